#include "rule/fields.h"

#include <algorithm>
#include <utility>

#include "rule/field_observer.h"
#include "rule/rule_files.h"
#include "rule/toml/tree.h"
#include "text/iso_date.h"

namespace gaolint {

struct Fields::State {
  RuleFiles& files;
  std::size_t file;
  const TomlTree& tree;
  const TomlNode& table;
  std::vector<std::string_view> asked;  // keys that somebody knows of, some several times
};

namespace {

/// Of most tables fewer keys are asked for.
constexpr std::size_t kUsualKeys = 12;

std::string_view type_name(const TomlNode& node) {
  switch (node.type) {
    case TomlType::Table:
      return "a table";
    case TomlType::Array:
      return "an array";
    case TomlType::String:
      return "a string";
    case TomlType::Integer:
      return "an integer";
    case TomlType::Boolean:
      return "a boolean";
    case TomlType::Date:
      return "a date";
    case TomlType::Other:
      break;
  }
  return "a number with a fraction or a time";
}

std::string quoted(std::string_view key) { return "`" + std::string(key) + "`"; }

/// Where the text of a string begins in its file, seen from where its quotation marks begin.
struct Opening {
  int lines;
  int columns;
};

/// Nothing where the text is not written there as it is (with escapes).
std::optional<Opening> opening_of(std::string_view source, std::string_view value) {
  for (const std::string_view quote : {"'''", "\"\"\"", "'", "\""}) {
    if (!source.starts_with(quote)) continue;
    source.remove_prefix(quote.size());
    const bool next_line = quote.size() == 3 && source.starts_with('\n');
    if (next_line) source.remove_prefix(1);
    if (!source.starts_with(value)) return std::nullopt;
    return next_line ? Opening{1, 0} : Opening{0, static_cast<int>(quote.size())};
  }
  return std::nullopt;
}

}  // namespace

Fields::Fields(RuleFiles& files, std::size_t file, const TomlTree& tree)
    : state_(std::make_shared<State>(State{files, file, tree, tree.root(), {}})) {
  state_->asked.reserve(kUsualKeys);
}

Fields Fields::inner(const TomlNode& table) const {
  Fields fields(
      std::make_shared<State>(State{state_->files, state_->file, state_->tree, table, {}}));
  fields.state_->asked.reserve(kUsualKeys);
  return fields;
}

std::string_view Fields::view(const TomlNode& string) const {
  return state_->tree.view(string.string);
}

bool Fields::has(std::string_view key) const {
  const auto children = state_->tree.children(state_->table);
  return std::any_of(children.begin(), children.end(),
                     [&](const TomlNode& child) { return state_->tree.view(child.key) == key; });
}

bool Fields::wants_examples() const { return state_->files.wants_examples(state_->file); }

const TomlNode* Fields::find(std::string_view key) const {
  state_->asked.push_back(key);
  for (const TomlNode& child : state_->tree.children(state_->table)) {
    if (state_->tree.view(child.key) == key) return &child;
  }
  return nullptr;
}

const TomlNode* Fields::find(std::string_view key, FieldUse use, bool required,
                             const std::vector<std::string>* names) const {
  const TomlNode* node = find(key);
  if (FieldObserver* observer = state_->files.observer()) {
    observer->asked({state_->table, key, use, required, names, node});
  }
  return node;
}

bool Fields::expect(std::string_view key, const TomlNode& node, bool right,
                    const char* what) const {
  if (right) return true;
  error_at(node, quoted(key) + " must be " + what + ", not " + std::string(type_name(node)));
  return false;
}

std::optional<std::string> Fields::text_of(std::string_view key, const TomlNode* node) const {
  if (node == nullptr || !expect(key, *node, node->type == TomlType::String, "a string")) {
    return std::nullopt;
  }
  return std::string(view(*node));
}

std::optional<std::string> Fields::text(std::string_view key) const {
  return text_of(key, find(key, FieldUse::Text));
}

std::string Fields::required_text(std::string_view key) const {
  const TomlNode* node = find(key, FieldUse::Text, true);
  if (node == nullptr) {
    error(key, quoted(key) + " is missing");
    return {};
  }
  std::string value = text_of(key, node).value_or("");
  if (value.empty() && node->type == TomlType::String) error_at(*node, quoted(key) + " is empty");
  return value;
}

std::optional<bool> Fields::flag(std::string_view key) const {
  const TomlNode* node = find(key, FieldUse::Flag);
  if (node == nullptr || !expect(key, *node, node->type == TomlType::Boolean, "true or false")) {
    return std::nullopt;
  }
  return node->first != 0;
}

std::optional<std::int64_t> Fields::integer(std::string_view key) const {
  const TomlNode* node = find(key, FieldUse::Integer);
  if (node == nullptr || !expect(key, *node, node->type == TomlType::Integer, "an integer")) {
    return std::nullopt;
  }
  return static_cast<std::int64_t>(std::uint64_t{node->count} << 32 | node->first);
}

std::optional<std::chrono::year_month_day> Fields::date(std::string_view key) const {
  const TomlNode* node = find(key, FieldUse::Date);
  if (node == nullptr) return std::nullopt;
  const bool right = node->type == TomlType::Date || node->type == TomlType::String;
  if (!expect(key, *node, right, "a date like 2026-07-25")) return std::nullopt;
  const auto date = parse_iso_date(view(*node));
  if (!date) {
    error_at(*node, quoted(key) + " must be a date like 2026-07-25, not \"" +
                        std::string(view(*node)) + "\"");
  }
  return date;
}

std::optional<std::size_t> Fields::choice(std::string_view key,
                                          const std::vector<std::string>& names) const {
  const TomlNode* node = find(key, FieldUse::Choice, false, &names);
  if (node == nullptr || !text_of(key, node)) return std::nullopt;
  return choice_of(key, *node, names);
}

std::vector<std::size_t> Fields::choices(std::string_view key,
                                         const std::vector<std::string>& names) const {
  std::vector<std::size_t> chosen;
  for (const TomlNode* node : text_nodes(key, find(key, FieldUse::Choices, false, &names))) {
    if (const auto choice = choice_of(key, *node, names)) chosen.push_back(*choice);
  }
  return chosen;
}

std::optional<std::size_t> Fields::choice_of(std::string_view key, const TomlNode& node,
                                             const std::vector<std::string>& names) const {
  const std::string_view name = view(node);
  const auto found = std::find(names.begin(), names.end(), name);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  std::string all;
  for (const std::string& each : names) all += (all.empty() ? "" : ", ") + each;
  error_at(node, quoted(key) + " is one of " + all + ", not \"" + std::string(name) + "\"",
           nearest(name, names));
  return std::nullopt;
}

std::vector<const TomlNode*> Fields::text_nodes(std::string_view key, const TomlNode* node) const {
  if (node == nullptr) return {};
  if (node->type == TomlType::String) return {node};
  std::vector<const TomlNode*> nodes;
  if (!expect(key, *node, node->type == TomlType::Array, "a string or an array of strings")) {
    return nodes;
  }
  for (const TomlNode& element : state_->tree.children(*node)) {
    if (expect(key, element, element.type == TomlType::String, "an array of strings")) {
      nodes.push_back(&element);
    }
  }
  return nodes;
}

std::vector<std::string> Fields::texts(std::string_view key) const {
  std::vector<std::string> values;
  for (const TomlNode* node : text_nodes(key, find(key, FieldUse::Texts))) {
    values.emplace_back(view(*node));
  }
  return values;
}

std::vector<PlacedText> Fields::placed_texts(std::string_view key) const {
  std::vector<PlacedText> values;
  for (const TomlNode* node : text_nodes(key, find(key, FieldUse::Texts))) {
    const Place place = state_->files.place(state_->file, static_cast<int>(node->line),
                                            static_cast<int>(node->column));
    values.push_back({std::string(view(*node)), place});
  }
  return values;
}

Wording Fields::wording(std::string_view key) const {
  const TomlNode* node = find(key, FieldUse::Wording);
  if (node == nullptr) return {};
  if (node->type == TomlType::String) return {std::string(view(*node)), {}};
  if (!expect(key, *node, node->type == TomlType::Table, "a string or { zh = …, en = … }")) {
    return {};
  }
  const Fields languages = inner(*node);
  Wording wording{languages.required_text("zh"), languages.text("en").value_or("")};
  languages.finish();
  return wording;
}

std::vector<std::string> Fields::keys() const {
  std::vector<std::string> keys;
  for (const TomlNode& child : state_->tree.children(state_->table)) {
    keys.emplace_back(state_->tree.view(child.key));
  }
  return keys;
}

std::vector<std::pair<std::string, std::string>> Fields::dictionary(std::string_view key) const {
  std::vector<std::pair<std::string, std::string>> entries;
  const TomlNode* node = find(key, FieldUse::Dictionary);
  if (node == nullptr || !expect(key, *node, node->type == TomlType::Table, "a table")) {
    return entries;
  }
  for (const TomlNode& child : state_->tree.children(*node)) {
    const std::string_view name = state_->tree.view(child.key);
    if (expect(name, child, child.type == TomlType::String, "a string")) {
      entries.emplace_back(name, view(child));
    }
  }
  return entries;
}

void Fields::error_inside(const TomlNode& string, const Error& wrong) const {
  auto line = static_cast<int>(string.line);
  auto column = static_cast<int>(string.column);
  const auto source = state_->files.text_from(state_->file, line, column);
  if (const auto opening = opening_of(source, view(string)); opening && wrong.place.line > 0) {
    const bool same_line = opening->lines == 0 && wrong.place.line == 1;
    line += opening->lines + wrong.place.line - 1;
    column = (same_line ? column + opening->columns : 1) + wrong.place.column - 1;
  }
  state_->files.error(state_->file, line, column, wrong.message, wrong.hint);
}

std::optional<Pattern> Fields::compile(const TomlNode& node) const {
  if (node.string.size == 0) {
    error_at(node, "an empty expression matches everywhere");
    return std::nullopt;
  }
  auto pattern = state_->files.compile(state_->file, std::string(view(node)));
  if (pattern) return *std::move(pattern);
  error_inside(node, pattern.error());
  return std::nullopt;
}

std::optional<Pattern> Fields::compile(std::string_view key, const std::string& regex) const {
  find(key, FieldUse::Expression);
  auto pattern = state_->files.compile(state_->file, regex);
  if (pattern) return *std::move(pattern);
  error(key, pattern.error().message, pattern.error().hint);
  return std::nullopt;
}

std::optional<Pattern> Fields::pattern(std::string_view key) const {
  const TomlNode* node = find(key, FieldUse::Pattern);
  if (node == nullptr || !expect(key, *node, node->type == TomlType::String, "a string")) {
    return std::nullopt;
  }
  return compile(*node);
}

std::vector<Pattern> Fields::patterns(std::string_view key) const {
  std::vector<Pattern> patterns;
  for (const TomlNode* node : text_nodes(key, find(key, FieldUse::Patterns))) {
    if (auto pattern = compile(*node)) patterns.push_back(*std::move(pattern));
  }
  return patterns;
}

std::optional<Query> Fields::query(std::string_view key) const {
  const TomlNode* node = find(key, FieldUse::Query);
  if (node == nullptr || !expect(key, *node, node->type == TomlType::String, "a string")) {
    return std::nullopt;
  }
  auto query = Query::compile(view(*node));
  if (!query) {
    error_inside(*node, query.error());
    return std::nullopt;
  }
  if (view(*node).find('@') == std::string_view::npos) {
    error_at(*node, "the query captures nothing", "(heading) @here");
    return std::nullopt;
  }
  return *std::move(query);
}

std::optional<Fields> Fields::table(std::string_view key) const {
  const TomlNode* node = find(key, FieldUse::Table);
  if (node == nullptr || !expect(key, *node, node->type == TomlType::Table, "a table")) {
    return std::nullopt;
  }
  return inner(*node);
}

std::vector<Fields> Fields::tables(std::string_view key) const {
  std::vector<Fields> tables;
  const TomlNode* node = find(key, FieldUse::Tables);
  if (node == nullptr || !expect(key, *node, node->type == TomlType::Array, "an array of tables")) {
    return tables;
  }
  for (const TomlNode& element : state_->tree.children(*node)) {
    if (expect(key, element, element.type == TomlType::Table, "an array of tables")) {
      tables.push_back(inner(element));
    }
  }
  return tables;
}

std::vector<Fields::Element> Fields::elements(std::string_view key) const {
  std::vector<Element> elements;
  const TomlNode* node = find(key, FieldUse::Elements);
  if (node == nullptr || !expect(key, *node, node->type == TomlType::Array, "an array")) {
    return elements;
  }
  for (const TomlNode& child : state_->tree.children(*node)) {
    const bool table = child.type == TomlType::Table;
    const bool right = table || child.type == TomlType::String;
    if (!expect(key, child, right, "an array of strings and tables")) continue;
    const Place place = state_->files.place(state_->file, static_cast<int>(child.line),
                                            static_cast<int>(child.column));
    elements.push_back({place, table ? std::string() : std::string(view(child)),
                        table ? std::optional(inner(child)) : std::nullopt});
  }
  return elements;
}

std::optional<Fields> Fields::data(std::string_view key) const {
  const TomlNode* node = find(key, FieldUse::Data);
  const auto name = text_of(key, node);
  if (!name) return std::nullopt;
  if (name->empty()) {
    error(key, quoted(key) + " is empty");
    return std::nullopt;
  }
  RuleFiles& files = state_->files;
  const std::string path = resolve_path(files.file(state_->file).path, *name);
  const auto number = files.find(path);
  if (!number) {
    error(key, "there is no file " + path, nearest(path, files.neighbours(path)));
    return std::nullopt;
  }
  const TomlTree* tree = files.read(*number);
  if (FieldObserver* observer = files.observer(); observer != nullptr && tree != nullptr) {
    observer->asked({.table = state_->table,
                     .key = key,
                     .use = FieldUse::Data,
                     .value = node,
                     .data_file = *number,
                     .data_root = &tree->root()});
  }
  if (tree != nullptr) return Fields(files, *number, *tree);
  error(key, path + " has errors");
  return std::nullopt;
}

std::shared_ptr<const void>& Fields::made(std::type_index type) const {
  return state_->files.made(state_->file, type);
}

void Fields::error_at(const TomlNode& node, std::string message, std::string hint) const {
  state_->files.error(state_->file, static_cast<int>(node.line), static_cast<int>(node.column),
                      std::move(message), std::move(hint));
}

void Fields::error(std::string_view key, std::string message, std::string hint) const {
  const TomlNode* node = find(key);
  error_at(node == nullptr ? state_->table : *node, std::move(message), std::move(hint));
}

void Fields::error(const Place& place, std::string message, std::string hint) const {
  const auto file = state_->files.find(place.file).value_or(state_->file);
  state_->files.error(file, place.line, place.column, std::move(message), std::move(hint));
}

Place Fields::place() const {
  return state_->files.place(state_->file, static_cast<int>(state_->table.line),
                             static_cast<int>(state_->table.column));
}

Place Fields::place(std::string_view key) const {
  const TomlNode* found = find(key);
  const TomlNode& node = found == nullptr ? state_->table : *found;
  return state_->files.place(state_->file, static_cast<int>(node.line),
                             static_cast<int>(node.column));
}

void Fields::finish() const {
  const auto& asked = state_->asked;
  for (const TomlNode& child : state_->tree.children(state_->table)) {
    const std::string_view key = state_->tree.view(child.key);
    if (std::find(asked.begin(), asked.end(), key) != asked.end()) continue;
    state_->files.error(state_->file, static_cast<int>(child.key_line),
                        static_cast<int>(child.key_column), "unknown key " + quoted(key),
                        nearest(key, {asked.begin(), asked.end()}));
  }
}

}  // namespace gaolint
