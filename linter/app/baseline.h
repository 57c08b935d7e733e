#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/known_findings.h"
#include "report/language.h"
#include "text/result.h"

namespace gaolint {

/// The findings that a file of known ones lists, by draft. Drafts are called by their paths as seen
/// from the directory of that file.
class Baseline {
 public:
  /// `path`: where it is or will be.
  explicit Baseline(std::string path) : path_(std::move(path)) {}

  /// Reads the file. What is wrong with it, if anything; nothing is then known.
  std::optional<Error> read(Language language);
  /// Writes it, whole or not at all.
  std::optional<Error> write(Language language) const;

  const std::string& path() const { return path_; }
  const std::vector<KnownFinding>& of(const std::string& draft) const;
  void set(const std::string& draft, std::vector<KnownFinding> findings);
  std::size_t size() const;

 private:
  std::string name_of(const std::string& draft) const;
  bool parse(const std::string& text);
  std::string text() const;

  std::string path_;
  std::map<std::string, std::vector<KnownFinding>> drafts_;
};

}  // namespace gaolint
