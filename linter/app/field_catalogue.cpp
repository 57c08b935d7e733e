#include "app/field_catalogue.h"

#include <algorithm>
#include <cassert>
#include <set>
#include <unordered_map>

#include "app/config_template.h"
#include "config/config_files.h"
#include "kinds/kinds.h"
#include "rule/rule_files.h"
#include "rule/toml/tree.h"

namespace gaolint {

namespace {

/// What can be said in two ways, of which the rules built in use one.
constexpr std::string_view kOtherForms = R"(
[[rule]]
kind = "substitution"
entries = [ { wrong = "甲", right = "乙" } ]
)";

/// What the field is, of which one thing was known and another is learnt.
FieldUse combined(FieldUse known, FieldUse learnt) {
  if (learnt == FieldUse::Expression) {
    if (known == FieldUse::Text) return FieldUse::Pattern;
    if (known == FieldUse::Texts) return FieldUse::Patterns;
  }
  return known;
}

/// Says which fields are usual, of those that `common` has not.
void settle(FieldTable& table, const FieldTable* common) {
  std::size_t tables = 0;
  const auto is_common = [&](const Field& field) {
    return common != nullptr && common->find(field.key) != nullptr;
  };
  for (const Field& field : table.fields) {
    if (!is_common(field)) tables = std::max(tables, field.asked.size());
  }
  for (Field& field : table.fields) {
    field.usual = !is_common(field) && field.found.size() == tables;
    if (field.inner) settle(*field.inner, nullptr);
  }
}

/// Collects what is asked of each table under that of the table which holds it.
class Collector : public FieldObserver {
 public:
  explicit Collector(std::span<const PackFile> files) : files_(files) {}

  void asked(const FieldQuestion& question) override {
    if (tables_.contains(&question.table) && tables_[&question.table] == nullptr) return;
    Field& field = field_of(table_of(question.table), question);
    // What is in a wording is known.
    if (question.use == FieldUse::Wording) tables_[question.value] = nullptr;
    if (!field.inner || question.value == nullptr) return;
    if (question.data_root != nullptr) tables_[question.data_root] = field.inner.get();
    if (question.use == FieldUse::Table) tables_[question.value] = field.inner.get();
    if (question.use == FieldUse::Tables || question.use == FieldUse::Elements) {
      for (const TomlNode& element : children_of(*question.value)) {
        tables_[&element] = field.inner.get();
      }
    }
  }

  /// What was asked of tables that no other table holds.
  FieldTable take() && { return std::move(root_); }

 private:
  FieldTable& table_of(const TomlNode& node) {
    const auto known = tables_.find(&node);
    return known == tables_.end() ? root_ : *known->second;
  }

  static Field& field_of(FieldTable& table, const FieldQuestion& question) {
    auto field = std::find_if(table.fields.begin(), table.fields.end(),
                              [&](const Field& each) { return each.key == question.key; });
    if (field == table.fields.end()) {
      field =
          table.fields.insert(field, Field{.key = std::string(question.key), .use = question.use});
    }
    field->use = combined(field->use, question.use);
    field->required = field->required || question.required;
    field->asked.insert(&question.table);
    if (question.value != nullptr) field->found.insert(&question.table);
    if (question.names != nullptr) field->names = *question.names;
    const bool holds = question.use == FieldUse::Table || question.use == FieldUse::Tables ||
                       question.use == FieldUse::Elements || question.use == FieldUse::Data;
    if (holds && !field->inner) field->inner = std::make_unique<FieldTable>();
    return *field;
  }

  /// The tree that the node is one of.
  std::span<const TomlNode> children_of(const TomlNode& node) const {
    for (const PackFile& file : files_) {
      const auto& nodes = file.parsed->nodes;
      const bool here =
          !std::less<>()(&node, nodes.data()) && std::less<>()(&node, nodes.data() + nodes.size());
      if (here) return file.parsed->children(node);
    }
    return {};
  }

  std::span<const PackFile> files_;
  FieldTable root_;
  std::unordered_map<const TomlNode*, FieldTable*> tables_;
};

FieldTable learn(std::span<const PackFile> files, std::span<const Kind> kinds) {
  Collector collector(files);
  load_rules(files, kinds, {embedded_patterns(), &collector});
  return std::move(collector).take();
}

FieldTable learn_config() {
  const std::string text = full_config();
  const ParsedToml parsed = *parse_toml(text);
  const TomlTree tree = parsed.tree();
  const PackFile file{kConfigName, text, &tree};
  Collector collector({&file, 1});
  RuleFiles files({&file, 1}, {{}, &collector});
  read_config(files);
  return std::move(collector).take();
}

/// Those of rules, not of the files that they stand in.
FieldTable rules_of(FieldTable root) {
  for (Field& field : root.fields) {
    if (field.key == "rule" && field.inner) return std::move(*field.inner);
  }
  return {};
}

}  // namespace

const Field* FieldTable::find(std::string_view key) const {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const Field& field) { return field.key == key; });
  return found == fields.end() ? nullptr : &*found;
}

FieldCatalogue::FieldCatalogue() {
  const ParsedToml forms = *parse_toml(kOtherForms);
  const TomlTree forms_tree = forms.tree();
  std::vector<PackFile> packs, rules;
  for (const PackFile& file : embedded_files()) {
    (file.path.ends_with("/pack.toml") ? packs : rules).push_back(file);
  }
  pack_ = learn(packs, {});
  common_ = rules_of(learn(rules, {}));
  config_ = learn_config();
  settle(pack_, nullptr);
  settle(common_, nullptr);
  rules.push_back({"forms.toml", kOtherForms, &forms_tree});
  for (const Kind& kind : all_kinds()) {
    kinds_.emplace_back(kind.name, rules_of(learn(rules, {&kind, 1})));
    settle(kinds_.back().second, &common_);
  }
}

FieldCatalogue::~FieldCatalogue() = default;

const FieldTable& FieldCatalogue::of_kind(std::string_view kind) const {
  const auto found = std::find_if(kinds_.begin(), kinds_.end(),
                                  [&](const auto& each) { return each.first == kind; });
  assert(found != kinds_.end());
  return found->second;
}

}  // namespace gaolint
