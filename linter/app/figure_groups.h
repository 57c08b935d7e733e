#pragma once

#include <string>
#include <vector>

#include "kinds/figures/figure.h"
#include "syntax/document.h"

namespace gaolint {

/// What one sentence says of one thing: 税收收入35亿元、增长5%.
struct FigureEntry {
  std::vector<Figure> figures;  // at least one, in order
};

/// All that a draft says of one thing.
struct FigureGroup {
  std::string subject;  // 选派…金融特派员; empty where nothing is named
  std::vector<FigureEntry> entries;
};

/// In the order of first appearance. Figures with no subject of their own stand alone.
std::vector<FigureGroup> group_figures(const Document& document,
                                       const std::vector<Figure>& figures);

}  // namespace gaolint
