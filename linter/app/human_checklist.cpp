#include <algorithm>

#include "app/checklist.h"
#include "report/excerpt.h"
#include "report/paint.h"
#include "report/phrase.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

constexpr int kExcerptWidth = 60;
constexpr int kLongestLabel = 40;

class HumanChecklist : public Checklist {
 public:
  HumanChecklist(std::ostream& out, const ReportOptions& options)
      : out_(out), options_(options), paint_(options.color) {}

  void file(const Document& document, const std::vector<BlankGroup>& groups) override {
    if (groups.empty()) return;
    const std::size_t count = count_places(groups);
    total_ += count;
    ++files_with_blanks_;
    out_ << paint_(Tone::Strong, visible(document.source().name())) << ' '
         << phrase(options_.language, "还有 {} 处没有填写\n\n", "{} blank(s) to fill in\n\n",
                   count);
    write_repeated(document.source(), groups);
    write_lone(document.source(), groups);
  }

  void error(const Error&) override { failed_ = true; }

  void finish(std::size_t files) override {
    if (files == 0) {
      out_ << phrase(options_.language, "没有读到任何稿件。\n", "No draft was read.\n");
    } else if (total_ == 0) {
      out_ << phrase(options_.language, "检查了 {} 个文件，没有待填的空。\n",
                     "{} file(s) read, nothing to fill in.\n", files);
    } else if (files > 1) {
      out_ << phrase(options_.language, "共 {} 处，在 {} 个文件中。\n",
                     "{} in all, in {} file(s).\n", total_, files_with_blanks_);
    }
    if (failed_) {
      out_ << phrase(options_.language, "有的没能完成，清单不完整。\n",
                     "The list is not complete.\n");
    }
  }

 private:
  static std::size_t count_places(const std::vector<BlankGroup>& groups) {
    std::size_t count = 0;
    for (const BlankGroup& group : groups) count += group.places.size();
    return count;
  }

  /// What stands in several places, most frequent first: it is likely to be filled in alike.
  void write_repeated(const Source& source, const std::vector<BlankGroup>& groups) {
    std::vector<const BlankGroup*> repeated;
    for (const BlankGroup& group : groups) {
      if (group.places.size() > 1) repeated.push_back(&group);
    }
    std::stable_sort(repeated.begin(), repeated.end(),
                     [](const BlankGroup* a, const BlankGroup* b) {
                       return a->places.size() > b->places.size();
                     });
    for (const BlankGroup* group : repeated) {
      out_ << paint_(Tone::Strong, shorten(group->label, kLongestLabel))
           << phrase(options_.language, "  {} 处\n", "  {} places\n", group->places.size());
      write_places(source, group->places);
    }
  }

  void write_lone(const Source& source, const std::vector<BlankGroup>& groups) {
    std::vector<Span> places;
    for (const BlankGroup& group : groups) {
      if (group.places.size() == 1) places.push_back(group.places.front());
    }
    if (places.empty()) return;
    out_ << paint_(Tone::Strong, phrase(options_.language, "只出现一次", "once each"))
         << phrase(options_.language, "  {} 处\n", "  {} places\n", places.size());
    write_places(source, places);
  }

  void write_places(const Source& source, const std::vector<Span>& places) {
    std::vector<std::string> labels;
    std::size_t label_width = 0;
    for (const Span place : places) {
      const LineColumn at = source.position(place.begin);
      labels.push_back(fmt::format("{}:{}", at.line, at.column));
      label_width = std::max(label_width, labels.back().size());
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
      const Span line = source.line(source.position(places[i].begin).line);
      const Span mark = {places[i].begin - line.begin,
                         std::min(places[i].end, line.end) - line.begin};
      const Excerpt::Pieces pieces = Excerpt(source.text(line), mark, kExcerptWidth).split(mark);
      out_ << fmt::format(
          "  ☐ {:>{}}  {}{}{}\n", labels[i], label_width, pieces.before,
          paint_.on() ? paint_(Tone::Error, pieces.inside) : "⟦" + pieces.inside + "⟧",
          pieces.after);
    }
    out_ << '\n';
  }

  std::ostream& out_;
  ReportOptions options_;
  Paint paint_;
  std::size_t total_ = 0;
  std::size_t files_with_blanks_ = 0;
  bool failed_ = false;
};

}  // namespace

std::unique_ptr<Checklist> make_human_checklist(std::ostream& out, const ReportOptions& options) {
  return std::make_unique<HumanChecklist>(out, options);
}

}  // namespace gaolint
