#include "match/near_phrases.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace gaolint::test {
namespace {

NearPhrases phrases_of(const std::vector<std::string>& all) {
  NearPhrases phrases;
  for (const std::string& phrase : all) phrases.add(phrase);
  phrases.build();
  return phrases;
}

/// The phrases found with the character that `wrong` begins with as the wrong one.
std::vector<std::string> found(const NearPhrases& phrases, const std::string& text,
                               const std::string& wrong) {
  std::vector<NearPhrases::Hit> hits;
  const auto at = static_cast<Offset>(text.find(wrong));
  phrases.find(text, {0, static_cast<Offset>(text.size())}, at, hits);
  std::vector<std::string> names;
  for (const auto& hit : hits) {
    names.push_back(text.substr(hit.span.begin, hit.span.size()) + ">" +
                    std::string(phrases.phrase(hit.phrase)));
  }
  return names;
}

using Names = std::vector<std::string>;

TEST(NearPhrases, WhereverTheWrongCharacterStands) {
  const NearPhrases phrases = phrases_of({"落地生根", "全面从严治党"});
  struct Case {
    const char* text;
    const char* wrong;
    Names names;
  };
  for (const Case& c : {
           Case{"让它洛地生根。", "洛", {"洛地生根>落地生根"}},
           Case{"让它落弟生根。", "弟", {"落弟生根>落地生根"}},
           Case{"让它落地升根。", "升", {"落地升根>落地生根"}},
           Case{"让它落地生跟", "跟", {"落地生跟>落地生根"}},
           Case{"落地升根", "升", {"落地升根>落地生根"}},
           Case{"圈面从严治党", "圈", {"圈面从严治党>全面从严治党"}},
           Case{"全面从言治党", "言", {"全面从言治党>全面从严治党"}},
           Case{"全面从严治挡", "挡", {"全面从严治挡>全面从严治党"}},
           Case{"落弟升根", "升", {}},
           Case{"地升根", "升", {}},
           Case{"落地升", "升", {}},
           Case{"落，地升根", "升", {}},
       }) {
    EXPECT_EQ(found(phrases, c.text, c.wrong), c.names) << c.text;
  }
}

TEST(NearPhrases, EachPhraseThatCouldBeMeant) {
  const NearPhrases phrases = phrases_of({"一心一意", "一心二意", "心一意好"});
  EXPECT_EQ(found(phrases, "一心易意", "易"), (Names{"一心易意>一心二意", "一心易意>一心一意"}));
}

TEST(NearPhrases, OutsideTheRangeIsNothing) {
  const NearPhrases phrases = phrases_of({"落地生根"});
  const std::string text = "落地升根";
  std::vector<NearPhrases::Hit> hits;
  phrases.find(text, {0, 9}, 6, hits);
  phrases.find(text, {3, 12}, 6, hits);
  EXPECT_TRUE(hits.empty());
}

TEST(NearPhrases, HoldsWhatWasAddedAndNothingElse) {
  const NearPhrases phrases = phrases_of({"落地生根", "全面从严治党"});
  EXPECT_TRUE(phrases.holds("落地生根"));
  EXPECT_TRUE(phrases.holds("全面从严治党"));
  for (const char* text : {"", "落地", "落地升根", "落地生根了", "全面从严", "abcdefghijkl"}) {
    EXPECT_FALSE(phrases.holds(text)) << text;
  }
}

TEST(NearPhrases, OnlyFourHanCharactersOrMoreCanBeHeld) {
  EXPECT_TRUE(NearPhrases::can_hold("落地生根"));
  for (const char* text : {"", "落地生", "落地，生根", "落地abc生根", "落地生根。"}) {
    EXPECT_FALSE(NearPhrases::can_hold(text)) << text;
  }
}

}  // namespace
}  // namespace gaolint::test
