#include "rule/toml/tree.h"

// The library's shared object is built with exceptions, which the interfaces here do without.
#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#define TOML_ENABLE_FORMATTERS 0
// It asserts what files may break ([[[ does), and says so as an error where it does not.
#define TOML_ASSERT(expression) static_assert(true)
#include <toml++/toml.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace gaolint {

namespace {

/// Copies toml++'s tree. Children get their numbers level by level, so there is no recursion.
class Flattener {
 public:
  explicit Flattener(std::uint32_t lines_before) : lines_before_(lines_before) {}

  ParsedToml flatten(const toml::table& root) && {
    add(root, nullptr);
    for (std::size_t i = 0; i < sources_.size(); ++i) add_children(i);
    return std::move(parsed_);
  }

 private:
  void add_children(std::size_t number) {
    const toml::node& source = *sources_[number];
    const auto first = static_cast<std::uint32_t>(sources_.size());
    if (const auto* table = source.as_table()) {
      add_entries(*table);
    } else if (const auto* array = source.as_array()) {
      for (const toml::node& element : *array) add(element, nullptr);
    } else {
      return;
    }
    parsed_.nodes[number].first = first;
    parsed_.nodes[number].count = static_cast<std::uint32_t>(sources_.size()) - first;
  }

  /// In the order of the file, which toml++ does not keep.
  void add_entries(const toml::table& table) {
    std::vector<std::pair<const toml::key*, const toml::node*>> entries;
    for (const auto& [key, value] : table) entries.emplace_back(&key, &value);
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
      return a.first->source().begin < b.first->source().begin;
    });
    for (const auto& [key, value] : entries) add(*value, key);
  }

  void add(const toml::node& source, const toml::key* key) {
    TomlNode node{};
    node.type = type_of(source);
    node.line = line(source.source());
    node.column = source.source().begin.column;
    if (key != nullptr) {
      node.key = keep(key->str());
      node.key_line = line(key->source());
      node.key_column = key->source().begin.column;
    }
    if (const auto* string = source.as_string()) {
      node.string = keep(string->get());
    } else if (const auto* integer = source.as_integer()) {
      const auto bits = static_cast<std::uint64_t>(integer->get());
      node.first = static_cast<std::uint32_t>(bits);
      node.count = static_cast<std::uint32_t>(bits >> 32);
    } else if (const auto* boolean = source.as_boolean()) {
      node.first = boolean->get() ? 1 : 0;
    } else if (const auto* date = source.as_date()) {
      node.string = keep(written(date->get()));
    }
    parsed_.nodes.push_back(node);
    sources_.push_back(&source);
  }

  static TomlType type_of(const toml::node& node) {
    switch (node.type()) {
      case toml::node_type::table:
        return TomlType::Table;
      case toml::node_type::array:
        return TomlType::Array;
      case toml::node_type::string:
        return TomlType::String;
      case toml::node_type::integer:
        return TomlType::Integer;
      case toml::node_type::boolean:
        return TomlType::Boolean;
      case toml::node_type::date:
        return TomlType::Date;
      default:
        return TomlType::Other;
    }
  }

  static std::string written(const toml::date& date) {
    const auto digits = [](unsigned value, std::size_t width) {
      std::string text = std::to_string(value);
      return std::string(width - std::min(width, text.size()), '0') + text;
    };
    return digits(date.year, 4) + "-" + digits(date.month, 2) + "-" + digits(date.day, 2);
  }

  std::uint32_t line(const toml::source_region& region) const {
    return region.begin.line + lines_before_;
  }

  /// Keys and short values come again and again.
  TomlString keep(std::string_view text) {
    const auto [known, fresh] = kept_.try_emplace(text);
    if (fresh) {
      known->second = {static_cast<std::uint32_t>(parsed_.pool.size()),
                       static_cast<std::uint32_t>(text.size())};
      parsed_.pool += text;
    }
    return known->second;
  }

  std::uint32_t lines_before_;
  ParsedToml parsed_;
  std::vector<const toml::node*> sources_;  // by number of the node
  std::unordered_map<std::string_view, TomlString> kept_;
};

}  // namespace

Result<ParsedToml> parse_toml(std::string_view text, int lines_before) {
  const toml::parse_result result = toml::parse(text);
  if (!result) {
    const toml::parse_error& error = result.error();
    const auto at = error.source().begin;
    return Error{std::string(error.description()),
                 {"", static_cast<int>(at.line) + lines_before, static_cast<int>(at.column)},
                 {},
                 {}};
  }
  return Flattener(static_cast<std::uint32_t>(lines_before)).flatten(result.table());
}

}  // namespace gaolint
