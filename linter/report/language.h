#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rule/finding.h"

namespace gaolint {

/// The language of what is said to the user; the drafts are Chinese either way.
enum class Language { Zh, En };

/// "zh" or "en", nothing else.
std::optional<Language> parse_language(std::string_view name);

/// From LC_ALL, LC_MESSAGES or LANG, the first that is set. Chinese unless it names another
/// language: C and POSIX name none.
Language language_from_environment();

/// The wording in that language, in Chinese where it has no English.
const std::string& in_language(const Wording& wording, Language language);

/// "错误" or "error".
std::string_view severity_word(Severity severity, Language language);

}  // namespace gaolint
