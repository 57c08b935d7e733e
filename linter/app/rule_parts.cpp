#include "app/rule_parts.h"

#include <algorithm>
#include <map>
#include <utility>

namespace gaolint {

namespace {

/// Entries of a longer list are taken together by what fields they have: an example each would say
/// nothing new.
constexpr std::size_t kShortList = 24;

class PartLister {
 public:
  PartLister(const std::vector<PackFile>& files, const FieldUses& uses)
      : files_(files), uses_(uses) {}

  RuleParts list(const RuleNode& rule) && {
    files_of_rule_.push_back(rule.file);
    ahead_.push_back({rule.file, rule.rule, "", -1, false});
    while (!ahead_.empty()) {
      const Table table = ahead_.back();
      ahead_.pop_back();
      read(table);
    }
    return {std::move(parts_), std::move(files_of_rule_)};
  }

 private:
  /// One that is still to be read.
  struct Table {
    std::size_t file;
    std::uint32_t node;
    std::string prefix;  // of the names of its keys
    int outer;
    bool entry;  // of a list: words of it are no parts
  };

  const TomlTree& tree(std::size_t file) const { return *files_[file].parsed; }
  const TomlNode& node(const Table& table, std::uint32_t number) const {
    return tree(table.file).nodes[number];
  }

  void read(const Table& table) {
    const TomlNode& holder = node(table, table.node);
    for (std::uint32_t i = holder.first; i < holder.first + holder.count; ++i) {
      if (const FieldUse* use = uses_.of(node(table, i))) read_field(table, i, *use);
    }
  }

  void read_field(const Table& table, std::uint32_t value, FieldUse use) {
    const TomlNode& field = node(table, value);
    const std::string key = table.prefix + std::string(tree(table.file).view(field.key));
    switch (use) {
      case FieldUse::Texts:
        if (!table.entry) add_strings(table, value, key, use);
        return;
      case FieldUse::Pattern:
      case FieldUse::Patterns:
      case FieldUse::Query:
        return add_strings(table, value, key, use);
      case FieldUse::Table:
        ahead_.push_back({table.file, value, key + ".", table.outer, table.entry});
        return;
      case FieldUse::Tables:
        return add_entries(table, value, key);
      case FieldUse::Data:
        if (const auto file = uses_.data_file(field)) {
          ahead_.push_back({*file, 0, "", table.outer, true});
          files_of_rule_.push_back(*file);
        }
        return;
      default:
        return;  // is not taken out, but changed
    }
  }

  void add_strings(const Table& table, std::uint32_t value, const std::string& key, FieldUse use) {
    const TomlNode& field = node(table, value);
    const auto kind = use == FieldUse::Texts ? RulePart::Kind::Word : RulePart::Kind::Expression;
    if (field.type == TomlType::String) {
      add_string({kind, table.file, key, table.node, {value}, {}, table.outer}, use);
    } else if (field.type == TomlType::Array && field.count > kShortList) {
      parts_.push_back(
          {RulePart::Kind::Entries, table.file, key, table.node, {value}, {}, table.outer});
    } else if (field.type == TomlType::Array) {
      for (std::uint32_t i = field.first; i < field.first + field.count; ++i) {
        add_string({kind, table.file, key, value, {i}, {}, table.outer}, use);
      }
    }
  }

  void add_string(RulePart part, FieldUse use) {
    const auto whole = static_cast<int>(parts_.size());
    parts_.push_back(part);
    if (use != FieldUse::Pattern && use != FieldUse::Patterns) return;
    const TomlTree& tree = this->tree(part.file);
    part.kind = RulePart::Kind::Alternative;
    for (const Alternative& each : alternatives(tree.view(tree.nodes[part.nodes.front()].string))) {
      part.alternative = each;
      part.outer = each.outer < 0 ? whole : whole + 1 + each.outer;
      parts_.push_back(part);
    }
  }

  void add_entries(const Table& table, std::uint32_t value, const std::string& key) {
    const TomlNode& list = node(table, value);
    if (list.count <= kShortList) {
      for (std::uint32_t i = list.first; i < list.first + list.count; ++i) {
        ahead_.push_back({table.file, i, key + ".", static_cast<int>(parts_.size()), true});
        parts_.push_back({RulePart::Kind::Entry, table.file, key, value, {i}, {}, table.outer});
      }
      return;
    }
    std::map<std::string, std::vector<std::uint32_t>> classes;
    for (std::uint32_t i = list.first; i < list.first + list.count; ++i) {
      classes[fields_of(table.file, i)].push_back(i);
    }
    for (auto& [fields, entries] : classes) {
      parts_.push_back({RulePart::Kind::Entries,
                        table.file,
                        key + " { " + fields + " }",
                        value,
                        std::move(entries),
                        {},
                        table.outer});
    }
  }

  /// The fields of an entry that it has for more than to be read: "wrong, right[], context".
  std::string fields_of(std::size_t file, std::uint32_t entry) const {
    const TomlTree& tree = this->tree(file);
    std::string names;
    for (const TomlNode& field : tree.children(tree.nodes[entry])) {
      const FieldUse* use = uses_.of(field);
      const bool says_something = use != nullptr && *use != FieldUse::Text;
      if (!says_something && field.type != TomlType::Table) continue;
      if (!names.empty()) names += ", ";
      names += tree.view(field.key);
      if (field.type == TomlType::Array && field.count > 1) names += "[]";
      if (field.type == TomlType::String && field.string.size == 0) names += " = \"\"";
    }
    return names;
  }

  const std::vector<PackFile>& files_;
  const FieldUses& uses_;
  std::vector<Table> ahead_;
  std::vector<RulePart> parts_;
  std::vector<std::size_t> files_of_rule_;
};

}  // namespace

void FieldUses::asked(const FieldQuestion& question) {
  if (question.value == nullptr) return;
  if (question.data_root != nullptr) data_files_[question.value] = question.data_file;
  FieldUse& use = uses_.try_emplace(question.value, question.use).first->second;
  if (question.use == FieldUse::Expression) use = FieldUse::Patterns;
}

const FieldUse* FieldUses::of(const TomlNode& value) const {
  const auto found = uses_.find(&value);
  return found == uses_.end() ? nullptr : &found->second;
}

std::optional<std::size_t> FieldUses::data_file(const TomlNode& value) const {
  const auto found = data_files_.find(&value);
  return found == data_files_.end() ? std::nullopt : std::optional(found->second);
}

RuleParts rule_parts(const std::vector<PackFile>& files, const FieldUses& uses,
                     const RuleNode& rule) {
  return PartLister(files, uses).list(rule);
}

}  // namespace gaolint
