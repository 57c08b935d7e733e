#include <algorithm>
#include <string>
#include <vector>

#include "app/figures_report.h"
#include "report/excerpt.h"
#include "report/padding.h"
#include "report/paint.h"
#include "report/phrase.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

constexpr int kLongestSubject = 34;  // columns
constexpr int kLongestTime = 20;

/// One line of the table: what a sentence says of one thing.
struct Line {
  std::string place;
  std::string subject;
  std::string time;
  std::string values;
  std::string remark;
};

class HumanFigures : public FiguresReport {
 public:
  HumanFigures(std::ostream& out, const ReportOptions& options)
      : out_(out), language_(options.language), paint_(options.color) {}

  void file(const Document& document, const std::vector<FigureGroup>& groups) override {
    if (any_) out_ << '\n';
    any_ = true;
    write_title(document.source().name(), groups);
    write_repeated(document, groups);
    write_lone(document, groups);
  }

  void error(const Error&) override { failed_ = true; }

  void finish() override {
    if (!any_) out_ << phrase(language_, "没有读到任何稿件。\n", "No draft was read.\n");
    if (failed_) {
      out_ << phrase(language_, "有的没能完成，清单不完整。\n", "The list is not complete.\n");
    }
  }

 private:
  void write_title(const std::string& name, const std::vector<FigureGroup>& groups) {
    std::size_t count = 0;
    std::size_t blank = 0;
    for (const FigureGroup& group : groups) {
      for (const FigureEntry& entry : group.entries) {
        count += entry.figures.size();
        for (const Figure& figure : entry.figures) blank += figure.blank ? 1 : 0;
      }
    }
    out_ << paint_(Tone::Strong, visible(name)) << ' '
         << phrase(language_, "共 {} 个数据", "{} figure(s)", count);
    if (blank > 0) out_ << phrase(language_, "，其中 {} 个未填", ", {} of them blank", blank);
    out_ << '\n';
  }

  /// What is said of one thing in several sentences: it should agree.
  void write_repeated(const Document& document, const std::vector<FigureGroup>& groups) {
    std::vector<Line> lines;
    std::size_t count = 0;
    for (const FigureGroup& group : groups) {
      if (group.entries.size() < 2) continue;
      ++count;
      for (const FigureEntry& entry : group.entries)
        lines.push_back(line(document, group.subject, entry));
    }
    if (count == 0) return;
    out_ << '\n'
         << paint_(Tone::Strong, phrase(language_, "说到不止一次的", "Said more than once"))
         << phrase(language_, "  {} 项，请核对前后是否一致\n", "  {}: do they agree?\n", count);
    fit(lines);
    auto next = lines.begin();
    for (const FigureGroup& group : groups) {
      if (group.entries.size() < 2) continue;
      out_ << "  " << paint_(Tone::Strong, shorten(group.subject, 2 * kLongestSubject)) << '\n';
      for (std::size_t i = 0; i < group.entries.size(); ++i, ++next) write(*next, false);
    }
  }

  void write_lone(const Document& document, const std::vector<FigureGroup>& groups) {
    std::vector<Line> lines;
    for (const FigureGroup& group : groups) {
      if (group.entries.size() == 1)
        lines.push_back(line(document, group.subject, group.entries.front()));
    }
    if (lines.empty()) return;
    out_ << '\n'
         << paint_(Tone::Strong, phrase(language_, "说到一次的", "Said once"))
         << phrase(language_, "  {} 项，按行文顺序\n", "  {}, in the order of the draft\n",
                   lines.size());
    fit(lines);
    for (const Line& one : lines) write(one, true);
  }

  Line line(const Document& document, const std::string& subject, const FigureEntry& entry) const {
    const Figure& first = entry.figures.front();
    const Span source = document.folded().to_source(first.place);
    const LineColumn at = document.source().position(source.begin);
    Line line;
    line.place = fmt::format("{}:{}", at.line, at.column);
    line.subject = subject.empty() ? "—" : shorten(subject, kLongestSubject);
    line.time = shorten(time_of(document, first), kLongestTime);
    bool blank = false;
    const Figure* previous = nullptr;
    for (const Figure& figure : entry.figures) {
      line.values +=
          previous == nullptr ? value(document, figure) : next_value(document, *previous, figure);
      blank = blank || figure.blank;
      previous = &figure;
    }
    if (first.planned) line.remark = phrase(language_, "计划", "planned");
    if (blank) {
      if (!line.remark.empty()) line.remark += ' ';
      line.remark += phrase(language_, "未填", "blank");
    }
    return line;
  }

  static std::string time_of(const Document& document, const Figure& figure) {
    const std::string scope(document.text(figure.scope));
    std::string period(document.text(figure.period));
    if (figure.titled) period = "（" + period + "）";
    return scope.empty() || period.empty() ? scope + period : scope + " " + period;
  }

  /// The figure with the verb before it, as it stands there.
  static std::string value(const Document& document, const Figure& figure) {
    Span shown{figure.number.begin, figure.end};
    const bool verb = !figure.verb.empty() && figure.verb.end <= figure.number.begin;
    const bool told = figure.role != FigureRole::Level || figure.compared;
    if (verb && told && !figure.listed) shown.begin = figure.verb.begin;
    return visible(document.text(shown));
  }

  /// With what ties it to the one before it: 、 in a list, 的 in 60亿元的75%.
  static std::string next_value(const Document& document, const Figure& previous,
                                const Figure& figure) {
    constexpr Offset kShort = 6;
    const bool adjoins = figure.clause.begin == previous.end;
    if (adjoins && figure.clause.size() <= kShort) {
      return visible(document.text({figure.clause.begin, figure.end}));
    }
    if (previous.role == FigureRole::From) return value(document, figure);
    return (figure.listed ? "、" : "，") + value(document, figure);
  }

  void fit(const std::vector<Line>& lines) {
    place_width_ = subject_width_ = time_width_ = 0;
    for (const Line& one : lines) {
      place_width_ = std::max(place_width_, display_width(one.place));
      subject_width_ = std::max(subject_width_, display_width(one.subject));
      time_width_ = std::max(time_width_, display_width(one.time));
    }
  }

  void write(const Line& line, bool with_subject) {
    out_ << "  " << padded_left(line.place, place_width_) << "  ";
    if (with_subject) out_ << padded(line.subject, subject_width_) << "  ";
    if (time_width_ > 0) out_ << padded(line.time, time_width_) << "  ";
    out_ << line.values;
    if (!line.remark.empty()) out_ << "  " << paint_(Tone::Hint, "［" + line.remark + "］");
    out_ << '\n';
  }

  std::ostream& out_;
  Language language_;
  Paint paint_;
  int place_width_ = 0;
  int subject_width_ = 0;
  int time_width_ = 0;
  bool any_ = false;
  bool failed_ = false;
};

}  // namespace

std::unique_ptr<FiguresReport> make_human_figures(std::ostream& out, const ReportOptions& options) {
  return std::make_unique<HumanFigures>(out, options);
}

}  // namespace gaolint
