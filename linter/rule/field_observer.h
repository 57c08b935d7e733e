#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gaolint {

struct TomlNode;
struct TomlTree;

/// What somebody takes the value of a key for.
enum class FieldUse : int {
  Text,
  Flag,
  Integer,
  Date,
  Choice,   // one of some names
  Choices,  // an array of them, or one
  Texts,    // an array of strings, or one
  Wording,
  Dictionary,
  Pattern,
  Patterns,    // an array of expressions, or one
  Expression,  // what was read as text goes into an expression
  Query,
  Table,
  Tables,
  Elements,  // an array of strings and tables
  Data,      // the path of a data file
};

/// That somebody asks for a key. Views live for the call only, nodes as long as the files.
struct FieldQuestion {
  const TomlNode& table;
  std::string_view key;
  FieldUse use;
  bool required = false;
  const std::vector<std::string>* names = nullptr;  // of a choice
  const TomlNode* value = nullptr;                  // none where the key is missing
  /// Of data: the number of the file (in the list that was loaded) and its root, where it was read.
  std::size_t data_file = 0;
  const TomlNode* data_root = nullptr;
};

/// Learns which fields there are from what is asked for while rules are loaded, so that nothing has
/// to list them a second time. The same key may be asked for several times and in several ways.
class FieldObserver {
 public:
  virtual ~FieldObserver() = default;
  virtual void asked(const FieldQuestion& question) = 0;
};

}  // namespace gaolint
