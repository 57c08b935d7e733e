#include "syntax/text_edit.h"

#include <algorithm>
#include <cstddef>

namespace gaolint {
namespace {

/// The library compares so many bytes faster than a loop could.
constexpr std::size_t kBlock = 4096;

std::size_t common_prefix(std::string_view a, std::string_view b) {
  const std::size_t most = std::min(a.size(), b.size());
  std::size_t size = 0;
  while (most - size >= kBlock && a.substr(size, kBlock) == b.substr(size, kBlock)) size += kBlock;
  while (size < most && a[size] == b[size]) ++size;
  return size;
}

std::size_t common_suffix(std::string_view a, std::string_view b) {
  const std::size_t most = std::min(a.size(), b.size());
  const auto block = [](std::string_view text, std::size_t size) {
    return text.substr(text.size() - size - kBlock, kBlock);
  };
  std::size_t size = 0;
  while (most - size >= kBlock && block(a, size) == block(b, size)) size += kBlock;
  while (size < most && a[a.size() - 1 - size] == b[b.size() - 1 - size]) ++size;
  return size;
}

bool is_inside_character(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

}  // namespace

TextEdit edit_between(std::string_view before, std::string_view after) {
  std::size_t head = common_prefix(before, after);
  while (is_inside_character(before, head) || is_inside_character(after, head)) --head;
  std::size_t tail = common_suffix(before.substr(head), after.substr(head));
  // The same bytes stand behind both ends, so that either text tells.
  while (is_inside_character(after, after.size() - tail)) --tail;
  return {static_cast<Offset>(head), static_cast<Offset>(before.size() - tail),
          static_cast<Offset>(after.size() - tail)};
}

}  // namespace gaolint
