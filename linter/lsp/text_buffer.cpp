#include "lsp/text_buffer.h"

#include <algorithm>
#include <limits>

namespace gaolint {
namespace {

std::uint32_t count_of(const Json& value) {
  constexpr std::int64_t kMost = std::numeric_limits<std::uint32_t>::max();
  return static_cast<std::uint32_t>(
      std::clamp<std::int64_t>(integer_of(value).value_or(0), 0, kMost));
}

}  // namespace

Position position_of(const Json& value) {
  return {count_of(member(value, "line")), count_of(member(value, "character"))};
}

std::string_view document_uri(const Json& params) {
  return string_of(member(params, {"textDocument", "uri"}));
}

std::int64_t document_version(const Json& params) {
  return integer_of(member(params, {"textDocument", "version"})).value_or(0);
}

void TextBuffer::apply_all(const Json& params, PositionEncoding encoding) {
  for (const Json& change : items_of(member(params, "contentChanges"))) apply(change, encoding);
}

void TextBuffer::apply(const Json& change, PositionEncoding encoding) {
  if (!member(change, "text").is_string()) return;
  const std::string_view text = string_of(member(change, "text"));
  const Json& range = member(change, "range");
  if (!range.is_object()) {
    text_ = text;
    lines_ = LineStarts(text_);
    return;
  }
  const Offset begin = lines_.offset(text_, position_of(member(range, "start")), encoding);
  const Offset end =
      std::max(begin, lines_.offset(text_, position_of(member(range, "end")), encoding));
  if (text_.size() + text.size() > std::numeric_limits<Offset>::max()) return;
  text_.replace(begin, end - begin, text);
  lines_.replace(text_, begin, end, begin + static_cast<Offset>(text.size()));
}

}  // namespace gaolint
