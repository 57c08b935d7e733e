#include "report/excerpt.h"

#include <algorithm>

#include "report/visible.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

constexpr int kLeastWidth = 12;
constexpr std::string_view kGap = "…";
/// Columns of text that are kept on each side of a mark which is itself too wide.
constexpr int kContext = 8;
/// Combining characters take no column; a pile of them must not become an endless excerpt.
constexpr std::size_t kCellsPerColumn = 4;

bool room_for_another(std::size_t cells, int width) {
  return width > 0 && cells < static_cast<std::size_t>(width) * kCellsPerColumn;
}

}  // namespace

Excerpt::Excerpt(std::string_view line, Span mark, int width) {
  width = std::max(width, kLeastWidth);
  const Cells marked = first_cells(line, mark, width);
  const bool complete = mark.empty() || (!marked.empty() && marked.back().span.end == mark.end);
  const int room = width - width_of(marked);
  const auto end = static_cast<Offset>(line.size());
  if (complete && (room >= kContext || mark == Span{0, end})) {
    show_around(line, mark, marked, room);
  } else {
    show_ends(line, mark, width);
  }
  append_gap(end);
}

void Excerpt::show_around(std::string_view line, Span mark, const Cells& marked, int room) {
  const Span before = {0, mark.begin};
  const Span after = {mark.end, static_cast<Offset>(line.size())};
  const Cells left = last_cells(line, before, room);
  const Cells right = first_cells(line, after, room);
  const int left_need = covers_from(left, before) ? width_of(left) : room;
  const int right_need = covers_to(right, after) ? width_of(right) : room;
  const int left_room = std::min(left_need, std::max(room * 2 / 5, room - right_need));
  append(tail(line, before, left_room));
  append(marked);
  append(head(line, after, room - left_room));
}

void Excerpt::show_ends(std::string_view line, Span mark, int width) {
  const Cells left = tail(line, {0, mark.begin}, kContext);
  const Cells right = head(line, {mark.end, static_cast<Offset>(line.size())}, kContext);
  const int room = std::max(width - width_of(left) - width_of(right) - 3, kLeastWidth / 2);
  const Cells first = first_cells(line, mark, room / 2);
  const Offset rest = first.empty() ? mark.begin : first.back().span.end;
  append(left);
  append(first);
  append(last_cells(line, {rest, mark.end}, room - room / 2));
  append(right);
}

void Excerpt::append(const Cells& cells) {
  if (cells.empty()) return;
  append_gap(cells.front().span.begin);
  cells_.insert(cells_.end(), cells.begin(), cells.end());
}

void Excerpt::append_gap(Offset end) {
  const Offset begin = cells_.empty() ? 0 : cells_.back().span.end;
  if (begin < end) {
    cells_.push_back({{begin, end}, std::string(kGap), display_width(kGap), true});
  }
}

Excerpt::Cell Excerpt::cell_of(char32_t value, Span span) {
  std::string shown = visible_character(value);
  const int width = display_width(shown);
  return {span, std::move(shown), width, false};
}

Excerpt::Cells Excerpt::first_cells(std::string_view line, Span range, int width) {
  Cells cells;
  int used = 0;
  for (Offset at = range.begin; at < range.end && room_for_another(cells.size(), width);) {
    const CodePoint character = decode_at(line, at);
    Cell cell = cell_of(character.value, {at, at + character.length});
    if (used + cell.width > width) break;
    used += cell.width;
    at += character.length;
    cells.push_back(std::move(cell));
  }
  return cells;
}

Excerpt::Cells Excerpt::last_cells(std::string_view line, Span range, int width) {
  Cells cells;
  int used = 0;
  for (Offset at = range.end; at > range.begin && room_for_another(cells.size(), width);) {
    const CodePoint character = decode_before(line, at);
    Cell cell = cell_of(character.value, {at - character.length, at});
    if (used + cell.width > width) break;
    used += cell.width;
    at -= character.length;
    cells.push_back(std::move(cell));
  }
  std::reverse(cells.begin(), cells.end());
  return cells;
}

bool Excerpt::covers_from(const Cells& cells, Span range) {
  return range.empty() || (!cells.empty() && cells.front().span.begin == range.begin);
}

bool Excerpt::covers_to(const Cells& cells, Span range) {
  return range.empty() || (!cells.empty() && cells.back().span.end == range.end);
}

Excerpt::Cells Excerpt::head(std::string_view line, Span range, int width) {
  Cells cells = first_cells(line, range, width);
  return covers_to(cells, range) ? cells : first_cells(line, range, width - 1);
}

Excerpt::Cells Excerpt::tail(std::string_view line, Span range, int width) {
  Cells cells = last_cells(line, range, width);
  return covers_from(cells, range) ? cells : last_cells(line, range, width - 1);
}

int Excerpt::width_of(const Cells& cells) {
  int width = 0;
  for (const Cell& cell : cells) width += cell.width;
  return width;
}

std::string Excerpt::text() const {
  std::string text;
  for (const Cell& cell : cells_) text += cell.shown;
  return text;
}

int Excerpt::width() const { return width_of(cells_); }

Excerpt::Columns Excerpt::columns(Span span) const {
  int begin = 0;
  int end = 0;
  for (const Cell& cell : cells_) {
    if (cell.span.end <= span.begin) begin += cell.width;
    if (cell.span.begin < span.end) end += cell.width;
  }
  return {begin, std::max(end, begin + 1)};
}

bool Excerpt::shows(Span span) const {
  const auto shown = [&](Offset at) {
    return std::any_of(cells_.begin(), cells_.end(),
                       [&](const Cell& cell) { return !cell.gap && cell.span.contains(at); });
  };
  return shown(span.begin) && (span.empty() || shown(span.end - 1));
}

Excerpt::Pieces Excerpt::split(Span span) const {
  Pieces pieces;
  for (const Cell& cell : cells_) {
    std::string& piece = cell.span.end <= span.begin  ? pieces.before
                         : cell.span.begin < span.end ? pieces.inside
                                                      : pieces.after;
    piece += cell.shown;
  }
  return pieces;
}

std::string visible(std::string_view text) {
  std::string shown;
  for (Offset at = 0; at < text.size();) {
    const CodePoint character = decode_at(text, at);
    shown += visible_character(character.value);
    at += character.length;
  }
  return shown;
}

std::string shorten(std::string_view text, int width) {
  return Excerpt(text, {0, static_cast<Offset>(text.size())}, width).text();
}

}  // namespace gaolint
