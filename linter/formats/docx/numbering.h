#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "formats/docx/styles.h"

namespace gaolint {

inline constexpr int kListLevels = 9;

/// One level of a list.
struct ListLevel {
  std::uint32_t start = 1;
  std::string format = "decimal";
  std::string text;  // with %1 … %9
  std::string suffix = "tab";
  bool legal = false;  // all numbers in it are decimal
  std::optional<int> restart;
  std::string style;  // of paragraphs that are at this level without saying so
};
using ListLevels = std::array<ListLevel, kListLevels>;

/// The lists of a document. Immutable.
class DocxLists {
 public:
  struct List {
    std::string abstract;  // lists of one definition go on counting each other's items
    ListLevels levels;
    std::array<std::optional<std::uint32_t>, kListLevels> restart_at;
  };

  DocxLists() = default;
  /// `xml`: the part numbering.xml, well-formed.
  explicit DocxLists(std::string_view xml);
  const List* find(const std::string& id) const;

 private:
  std::map<std::string, List> lists_;
};

/// Counts the numbered paragraphs of a document in their order.
class ListCounter {
 public:
  /// `lists` live longer.
  explicit ListCounter(const DocxLists& lists) : lists_(&lists) {}

  /// The marker of the next paragraph, with what stands after it ("一、", "1.\t"); empty if it has
  /// none. `style`: of the paragraph.
  std::string next(const NumberingRef& paragraph, const std::string& style);

 private:
  using Counts = std::array<std::optional<std::uint32_t>, kListLevels>;

  static void count(const DocxLists::List& list, std::size_t level, Counts& counts);
  static std::string write(const DocxLists::List& list, std::size_t level, const Counts& counts);

  const DocxLists* lists_;
  std::map<std::string, Counts> counts_;  // by definition
  std::map<std::string, bool> begun_;     // lists of which an item was seen
};

}  // namespace gaolint
