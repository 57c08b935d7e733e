#include "match/literal_index.h"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace gaolint {
namespace {

using Found = std::multiset<std::tuple<std::string, Offset>>;

Found scan(const std::vector<std::string>& literals, std::string_view text, Span range) {
  LiteralIndex index;
  for (const auto& literal : literals) index.add(literal);
  index.build();
  std::vector<LiteralIndex::Hit> hits;
  index.scan(text, range, hits);
  Found found;
  Offset last = 0;
  for (const auto& hit : hits) {
    EXPECT_LE(last, hit.span.begin) << "hits are in order";
    last = hit.span.begin;
    found.emplace(index.literal(hit.literal), hit.span.begin);
  }
  return found;
}

/// The slow and obvious way.
Found search(const std::vector<std::string>& literals, std::string_view text, Span range) {
  Found found;
  const std::string_view window = text.substr(0, range.end);
  for (const auto& literal : std::set<std::string>(literals.begin(), literals.end())) {
    for (auto at = window.find(literal, range.begin); at != std::string_view::npos;
         at = window.find(literal, at + 1)) {
      found.emplace(literal, static_cast<Offset>(at));
    }
  }
  return found;
}

TEST(LiteralIndex, FindsOverlappingLiteralsOfAnyLength) {
  const std::string text = "各级各部门各单位：XX主任、𠀀x";
  const std::vector<std::string> literals = {"各", "各级", "各部门各单位", "xx",
                                             "x",  "𠀀x",  "𠀀",           "没有"};
  std::string lowered = text;
  lowered.replace(lowered.find("XX"), 2, "xx");
  const Span all{0, static_cast<Offset>(text.size())};
  EXPECT_EQ(scan(literals, text, all), search(literals, lowered, all));
}

TEST(LiteralIndex, StaysInTheRange) {
  const std::string text = "会议会议会议";
  EXPECT_EQ(scan({"会议", "议会"}, text, {3, 15}), (Found{{"议会", 3}, {"会议", 6}, {"议会", 9}}));
}

TEST(LiteralIndex, TheSameLiteralHasOneNumber) {
  LiteralIndex index;
  EXPECT_EQ(index.add("XX"), index.add("xx"));
  EXPECT_NE(index.add("XX"), index.add("X"));
}

TEST(LiteralIndex, AgreesWithSearchOnRandomTexts) {
  std::mt19937 random(7);
  const std::vector<std::string> alphabet = {"一", "二", "要", "是", "x", " ", "，", "𠀀"};
  const auto text_of = [&](std::size_t length) {
    std::string text;
    for (std::size_t i = 0; i < length; ++i) text += alphabet[random() % alphabet.size()];
    return text;
  };
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string> literals;
    for (int i = 0; i < 12; ++i) literals.push_back(text_of(1 + random() % 4));
    const std::string text = text_of(random() % 60);
    const Span all{0, static_cast<Offset>(text.size())};
    ASSERT_EQ(scan(literals, text, all), search(literals, text, all)) << text;
  }
}

}  // namespace
}  // namespace gaolint
