#include "syntax/quotations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "parsed.h"

namespace gaolint {
namespace {

using test::Parsed;
using testing::ElementsAre;

struct QuotationCase {
  const char* text;
  std::vector<std::string> quotations;
};

class Quotations : public testing::TestWithParam<QuotationCase> {};

TEST_P(Quotations, AreWhatSomebodySaid) {
  EXPECT_EQ(Parsed(GetParam().text).units(UnitKind::Quotation), GetParam().quotations);
}

INSTANTIATE_TEST_SUITE_P(
    Speech, Quotations,
    testing::Values(
        QuotationCase{"老书记说：“路是走出来的”，大家都记住了。", {"“路是走出来的”"}},
        QuotationCase{"他强调，“修路要先修桥”，这话不假。", {"“修路要先修桥”"}},
        QuotationCase{"他指出“产业要兴旺，生态要宜居”的方向。", {"“产业要兴旺，生态要宜居”"}},
        QuotationCase{"“没有调查就没有发言权。”这句话常讲常新。", {"“没有调查就没有发言权。”"}}));

INSTANTIATE_TEST_SUITE_P(Terms, Quotations,
                         testing::Values(QuotationCase{"扎实做好“六稳”“六保”工作。", {}},
                                         QuotationCase{"会议提出“双碳”目标。", {}},
                                         QuotationCase{"按照：“三定”方案办理。", {}}));

INSTANTIATE_TEST_SUITE_P(
    Nesting, Quotations,
    testing::Values(QuotationCase{"他说：“要把“一把手”工程抓到底，不能松劲。”散会。",
                                  {"“要把“一把手”工程抓到底，不能松劲。”"}},
                    QuotationCase{"他说：“这里没有收住。\n第二段讲“放管服”改革。", {}},
                    QuotationCase{"收住”没有打开。他说：“好！”", {"“好！”"}}));

INSTANTIATE_TEST_SUITE_P(
    Paragraphs, Quotations,
    testing::Values(
        QuotationCase{"信上写道：\n“乡亲们都好。\n“路修通了。\n“放心吧。”\n大家很高兴。",
                      {"“乡亲们都好。", "“路修通了。", "“放心吧。”"}},
        QuotationCase{"“乡亲们都好。\n这一段没有接上。\n“放心吧。”", {"“放心吧。”"}}));

TEST(BookTitles, ArePairedWithinAParagraph) {
  const Parsed parsed("学习《乡村振兴促进法》和《〈条例〉释义》。\n《没有收住。\n收住》。");
  EXPECT_THAT(parsed.units(UnitKind::BookTitle),
              ElementsAre("《乡村振兴促进法》", "《〈条例〉释义》"));
}

TEST(Quotations, ThatNeverCloseCostLinearTime) {
  std::string one_line, lines;
  for (int i = 0; i < 300'000; ++i) {
    one_line += "“";
    lines += "“好\n";
  }
  EXPECT_TRUE(Parsed(one_line).units(UnitKind::Quotation).empty());
  EXPECT_TRUE(Parsed(lines).units(UnitKind::Quotation).empty());
}

}  // namespace
}  // namespace gaolint
