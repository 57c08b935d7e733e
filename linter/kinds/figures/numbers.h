#pragma once

#include <string_view>
#include <vector>

#include "kinds/figures/figure.h"
#include "kinds/figures/figure_words.h"

namespace gaolint {

/// The numbers of text[range] that count or measure something, with their scales and units, and
/// those that are part of a date. Of a Figure only what the number itself says is filled in.
struct Numbers {
  std::vector<Figure> figures;
  std::vector<Span> dates;  // 2025年, 1—9月
};

/// Linear. Ordinals, codes (H7N9, 5G), ratios (2+3) and article numbers are no figures; a bare
/// number is one, with neither unit nor scale.
Numbers read_numbers(const FigureWords& words, std::string_view text, Span range);

}  // namespace gaolint
