#include <algorithm>
#include <utility>
#include <vector>

#include "kinds/headings.h"
#include "kinds/sequence_checks.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

/// Fewer items than this have no habit.
constexpr std::size_t kFewest = 3;
/// What follows a lead sentence is more than a word.
constexpr std::size_t kShortestText = 25;  // characters

class MissingLeadCheck final : public Check {
 public:
  MissingLeadCheck(std::vector<MarkerFamily> families, std::size_t most, std::size_t least)
      : families_(std::move(families)), most_(most), least_(least) {}

  void on_document(const Document& document, const Settings&, const Sink& sink) const override {
    for (const Series& series : document.series()) {
      const Item& first = item(document, series.items.front());
      const auto family = std::find(families_.begin(), families_.end(), first.marker.family);
      if (family != families_.end() && series.items.size() >= kFewest) {
        compare(document, series, sink);
      }
    }
  }

 private:
  static const Item& item(const Document& document, int index) {
    return document.items()[static_cast<std::size_t>(index)];
  }

  /// Says nothing unless exactly one item is unlike all others.
  void compare(const Document& document, const Series& series, const Sink& sink) const {
    const Item* without = nullptr;
    for (const int index : series.items) {
      const Item& now = item(document, index);
      const std::size_t lead = count_code_points(document.text(now.lead));
      if (lead <= most_ && has_text(document, now)) continue;
      if (lead < least_ || without != nullptr || now.heading) return;
      without = &now;
    }
    if (without == nullptr) return;
    const Item& model = item(document, series.items.front()).lead == without->lead
                            ? item(document, series.items.back())
                            : item(document, series.items.front());
    Report report;
    report.span = without->lead;
    report.related.push_back({model.lead, {"别的项这样开头", "how the others begin"}});
    sink(std::move(report));
  }

  static bool has_text(const Document& document, const Item& now) {
    const Span rest{now.lead.end, std::max(now.lead.end, now.folded.end)};
    return count_code_points(document.text(rest)) >= kShortestText;
  }

  std::vector<MarkerFamily> families_;
  std::size_t most_;
  std::size_t least_;
};

}  // namespace

std::unique_ptr<Check> build_missing_lead(const Fields& fields) {
  auto families = read_families(fields);
  const auto most = fields.integer("most").value_or(0);
  const auto least = fields.integer("least").value_or(0);
  if (most < 1 || least <= most) {
    fields.error("most", "the check \"lead\" needs `most` and a greater `least`");
    return nullptr;
  }
  return std::make_unique<MissingLeadCheck>(std::move(families), static_cast<std::size_t>(most),
                                            static_cast<std::size_t>(least));
}

}  // namespace gaolint
