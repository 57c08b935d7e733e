#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <typeindex>
#include <typeinfo>
#include <utility>
#include <vector>

#include "match/pattern.h"
#include "rule/finding.h"
#include "syntax/tree.h"
#include "text/result.h"

namespace gaolint {

class RuleFiles;
enum class FieldUse : int;
struct TomlNode;
struct TomlTree;

/// A string of a file and where it stands there.
struct PlacedText {
  std::string text;
  Place place;
};

/// Reads one TOML table field by field. Every complaint goes to one list with file, line, column,
/// the offending line and, for a misspelt key or name, a suggestion; reading then goes on with a
/// default, so that all errors of a file are found in one run. Keys that nobody read are complaints
/// of finish(). Copies are cheap and share what has been read. Valid while the rules are being
/// loaded: a check keeps what it read, never the Fields. Keys live as long as the Fields; as a rule
/// they are literals.
class Fields {
 public:
  /// The table that is the root of `tree`, a file or a part of one.
  Fields(RuleFiles& files, std::size_t file, const TomlTree& tree);

  /// Does not count as reading.
  bool has(std::string_view key) const;
  /// Counts as reading.
  void pass_over(std::string_view key) const { find(key); }
  /// Whether the examples in this file are to be read.
  bool wants_examples() const;

  std::optional<std::string> text(std::string_view key) const;
  /// A missing key is an error; the result is then empty.
  std::string required_text(std::string_view key) const;
  std::optional<bool> flag(std::string_view key) const;
  std::optional<std::int64_t> integer(std::string_view key) const;
  /// 2026-07-25, a date of TOML or a string; one that is in no calendar is an error.
  std::optional<std::chrono::year_month_day> date(std::string_view key) const;
  /// The index of a string in `names`; any other string is an error.
  std::optional<std::size_t> choice(std::string_view key,
                                    const std::vector<std::string>& names) const;
  /// The same for an array of such strings, or one; empty when missing.
  std::vector<std::size_t> choices(std::string_view key,
                                   const std::vector<std::string>& names) const;
  /// An array of strings, or one string; empty when missing.
  std::vector<std::string> texts(std::string_view key) const;
  /// The same, each with where it stands.
  std::vector<PlacedText> placed_texts(std::string_view key) const;
  /// `{ zh = "…", en = "…" }`, or one string, which is the Chinese.
  Wording wording(std::string_view key) const;
  /// The keys of this table in the order of the file. Does not count as reading them.
  std::vector<std::string> keys() const;
  /// The keys of a table in the order of the file, each with its string. Empty when missing.
  std::vector<std::pair<std::string, std::string>> dictionary(std::string_view key) const;

  /// Compiles; a bad expression is an error at its place.
  std::optional<Pattern> pattern(std::string_view key) const;
  std::vector<Pattern> patterns(std::string_view key) const;
  /// Compiles an expression that was made from what the key says.
  std::optional<Pattern> compile(std::string_view key, const std::string& regex) const;

  /// The same for a query over the outline; one that captures nothing can never match and is an
  /// error.
  std::optional<Query> query(std::string_view key) const;

  std::optional<Fields> table(std::string_view key) const;
  std::vector<Fields> tables(std::string_view key) const;
  /// The elements of an array of strings and tables.
  struct Element;
  std::vector<Element> elements(std::string_view key) const;

  /// Opens the TOML file that the key names, relative to the rule file. Each data file is read once
  /// a load; its keys are not checked by finish() of this table but by the reader calling finish()
  /// on it.
  std::optional<Fields> data(std::string_view key) const;

  /// What `make` makes of the data file that the key names: once a load, however many rules name
  /// the file. Null where it could not be read.
  template <class T>
  std::shared_ptr<const T> shared_data(std::string_view key,
                                       std::shared_ptr<const T> (*make)(const Fields&)) const {
    const auto file = data(key);
    if (!file) return nullptr;
    std::shared_ptr<const void>& made = file->made(typeid(T));
    if (made == nullptr) made = make(*file);
    return std::static_pointer_cast<const T>(made);
  }

  /// Says `message` at the place of the key (or of the table, where the key is missing).
  void error(std::string_view key, std::string message, std::string hint = {}) const;
  void error(const Place& place, std::string message, std::string hint = {}) const;
  Place place(std::string_view key) const;
  /// Where the table begins.
  Place place() const;
  /// Reports every key that was not read, with the nearest key that was asked for.
  void finish() const;

 private:
  struct State;
  explicit Fields(std::shared_ptr<State> state) : state_(std::move(state)) {}

  const TomlNode* find(std::string_view key) const;
  /// The same, and tells whoever observes.
  const TomlNode* find(std::string_view key, FieldUse use, bool required = false,
                       const std::vector<std::string>* names = nullptr) const;
  std::optional<std::string> text_of(std::string_view key, const TomlNode* node) const;
  std::optional<std::size_t> choice_of(std::string_view key, const TomlNode& node,
                                       const std::vector<std::string>& names) const;
  Fields inner(const TomlNode& table) const;
  std::string_view view(const TomlNode& string) const;
  bool expect(std::string_view key, const TomlNode& node, bool right, const char* what) const;
  std::vector<const TomlNode*> text_nodes(std::string_view key, const TomlNode* node) const;
  std::optional<Pattern> compile(const TomlNode& node) const;
  /// Says an error whose place is one in the text of a string.
  void error_inside(const TomlNode& string, const Error& wrong) const;
  /// What was made of this file as a thing of that type, or where to keep it.
  std::shared_ptr<const void>& made(std::type_index type) const;
  void error_at(const TomlNode& node, std::string message, std::string hint = {}) const;

  std::shared_ptr<State> state_;
};

struct Fields::Element {
  Place place;
  std::string text;             // of a string
  std::optional<Fields> table;  // of a table
};

/// The nearest of `candidates` to `name` by edit distance in code points, if near enough to be what
/// was meant; otherwise empty.
std::string nearest(std::string_view name, const std::vector<std::string>& candidates);

}  // namespace gaolint
