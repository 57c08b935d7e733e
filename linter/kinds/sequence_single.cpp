// check = "single": a count of one.
#include <algorithm>
#include <array>
#include <string_view>

#include "kinds/marker_text.h"
#include "kinds/number_mentions.h"
#include "kinds/numbering.h"
#include "kinds/sequence_checks.h"

namespace gaolint {
namespace {

constexpr Offset kLookAhead = 9000;  // bytes: about three pages

/// Ways to go on after a first point without numbering the second.
constexpr std::array<std::string_view, 10> kOtherSeconds{
    "另一", "再一", "还有", "此外", "另外", "再者", "同时", "最后", "二来", "二则",
};

class SingleItemCheck : public Check {
 public:
  explicit SingleItemCheck(std::vector<MarkerFamily> families) : families_(std::move(families)) {}

  void on_document(const Document& document, const Settings&, const Sink& sink) const override {
    const Numbering numbering(document);
    NumberMentions mentions(document);
    std::vector<bool> strays(document.items().size(), false);
    for (const NumberFinding& finding : find_number_faults(document, numbering)) {
      if (finding.displaced >= 0) strays[static_cast<std::size_t>(finding.displaced)] = true;
    }
    for (const NumberingRun& run : numbering.runs()) {
      if (strays[static_cast<std::size_t>(run.items.front())]) continue;
      const Item& item = document.items()[static_cast<std::size_t>(run.items.front())];
      if (run.items.size() > 1 || item.marker.ordinal != 1 || !is_looked_at(item.marker.family)) {
        continue;
      }
      if (has_second(document, mentions, item)) continue;
      Report report;
      report.span = shown_marker(document, item.marker);
      report.values.emplace_back("second", marker_with(document, item.marker, 2).value_or("2"));
      sink(std::move(report));
    }
  }

 private:
  bool is_looked_at(MarkerFamily family) const {
    return std::find(families_.begin(), families_.end(), family) != families_.end();
  }

  static bool has_second(const Document& document, NumberMentions& mentions, const Item& item) {
    const auto end = static_cast<Offset>(document.text().size());
    const Offset begin = item.marker.folded.end;
    if (mentions.says({begin, std::min(end, begin + kLookAhead)}, item.marker, 2)) return true;
    if (numbers_headings(item.marker.family)) return false;
    const int paragraph = document.paragraph_at(item.marker.folded.begin);
    const Span own = document.folded().paragraphs()[static_cast<std::size_t>(paragraph)];
    const std::string_view near = document.text({begin, std::min(own.end, begin + kLookAhead)});
    return std::any_of(kOtherSeconds.begin(), kOtherSeconds.end(),
                       [&](std::string_view word) { return near.find(word) != near.npos; });
  }

  std::vector<MarkerFamily> families_;
};

}  // namespace

std::unique_ptr<Check> build_single_item(const Fields& fields) {
  return std::make_unique<SingleItemCheck>(read_families(fields));
}

}  // namespace gaolint
