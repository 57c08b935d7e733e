#include "kinds/repetition_scan.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

namespace gaolint::test {
namespace {

Span whole(const std::string& text) { return {0, static_cast<Offset>(text.size())}; }

/// The doublings in a text, each as the text it covers.
std::vector<std::string> doublings(const std::string& text, int shortest = 2, int longest = 30) {
  std::vector<std::string> found;
  for (const Doubling& d : find_doublings(text, whole(text), shortest, longest)) {
    found.push_back(text.substr(d.span.begin, d.span.size()));
  }
  return found;
}

TEST(FindDoublings, FindsWhatIsSaidTwice) {
  const struct {
    std::string text;
    std::vector<std::string> found;
  } cases[] = {
      {"", {}},
      {"要加强领导", {}},
      {"进一步进一步推进", {"进一步进一步"}},
      {"请记者记者说", {"记者记者"}},
      {"这是是的", {}},                            // one character is below the shortest
      {"记者记者记者到场", {"记者记者记者"}},      // three copies
      {"记者记者记到场", {"记者记者"}},            // the third copy is cut off
      {"一步一步一步一步", {"一步一步一步一步"}},  // of two periods the shorter
      {"记者，记者", {}},                          // a mark is in between
      {"记者 记者", {}},
      {"ABAB", {}},                  // only Han
      {"𠮷野𠮷野来", {"𠮷野𠮷野"}},  // beyond the BMP
      {"县县里里县县里里", {"县县里里县县里里"}},
      {"先来先来，后走后走", {"先来先来", "后走后走"}},
      {"\xFF记者记者\xC0", {"记者记者"}},
  };
  for (const auto& c : cases) EXPECT_EQ(doublings(c.text), c.found) << c.text;
}

TEST(FindDoublings, TellsTheFirstCopyAndThePeriod) {
  const std::string text = "甲\r\n　记者记者记者";
  const auto found = find_doublings(text, whole(text), 2, 30);
  ASSERT_EQ(found.size(), 1u);
  const Offset begin = 3 + 2 + 3;
  EXPECT_EQ(found[0].span, (Span{begin, begin + 18}));
  EXPECT_EQ(found[0].first, (Span{begin, begin + 6}));
  EXPECT_EQ(found[0].period, 2);
}

TEST(FindDoublings, KeepsToTheLengths) {
  const std::string clause = "认真贯彻落实会议精神";
  EXPECT_EQ(doublings(clause + clause), (std::vector<std::string>{clause + clause}));
  EXPECT_TRUE(doublings(clause + clause, 2, 9).empty());
  EXPECT_TRUE(doublings(clause + clause, 11, 30).empty());
  EXPECT_EQ(doublings("的的", 1, 1), (std::vector<std::string>{"的的"}));
}

TEST(FindDoublings, LooksOnlyInTheRange) {
  const std::string text = "记者记者";
  EXPECT_TRUE(find_doublings(text, {0, 9}, 2, 30).empty());
  EXPECT_TRUE(find_doublings(text, {3, 12}, 2, 30).empty());
}

/// The definition, spelt out: a run of at least two copies.
bool repeats(const std::u32string& text, std::size_t at, std::size_t period) {
  if (at + 2 * period > text.size()) return false;
  return text.compare(at, period, text, at + period, period) == 0;
}

TEST(FindDoublings, AgreesWithTheDefinition) {
  unsigned state = 7;
  for (int round = 0; round < 400; ++round) {
    std::u32string characters;
    std::string text;
    for (int i = 0; i < 60; ++i) {
      state = state * 1664525u + 1013904223u;
      const int pick = static_cast<int>((state >> 24) % 3);
      characters += U"甲乙丙"[pick];
      text += std::string("甲乙丙").substr(static_cast<std::size_t>(pick) * 3, 3);
    }
    bool expected = false;
    for (std::size_t at = 0; at < characters.size(); ++at) {
      for (std::size_t period = 5; period <= 12; ++period) {
        expected = expected || repeats(characters, at, period);
      }
    }
    const auto found = find_doublings(text, whole(text), 5, 12);
    EXPECT_EQ(!found.empty(), expected) << text;
    for (const Doubling& d : found) {
      EXPECT_TRUE(repeats(characters, d.span.begin / 3, static_cast<std::size_t>(d.period)));
    }
  }
}

TEST(FindDoublings, IsLinearOnWhatRepeatsWithoutEnd) {
  std::string text;
  for (int i = 0; i < 1'000'000; ++i) text += "一";
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(find_doublings(text, whole(text), 2, 30).size(), 1u);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
}

}  // namespace
}  // namespace gaolint::test
