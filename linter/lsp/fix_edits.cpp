#include "lsp/fix_edits.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "engine/fixer.h"
#include "engine/fixes.h"
#include "lsp/text_buffer.h"

namespace gaolint {
namespace {

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// What is left of two pieces of text without the characters that they begin and end with alike.
struct Difference {
  Span before;
  Span after;
};

Difference difference(std::string_view before, std::string_view after) {
  const std::size_t most = std::min(before.size(), after.size());
  std::size_t head = 0;
  while (head < most && before[head] == after[head]) ++head;
  while (head > 0 && ((head < before.size() && continues_character(before[head])) ||
                      (head < after.size() && continues_character(after[head])))) {
    --head;
  }
  std::size_t tail = 0;
  while (tail < most - head && before[before.size() - tail - 1] == after[after.size() - tail - 1]) {
    ++tail;
  }
  while (tail > 0 && continues_character(before[before.size() - tail])) --tail;
  return {{static_cast<Offset>(head), static_cast<Offset>(before.size() - tail)},
          {static_cast<Offset>(head), static_cast<Offset>(after.size() - tail)}};
}

std::vector<Span> lines_of(std::string_view text) {
  std::vector<Span> lines;
  const LineStarts starts(text);
  for (std::uint32_t line = 0; line < starts.count(); ++line) {
    const auto end = static_cast<Offset>(text.size());
    lines.push_back({starts.start(line), line + 1 < starts.count() ? starts.start(line + 1) : end});
  }
  return lines;
}

}  // namespace

Json edits_to(const Reading& reading, std::string_view after) {
  const std::string_view before = reading.source().text();
  std::vector<Span> old_lines = lines_of(before), new_lines = lines_of(after);
  if (old_lines.size() != new_lines.size()) {
    old_lines = {{0, static_cast<Offset>(before.size())}};
    new_lines = {{0, static_cast<Offset>(after.size())}};
  }
  Json edits = Json::array();
  for (std::size_t i = 0; i < old_lines.size(); ++i) {
    const std::string_view line = before.substr(old_lines[i].begin, old_lines[i].size());
    const std::string_view other = after.substr(new_lines[i].begin, new_lines[i].size());
    if (line == other) continue;
    const Difference found = difference(line, other);
    const Offset begin = old_lines[i].begin;
    edits.push_back(
        {{"range", reading.range({begin + found.before.begin, begin + found.before.end})},
         {"newText", other.substr(found.after.begin, found.after.size())}});
  }
  return edits;
}

Json safe_fix_edits(const Reading& reading) {
  if (first_fixes(reading.findings(), Safety::Safe).empty()) return Json::array();
  const FixedDraft fixed =
      Fixer(reading.engine(), Safety::Safe)
          .fix(reading.source().name(), std::string(reading.source().text()), Encoding::Utf8);
  return edits_to(reading, fixed.bytes);
}

Json answer_formatting(const Reading& reading, const Json&, const Client&) {
  return safe_fix_edits(reading);
}

}  // namespace gaolint
