#pragma once

#include <string>
#include <vector>

#include "rule/rule_set.h"

namespace gaolint {

/// A file that somebody has open and may have changed: its text counts, not what the disk holds.
struct OpenFile {
  std::string path;  // absolute
  std::string text;
};

/// The files of the packs built in and of those in some directories.
struct PackFiles {
  std::vector<PackDirectory> directories;  // own what the files of theirs view
  std::vector<PackFile> files;
  std::vector<PackFile> examples;  // for the tests of rules only
};
PackFiles read_packs(const std::vector<std::string>& directories, const OpenFile* open = nullptr);

/// The rules of the packs built in and of those in `directories`. A pack in a directory stands in
/// for the one built in under the same name, so that its author can test it where it lies. What
/// could not be read or loaded is among the errors.
RuleSet load_all(const PackFiles& packs, Purpose purpose = Purpose::Anything);
RuleSet load_all(const std::vector<std::string>& directories, const OpenFile* open = nullptr,
                 Purpose purpose = Purpose::Anything);

}  // namespace gaolint
