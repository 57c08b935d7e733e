#include "report/padding.h"

#include <algorithm>

#include "text/utf8.h"

namespace gaolint {
namespace {

std::string spaces_for(const std::string& text, int width) {
  return std::string(static_cast<std::size_t>(std::max(width - display_width(text), 0)), ' ');
}

}  // namespace

std::string padded(const std::string& text, int width) { return text + spaces_for(text, width); }

std::string padded_left(const std::string& text, int width) {
  return spaces_for(text, width) + text;
}

}  // namespace gaolint
