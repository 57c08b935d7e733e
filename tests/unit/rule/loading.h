#pragma once

#include <string>
#include <vector>

#include "rule/rule_set.h"

namespace gaolint::test {

/// The fields of a whole rule, each a line, which a case may replace, add to or leave out. Line n +
/// 1 of the file is field n, line 1 the header.
class RuleText {
 public:
  RuleText();
  /// Replaces the line that begins with `key`, or appends one. An empty line takes it away.
  RuleText& with(const std::string& key, const std::string& line);
  std::string text() const;

 private:
  std::vector<std::string> lines_;
};

/// What a kind for tests does with a rule's fields; `fields` live as long as the call.
using Read = void (*)(const Fields& fields);

/// Loads files with kinds that are called "plain" (reads nothing) and "words" (reads a lexicon).
RuleSet load(const std::vector<PackFile>& files);
/// One file of rules, "pack/rules.toml".
RuleSet load_text(const std::string& text);
/// Loads a rule with the lines of `body` and hands its fields to `read`.
RuleSet load_with(const std::string& body, Read read);

/// "line:column message [hint]" of each error.
std::vector<std::string> lines_of(const Errors& errors);

}  // namespace gaolint::test
