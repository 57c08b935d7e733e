#include "report/reporter.h"

#include <algorithm>
#include <numeric>

namespace gaolint {
namespace {

constexpr Format kFormats[] = {
    {"human", make_human_reporter},           {"json", make_json_reporter},
    {"jsonl", make_jsonl_reporter},           {"sarif", make_sarif_reporter},
    {"github", make_github_reporter},         {"gitlab", make_gitlab_reporter},
    {"checkstyle", make_checkstyle_reporter}, {"junit", make_junit_reporter},
    {"rdjson", make_rdjson_reporter},         {"html", make_html_reporter},
};

}  // namespace

void Totals::add(const std::vector<Finding>& of_one_file) {
  ++files;
  if (!of_one_file.empty()) ++files_with_findings;
  for (const Finding& finding : of_one_file) {
    ++findings[static_cast<std::size_t>(finding.severity)];
    const auto has = [&](Safety safety) {
      return std::any_of(finding.fixes.begin(), finding.fixes.end(),
                         [&](const Fix& fix) { return fix.safety == safety; });
    };
    if (has(Safety::Safe)) {
      ++safe_fixes;
    } else if (has(Safety::Unsafe)) {
      ++other_fixes;
    }
  }
}

std::size_t Totals::all_findings() const {
  return std::accumulate(findings.begin(), findings.end(), std::size_t{0});
}

bool Totals::reach(Severity least) const {
  return std::any_of(findings.begin() + static_cast<std::ptrdiff_t>(least), findings.end(),
                     [](std::size_t count) { return count > 0; });
}

std::span<const Format> all_formats() { return kFormats; }

const Format* find_format(std::string_view name) {
  const auto* const found = std::find_if(std::begin(kFormats), std::end(kFormats),
                                         [&](const Format& format) { return format.name == name; });
  return found == std::end(kFormats) ? nullptr : found;
}

}  // namespace gaolint
