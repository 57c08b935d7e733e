#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "syntax/document.h"

namespace gaolint {

/// Markers that count together: one series, or several where the document numbers on from part to
/// part.
struct NumberingRun {
  std::vector<int> items;  // of Document::items(), in source order; each says a number
};

/// The document's own numbering scheme: which series count on and which begin again.
///
/// A series is a run of its own. It continues the run before it of the same family where its first
/// number is the next one; where the family numbers on through the document (more series continue
/// than begin at 1); or where it follows its sister directly and cannot begin at its number.
/// Beyond a title or an attachment (附件), which begin a text of their own, only the next number
/// continues a run.
class Numbering {
 public:
  explicit Numbering(const Document& document);

  const std::vector<NumberingRun>& runs() const { return runs_; }
  /// The run of a series' first item; -1 where it says no number.
  int run_of(int item) const { return run_of_item_[static_cast<std::size_t>(item)]; }
  /// Whether series of this family go on counting from one part to the next.
  bool counts_on(MarkerFamily family) const { return counts_on_[static_cast<std::size_t>(family)]; }

 private:
  /// The numbered items of one series.
  struct Group {
    std::vector<int> items;
    int parent_item;
    int next_sister;  // the next group of the same family and parent, -1: none
  };
  void collect_groups();
  void find_sections();
  void find_families_that_count_on();
  void build_runs();
  std::size_t section_of(Offset folded) const;
  bool continues(const NumberingRun& run, std::size_t group) const;
  bool is_slip_of_one(std::size_t group, std::uint32_t last) const;
  std::uint32_t ordinal(int item) const;
  MarkerFamily family(int item) const;

  const Document& document_;
  std::vector<Offset> section_begins_;
  std::vector<bool> counts_on_;
  std::vector<Group> groups_;
  std::vector<NumberingRun> runs_;
  std::vector<int> run_of_item_;
};

/// What is wrong with one number.
enum class NumberFault : std::uint8_t {
  Gap,        // 一 二 四
  Start,      // 二 三, and no 一
  Duplicate,  // 一 二 二
  Order,      // 一 三 二 四, or a number that fits neither neighbour
  Restart,    // begins again where the document numbers on
  Family,     // 一、 （二） 三、: the number is right, its form is not
};

struct NumberFinding {
  NumberFault fault;
  int item;
  int previous;            // -1: none
  std::uint32_t expected;  // the number that would be right
  std::size_t run;
  std::size_t index;  // of `item` in the run; for a form that is not right, of the item after it
  std::size_t width = 0;  // how many items are wrong; 0: all from here on are to be counted anew
  int displaced = -1;     // the item of the other level whose number a form that is not right took
};

/// The faults of all runs, one for each thing that somebody got wrong: numbers after a fault are
/// read as counting on from it. Numbers that are in the text but not at the beginning of a clause
/// are no gap.
std::vector<NumberFinding> find_number_faults(const Document& document, const Numbering& numbering);

/// Sees that a number missing in one run is there in another form, and says so once: the faults of
/// 一、 （二） 三、 in both runs become one of the （二）. `findings` are in source order and stay
/// so.
void join_strays(const Document& document, const Numbering& numbering,
                 std::vector<NumberFinding>& findings);

}  // namespace gaolint
