#include "syntax/document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "parsed.h"

namespace gaolint {
namespace {

using test::Parsed;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kSpeech =
    "在全县抗旱工作会议上的讲话\n"
    "同志们：\n"
    "今天讲两点。\n"
    "一、形势不容乐观\n"
    "一是来水少。上游水库见底。二是用水多。\n"
    "二、措施必须过硬\n"
    "（一）统一调度\n"
    "先保人畜饮水。\n"
    "（二）打井找水\n"
    "同志们，雨总会下的！\n";

std::string outline_of(const Document& document, int series) {
  std::string text;
  for (const int index : document.series()[static_cast<std::size_t>(series)].items) {
    const Item& item = document.items()[static_cast<std::size_t>(index)];
    text += std::to_string(item.marker.ordinal);
    if (item.heading) text += 'h';
    text += ' ';
    text += document.text(item.lead);
    for (const int inner : item.inner_series) text += " (" + outline_of(document, inner) + ")";
    text += "; ";
  }
  return text;
}

TEST(Document, ReadsTheOutline) {
  const Parsed parsed(kSpeech);
  ASSERT_EQ(parsed->series().size(), 3u);
  EXPECT_EQ(outline_of(*parsed, 0),
            "1h 形势不容乐观 (1 来水少。; 2 用水多。; ); "
            "2h 措施必须过硬 (1h 统一调度; 2h 打井找水; ); ");
  EXPECT_EQ(parsed->series()[0].parent_item, -1);
  EXPECT_EQ(parsed->series()[0].depth, 0);
  EXPECT_EQ(parsed->series()[1].depth, 1);
  EXPECT_EQ(
      parsed->text(parsed->items()[static_cast<std::size_t>(parsed->series()[2].parent_item)].lead),
      "措施必须过硬");
}

TEST(Document, HasUnitsOfEveryKind) {
  const Parsed parsed(kSpeech);
  EXPECT_THAT(parsed.units(UnitKind::Title), ElementsAre("在全县抗旱工作会议上的讲话"));
  EXPECT_THAT(parsed.units(UnitKind::Salutation), ElementsAre("同志们："));
  EXPECT_THAT(parsed.units(UnitKind::Heading),
              ElementsAre("形势不容乐观", "措施必须过硬", "统一调度", "打井找水"));
  EXPECT_THAT(parsed.units(UnitKind::Lead), ElementsAre("形势不容乐观", "来水少。", "用水多。",
                                                        "措施必须过硬", "统一调度", "打井找水"));
  EXPECT_THAT(parsed.units(UnitKind::Sentence),
              ElementsAre("今天讲两点。", "来水少。", "上游水库见底。", "用水多。",
                          "先保人畜饮水。", "雨总会下的！"));
  EXPECT_THAT(parsed.units(UnitKind::Closing), ElementsAre("同志们，雨总会下的！"));
  EXPECT_EQ(parsed.units(UnitKind::Paragraph).size(), parsed->paragraph_count());
  EXPECT_EQ(parsed.units(UnitKind::Item).size(), parsed->items().size());
  EXPECT_EQ(parsed.units(UnitKind::Series).size(), parsed->series().size());
}

TEST(Document, UnitsAreSortedOuterFirst) {
  const Parsed parsed(kSpeech);
  const auto& units = parsed->units();
  for (std::size_t i = 1; i < units.size(); ++i) {
    ASSERT_LE(units[i - 1].folded.begin, units[i].folded.begin);
    if (units[i - 1].folded.begin == units[i].folded.begin) {
      EXPECT_GE(units[i - 1].folded.end, units[i].folded.end);
    }
  }
  for (const Unit& unit : units) {
    EXPECT_EQ(unit.paragraph, parsed->paragraph_at(unit.folded.begin));
  }
}

TEST(Document, OnlyTheLastClosingIsTheClosing) {
  const Parsed parsed(
      "标题\n同志们：\n今天开个会。\n同志们，任务很重。\n一、抓早\n二、抓小\n同志们，干吧！\n");
  EXPECT_THAT(parsed.units(UnitKind::Closing), ElementsAre("同志们，干吧！"));
}

struct PlaceCase {
  const char* name;
  std::string text;
  std::vector<std::string> markers;  // as they stand in the source
  std::vector<std::string> leads;    // folded
};

class Places : public testing::TestWithParam<PlaceCase> {};

TEST_P(Places, AreTrueInTheSource) {
  const Parsed parsed(GetParam().text);
  std::vector<std::string> markers, leads;
  for (const Item& item : parsed->items()) {
    markers.emplace_back(parsed.source().text(item.marker.source));
    leads.emplace_back(parsed->text(item.lead));
    EXPECT_TRUE(item.source.contains(item.marker.source));
    EXPECT_TRUE(item.folded.contains(item.lead));
  }
  EXPECT_EQ(markers, GetParam().markers);
  EXPECT_EQ(leads, GetParam().leads);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, Places,
    testing::Values(
        PlaceCase{"ascii", "1. GDP up\n2. CPI down\n", {"1.", "2."}, {"GDP up", "CPI down"}},
        PlaceCase{"crlf",
                  "今天布置工作。\r\n一、抓早\r\n二、抓小\r\n",
                  {"一、", "二、"},
                  {"抓早", "抓小"}},
        PlaceCase{"bom",
                  "\xEF\xBB\xBF今天布置工作。\n一、抓早\n二、抓小\n",
                  {"一、", "二、"},
                  {"抓早", "抓小"}},
        PlaceCase{"indented",
                  "　　今天布置工作。\n　　一、抓早\n　　二、抓小\n",
                  {"一、", "二、"},
                  {"抓早", "抓小"}},
        PlaceCase{"beyond the BMP",
                  "𠮷县布置工作。一是抓𠮷。二是抓小。",
                  {"一是", "二是"},
                  {"抓𠮷。", "抓小。"}},
        PlaceCase{"wrapped inside a marker",
                  "　　今天把大家请来，是要布置当前这一段的\n防汛抗旱工作，请各乡镇抓好落实，不要打"
                  "折\n扣，不要讲任何条件和价钱。有两点要求：第\n一，抓早。雨季说来就来，一刻也等不"
                  "得。第\n二，抓小。一处渗漏也不能放过。\n　　气象部门要盯紧天气变化，第一时间发布"
                  "\n预报，让群众心里有数、手中有招，把损失降\n到最低。\n",
                  {"第\n一，", "第\n二，"},
                  {"抓早。", "抓小。"}}),
    [](const auto& each) {
      std::string name = each.param.name;
      std::replace(name.begin(), name.end(), ' ', '_');
      return name;
    });

TEST(Document, ParagraphsAreFoundByOffset) {
  const Parsed parsed("头一段。\n第二段话。\n");
  const auto& paragraphs = parsed->folded().paragraphs();
  ASSERT_EQ(paragraphs.size(), 2u);
  EXPECT_EQ(parsed->paragraph_at(0), 0);
  EXPECT_EQ(parsed->paragraph_at(paragraphs[0].end), 0);
  EXPECT_EQ(parsed->paragraph_at(paragraphs[1].begin), 1);
  EXPECT_EQ(parsed->paragraph_at(0xFFFFFFFF), 1);
}

TEST(Document, WithinAsksForOverlap) {
  const Parsed parsed("他说：“这里，真好。”又说：“那里，也好。”完。");
  const auto& quotations = parsed->units(UnitKind::Quotation);
  ASSERT_EQ(quotations.size(), 2u);
  const Span first = quotations[0].folded;
  EXPECT_TRUE(parsed->within(UnitKind::Quotation, first));
  EXPECT_TRUE(parsed->within(UnitKind::Quotation, {first.end - 3, first.end + 3}));
  EXPECT_FALSE(parsed->within(UnitKind::Quotation, {first.end, first.end + 3}));
  EXPECT_FALSE(parsed->within(UnitKind::Quotation, {0, first.begin}));
  EXPECT_FALSE(parsed->within(UnitKind::BookTitle, first));
}

TEST(Document, OfNothingHasNothing) {
  for (const char* text : {"", "\n\n", "　　\r\n", "\xEF\xBB\xBF"}) {
    const Parsed parsed(text);
    EXPECT_THAT(parsed->units(), IsEmpty());
    EXPECT_THAT(parsed->items(), IsEmpty());
    EXPECT_EQ(parsed->paragraph_at(0), 0);
    EXPECT_FALSE(parsed->within(UnitKind::Sentence, {0, 1}));
  }
}

TEST(Document, KindNamesGoBothWays) {
  for (std::size_t i = 0; i < kUnitKindCount; ++i) {
    const auto kind = static_cast<UnitKind>(i);
    EXPECT_EQ(unit_from_name(unit_name(kind)), kind);
  }
  EXPECT_EQ(unit_from_name("chapter"), std::nullopt);
}

}  // namespace
}  // namespace gaolint
