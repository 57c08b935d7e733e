#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "kinds/kinds.h"
#include "lint.h"

namespace gaolint::test {
namespace {

using Marks = std::vector<std::string>;

constexpr std::string_view kLexicon =
    "[[phrase]]\nname = \"三感\"\nitems = [\"获得感\", \"幸福感\", \"安全感\"]\n"
    "[[phrase]]\nname = \"四个意识\"\n"
    "items = [\"政治意识\", \"大局意识\", \"核心意识\", \"看齐意识\"]\nsource = \"有关会议\"\n";

RuleSet phrase_rule(const std::string& fields, std::string_view lexicon = kLexicon) {
  const std::string rule =
      rule_with("kind = \"ordered-items\"\nlexicon = \"phrases.toml\"\n" + fields);
  const std::array<PackFile, 2> files = {PackFile{"test/rules.toml", rule},
                                         PackFile{"test/phrases.toml", lexicon}};
  return load_rules(files, all_kinds());
}

struct Case {
  std::string text;
  Marks marks;
};

TEST(OrderedItemsKind, Order) {
  const auto rules = phrase_rule("check = \"order\"");
  const Case cases[] = {
      {"增强获得感、幸福感、安全感。", {}},
      {"增强幸福感、获得感、安全感。", {"幸福感、获得感、安全感"}},
      {"增强安全感、幸福感和获得感。", {"安全感、幸福感和获得感"}},
      {"增强幸福感、获得感。", {}},                      // not all of them
      {"增强幸福感、获得感，也有安全感。", {}},          // not side by side
      {"增强幸福感、获得感、获得感、安全感。", {}},      // one twice
      {"增强幸福感获得感安全感。", {}},                  // run together is another matter
      {"获得感、幸福感、安全感，幸福感、安全感。", {}},  // the list goes on with what was said
  };
  for (const Case& c : cases) EXPECT_EQ(Linted(rules, c.text).marks(), c.marks) << c.text;
}

TEST(OrderedItemsKind, OrderIsPutRightAndSeparatorsStay) {
  const auto rules = phrase_rule("check = \"order\"");
  EXPECT_EQ(Linted(rules, "增强安全感、幸福感和获得感。").fixed(), "增强获得感、幸福感和安全感。");
}

TEST(OrderedItemsKind, RunTogether) {
  const auto rules = phrase_rule("check = \"run-together\"");
  const Linted linted(rules, "增强获得感幸福感安全感，获得感幸福感提升，获得感、幸福感安全感。");
  EXPECT_EQ(linted.marks(), (Marks{"获得感幸福感安全感"}));
  EXPECT_EQ(linted.fixed(), "增强获得感、幸福感、安全感，获得感幸福感提升，获得感、幸福感安全感。");
}

TEST(OrderedItemsKind, Count) {
  const auto rules = phrase_rule("check = \"count\"\nlead = '”?(?:，即|：)'");
  const Case cases[] = {
      {"增强“四个意识”，即政治意识、大局意识、核心意识。", {"政治意识、大局意识、核心意识"}},
      {"增强“四个意识”，即政治意识、大局意识、核心意识、看齐意识。", {}},
      {"增强“四个意识”，即政治意识、大局意识等。", {}},
      {"增强“四个意识”：甲、乙、丙。", {}},              // another list
      {"增强“四个意识”，政治意识、大局意识要强。", {}},  // not spelt out
      {"增强“四个意识”，即政治意识", {}},
  };
  for (const Case& c : cases) EXPECT_EQ(Linted(rules, c.text).marks(), c.marks) << c.text;
}

TEST(OrderedItemsKind, BadFieldsAreErrors) {
  EXPECT_EQ(phrase_rule("check = \"ordre\"").errors.size(), 1u);
  EXPECT_EQ(phrase_rule("check = \"count\"").errors.size(), 1u);
  EXPECT_FALSE(phrase_rule("check = \"order\"", "title = \"空\"\n").errors.empty());
  EXPECT_FALSE(phrase_rule("check = \"order\"", "[[phrase]]\nname = \"一\"\nitems = [\"甲\"]\n")
                   .errors.empty());
}

}  // namespace
}  // namespace gaolint::test
