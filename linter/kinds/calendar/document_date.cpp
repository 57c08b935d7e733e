#include "kinds/calendar/document_date.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "kinds/calendar/date_mention.h"
#include "text/utf8.h"

namespace gaolint {

namespace {

constexpr int kHeadParagraphs = 12;
constexpr int kLabelParagraphs = 40;
constexpr int kTailParagraphs = 8;
constexpr Offset kLongestDateLine =
    240;  // bytes; beyond it is a paragraph that happens to begin with a date
constexpr std::chrono::days kAgreement{31};

/// Best first: a text is of the day it was written, not of the day it was published.
constexpr std::array<std::string_view, 7> kLabels{
    "成文日期", "成文时间", "签发日期", "会议时间", "日期", "印发日期", "时间",
};

/// Without brackets and dashes that stand around a date line.
std::string_view strip_opening(std::string_view line) {
  constexpr std::string_view kOpening[] = {"（", "(", "〔", "[", "—", "-",
                                           "－", "–", " ",  "*", "_"};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view mark : kOpening) {
      if (!line.starts_with(mark)) continue;
      line.remove_prefix(mark.size());
      again = true;
    }
  }
  return line;
}

class DateFinder {
 public:
  DateFinder(const Document& document, const DocumentPart& part)
      : document_(document), part_(part) {}

  std::optional<DocumentDate> find() {
    if (const auto labelled = from_label()) return labelled;
    from_head();
    from_byline();
    from_tail();
    if (found_.empty()) return std::nullopt;
    const auto first = std::chrono::sys_days(found_.front().day);
    for (const DocumentDate& other : found_) {
      const auto apart = std::chrono::sys_days(other.day) - first;
      if (apart > kAgreement || apart < -kAgreement) return std::nullopt;
    }
    return found_.front();
  }

 private:
  Span paragraph(int index) const {
    return document_.folded().paragraphs()[static_cast<std::size_t>(index)];
  }

  std::optional<DocumentDate> date_at(std::string_view line) const {
    Offset length = 0;
    const auto day = read_leading_date(line, length);
    if (!day) return std::nullopt;
    const auto begin = static_cast<Offset>(line.data() - document_.text().data());
    return DocumentDate{*day, Span{begin, begin + length}};
  }

  std::optional<DocumentDate> from_label() const {
    const int last = std::min(part_.last, part_.first + kLabelParagraphs);
    for (const std::string_view label : kLabels) {
      for (int p = part_.first; p < last; ++p) {
        std::string_view line = document_.text(paragraph(p));
        if (!line.starts_with(label)) continue;
        line.remove_prefix(label.size());
        if (!line.starts_with("：") && !line.starts_with(':')) continue;
        line.remove_prefix(line.starts_with(':') ? 1 : 3);
        line = strip_opening(line);
        // A table pasted as text has the value on the next line.
        if (line.empty() && p + 1 < last) line = document_.text(paragraph(p + 1));
        if (const auto date = date_at(line)) return date;
      }
    }
    return std::nullopt;
  }

  void from_head() {
    const int last = std::min(part_.last, part_.first + kHeadParagraphs);
    for (int p = part_.first; p < last; ++p) {
      const std::string_view line = document_.text(paragraph(p));
      if (line.size() > kLongestDateLine) return;  // the body begins
      add(strip_opening(line), false);
    }
  }

  /// A page pasted as one line keeps its byline as a unit only.
  void from_byline() {
    for (const Unit& unit : document_.units(UnitKind::Byline)) {
      if (part_.folded.contains(unit.folded)) {
        add(strip_opening(document_.text(unit.folded)), false);
      }
    }
  }

  void from_tail() {
    for (int p = part_.last - 1; p >= std::max(part_.first, part_.last - kTailParagraphs); --p) {
      add(strip_opening(document_.text(paragraph(p))), true);
    }
  }

  /// A line of the head may go on after the date (…在全市会议上的讲话) unless that tells what was
  /// done on the day; a signature's may not.
  void add(std::string_view line, bool whole) {
    const auto date = date_at(line);
    if (!date) return;
    const std::string_view after = line.substr(date->place->size());
    const bool closes = after.empty() || after == "）" || after == ")" || after == "）。";
    constexpr std::string_view kTold[] = {"，", "。", "以来", "起", "前", "至", "到"};
    const bool told = std::any_of(std::begin(kTold), std::end(kTold),
                                  [&](std::string_view mark) { return after.starts_with(mark); });
    const bool statement = after.find("。") != after.npos && !after.ends_with("。");
    if (closes || (!whole && !told && !statement)) found_.push_back(*date);
  }

  const Document& document_;
  const DocumentPart& part_;
  std::vector<DocumentDate> found_;
};

/// `date:` or 日期： between two lines of --- at the very top.
std::optional<DocumentDate> front_matter_date(std::string_view source) {
  constexpr std::size_t kLongest = 4096;
  source = source.substr(0, kLongest);
  if (!source.starts_with("---")) return std::nullopt;
  for (std::size_t at = source.find('\n'); at != source.npos; at = source.find('\n', at)) {
    std::string_view line = source.substr(++at);
    line = line.substr(0, line.find_first_of("\r\n"));
    if (line.starts_with("---")) return std::nullopt;
    for (const std::string_view key : {"date:", "Date:", "日期:", "日期："}) {
      if (!line.starts_with(key)) continue;
      line.remove_prefix(key.size());
      while (line.starts_with(' ') || line.starts_with('"') || line.starts_with('\'')) {
        line.remove_prefix(1);
      }
      Offset length = 0;
      if (const auto day = read_leading_date(line, length)) return DocumentDate{*day, {}};
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<DocumentDate> document_date(const Document& document, const DocumentPart& part,
                                          const Settings& settings) {
  if (settings.date) return DocumentDate{*settings.date, {}};
  if (const auto date = front_matter_date(document.source().text())) return date;
  return DateFinder(document, part).find();
}

}  // namespace gaolint
