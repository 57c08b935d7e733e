#include "app/rule_scaffold.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

#include "app/field_help.h"

namespace gaolint {

namespace {

std::string blank_of(const Field& field);

/// Of a table inside a rule: its fields beside each other.
std::string blank_table(const Field& field) {
  std::string text;
  if (field.inner) {
    for (const Field& inner : field.inner->fields) {
      const bool plain = !inner.inner && (inner.required || inner.usual);
      if (!plain) continue;  // one line has room for what must be there
      text += fmt::format("{}{} = {}", text.empty() ? "" : ", ", inner.key, blank_of(inner));
    }
  }
  return "{ " + text + (text.empty() ? "}" : " }");
}

/// The least that can stand there, to be filled in.
std::string blank_of(const Field& field) {
  switch (field.use) {
    case FieldUse::Flag:
      return "false";
    case FieldUse::Integer:
      return "0";
    case FieldUse::Date:
      return "2026-01-01";
    case FieldUse::Choice:
      return fmt::format("\"{}\"", field.names.empty() ? "" : field.names.front());
    case FieldUse::Choices:
    case FieldUse::Texts:
      return "[\"\"]";
    case FieldUse::Wording:
      return "{ zh = \"\", en = \"\" }";
    case FieldUse::Pattern:
    case FieldUse::Query:
      return "''";
    case FieldUse::Patterns:
      return "['']";
    case FieldUse::Dictionary:
      return "{}";
    case FieldUse::Table:
      return blank_table(field);
    case FieldUse::Tables:
      return "[ " + blank_table(field) + " ]";
    case FieldUse::Elements:
      return "[]";
    case FieldUse::Text:
    case FieldUse::Data:
    case FieldUse::Expression:
      return "\"\"";
  }
  return "\"\"";
}

class Scaffold {
 public:
  Scaffold(std::string_view id, std::string_view kind) : id_(id), kind_(kind) {}

  void add(const Field& field, std::string_view help, bool needed) {
    if (!help.empty()) text_ += fmt::format("# {}\n", help);
    const bool named = field.names.empty() || help.find(field.names.front()) != help.npos;
    if (!named) text_ += fmt::format("#   {}\n", fmt::join(field.names, " | "));
    text_ += fmt::format("{}{} = {}\n", needed ? "" : "# ", field.key, value_of(field));
  }
  void remark(std::string_view text) { text_ += fmt::format("# {}\n", text); }
  void skip_line() { text_ += '\n'; }
  std::string text() const { return "[[rule]]\n" + text_; }

 private:
  std::string value_of(const Field& field) const {
    if (field.key == "id") return fmt::format("\"{}\"", id_);
    if (field.key == "kind") return fmt::format("\"{}\"", kind_);
    // A mistake that is found is a warning until its author thinks otherwise.
    if (field.key == "severity") return "\"warning\"";
    return blank_of(field);
  }

  std::string_view id_;
  std::string_view kind_;
  std::string text_;
};

bool is_example_list(const Field& field) { return field.use == FieldUse::Elements; }

}  // namespace

std::string rule_scaffold(const FieldCatalogue& catalogue, std::string_view id,
                          std::string_view kind, std::string_view model) {
  const FieldTable& common = catalogue.common();
  Scaffold scaffold(id, kind);
  for (const Field& field : common.fields) {
    // The messages that a kind names are told with the kind.
    if (!is_example_list(field) && field.use != FieldUse::Table) {
      scaffold.add(field, field_help("", field.key), field.required || field.usual);
    }
  }
  std::vector<const Field*> own;
  for (const Field& field : catalogue.of_kind(kind).fields) {
    if (common.find(field.key) == nullptr) own.push_back(&field);
  }
  scaffold.skip_line();
  if (!own.empty()) {
    scaffold.remark(
        fmt::format("种类 {0} 的字段，详见 rules/README.md 的“{0}”一节；用不着的删去", kind));
  }
  if (!model.empty()) scaffold.remark(fmt::format("同类的规则：gaolint explain {}", model));
  for (const Field* field : own) {
    scaffold.add(*field, field_help(kind, field->key), field->required || field->usual);
  }
  scaffold.skip_line();
  for (const Field& field : common.fields) {
    if (is_example_list(field)) scaffold.add(field, field_help("", field.key), true);
  }
  return scaffold.text();
}

}  // namespace gaolint
