#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "formats/docx/paragraph.h"

namespace gaolint {

/// The fields that are open at a place: code, then result. They cross paragraphs and nest.
class DocxFields {
 public:
  void begin();
  void add_code(std::string_view code);
  void separate();
  void end();

  /// Text in a code is not shown.
  bool in_code() const { return count(State::Code) > 0; }
  /// How the text of a result is taken.
  Taken taken() const;
  bool counts_pages() const { return count(State::PageNumber) > 0; }

 private:
  enum class State : unsigned char {
    Code,
    Typed,     // a result that somebody wrote: the text of a link
    Computed,  // one that the program writes
    Contents,  // lines of a table of contents or an index
    PageNumber,
  };
  static constexpr std::size_t kStates = 5;
  struct Field {
    std::string code;
    State state = State::Code;
  };

  static State result_of(const std::string& code);
  std::size_t count(State state) const { return counts_[static_cast<std::size_t>(state)]; }
  std::size_t& count(State state) { return counts_[static_cast<std::size_t>(state)]; }

  std::vector<Field> open_;
  std::array<std::size_t, kStates> counts_{};  // of open_, by state
};

}  // namespace gaolint
