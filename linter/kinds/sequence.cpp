// Kind `sequence`: outline numbers. `check` says what is looked at.
#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "kinds/kinds.h"
#include "kinds/marker_text.h"
#include "kinds/numbering.h"
#include "kinds/renumber.h"
#include "kinds/sequence_checks.h"

namespace gaolint {
namespace {

Report::RelatedPlace previous_marker(const Document& document, const Marker& marker) {
  const std::string text(shown_text(document, marker));
  return {marker.folded, {"上一项是“" + text + "”", "the item before is “" + text + "”"}};
}

/// Each repair looks through the whole text for references; nobody wants more of them at a time.
constexpr std::size_t kMaxRepairs = 100;

/// One sort of wrong number: gap, start, duplicate, order, restart.
class NumberCheck : public Check {
 public:
  /// No `families`: all.
  NumberCheck(NumberFault fault, std::vector<MarkerFamily> families)
      : fault_(fault), families_(std::move(families)) {}

  void on_document(const Document& document, const Settings&, const Sink& sink) const override {
    if (document.items().empty()) return;
    const Numbering numbering(document);
    std::vector<bool> repaired(numbering.runs().size(), false);
    std::size_t repairs = 0;
    for (const NumberFinding& finding : find_number_faults(document, numbering)) {
      // Renumbering from the first fault on makes the whole run right.
      const bool repair = !repaired[finding.run] && ++repairs <= kMaxRepairs;
      repaired[finding.run] = true;
      if (finding.fault == fault_ && is_looked_at(document, finding.item))
        sink(report(document, numbering, finding, repair));
    }
  }

 private:
  bool is_looked_at(const Document& document, int item) const {
    const MarkerFamily family = document.items()[static_cast<std::size_t>(item)].marker.family;
    return families_.empty() ||
           std::find(families_.begin(), families_.end(), family) != families_.end();
  }

  static Report report(const Document& document, const Numbering& numbering,
                       const NumberFinding& finding, bool with_repair) {
    const Marker& marker = document.items()[static_cast<std::size_t>(finding.item)].marker;
    Report report;
    report.span = shown_marker(document, marker);
    const auto expected = marker_with(document, marker, finding.expected);
    report.values.emplace_back("expected", expected.value_or(std::to_string(finding.expected)));
    if (finding.previous >= 0) {
      const Marker& previous = document.items()[static_cast<std::size_t>(finding.previous)].marker;
      report.values.emplace_back("previous", std::string(shown_text(document, previous)));
      report.related.push_back(previous_marker(document, previous));
    }
    if (!with_repair) return report;
    Report::Repair repair = renumber(document, numbering.runs()[finding.run], finding);
    if (!repair.replacements.empty()) report.repairs.push_back(std::move(repair));
    return report;
  }

  NumberFault fault_;
  std::vector<MarkerFamily> families_;
};

constexpr std::array<std::pair<std::string_view, NumberFault>, 5> kNumberChecks{{
    {"gap", NumberFault::Gap},
    {"start", NumberFault::Start},
    {"duplicate", NumberFault::Duplicate},
    {"order", NumberFault::Order},
    {"restart", NumberFault::Restart},
}};

using Build = std::unique_ptr<Check> (*)(const Fields&);
constexpr std::array<std::pair<std::string_view, Build>, 6> kOtherChecks{{
    {"single", build_single_item},
    {"mixed", build_mixed_markers},
    {"level-order", build_level_order},
    {"level-skip", build_level_skip},
    {"tail", build_marker_tail},
    {"uniform-tail", build_uniform_tail},
}};

std::vector<std::string> check_names() {
  std::vector<std::string> names;
  for (const auto& [name, fault] : kNumberChecks) names.emplace_back(name);
  for (const auto& [name, build] : kOtherChecks) names.emplace_back(name);
  return names;
}

}  // namespace

std::unique_ptr<Check> build_sequence(const Fields& fields) {
  if (!fields.has("check")) fields.error("check", "a sequence rule needs `check`");
  const auto choice = fields.choice("check", check_names());
  if (!choice) return nullptr;
  if (*choice < kNumberChecks.size()) {
    std::vector<MarkerFamily> families;
    if (fields.has("families")) families = read_families(fields);
    return std::make_unique<NumberCheck>(kNumberChecks[*choice].second, std::move(families));
  }
  return kOtherChecks[*choice - kNumberChecks.size()].second(fields);
}

}  // namespace gaolint
