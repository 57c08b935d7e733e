#include "report/language.h"

#include <cstdlib>

#include "report/severity_words.h"

namespace gaolint {

std::optional<Language> parse_language(std::string_view name) {
  if (name == "zh") return Language::Zh;
  if (name == "en") return Language::En;
  return std::nullopt;
}

Language language_from_environment() {
  for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(variable);
    if (value == nullptr || *value == '\0') continue;
    const std::string_view locale = value;
    const std::string_view name = locale.substr(0, locale.find_first_of("_.@"));
    return name == "zh" || name == "C" || name == "POSIX" ? Language::Zh : Language::En;
  }
  return Language::Zh;
}

const std::string& in_language(const Wording& wording, Language language) {
  return language == Language::En && !wording.en.empty() ? wording.en : wording.zh;
}

std::string_view severity_word(Severity severity, Language language) {
  constexpr SeverityWords kChinese = {"提示", "建议", "警告", "错误"};
  return language == Language::Zh ? word_of(kChinese, severity) : severity_name(severity);
}

}  // namespace gaolint
