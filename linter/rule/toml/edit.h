#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rule/toml/tree.h"

namespace gaolint {

/// A copy of a tree that can be changed. Nodes are called by their numbers in the tree that was
/// copied, which hold until something is taken out. Does not move: its tree views it.
class TomlCopy {
 public:
  explicit TomlCopy(const TomlTree& original);
  TomlCopy(const TomlCopy&) = delete;
  TomlCopy& operator=(const TomlCopy&) = delete;

  const TomlTree& tree() const { return tree_; }
  void set_text(std::uint32_t string, std::string_view text);
  /// Leaves of what is in a table or an array that one.
  void keep_only(std::uint32_t parent, std::uint32_t child);
  /// Takes some of what is in a table or an array out of it. Called last.
  void take_out(std::uint32_t parent, const std::vector<std::uint32_t>& children);

 private:
  void view();

  ParsedToml parsed_;
  TomlTree tree_;
};

}  // namespace gaolint
