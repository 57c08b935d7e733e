#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "figures_rules.h"
#include "kinds/figures/figure_reader.h"
#include "text/source.h"

namespace gaolint::test {
namespace {

using testing::ElementsAre;

std::string role_text(const Figure& figure) {
  switch (figure.role) {
    case FigureRole::From:
      return "from ";
    case FigureRole::RiseTo:
      return "rise-to ";
    case FigureRole::FallTo:
      return "fall-to ";
    case FigureRole::RiseBy:
      return "rise ";
    case FigureRole::FallBy:
      return "fall ";
    case FigureRole::Share:
      return "share ";
    case FigureRole::Level:
      break;
  }
  return {};
}

/// "subject|object @period #scope = role value unit flags".
std::string shown(const Document& document, const Figure& figure) {
  std::string text(document.text(figure.subject));
  if (!figure.object.empty()) text += "|" + std::string(document.text(figure.object));
  if (!figure.period.empty()) text += " @" + std::string(document.text(figure.period));
  if (!figure.scope.empty()) text += " #" + std::string(document.text(figure.scope));
  text += " = " + role_text(figure) + (figure.blank ? "?" : figure.value.text()) + " " +
          std::string(document.text(figure.unit_place));
  if (figure.approximate) text += " about";
  if (figure.range) text += " range";
  if (figure.planned) text += " planned";
  if (figure.compared) text += " compared";
  if (figure.listed) text += " listed";
  return text;
}

std::vector<std::string> read(std::string_view text) {
  const Source source = Source::from_bytes("draft.txt", std::string(text));
  const Document document(source);
  std::vector<std::string> all;
  for (const Figure& figure : figure_reader().read(document)) {
    all.push_back(shown(document, figure));
  }
  return all;
}

struct ReadCase {
  const char* text;
  std::vector<std::string> figures;
};

class FigureReading : public testing::TestWithParam<ReadCase> {};

TEST_P(FigureReading, SaysWhatOfWhatWhen) { EXPECT_EQ(read(GetParam().text), GetParam().figures); }

INSTANTIATE_TEST_SUITE_P(
    Sentences, FigureReading,
    testing::Values(
        ReadCase{"2025年，全市完成税收收入35.6亿元，增长5.2%。",
                 {"税收收入 @2025年 #全市 = 3560000000 元", "税收收入 @2025年 #全市 = rise 5.2 %"}},
        ReadCase{"上半年工业用电量达到12.3亿千瓦时，同比下降1.5%。",
                 {"工业用电量 @上半年 = 1230000000 千瓦时", "工业用电量 @上半年 = fall 1.5 %"}},
        ReadCase{"绿电装机占全省比重达45%。", {"绿电装机 = share 45 %"}},
        ReadCase{"合格率由82%提高到94%，提高12个百分点。",
                 {"合格率 = from 82 %", "合格率 = rise-to 94 %", "合格率 = rise 12 个百分点"}},
        ReadCase{"一产、二产增加值分别增长3%、5.5%。",
                 {"一产、二产增加值 = rise 3 %", "一产、二产增加值 = rise 5.5 % listed"}},
        ReadCase{"选派120名科技特派员。", {"选派|科技特派员 = 120 名"}},
        ReadCase{"力争全年招引项目30个以上。", {"招引项目 @全年 = 30 个 about planned"}},
        ReadCase{"完成投资X亿元，增幅高于全市平均增幅X个百分点。",
                 {"投资 = ? 元", "投资 = rise ? 个百分点 compared"}}));

INSTANTIATE_TEST_SUITE_P(
    Numbers, FigureReading,
    testing::Values(ReadCase{"惠及群众5万6千人。", {"惠及群众 = 56000 人"}},
                    ReadCase{"接电话500多个。", {"接电话 = 500 个 about"}},
                    ReadCase{"旅客3000多万人次。", {"旅客 = 30000000 人次 about"}},
                    ReadCase{"装机1.5亿千瓦。", {"装机 = 150000000 千瓦"}},
                    ReadCase{"机动车444,252辆。", {"机动车 = 444252 辆"}},
                    ReadCase{"浓度20.5微克/立方米。", {"浓度 = 20.5 微克/立方米"}},
                    ReadCase{"每亩补贴3—5万元。", {"每亩补贴 = 50000 元 range listed"}},
                    ReadCase{"回升0.5百分点。", {" = rise 0.5 百分点"}}));

INSTANTIATE_TEST_SUITE_P(
    NoFigures, FigureReading,
    testing::Values(ReadCase{"2025年7月20日上午8时。", {}}, ReadCase{"沿318国道前行。", {}},
                    ReadCase{"预防H7N9禽流感，推广5G。", {}}, ReadCase{"构建“2+3”园区体系。", {}},
                    ReadCase{"居全省第3位。", {}}, ReadCase{"建党100周年。", {}},
                    ReadCase{"地铁17号线开通。", {}}, ReadCase{"XX同志讲话。", {}},
                    ReadCase{"", {}}));

TEST(FigureReading, HeadingsGiveThePeriodOfWhatHasNone) {
  const std::string text = "一、2025年主要工作\n税收收入35亿元。\n";
  const Source source = Source::from_bytes("draft.txt", text);
  const Document document(source);
  const auto figures = figure_reader().read(document);
  ASSERT_EQ(figures.size(), 1u);
  EXPECT_TRUE(figures[0].titled);
  EXPECT_EQ(document.text(figures[0].period), "2025年");
}

TEST(FigureReading, AnyBytesAndAnyLengthAreRead) {
  const std::string digits(100'000, '9');
  std::string mixed;
  for (int i = 0; i < 20'000; ++i) mixed += "由1.2万亿元增长到3—5%，其中（占X个";
  for (const std::string& text : {digits, digits + "亿元", "1" + std::string(50'000, ','),
                                  std::string("由\xFF\x80") + digits + "%", mixed}) {
    const Source source = Source::from_bytes("draft.txt", text);
    const Document document(source);
    for (const Figure& figure : figure_reader().read(document)) {
      EXPECT_LE(figure.place.end, document.text().size());
      EXPECT_LE(figure.subject.begin, figure.subject.end);
      EXPECT_LE(figure.clause.begin, figure.number.begin);
    }
  }
}

}  // namespace
}  // namespace gaolint::test
