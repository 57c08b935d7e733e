#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <typeindex>
#include <unordered_map>
#include <utility>
#include <vector>

#include "match/pattern.h"
#include "rule/rule_set.h"
#include "rule/toml/tree.h"
#include "text/result.h"

namespace gaolint {

/// The files of one load: each is read once, and everything that is wrong with them is collected
/// here with its place and line. Files are called by their number.
class RuleFiles {
 public:
  explicit RuleFiles(std::span<const PackFile> files, std::span<const PatternFacts> known = {},
                     FieldObserver* observer = nullptr, Purpose purpose = Purpose::Anything);

  /// Who wants to know what the files are asked for; may be null.
  FieldObserver* observer() const { return observer_; }
  /// Whether the examples in that file are to be read.
  bool wants_examples(std::size_t number) const {
    return purpose_ == Purpose::Anything || files_[number].parsed == nullptr;
  }
  std::size_t size() const { return files_.size(); }
  const PackFile& file(std::size_t number) const { return files_[number]; }
  std::optional<std::size_t> find(std::string_view path) const;
  /// The paths of all files in the same directory.
  std::vector<std::string> neighbours(std::string_view path) const;

  /// The file as one tree; nothing after an error, which is said once.
  const TomlTree* read(std::size_t number);
  /// The same for a file of rules: after an error, what of its [[rule]] tables can be read, each
  /// alone.
  std::vector<const TomlTree*> read_rules(std::size_t number);
  bool was_read(std::size_t number) const { return read_[number].done; }

  /// Each expression is compiled once a load. Those that are known, and those of files that were
  /// read when the program was built, do compile (tests see to it) and wait until they are used.
  Result<Pattern> compile(std::size_t number, const std::string& regex);
  /// All that were compiled.
  std::vector<Pattern> take_patterns();

  /// Where what was made of a file is kept for the next who wants the same of it; null at first.
  std::shared_ptr<const void>& made(std::size_t number, std::type_index type) {
    return made_[{number, type}];
  }

  void error(std::size_t number, int line, int column, std::string message, std::string hint = {});
  Place place(std::size_t number, int line, int column) const;
  /// The text of the file from a place on.
  std::string_view text_from(std::size_t number, int line, int column) const;
  std::size_t error_count() const { return errors_.size(); }
  /// By place, each once.
  Errors take_errors() &&;

 private:
  struct Reading {
    bool done = false;
    const TomlTree* tree = nullptr;
  };
  const TomlTree* keep(ParsedToml parsed);
  /// Where the line begins and ends, without its line end.
  std::pair<std::size_t, std::size_t> line(std::size_t number, int line) const;

  std::span<const PackFile> files_;
  std::span<const PatternFacts> known_;
  FieldObserver* observer_;
  Purpose purpose_;
  std::unordered_map<std::string_view, std::size_t> numbers_;
  std::vector<Reading> read_;
  std::deque<ParsedToml> parsed_;  // addresses stay
  std::deque<TomlTree> trees_;
  std::unordered_map<std::string, Pattern> patterns_;
  std::map<std::pair<std::size_t, std::type_index>, std::shared_ptr<const void>> made_;
  mutable std::unordered_map<std::size_t, std::vector<std::size_t>>
      line_starts_;  // of files with errors
  Errors errors_;
};

/// `path` as seen from the directory of the file `from`, without "." and "..".
std::string resolve_path(std::string_view from, std::string_view path);
/// The directory part of a path, without the '/'; empty where there is none.
std::string_view directory_of(std::string_view path);
std::string_view file_name_of(std::string_view path);

}  // namespace gaolint
