#include "syntax/quotations.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/utf8.h"

namespace gaolint {
namespace {

constexpr std::string_view kOpenQuote = "“";
constexpr Offset kMarkSize = 3;  // of “”《》 each

constexpr std::array<std::string_view, 34> kSayingVerbs{
    "指出", "强调", "说",   "要求", "表示", "提出", "写道", "认为", "讲",   "讲到", "问",   "答",
    "道",   "曰",   "云",   "称",   "言",   "告诫", "嘱托", "嘱咐", "勉励", "寄语", "谈到", "提到",
    "说过", "讲过", "说的", "所说", "所言", "警示", "号召", "明确", "名言", "古语",
};

/// From here on a quoted string after a verb of saying is a statement, not a term.
constexpr std::size_t kStatementLength = 12;

bool ends_with_saying(std::string_view before) {
  return std::any_of(kSayingVerbs.begin(), kSayingVerbs.end(),
                     [&](std::string_view verb) { return before.ends_with(verb); });
}

bool holds_sentence_end(std::string_view words) {
  for (const std::string_view mark : {"。", "！", "？"}) {
    if (words.find(mark) != words.npos) return true;
  }
  return false;
}

bool is_statement(std::string_view words) {
  return words.find("，") != words.npos || count_code_points(words) >= kStatementLength;
}

bool is_reported(std::string_view before, std::string_view words) {
  if (holds_sentence_end(words)) return true;
  for (const std::string_view link : {"：", "，"}) {
    if (before.ends_with(link)) {
      return ends_with_saying(before.substr(0, before.size() - link.size()));
    }
  }
  return is_statement(words) && ends_with_saying(before);
}

/// Pairs opening with closing marks; what a pair holds inside belongs to it.
class MarkStack {
 public:
  void open(Offset at) { open_.push_back(at); }

  void close(Offset at, std::vector<Span>& pairs) {
    if (open_.empty()) return;
    const Span pair{open_.back(), at + kMarkSize};
    open_.pop_back();
    while (!pairs.empty() && pairs.back().begin > pair.begin) pairs.pop_back();
    pairs.push_back(pair);
  }

  /// The first mark that is still open, where there is one.
  std::optional<Offset> outermost() const {
    return open_.empty() ? std::nullopt : std::optional(open_.front());
  }
  void clear() { open_.clear(); }

 private:
  std::vector<Offset> open_;
};

class QuotationReader {
 public:
  QuotationReader(const FoldedText& folded, std::vector<Unit>& units)
      : folded_(folded), text_(folded.text()), units_(units) {}

  void read() {
    for (const Span paragraph : folded_.paragraphs()) read_paragraph(paragraph);
  }

 private:
  void read_paragraph(Span paragraph) {
    const bool goes_on = !pieces_.empty() && text_.substr(paragraph.begin).starts_with(kOpenQuote);
    if (!goes_on) pieces_.clear();
    scan(paragraph);
    std::size_t first = 0;
    if (goes_on && !quotes_.outermost()) {
      finish_pieces(quote_pairs_.empty() ? paragraph : quote_pairs_.front());
      first = 1;
    }
    for (std::size_t i = first; i < quote_pairs_.size(); ++i) {
      const Span pair = quote_pairs_[i];
      const Span words{pair.begin + kMarkSize, pair.end - kMarkSize};
      const std::string_view before = text_.substr(paragraph.begin, pair.begin - paragraph.begin);
      if (is_reported(before, folded_.text(words))) add(UnitKind::Quotation, pair);
    }
    for (const Span pair : title_pairs_) add(UnitKind::BookTitle, pair);
    if (const auto open = quotes_.outermost()) pieces_.push_back({*open, paragraph.end});
  }

  void scan(Span paragraph) {
    quotes_.clear();
    titles_.clear();
    quote_pairs_.clear();
    title_pairs_.clear();
    for (Offset at = paragraph.begin; at < paragraph.end;) {
      if (is_han_lead(text_[at])) {
        at += 3;
        continue;
      }
      const CodePoint point = decode_at(text_, at);
      take(point.value, at);
      at += point.length;
    }
  }

  void take(char32_t mark, Offset at) {
    switch (mark) {
      case U'“':
        return quotes_.open(at);
      case U'”':
        return quotes_.close(at, quote_pairs_);
      case U'《':
        return titles_.open(at);
      case U'》':
        return titles_.close(at, title_pairs_);
      default:
        return;
    }
  }

  void finish_pieces(Span last) {
    for (const Span piece : pieces_) add(UnitKind::Quotation, piece);
    pieces_.clear();
    add(UnitKind::Quotation, last);
  }

  void add(UnitKind kind, Span span) { units_.push_back({kind, folded_.to_source(span), span}); }

  const FoldedText& folded_;
  std::string_view text_;
  std::vector<Unit>& units_;
  MarkStack quotes_, titles_;
  std::vector<Span> quote_pairs_, title_pairs_;
  /// Of a quotation that has not closed yet: from its mark to the end of each paragraph so far.
  std::vector<Span> pieces_;
};

}  // namespace

void read_quotations(const FoldedText& folded, std::vector<Unit>& units) {
  QuotationReader(folded, units).read();
}

}  // namespace gaolint
