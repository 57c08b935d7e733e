#include "lsp/positions.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "text/utf8.h"

namespace gaolint {
namespace {

constexpr std::array<std::string_view, 3> kNames = {"utf-8", "utf-16", "utf-32"};

bool line_starts_at(std::string_view text, Offset at) {
  if (at == 0 || text[at - 1] == '\n') return true;
  return text[at - 1] == '\r' && (at == text.size() || text[at] != '\n');
}

/// The first place at or after `at` and up to `end` where a line may start, or end + 1.
Offset next_candidate(std::string_view text, Offset at, Offset end) {
  const std::size_t found = text.substr(0, end).find_first_of("\n\r", at == 0 ? 0 : at - 1);
  return found == text.npos ? end + 1 : static_cast<Offset>(found) + 1;
}

std::uint32_t units_of(CodePoint point, PositionEncoding encoding) {
  if (encoding == PositionEncoding::Utf8) return point.length;
  return encoding == PositionEncoding::Utf16 && point.value > 0xFFFF ? 2 : 1;
}

}  // namespace

std::string_view position_encoding_name(PositionEncoding encoding) {
  return kNames[static_cast<std::size_t>(encoding)];
}

std::optional<PositionEncoding> position_encoding_from_name(std::string_view name) {
  const auto* found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<PositionEncoding>(found - kNames.begin());
}

std::uint32_t count_units(std::string_view text, PositionEncoding encoding) {
  if (encoding == PositionEncoding::Utf8) return static_cast<std::uint32_t>(text.size());
  // By their first bytes, so that a piece may begin or end inside a character.
  const unsigned char pair = encoding == PositionEncoding::Utf16 ? 0xF0 : 0xFF;
  std::uint32_t units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    units += static_cast<std::uint32_t>((byte & 0xC0) != 0x80) +
             static_cast<std::uint32_t>(byte >= pair);
  }
  return units;
}

LineStarts::LineStarts(std::string_view text) : LineStarts() {
  replace(text, 0, 0, static_cast<Offset>(text.size()));
}

void LineStarts::replace(std::string_view text, Offset begin, Offset old_end, Offset new_end) {
  // Whether a line starts at a place depends on the bytes before and after it.
  const auto first = std::lower_bound(starts_.begin() + 1, starts_.end(), begin);
  const auto last = std::upper_bound(first, starts_.end(), old_end);
  for (auto after = last; after != starts_.end(); ++after) *after = *after - old_end + new_end;
  std::vector<Offset> fresh;
  for (Offset at = next_candidate(text, begin, new_end); at <= new_end;
       at = next_candidate(text, at + 1, new_end)) {
    if (line_starts_at(text, at)) fresh.push_back(at);
  }
  starts_.insert(starts_.erase(first, last), fresh.begin(), fresh.end());
}

std::uint32_t LineStarts::line_of(Offset at) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), at);
  return static_cast<std::uint32_t>(after - starts_.begin()) - 1;
}

Offset LineStarts::offset(std::string_view text, Position position,
                          PositionEncoding encoding) const {
  if (position.line >= count()) return static_cast<Offset>(text.size());
  const Offset begin = starts_[position.line];
  Offset end =
      position.line + 1 < count() ? starts_[position.line + 1] : static_cast<Offset>(text.size());
  while (end > begin && (text[end - 1] == '\n' || text[end - 1] == '\r')) --end;
  std::uint32_t units = 0;
  for (Offset at = begin; at < end;) {
    const CodePoint point = decode_at(text, at);
    units += units_of(point, encoding);
    if (units > position.character) return at;
    at += point.length;
  }
  return end;
}

PositionMap::PositionMap(std::string_view text, LineStarts lines, PositionEncoding encoding)
    : lines_(std::move(lines)), encoding_(encoding) {
  if (encoding == PositionEncoding::Utf8) return;
  std::uint32_t units = 0;
  for (std::size_t at = 0; at <= text.size(); at += kStep) {
    units_.push_back(units);
    units += count_units(text.substr(at, kStep), encoding);
  }
}

std::uint32_t PositionMap::units_before(std::string_view text, Offset at) const {
  if (encoding_ == PositionEncoding::Utf8) return at;
  const Offset step = at / kStep;
  const Offset begin = step * kStep;
  return units_[step] + count_units(text.substr(begin, at - begin), encoding_);
}

Position PositionMap::position(std::string_view text, Offset at) const {
  assert(at <= text.size());
  const std::uint32_t line = lines_.line_of(at);
  return {line, units_before(text, at) - units_before(text, lines_.start(line))};
}

}  // namespace gaolint
