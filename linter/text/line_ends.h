#pragma once

#include <string_view>

namespace gaolint {

/// What the first and the last characters of a line (without white space around it) say about the
/// line end beside them.

/// Ends with what ends a sentence or a clause of a list, or announces what follows: 。！？；： and
/// their half-width forms, closing marks after them skipped.
bool ends_closed(std::string_view line);
bool ends_with_colon(std::string_view line);
/// Ends with what stands between clauses or words: ，、 and their half-width forms.
bool ends_clause(std::string_view line);

/// Begins a point: 第N部分, 一、, （一）, 1. 1、 1) ①.
bool begins_with_marker(std::string_view line);

/// Begins with a mark of Markdown that begins a line: of a heading, list item, quotation, table
/// row.
bool begins_with_block_mark(std::string_view line);
/// Is a line of Markdown that never goes on in the next: a heading, table row, rule or fence.
bool is_block_line(std::string_view line);

/// Columns that a wrapping program would have to find free to put the first piece of `line` at the
/// end of the line before: a Han character or a Western word, with the closing marks after it.
int first_piece_columns(std::string_view line);

}  // namespace gaolint
