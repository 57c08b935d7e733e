#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/text_change.h"

namespace gaolint {

/// The Word file with changes to its text (see read_docx_text) written as tracked changes, which
/// the drafter accepts or rejects. They are in order and disjoint. Nothing unless all of them can
/// be made and the result reads as it should.
std::optional<std::string> write_tracked_changes(std::string_view bytes,
                                                 const std::vector<TextChange>& changes);

}  // namespace gaolint
