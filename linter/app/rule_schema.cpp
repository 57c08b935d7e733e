#include "app/rule_schema.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "app/field_help.h"
#include "kinds/kinds.h"
#include "rule/families.h"

namespace gaolint {

namespace {

using Json = nlohmann::ordered_json;

Json string_schema() { return {{"type", "string"}}; }

/// One of them, or an array of them.
Json one_or_many(const Json& one) {
  return {{"anyOf", Json::array({one, {{"type", "array"}, {"items", one}}})}};
}

Json wording_schema() {
  const Json both{
      {"type", "object"},
      {"properties", {{"zh", {{"type", "string"}, {"minLength", 1}}}, {"en", string_schema()}}},
      {"required", {"zh"}},
      {"additionalProperties", false}};
  return {{"anyOf", Json::array({string_schema(), both})}};
}

/// An object whose fields are to be filled in.
Json object_schema() {
  return {{"type", "object"}, {"properties", Json::object()}, {"additionalProperties", false}};
}

/// Schemas of tables of any depth. Tables that are still to be filled in wait in a list.
class SchemaWriter {
 public:
  Json of(const FieldTable& table) {
    Json schema = object_schema();
    ahead_.push_back({&table, &schema});
    while (!ahead_.empty()) {
      const auto [next, to] = ahead_.back();
      ahead_.pop_back();
      fill(*next, *to);
    }
    return schema;
  }

  /// What the field itself may hold; the fields of tables are filled in by of().
  static Json of(const Field& field) {
    switch (field.use) {
      case FieldUse::Flag:
        return {{"type", "boolean"}};
      case FieldUse::Integer:
        return {{"type", "integer"}};
      case FieldUse::Choice:
        return {{"enum", field.names}};
      case FieldUse::Choices:
        return one_or_many({{"enum", field.names}});
      case FieldUse::Texts:
      case FieldUse::Patterns:
        return one_or_many(string_schema());
      case FieldUse::Wording:
        return wording_schema();
      case FieldUse::Dictionary:
        return {{"type", "object"}, {"additionalProperties", string_schema()}};
      case FieldUse::Table:
        return {{"type", "object"}};
      case FieldUse::Tables:
        return {{"type", "array"}, {"items", {{"type", "object"}}}};
      case FieldUse::Elements:
        return {{"type", "array"},
                {"items", {{"anyOf", Json::array({string_schema(), {{"type", "object"}}})}}}};
      case FieldUse::Text:
      case FieldUse::Date:
      case FieldUse::Pattern:
      case FieldUse::Query:
      case FieldUse::Expression:
      case FieldUse::Data:
        return string_schema();
    }
    return Json::object();
  }

 private:
  void fill(const FieldTable& table, Json& schema) {
    Json required = Json::array();
    for (const Field& field : table.fields) {
      schema["properties"][field.key] = of(field);
      if (field.required) required.push_back(field.key);
    }
    if (!required.empty()) schema["required"] = std::move(required);
    // Only now, when no more is added, do the addresses stay.
    for (const Field& field : table.fields) {
      if (!field.inner || field.inner->fields.empty()) continue;
      Json& property = schema["properties"][field.key];
      Json* inner = nullptr;
      if (field.use == FieldUse::Table) inner = &property;
      if (field.use == FieldUse::Tables) inner = &property["items"];
      if (field.use == FieldUse::Elements) inner = &property["items"]["anyOf"][1];
      if (inner == nullptr) continue;
      *inner = object_schema();
      ahead_.push_back({field.inner.get(), inner});
    }
  }

