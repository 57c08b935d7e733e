#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "syntax/document.h"

namespace gaolint {

/// The marker without punctuation at its end: “三是”, “第二”, “（一）”, “1”.
Span bare_marker(const Document& document, const Marker& marker);

/// The marker as it is marked and shown: “一、” and “1.” with their punctuation, without which they
/// are mere numbers; the others bare.
Span shown_marker(const Document& document, const Marker& marker);
std::string_view shown_text(const Document& document, const Marker& marker);

/// What makes markers of one series look alike: family and words, without the number: “N是”,
/// “第N句话”.
std::string marker_style(const Document& document, const Marker& marker);

/// The numeral of the marker (folded); empty where it has none (首先).
Span numeral_of(const Document& document, const Marker& marker);

/// Another number in the writing of `numeral` (Han, Arabic, circled); nothing where that writing
/// has no such number.
std::optional<std::string> write_like(std::string_view numeral, std::uint32_t ordinal);

/// The shown marker with another number: “四是” → “三是”; nothing where it has no numeral.
std::optional<std::string> marker_with(const Document& document, const Marker& marker,
                                       std::uint32_t ordinal);

}  // namespace gaolint
