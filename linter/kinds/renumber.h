#pragma once

#include "kinds/numbering.h"
#include "rule/check.h"

namespace gaolint {

/// The repair that makes the run right from the faulty marker on: each marker after it gets the
/// number that counts on, and with the markers go the references to them: 见第五条, 第（五）项, and
/// 前四项 in the item that the four precede. Empty replacements where a marker's writing has no
/// such number.
///
/// Never safe: the number that is missing may be that of an item that was lost.
Report::Repair renumber(const Document& document, const NumberingRun& run,
                        const NumberFinding& finding);

}  // namespace gaolint
