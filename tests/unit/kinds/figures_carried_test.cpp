// Figures that a draft kept of the one it was made from.
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "figures_rules.h"

namespace gaolint::test {
namespace {

struct Text {
  explicit Text(const std::string& text)
      : source(Source::from_bytes("draft.txt", text)), document(source) {}
  const Source source;
  const Document document;
};

using Marks = std::vector<std::string>;

Marks marks(const std::string& old, const std::string& now) {
  const auto text = std::make_shared<const Text>(old);
  Settings settings;
  settings.made_from = {text, &text->document};
  const Text draft(now);
  const Engine engine({figure_rules().find("consistency/carried-over-figure")}, settings);
  Marks found;
  for (const Finding& finding : engine.lint(draft.document)) {
    found.emplace_back(draft.source.text(finding.span));
  }
  return found;
}

std::string of_year(const char* year, const std::string& body) {
  return "在全县水利工作会议上的讲话\n" + std::string(year) + "年7月3日\n" + body;
}

struct Case {
  const char* name;
  const char* old;
  const char* now;
  Marks marks;
};

class FiguresCarried : public testing::TestWithParam<Case> {};

TEST_P(FiguresCarried, ToTheNextYear) {
  EXPECT_EQ(marks(of_year("2025", GetParam().old), of_year("2026", GetParam().now)),
            GetParam().marks);
}

TEST_P(FiguresCarried, WithinAYearNothing) {
  EXPECT_EQ(marks(of_year("2026", GetParam().old), of_year("2026", GetParam().now)), Marks{});
}

INSTANTIATE_TEST_SUITE_P(
    Drafts, FiguresCarried,
    testing::Values(
        Case{"OfAPeriod",
             "上半年，完成投资35.62亿元。",
             "上半年，完成投资35.62亿元。",
             {"35.62亿元"}},
        Case{"OfNoPeriod", "水库可蓄水356万方。", "水库可蓄水356万方。", {}},
        Case{"APlan", "今年力争完成投资35.62亿元。", "今年力争完成投资35.62亿元。", {}},
        Case{"About", "今年完成投资35.62亿元左右。", "今年完成投资35.62亿元左右。", {}},
        Case{"FewDigits", "今年完成投资35亿元。", "今年完成投资35亿元。", {}},
        Case{"AYearIsSaid", "2020年全年完成投资35.62亿元。", "2020年全年完成投资35.62亿元。", {}},
        Case{"NeighboursAreNew",
             "修渠112.7公里，建泵站104座，增灌溉面积21.35万亩。",
             "修渠138.4公里，建泵站126座，增灌溉面积21.35万亩。",
             {"21.35万亩"}},
        Case{"HalfIsNew",
             "修渠112.7公里，建泵站104座，增灌溉面积21.35万亩。",
             "修渠138.4公里，建泵站104座，增灌溉面积21.35万亩。",
             {}}),
    [](const auto& test) { return std::string(test.param.name); });

/// Titles without dates say the year, too; else the years that were replaced.
TEST(FiguresCarried, WhenTheDraftsAreOf) {
  const std::string body = "上半年，完成投资35.62亿元。";
  EXPECT_EQ(marks("2025年水利工作报告\n" + body, "2026年水利工作报告\n" + body),
            Marks{"35.62亿元"});
  EXPECT_EQ(marks("2025年要修好水渠。2025年要管好水库。2025年要用好资金。" + body,
                  "2026年要修好水渠。2026年要管好水库。2026年要用好资金。" + body),
            Marks{"35.62亿元"});
  EXPECT_EQ(marks(body, body), Marks{});
}

}  // namespace
}  // namespace gaolint::test
