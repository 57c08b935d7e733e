#include "match/han_pairs.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace gaolint::test {
namespace {

HanPairs pairs_of(std::string_view words) {
  HanPairs pairs;
  for (std::size_t at = 0; at + 2 * kHanBytes <= words.size(); at += 2 * kHanBytes) {
    pairs.add(words.data() + at, words.data() + at + kHanBytes);
  }
  return pairs;
}

std::string strays(const HanPairs& pairs, const std::string& text, Span range) {
  std::string found;
  pairs.for_each_stray(text, range, [&](Offset at) { found += text.substr(at, kHanBytes); });
  return found;
}

TEST(HanPairs, AStrayMakesNoWordOnEitherSide) {
  const HanPairs pairs = pairs_of("严厉打击落地生根");
  struct Case {
    const char* text;
    const char* strays;
  };
  for (const Case& c : {
           Case{"严历打击", "历"},
           Case{"严厉打击", ""},
           Case{"要严厉", "要"},
           Case{"严厉，打击", ""},
           Case{"严厉a历b打击", ""},
           Case{"严厉打击了", "了"},
           Case{"了", ""},
           Case{"", ""},
       }) {
    const std::string text = c.text;
    EXPECT_EQ(strays(pairs, text, {0, static_cast<Offset>(text.size())}), c.strays) << text;
  }
}

TEST(HanPairs, WhereverInALongTextItStands) {
  const HanPairs pairs = pairs_of("严厉打击");
  for (int before = 0; before < 150; ++before) {
    std::string text;
    for (int i = 0; i < before; ++i) text += "山";
    text += "严厉历打击";
    for (int i = 0; i < 150 - before; ++i) text += "水";
    const std::string found = strays(pairs, text, {0, static_cast<Offset>(text.size())});
    EXPECT_NE(found.find("历"), std::string::npos) << before;
    EXPECT_EQ(found.find("严"), std::string::npos) << before;
    EXPECT_EQ(found.find("击"), std::string::npos) << before;
  }
}

TEST(HanPairs, OnlyTheRangeIsRead) {
  const HanPairs pairs = pairs_of("严厉打击");
  EXPECT_EQ(strays(pairs, "严历打击", {3, 12}), "历");
  EXPECT_EQ(strays(pairs, "严历打击", {0, 6}), "");
  EXPECT_EQ(strays(pairs, "严历打击", {6, 6}), "");
}

}  // namespace
}  // namespace gaolint::test
