#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"

namespace gaolint {

enum class TomlType : std::uint32_t { Table, Array, String, Integer, Boolean, Date, Other };

/// Some bytes of a tree's pool of strings.
struct TomlString {
  std::uint32_t begin;
  std::uint32_t size;
};

/// A value of a TOML file and, in a table, the key it stands under. Lines and columns are from 1.
struct TomlNode {
  TomlType type;
  std::uint32_t line, column;
  TomlString key;  // empty in an array
  std::uint32_t key_line, key_column;
  std::uint32_t first;  // of a table or an array: its first child; an integer's low half, a boolean
  std::uint32_t count;  // of a table or an array: how many; an integer's high half
  TomlString string;    // of a string
};

/// A read TOML file: nodes by number, the root first, the children of each side by side. There are
/// no pointers in it, so that the files built into the program need no reading when it starts.
/// Views only.
struct TomlTree {
  std::span<const TomlNode> nodes;
  std::string_view pool;

  const TomlNode& root() const { return nodes.front(); }
  std::span<const TomlNode> children(const TomlNode& node) const {
    return nodes.subspan(node.first, node.count);
  }
  std::string_view view(TomlString string) const { return pool.substr(string.begin, string.size); }
};

/// A tree and what it views.
struct ParsedToml {
  std::vector<TomlNode> nodes;
  std::string pool;

  TomlTree tree() const { return {nodes, pool}; }
};

/// Reads TOML 1.0. `lines_before`: what stands above `text` in its file. The place of an error has
/// no file.
Result<ParsedToml> parse_toml(std::string_view text, int lines_before = 0);

}  // namespace gaolint
