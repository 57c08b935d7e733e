#include "report/finding_list.h"

#include <algorithm>

#include "report/excerpt.h"
#include "report/phrase.h"
#include "report/place_text.h"
#include "rule/rule.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

constexpr std::size_t kLongestList = 150;
constexpr int kExcerptWidth = 24;
constexpr int kIndent = 4;
constexpr int kBetween = 3;
constexpr std::string_view kOpen = "⟦";
constexpr std::string_view kClose = "⟧";

struct Entry {
  std::string place;
  std::string text;
  int width = 0;
};

Entry make_entry(const Source& source, const Finding& finding, Paint paint, Language language) {
  const LineColumn at = source.position(finding.span.begin);
  const Span line = source.line(at.line);
  const Offset begin = std::min(finding.span.begin, line.end);
  const Span in_line = {begin - line.begin, std::min(finding.span.end, line.end) - line.begin};
  const Excerpt excerpt(source.text(line), in_line, kExcerptWidth);
  const Excerpt::Pieces pieces = excerpt.split(in_line);
  Entry entry;
  entry.place = place_text(source, finding.span.begin, language);
  entry.width = excerpt.width();
  if (paint.on()) {
    entry.text = pieces.before + paint(tone_of(finding.severity), pieces.inside) + pieces.after;
  } else {
    entry.text =
        fmt::format("{}{}{}{}{}", pieces.before, kOpen, pieces.inside, kClose, pieces.after);
    entry.width += 2;
  }
  return entry;
}

std::size_t columns_of(const Entry& entry) {
  return static_cast<std::size_t>(display_width(entry.place));
}

std::string in_columns(const std::vector<Entry>& entries, int width, Paint paint) {
  std::size_t place_width = 0;
  for (const Entry& entry : entries) place_width = std::max(place_width, columns_of(entry));
  const int text_width = kExcerptWidth + (paint.on() ? 0 : 2);
  const int entry_width = static_cast<int>(place_width) + 1 + text_width + kBetween;
  const auto columns =
      static_cast<std::size_t>(std::max(1, (width - kIndent + kBetween) / entry_width));
  std::string text;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Entry& entry = entries[i];
    if (i % columns == 0) text.append(kIndent, ' ');
    text += paint(Tone::Faint, entry.place + std::string(place_width - columns_of(entry), ' ')) +
            ' ' + entry.text;
    const bool row_ends = (i + 1) % columns == 0 || i + 1 == entries.size();
    if (row_ends) {
      text += '\n';
    } else {
      text.append(static_cast<std::size_t>(std::max(0, text_width + kBetween - entry.width)), ' ');
    }
  }
  return text;
}

}  // namespace

std::string finding_list(const Source& source, const std::vector<const Finding*>& findings,
                         const ReportOptions& options) {
  const Paint paint(options.color);
  const Rule& rule = *findings.front()->rule;
  const Severity severity = findings.front()->severity;
  std::string text =
      fmt::format("{} {} {} {}\n", paint(Tone::Strong, visible(source.name())),
                  paint(tone_of(severity), severity_word(severity, options.language)),
                  phrase(options.language, "另有 {} 处：{}", "{} more: {}", findings.size(),
                         visible(in_language(rule.summary, options.language))),
                  paint(Tone::Faint, rule.id));
  std::vector<Entry> entries;
  for (const Finding* finding : findings) {
    if (entries.size() == kLongestList) break;
    entries.push_back(make_entry(source, *finding, paint, options.language));
  }
  text += in_columns(entries, options.width, paint);
  const std::size_t left_out = findings.size() - entries.size();
  if (left_out > 0) {
    text += phrase(options.language, "    ……还有 {} 处\n", "    … and {} more\n", left_out);
  }
  return text;
}

}  // namespace gaolint
