#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "match/alternatives.h"
#include "rule/field_observer.h"
#include "rule/rule_set.h"
#include "rule/toml/tree.h"

namespace gaolint {

/// Something that can be taken out of a rule, or of the data that it names, to see what becomes of
/// it.
struct RulePart {
  enum class Kind {
    Expression,   // a whole one: an exception, a condition
    Word,         // a string of a list
    Entry,        // a table of a short list
    Entries,      // all of a long list; those of its tables that have the same fields
    Alternative,  // one of those of an expression
  };
  Kind kind;
  std::size_t file;                  // that it stands in
  std::string key;                   // of the field
  std::uint32_t parent;              // the table or array that holds it
  std::vector<std::uint32_t> nodes;  // one, or several of Entries
  Alternative alternative = {};      // of the one node, which is a string
  int outer = -1;                    // the part that it lies in, by its place in the list
};

/// What the values in rule files were taken for when they were read.
class FieldUses : public FieldObserver {
 public:
  void asked(const FieldQuestion& question) override;
  /// Nothing where nobody asked.
  const FieldUse* of(const TomlNode& value) const;
  /// The file that the value names; nothing where there is none.
  std::optional<std::size_t> data_file(const TomlNode& value) const;

 private:
  std::unordered_map<const TomlNode*, FieldUse> uses_;
  std::unordered_map<const TomlNode*, std::size_t> data_files_;
};

/// Where a rule stands in its file.
struct RuleNode {
  std::size_t file;
  std::uint32_t list;  // the array of all rules of the file
  std::uint32_t rule;
};

struct RuleParts {
  std::vector<RulePart> parts;     // outer before inner
  std::vector<std::size_t> files;  // that the rule is made of: its own and its data
};

/// Takes a rule apart. `files` are read.
RuleParts rule_parts(const std::vector<PackFile>& files, const FieldUses& uses,
                     const RuleNode& rule);

}  // namespace gaolint
