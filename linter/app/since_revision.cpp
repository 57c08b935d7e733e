#include "app/since_revision.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <utility>
#include <variant>

#include "app/changed_lines.h"
#include "formats/draft_format.h"

namespace gaolint {

std::vector<Finding> SinceRevision::changed(const Source& source,
                                            const std::vector<Finding>& findings, Errors& errors) {
  auto bytes = history_.read(source.name());
  if (!bytes) {
    const Error& error = bytes.error();
    const std::string directory = std::filesystem::path(source.name()).parent_path().string();
    if (said_.insert(directory + error.message).second) errors.push_back(error);
    return {};
  }
  if (!*bytes) return findings;  // all of a new file is new
  const auto read = read_draft(source.name(), **std::move(bytes), options_.encoding);
  const auto* before = std::get_if<Source>(&read);
  if (before == nullptr) return findings;  // it was no draft that can be read
  const ChangedLines lines(before->text(), source.text());
  std::vector<Finding> kept;
  std::copy_if(findings.begin(), findings.end(), std::back_inserter(kept),
               [&](const Finding& finding) { return lines.touch(source, finding); });
  return kept;
}

}  // namespace gaolint
