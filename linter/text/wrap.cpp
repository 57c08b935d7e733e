#include "text/wrap.h"

#include <array>

#include "text/line_ends.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

constexpr int kNarrowestWrap = 20, kWidestWrap = 120;
constexpr int kFewestWrapped = 3;
/// Bytes within which a list item's mark ends.
constexpr std::size_t kLongestMark = 24;
/// Columns that a full line may fall short of the measure beside the piece that did not fit: marks
/// hang out at the end of some lines, and one half-width character makes a line of Han uneven.
constexpr int kEvidenceSlack = 2;

std::string_view view(std::string_view text, const TextLine& line) {
  return text.substr(line.content.begin, line.content.size());
}

/// How many lines have each width and each indent.
class Histogram {
 public:
  void add(int value) { ++counts_[static_cast<std::size_t>(value)], ++total_; }
  long total() const { return total_; }
  /// The least value that at least `percent` of the lines do not exceed.
  int percentile(int percent) const {
    long below = 0;
    for (std::size_t value = 0; value < counts_.size(); ++value) {
      below += counts_[value];
      if (below * 100 >= total_ * percent) return static_cast<int>(value);
    }
    return kWidestLine + 1;
  }

 private:
  std::array<long, kWidestLine + 2> counts_{};
  long total_ = 0;
};

/// Lists of headlines have lines of one length too, but seldom a comma or a stop inside.
bool has_clause_mark(std::string_view line) {
  for (Offset at = 0; at < line.size();) {
    const CodePoint point = decode_at(line, at);
    constexpr std::u32string_view kMarks = U"，。；！？,;!?";
    if (kMarks.find(point.value) != kMarks.npos) return true;
    at += point.length;
    if (point.value == '.' && at < line.size() && line[at] == ' ') return true;
  }
  return false;
}

/// What pairs of neighbouring lines say for and against a hard wrap.
struct Evidence {
  long lines = 0;
  long open_ends = 0;   // the sentence goes on in the next line
  long wrapped = 0;     // ... and the line is full
  long at_marks = 0;    // ... but a clause ends there
  long with_marks = 0;  // ... and has the punctuation of running text
  long indented = 0;    // lines with an indent
  long blocks = 0;      // runs of lines without a blank line

  /// A wrap falls anywhere in a clause: where half of the lines end one, somebody meant it so.
  bool shows_wrap() const {
    return wrapped >= kFewestWrapped && wrapped * 10 >= lines * 3 &&
           wrapped * 10 >= open_ends * 6 && at_marks * 2 < wrapped && with_marks * 3 >= wrapped;
  }
  bool shows_indent() const { return indented >= 2 && indented * 2 >= blocks; }
};

/// Reads a text for evidence, line by line.
class Witness {
 public:
  Witness(std::string_view text, const Wrap& wrap) : text_(text), wrap_(wrap) {}

  Evidence read() {
    LineReader reader(text_);
    std::optional<TextLine> line = reader.next();
    if (line) item_ = *line;
    while (line) {
      add_line(*line);
      const std::optional<TextLine> next = reader.next();
      if (next && goes_on(*line, *next)) add_pair(*line, *next);
      line = next;
    }
    return evidence_;
  }

 private:
  void add_line(const TextLine& line) {
    const bool hangs = hangs_under(text_, item_, line);
    if (!hangs) item_ = line;
    evidence_.lines += is_block_line(view(text_, line)) ? 0 : 1;
    evidence_.blocks += line.after_blank ? 1 : 0;
    evidence_.indented += wrap_.is_indented(line) && !hangs ? 1 : 0;
  }

  /// Whether a sentence goes on from one line to the next, as far as their ends tell.
  bool goes_on(const TextLine& line, const TextLine& next) const {
    const bool begins = wrap_.is_indented(next) && !hangs_under(text_, item_, next);
    if (next.after_blank || begins) return false;
    const std::string_view content = view(text_, line), after = view(text_, next);
    return !ends_closed(content) && !is_block_line(content) && !begins_with_marker(after) &&
           !begins_with_block_mark(after);
  }

  void add_pair(const TextLine& line, const TextLine& next) {
    ++evidence_.open_ends;
    if (!wrap_.is_full(text_, line, next, kEvidenceSlack)) return;
    const std::string_view content = view(text_, line);
    ++evidence_.wrapped;
    evidence_.at_marks += ends_clause(content) ? 1 : 0;
    evidence_.with_marks += has_clause_mark(content) ? 1 : 0;
  }

  std::string_view text_;
  const Wrap& wrap_;
  Evidence evidence_;
  TextLine item_;  // the last line that does not hang under another
};

}  // namespace

bool Wrap::is_full(std::string_view text, const TextLine& line, const TextLine& next,
                   int slack) const {
  return line.width + first_piece_columns(view(text, next)) + slack >= width;
}

bool hangs_under(std::string_view text, const TextLine& item, const TextLine& line) {
  const std::string_view content = view(text, item);
  if (!begins_with_marker(content) && !begins_with_block_mark(content)) return false;
  const auto mark = content.substr(0, kLongestMark).find(' ');
  if (mark == content.npos) return false;
  return line.indent == item.indent + columns(content.substr(0, mark + 1), kWidestLine);
}

std::optional<Wrap> find_wrap(std::string_view text) {
  Histogram widths, indents;
  LineReader reader(text);
  while (const std::optional<TextLine> line = reader.next()) {
    widths.add(line->width);
    indents.add(line->indent);
  }
  if (widths.total() <= kFewestWrapped) return std::nullopt;
  Wrap wrap{widths.percentile(90), indents.percentile(20), false};
  if (wrap.width < kNarrowestWrap || wrap.width > kWidestWrap) return std::nullopt;
  const Evidence evidence = Witness(text, wrap).read();
  if (!evidence.shows_wrap()) return std::nullopt;
  wrap.indented = evidence.shows_indent();
  return wrap;
}

}  // namespace gaolint