  std::vector<std::pair<const FieldTable*, Json*>> ahead_;
};

void describe(Json& properties, std::string_view kind) {
  for (auto& [key, property] : properties.items()) {
    const std::string_view help = kind == "pack"     ? pack_field_help(key)
                                  : kind == "config" ? config_field_help(key)
                                                     : field_help(kind, key);
    if (!help.empty()) property["description"] = help;
  }
}

std::string text_of(const Json& schema) { return schema.dump(2) + "\n"; }

Json document(const char* title) {
  return {{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", title}};
}

Json kind_names() {
  Json names = Json::array();
  for (const Kind& kind : all_kinds()) names.push_back(kind.name);
  return names;
}

std::string id_pattern() {
  std::string families;
  for (const Family& family : all_families()) {
    families += (families.empty() ? "" : "|") + std::string(family.name);
  }
  return "^(" + families + ")/[a-z0-9]+(-[a-z0-9]+)*$";
}

/// What a rule of one kind may have beside what any may: "if the kind is this, then".
Json kind_condition(std::string_view kind, const Json& schema, const Json& common) {
  Json own = Json::object();
  Json names = Json::array();
  for (const auto& [key, property] : schema["properties"].items()) {
    names.push_back(key);
    if (!common.contains(key)) own[key] = property;
  }
  describe(own, kind);
  Json required = Json::array();
  for (const Json& key : schema.value("required", Json::array())) {
    if (!common.contains(key.get<std::string>())) required.push_back(key);
  }
  Json then{{"properties", std::move(own)}, {"propertyNames", {{"enum", std::move(names)}}}};
  if (!required.empty()) then["required"] = std::move(required);
  return {{"if", {{"properties", {{"kind", {{"const", kind}}}}}, {"required", {"kind"}}}},
          {"then", std::move(then)}};
}

/// Adds what may be in `other` to an object schema, where both are of tables.
void merge(Json& object, const Json& other) {
  for (const auto& [key, property] : other["properties"].items()) {
    Json& known = object["properties"][key];
    if (known.is_null()) {
      known = property;
    } else if (known != property) {
      Json& choices = known.contains("anyOf") && known.size() == 1
                          ? known["anyOf"]
                          : (known = Json{{"anyOf", Json::array({known})}})["anyOf"];
      if (std::find(choices.begin(), choices.end(), property) == choices.end()) {
        choices.push_back(property);
      }
    }
  }
}

/// Of a table whose keys are patterns: any may hold what those of the sample do.
void let_keys_be_patterns(Json& table) {
  const Json value = table["properties"].begin().value();
  table["properties"] = Json::object();
  table["additionalProperties"] = value;
}

/// The fields that stand in every rule, whether or not an error would say so when they do not.
Json required_of(const FieldTable& common) {
  Json keys = Json::array();
  for (const Field& field : common.fields) {
    if (field.required || field.usual) keys.push_back(field.key);
  }
  return keys;
}

}  // namespace

std::string rule_schema(const FieldCatalogue& catalogue) {
  SchemaWriter writer;
  Json rule = writer.of(catalogue.common());
  rule["properties"]["kind"]["enum"] = kind_names();
  rule["properties"]["id"]["pattern"] = id_pattern();
  for (const char* key : {"bad", "good"}) rule["properties"][key]["minItems"] = 2;
  describe(rule["properties"], "");
  rule["required"] = required_of(catalogue.common());
  const Json common = rule["properties"];
  Json conditions = Json::array();
  for (const Kind& kind : all_kinds()) {
    const Json own = writer.of(catalogue.of_kind(kind.name));
    conditions.push_back(kind_condition(kind.name, own, common));
    // For completion, and so that no key is called wrong by two schemas.
    for (const auto& property : conditions.back()["then"]["properties"].items()) {
      rule["properties"].emplace(property.key(), Json::object());
    }
  }
  rule["allOf"] = std::move(conditions);
  Json schema = document("gaolint rules");
  schema["type"] = "object";
  schema["properties"] = {{"rule", {{"type", "array"}, {"items", std::move(rule)}}}};
  schema["required"] = {"rule"};
  schema["additionalProperties"] = false;
  return text_of(schema);
}

std::string examples_schema(const FieldCatalogue& catalogue) {
  const Json rule = SchemaWriter().of(catalogue.common());
  Json examples = object_schema();
  examples["properties"]["rule"] = {{"type", "string"}, {"pattern", id_pattern()}};
  for (const char* key : {"bad", "good"}) {
    examples["properties"][key] = rule["properties"][key];
  }
  describe(examples["properties"], "");
  examples["required"] = {"rule"};
  Json schema = document("gaolint examples");
  schema.update(object_schema());
  schema["properties"] = {{"examples", {{"type", "array"}, {"items", std::move(examples)}}}};
  schema["required"] = {"examples"};
  return text_of(schema);
}

std::string data_schema(const FieldCatalogue& catalogue) {
  SchemaWriter writer;
  Json schema = document("gaolint data");
  schema.update(object_schema());
  for (const Kind& kind : all_kinds()) {
    for (const Field& field : catalogue.of_kind(kind.name).fields) {
      if (field.use == FieldUse::Data && field.inner) merge(schema, writer.of(*field.inner));
    }
  }
  return text_of(schema);
}

std::string pack_schema(const FieldCatalogue& catalogue) {
  Json schema = document("gaolint pack.toml");
  schema.update(SchemaWriter().of(catalogue.of_pack()));
  schema["required"] = {"name", "summary"};
  describe(schema["properties"], "pack");
  return text_of(schema);
}

std::string config_schema(const FieldCatalogue& catalogue) {
  Json schema = document("gaolint .gaolint.toml");
  schema.update(SchemaWriter().of(catalogue.of_config()));
  Json& properties = schema["properties"];
  Json allow = std::move(properties["allow"]["items"]);
  describe(allow["properties"], "config");
  allow["required"] = {"rules", "text"};
  Json overrides = std::move(properties["overrides"]["items"]);
  overrides["required"] = {"paths"};
  for (Json* values : {&properties, &overrides["properties"]}) {
    (*values)["allow"]["items"] = allow;
    let_keys_be_patterns((*values)["severity"]);
    describe(*values, "config");
  }
  properties["overrides"]["items"] = std::move(overrides);
  properties["options"] = object_schema();
  properties["options"]["additionalProperties"] = {{"type", "object"}};
  describe(properties, "config");
  describe(properties["accept"]["items"]["properties"], "config");
  // A directory of rule packs; in [[allow]] the same key holds patterns.
  properties["rules"]["description"] = config_field_help("rules (directories)");
  return text_of(schema);
}

}  // namespace gaolint
