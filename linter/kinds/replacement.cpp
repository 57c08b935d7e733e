#include "kinds/replacement.h"

namespace gaolint {

std::optional<Replacement> Replacement::read(const Fields& fix, int groups) {
  const auto text = fix.text("replace");  // may be empty: the mark is deleted
  if (!text) fix.error("replace", "a fix needs `replace`");
  const std::string form = text.value_or("");
  Replacement replacement;
  Part part;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const bool dollar = form[i] == '$' && i + 1 < form.size();
    if (dollar && form[i + 1] >= '1' && form[i + 1] <= '9') {
      part.group = form[++i] - '1';
      if (part.group >= groups) {
        fix.error("replace", "the pattern has no group $" + std::to_string(part.group + 1));
        return std::nullopt;
      }
      replacement.parts_.push_back(std::move(part));
      part = {};
    } else {
      if (dollar && form[i + 1] == '$') ++i;
      part.literal += form[i];
    }
  }
  replacement.parts_.push_back(std::move(part));
  return replacement;
}

std::string Replacement::fill_in(std::string_view text, const Pattern::Match& match) const {
  std::string out;
  for (const Part& part : parts_) {
    out += part.literal;
    if (!match.has(part.group)) continue;
    const Span group = match.groups[static_cast<std::size_t>(part.group)];
    out += text.substr(group.begin, group.size());
  }
  return out;
}

Safety read_safety(const Fields& fields, Safety fallback) {
  const auto name = fields.text("safety");
  if (!name) return fallback;
  for (const Safety safety : {Safety::DisplayOnly, Safety::Unsafe, Safety::Safe}) {
    if (*name == safety_name(safety)) return safety;
  }
  fields.error("safety", "safety is \"safe\", \"unsafe\" or \"display-only\"");
  return fallback;
}

}  // namespace gaolint
