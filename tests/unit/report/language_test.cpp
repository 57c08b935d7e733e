#include "report/language.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

#include "report/phrase.h"

namespace gaolint {
namespace {

struct Case {
  const char* all;
  const char* messages;
  const char* lang;
  Language expected;
};

void set_or_unset(const char* name, const char* value) {
  if (value == nullptr) {
    ::unsetenv(name);
  } else {
    ::setenv(name, value, 1);
  }
}

TEST(Language, ComesFromTheFirstVariableThatIsSet) {
  const Case cases[] = {
      {nullptr, nullptr, nullptr, Language::Zh},
      {nullptr, nullptr, "zh_CN.UTF-8", Language::Zh},
      {nullptr, nullptr, "en_US.UTF-8", Language::En},
      {nullptr, "zh_CN", "en_US.UTF-8", Language::Zh},
      {"de_DE@euro", "zh_CN", "zh_CN", Language::En},
      {"", "", "en", Language::En},
      {"C", nullptr, "en_US", Language::Zh},
      {"C.UTF-8", nullptr, nullptr, Language::Zh},
      {"POSIX", nullptr, nullptr, Language::Zh},
  };
  for (const Case& c : cases) {
    set_or_unset("LC_ALL", c.all);
    set_or_unset("LC_MESSAGES", c.messages);
    set_or_unset("LANG", c.lang);
    EXPECT_EQ(language_from_environment(), c.expected)
        << (c.all ? c.all : "-") << ' ' << (c.messages ? c.messages : "-") << ' '
        << (c.lang ? c.lang : "-");
  }
}

TEST(Language, NamesAreExact) {
  EXPECT_EQ(parse_language("zh"), Language::Zh);
  EXPECT_EQ(parse_language("en"), Language::En);
  EXPECT_EQ(parse_language("ZH"), std::nullopt);
  EXPECT_EQ(parse_language(""), std::nullopt);
}

TEST(Language, WordingWithoutEnglishIsChinese) {
  EXPECT_EQ(in_language({"警告", "warning"}, Language::En), "warning");
  EXPECT_EQ(in_language({"警告", ""}, Language::En), "警告");
  EXPECT_EQ(in_language({"警告", "warning"}, Language::Zh), "警告");
}

TEST(Phrase, FillsInEitherLanguage) {
  EXPECT_EQ(phrase(Language::Zh, "{} 处", "{} places", 3), "3 处");
  EXPECT_EQ(phrase(Language::En, "{} 处", "{} places", 3), "3 places");
}

}  // namespace
}  // namespace gaolint
