#pragma once

#include <string>
#include <string_view>

#include "lsp/json.h"
#include "lsp/positions.h"

namespace gaolint {

/// The text of an open document as the client has it, kept through its edits.
class TextBuffer {
 public:
  explicit TextBuffer(std::string text) : text_(std::move(text)), lines_(text_) {}

  /// One of the contentChanges of a didChange notification, with or without a range.
  void apply(const Json& change, PositionEncoding encoding);

  const std::string& text() const { return text_; }
  const LineStarts& lines() const { return lines_; }

 private:
  std::string text_;
  LineStarts lines_;
};

Position position_of(const Json& value);

}  // namespace gaolint
