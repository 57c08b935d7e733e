// check = "mixed": 一是 … 二要 … 三是.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "kinds/marker_text.h"
#include "kinds/numbering.h"
#include "kinds/sequence_checks.h"

namespace gaolint {
namespace {

/// How often one way of writing markers is used in a run, and where first.
struct Style {
  std::string name;
  int count = 0;
  int first_item = -1;
};

class MixedMarkersCheck : public Check {
 public:
  explicit MixedMarkersCheck(std::vector<std::string> words) : words_(std::move(words)) {}

  void on_document(const Document& document, const Settings&, const Sink& sink) const override {
    const Numbering numbering(document);
    report_strays(document, numbering, sink);
    for (const NumberingRun& run : numbering.runs()) {
      const std::vector<Style> styles = styles_of(document, run);
      // Three ways and more are a play on words: 一看…二问…三查.
      if (styles.size() != 2) continue;
      const Style& main = styles[1].count > styles[0].count ? styles[1] : styles[0];
      const Style& odd = &main == &styles[0] ? styles[1] : styles[0];
      if (is_slip(document, main, odd)) sink(report(document, main.first_item, odd.first_item));
    }
  }

 private:
  /// Numbers that the outline has in a series of their own, because their form is another level's.
  static void report_strays(const Document& document, const Numbering& numbering,
                            const Sink& sink) {
    for (const NumberFinding& finding : find_number_faults(document, numbering)) {
      if (finding.fault != NumberFault::Family) continue;
      const int right = numbering.runs()[finding.run].items[finding.index];
      sink(report(document, right, finding.item));
    }
  }

  static std::vector<Style> styles_of(const Document& document, const NumberingRun& run) {
    std::vector<Style> styles;
    for (const int index : run.items) {
      const Marker& marker = document.items()[static_cast<std::size_t>(index)].marker;
      std::string name = marker_style(document, marker);
      const auto known = std::find_if(styles.begin(), styles.end(),
                                      [&](const Style& style) { return style.name == name; });
      if (known != styles.end()) {
        ++known->count;
      } else {
        styles.push_back({std::move(name), 1, index});
        if (styles.size() > 2) break;
      }
    }
    return styles;
  }

  bool is_slip(const Document& document, const Style& main, const Style& odd) const {
    const Marker& a = document.items()[static_cast<std::size_t>(main.first_item)].marker;
    const Marker& b = document.items()[static_cast<std::size_t>(odd.first_item)].marker;
    // 首先…第二…第三… is common and nobody stumbles over it.
    if (a.family == MarkerFamily::Adverb || b.family == MarkerFamily::Adverb) return false;
    if (a.family != b.family) return true;
    if (a.family == MarkerFamily::Verb) return is_plain(document, a) && is_plain(document, b);
    return a.family == MarkerFamily::Part;
  }

  /// A marker of a mere 是 or 要, not of a verb that is chosen for what it says.
  bool is_plain(const Document& document, const Marker& marker) const {
    const Span word{numeral_of(document, marker).end, bare_marker(document, marker).end};
    return std::find(words_.begin(), words_.end(), document.text(word)) != words_.end();
  }

  static Report report(const Document& document, int right_item, int wrong_item) {
    const Marker& right = document.items()[static_cast<std::size_t>(right_item)].marker;
    const Marker& wrong = document.items()[static_cast<std::size_t>(wrong_item)].marker;
    Report report;
    report.span = shown_marker(document, wrong);
    const std::string shown(shown_text(document, right));
    report.values.emplace_back("other", shown);
    report.related.push_back({shown_marker(document, right),
                              {"这一组用的是“" + shown + "”", "the others are “" + shown + "”"}});
    const auto expected = marker_with(document, right, wrong.ordinal);
    report.values.emplace_back("expected", expected.value_or(shown));
    if (expected) report.repairs.push_back({{}, Safety::Unsafe, {{report.span, *expected}}});
    return report;
  }

  std::vector<std::string> words_;
};

}  // namespace

std::unique_ptr<Check> build_mixed_markers(const Fields& fields) {
  return std::make_unique<MixedMarkersCheck>(fields.texts("words"));
}

}  // namespace gaolint
