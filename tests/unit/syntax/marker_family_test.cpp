#include "syntax/marker_family.h"

#include <gtest/gtest.h>

#include <string>

namespace gaolint {
namespace {

TEST(MarkerFamily, NamesGoBothWays) {
  for (int i = 0; i <= static_cast<int>(MarkerFamily::Aspect); ++i) {
    const auto family = static_cast<MarkerFamily>(i);
    EXPECT_EQ(family_from_name(family_name(family)), family) << family_name(family);
    EXPECT_FALSE(family_example(family).empty());
  }
  EXPECT_EQ(family_from_name("sentence"), std::nullopt);
}

TEST(MarkerFamily, HeadingsAreToldFromClauses) {
  EXPECT_TRUE(numbers_headings(MarkerFamily::Han));
  EXPECT_TRUE(numbers_headings(MarkerFamily::Circled));
  EXPECT_FALSE(numbers_headings(MarkerFamily::Ordinal));
  EXPECT_FALSE(numbers_headings(MarkerFamily::Verb));
}

struct OrdinalCase {
  MarkerFamily family;
  const char* marker;
  std::uint32_t ordinal;
  const char* numeral;
};

class MarkerOrdinal : public testing::TestWithParam<OrdinalCase> {};

TEST_P(MarkerOrdinal, IsRead) {
  const OrdinalCase& c = GetParam();
  EXPECT_EQ(marker_ordinal(c.family, c.marker), c.ordinal);
  const Span numeral = marker_numeral(c.marker);
  EXPECT_EQ(std::string_view(c.marker).substr(numeral.begin, numeral.size()), c.numeral);
}

INSTANTIATE_TEST_SUITE_P(
    Markers, MarkerOrdinal,
    testing::Values(OrdinalCase{MarkerFamily::Chapter, "第十二章", 12, "十二"},
                    OrdinalCase{MarkerFamily::Article, "第一百零三条", 103, "一百零三"},
                    OrdinalCase{MarkerFamily::Article, "第十七条之一", 17, "十七"},
                    OrdinalCase{MarkerFamily::Part, "第三句话，", 3, "三"},
                    OrdinalCase{MarkerFamily::Han, "二十一、", 21, "二十一"},
                    OrdinalCase{MarkerFamily::HanParen, "（六）", 6, "六"},
                    OrdinalCase{MarkerFamily::Arabic, "21.", 21, "21"},
                    OrdinalCase{MarkerFamily::ArabicParen, "（7）", 7, "7"},
                    OrdinalCase{MarkerFamily::Circled, "⑳", 20, "⑳"},
                    OrdinalCase{MarkerFamily::Ordinal, "第四，", 4, "四"},
                    OrdinalCase{MarkerFamily::Verb, "一个是", 1, "一"},
                    OrdinalCase{MarkerFamily::Qi, "其二，", 2, "二"},
                    OrdinalCase{MarkerFamily::Adverb, "其次，", 2, ""},
                    OrdinalCase{MarkerFamily::Adverb, "最后，", kLastOrdinal, ""},
                    OrdinalCase{MarkerFamily::Aspect, "一方面，", 1, "一"},
                    OrdinalCase{MarkerFamily::Aspect, "另一方面，", 2, "一"}));

}  // namespace
}  // namespace gaolint
