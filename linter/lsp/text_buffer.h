#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "lsp/json.h"
#include "lsp/positions.h"

namespace gaolint {

/// The text of an open document as the client has it, kept through its edits.
class TextBuffer {
 public:
  explicit TextBuffer(std::string text) : text_(std::move(text)), lines_(text_) {}

  /// All contentChanges of the params of a didChange.
  void apply_all(const Json& params, PositionEncoding encoding);
  /// One of them, with or without a range.
  void apply(const Json& change, PositionEncoding encoding);

  const std::string& text() const { return text_; }
  const LineStarts& lines() const { return lines_; }

 private:
  std::string text_;
  LineStarts lines_;
};

Position position_of(const Json& value);
/// Of the textDocument of params; empty and 0 where there is none.
std::string_view document_uri(const Json& params);
std::int64_t document_version(const Json& params);

}  // namespace gaolint
