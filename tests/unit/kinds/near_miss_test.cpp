#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "kinds/kinds.h"
#include "lint.h"

namespace gaolint::test {
namespace {

constexpr const char* kPhrases =
    "[phrases]\nall = \"落地生根 严厉打击 严厉打击犯罪 精益求精 讲求实效\"\n"
    "[accepted]\nothers = \"精益求金\"\n";
constexpr const char* kAlike =
    "[groups]\nsounds = \"生声升 厉历 精金 效笑\"\nshapes = \"厉励 效郊\"\n";
constexpr const char* kWords = "words = \"声势浩\\n历史\\n笑了\"\n";

RuleSet rules(const char* phrases = kPhrases, const char* alike = kAlike,
              const char* words = kWords) {
  const std::string rule = rule_with(
      "kind = \"near-miss\"\nphrases = \"phrases.toml\"\nalike = \"alike.toml\"\n"
      "words = \"words.toml\"\nnever = \"声\"\n");
  const PackFile files[] = {{"test/phrases.toml", phrases},
                            {"test/alike.toml", alike},
                            {"test/words.toml", words},
                            {"test/rules.toml", rule}};
  return load_rules(files, all_kinds());
}

struct Case {
  const char* name;
  const char* text;
  std::vector<std::string> marks;
};

class NearMiss : public testing::TestWithParam<Case> {};

TEST_P(NearMiss, Marks) { EXPECT_EQ(Linted(rules(), GetParam().text).marks(), GetParam().marks); }

INSTANTIATE_TEST_SUITE_P(
    Texts, NearMiss,
    testing::Values(Case{"SoundsAlike", "让制度落地升根。", {"落地升根"}},
                    Case{"LooksAlike", "严励打击走私。", {"严励打击"}},
                    Case{"NotAlike", "让制度落地天根。", {}},
                    Case{"ThePhraseItself", "让制度落地生根。", {}},
                    Case{"TheLongestPhrase", "严历打击犯罪。", {"严历打击犯罪"}},
                    Case{"AWordWithTheNext", "严历史打击，落地升，根", {}},
                    Case{"AWordAcrossTheEdge", "讲求实笑了。", {}},
                    Case{"NoWordAcrossTheEdge", "讲求实郊了。", {"讲求实郊"}},
                    Case{"OftenAlone", "落地声根。", {}}, Case{"AcceptedAsItIs", "精益求金。", {}},
                    Case{"AlikeOnlyThroughAnother", "精益求励。", {}},
                    Case{"TwoInOneParagraph", "严历打击，落地升根。", {"严历打击", "落地升根"}},
                    Case{"HardWrapped", "让制度落地\n升根，各项任务有序推进", {}}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(NearMissRule, PutsThePhrase) {
  const Linted linted(rules(), "让制度落地升根。");
  EXPECT_EQ(linted.fixed(), "让制度落地生根。");
  ASSERT_EQ(linted.findings().size(), 1u);
  EXPECT_EQ(linted.findings()[0].fixes[0].safety, Safety::Unsafe);
}

TEST(NearMissRule, SaysWhatIsWrongWithItsData) {
  struct BadData {
    const char* phrases;
    const char* alike;
    const char* words;
    const char* said;
  };
  for (const BadData& c : {
           BadData{"[phrases]\nall = \"落地\"\n", kAlike, kWords, "at least four Han characters"},
           BadData{"[phrases]\nall = \"落地，生根\"\n", kAlike, kWords, "落地，生根"},
           BadData{kPhrases, kAlike, "words = \"历x史\"\n", "only Han characters"},
           BadData{kPhrases, kAlike, "word = \"历史\"\n", "`words` is missing"},
           BadData{kPhrases, "[group]\na = \"厉历\"\n", kWords, "unknown key `group`"},
       }) {
    const RuleSet set = rules(c.phrases, c.alike, c.words);
    ASSERT_FALSE(set.errors.empty()) << c.said;
    EXPECT_NE(set.errors[0].message.find(c.said), std::string::npos) << set.errors[0].message;
  }
}

}  // namespace
}  // namespace gaolint::test
