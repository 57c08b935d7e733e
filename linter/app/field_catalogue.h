#pragma once

#include <memory>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "rule/field_observer.h"
#include "rule/rule_set.h"

namespace gaolint {

struct FieldTable;
struct TomlNode;

/// A field that tables of one sort may have.
struct Field {
  std::string key;
  FieldUse use;
  bool required = false;                   // must be there
  bool usual = false;                      // stands in every table of the sort that was seen
  std::vector<std::string> names = {};     // of a choice
  std::unique_ptr<FieldTable> inner = {};  // of tables, and of the root of data
  std::set<const TomlNode*> asked = {}, found = {};  // tables asked for it, that have it
};

/// The fields of one sort of table, in the order in which they are asked for.
struct FieldTable {
  std::vector<Field> fields;
  const Field* find(std::string_view key) const;
};

/// The fields of a rule of each kind, of a pack and of a configuration, learnt by watching the
/// rules built in and a sample being read: nothing lists them twice.
class FieldCatalogue {
 public:
  FieldCatalogue();
  ~FieldCatalogue();

  /// Of rules of any kind.
  const FieldTable& common() const { return common_; }
  /// Of rules of that kind: the common ones and its own.
  const FieldTable& of_kind(std::string_view kind) const;
  const FieldTable& of_pack() const { return pack_; }
  /// Of configurations; the keys of `severity`, which are patterns, are those of a sample.
  const FieldTable& of_config() const { return config_; }

 private:
  FieldTable common_;
  FieldTable pack_;
  FieldTable config_;
  std::vector<std::pair<std::string_view, FieldTable>> kinds_;
};

}  // namespace gaolint
