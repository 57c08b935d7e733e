#include "app/wording_forms.h"

#include <vector>

namespace gaolint {
namespace {

constexpr std::string_view kAny = "{}";

/// What stands for each `{}`; nothing where the message has another form.
std::optional<std::vector<std::string_view>> parts_of(std::string_view message,
                                                      std::string_view form) {
  std::vector<std::string_view> parts;
  std::size_t any = form.find(kAny);
  if (!message.starts_with(form.substr(0, any))) return std::nullopt;
  if (any == form.npos) return message == form ? std::optional(parts) : std::nullopt;
  message.remove_prefix(any);
  while (any != form.npos) {
    form.remove_prefix(any + kAny.size());
    any = form.find(kAny);
    const std::string_view next = form.substr(0, any);
    // The last piece ends the message; of others the first place counts.
    const std::size_t end = any == form.npos && message.ends_with(next)
                                ? message.size() - next.size()
                                : message.find(next);
    if (end == message.npos) return std::nullopt;
    if (any == form.npos && end + next.size() != message.size()) return std::nullopt;
    parts.push_back(message.substr(0, end));
    message.remove_prefix(end + next.size());
  }
  return parts;
}

/// Of a part only what is worded as a whole.
std::string part_in_chinese(std::string_view part, std::span<const WordingForm> forms) {
  for (const WordingForm& form : forms) {
    if (form.en == part) return std::string(form.zh);
  }
  return std::string(part);
}

}  // namespace

std::optional<std::string> in_chinese(std::string_view message,
                                      std::span<const WordingForm> forms) {
  for (const WordingForm& form : forms) {
    const auto parts = parts_of(message, form.en);
    if (!parts) continue;
    std::string text;
    for (std::size_t at = 0; at < form.zh.size(); ++at) {
      if (form.zh[at] != '{') {
        text += form.zh[at];
        continue;
      }
      const auto number = static_cast<std::size_t>(form.zh[at + 1] - '0');
      text += part_in_chinese((*parts)[number], forms);
      at += 2;
    }
    return text;
  }
  return std::nullopt;
}

}  // namespace gaolint
