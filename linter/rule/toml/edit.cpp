#include "rule/toml/edit.h"

#include <algorithm>

namespace gaolint {

TomlCopy::TomlCopy(const TomlTree& original)
    : parsed_{{original.nodes.begin(), original.nodes.end()}, std::string(original.pool)} {
  view();
}

void TomlCopy::view() { tree_ = parsed_.tree(); }

void TomlCopy::set_text(std::uint32_t string, std::string_view text) {
  parsed_.nodes[string].string = {static_cast<std::uint32_t>(parsed_.pool.size()),
                                  static_cast<std::uint32_t>(text.size())};
  parsed_.pool += text;
  view();
}

void TomlCopy::keep_only(std::uint32_t parent, std::uint32_t child) {
  parsed_.nodes[parent].first = child;
  parsed_.nodes[parent].count = 1;
}

void TomlCopy::take_out(std::uint32_t parent, const std::vector<std::uint32_t>& children) {
  // Only the parent calls them by their numbers, so those that stay may close up.
  TomlNode& holder = parsed_.nodes[parent];
  std::uint32_t to = holder.first;
  for (std::uint32_t from = holder.first; from < holder.first + holder.count; ++from) {
    if (std::find(children.begin(), children.end(), from) != children.end()) continue;
    parsed_.nodes[to++] = parsed_.nodes[from];
  }
  holder.count = to - holder.first;
}

}  // namespace gaolint
