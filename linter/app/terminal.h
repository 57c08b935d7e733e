#pragma once

#include <string_view>

namespace gaolint {

/// Whether to colour what goes to `descriptor`, a terminal or not. `wish` is always, never or auto;
/// auto heeds NO_COLOR, CLICOLOR_FORCE and TERM=dumb.
bool wants_color(std::string_view wish, int descriptor);

/// Columns of the terminal, or of COLUMNS, or 100; within what a report can be read in.
int terminal_width(int descriptor);

}  // namespace gaolint
