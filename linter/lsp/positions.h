#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace gaolint {

/// What a client counts the characters of a line in.
enum class PositionEncoding : std::uint8_t { Utf8, Utf16, Utf32 };
std::string_view position_encoding_name(PositionEncoding);  // "utf-16"
std::optional<PositionEncoding> position_encoding_from_name(std::string_view name);

/// Line and character from 0, as the protocol has them.
struct Position {
  std::uint32_t line = 0;
  std::uint32_t character = 0;
  friend constexpr auto operator<=>(Position, Position) = default;
};

/// Units of valid UTF-8 in an encoding.
std::uint32_t count_units(std::string_view text, PositionEncoding encoding);

/// Where the lines of a text begin. Unlike in a Source, a lone \r ends a line too: the protocol
/// says so. Holds no view: the same text is given with each question.
class LineStarts {
 public:
  LineStarts() : starts_{0} {}
  explicit LineStarts(std::string_view text);

  /// [begin, old_end) of the text before became [begin, new_end) of `text`.
  void replace(std::string_view text, Offset begin, Offset old_end, Offset new_end);

  /// Line 0 is the first.
  std::uint32_t line_of(Offset at) const;
  Offset start(std::uint32_t line) const { return starts_[line]; }
  std::uint32_t count() const { return static_cast<std::uint32_t>(starts_.size()); }
  /// A character past the end of its line is the end of it, a line past the last one the end of
  /// the text; a place inside a character is where that begins.
  Offset offset(std::string_view text, Position position, PositionEncoding encoding) const;

  friend bool operator==(const LineStarts&, const LineStarts&) = default;

 private:
  std::vector<Offset> starts_;
};

/// Positions of many places of one text. Time does not grow with the length of the line. Holds no
/// view.
class PositionMap {
 public:
  PositionMap(std::string_view text, LineStarts lines, PositionEncoding encoding);

  Position position(std::string_view text, Offset at) const;
  Offset offset(std::string_view text, Position position) const {
    return lines_.offset(text, position, encoding_);
  }
  PositionEncoding encoding() const { return encoding_; }

 private:
  static constexpr Offset kStep = 1024;
  std::uint32_t units_before(std::string_view text, Offset at) const;

  LineStarts lines_;
  PositionEncoding encoding_;
  std::vector<std::uint32_t> units_;  // before byte kStep * i
};

}  // namespace gaolint
