// What a draft kept of the one it was made from.
#include <gtest/gtest.h>

#include <memory>
#include <random>
#include <string>
#include <vector>

#include "kinds/kinds.h"
#include "lint.h"

namespace gaolint::test {
namespace {

/// A document with its source.
struct Text {
  explicit Text(const std::string& text)
      : source(Source::from_bytes("old.txt", text)), document(source) {}
  const Source source;
  const Document document;
};

std::vector<std::string> marks(const std::string& old, const std::string& now) {
  static const RuleSet rules =
      rules_from(rule_with("kind = \"carried-over\"\nexcept = '成立'\n"
                           "values = ['(?P<value>20[0-9]{2}年)', '(?P<value>第.{1,3}届)']"));
  const auto text = std::make_shared<const Text>(old);
  Settings settings;
  settings.made_from = {text, &text->document};
  return Linted(rules, now, settings).marks();
}

using Marks = std::vector<std::string>;

constexpr const char* kOld =
    "2025年要修好水渠。2025年要管好水库。2025年要用好资金。2025年要带好队伍。";

struct Case {
  const char* name;
  const char* old;
  const char* now;
  Marks marks;
};

class CarriedOver : public testing::TestWithParam<Case> {};

TEST_P(CarriedOver, Marks) { EXPECT_EQ(marks(GetParam().old, GetParam().now), GetParam().marks); }

INSTANTIATE_TEST_SUITE_P(
    Drafts, CarriedOver,
    testing::Values(
        Case{"OneIsLeft",
             kOld,
             "2026年要修好水渠。2026年要管好水库。2025年要用好资金。",
             {"2025年"}},
        Case{"AllReplaced", kOld, "2026年要修好水渠。2026年要管好水库。2026年要用好资金。", {}},
        Case{"ReplacedOnce", kOld, "2026年要修好水渠。2025年要用好资金。", {}},
        Case{"KeptTooOften",
             kOld,
             "2026年要修好水渠。2026年要管好水库。2025年要用好资金。2025年要带好队伍。",
             {}},
        Case{"ReplacedByThisAndThat",
             kOld,
             "2026年要修好水渠。2027年要管好水库。2025年要用好资金。",
             {}},
        Case{"HistoryStays",
             "2025年成立。2025年要修好水渠。2025年要管好水库。",
             "2025年成立。2026年要修好水渠。2026年要管好水库。",
             {}},
        Case{"AnOrdinal",
             "办好第十二届大赛。第十二届大赛很成功。感谢第十二届大赛的同志。",
             "办好第十三届大赛。第十三届大赛很成功。感谢第十二届大赛的同志。",
             {"第十二届"}},
        Case{"QuotedIsSomebodyElses",
             "2025年要修好水渠。2025年要管好水库。按照《2025年要点》办。",
             "2026年要修好水渠。2026年要管好水库。按照《2025年要点》办。",
             {}},
        Case{"NothingInCommon", kOld, "春耕备耕要早作安排。2025年要防火。", {}},
        Case{"EmptyOld", "", "2025年要修好水渠。", {}}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(CarriedOver, IsSilentWithoutAnOldDraft) {
  const RuleSet rules =
      rules_from(rule_with("kind = \"carried-over\"\nvalues = '(?P<value>2025年)'"));
  EXPECT_TRUE(Linted(rules, kOld).marks().empty());
}

/// Whichever sentence is forgotten: that one is found, and nothing in the draft that forgot none.
TEST(CarriedOver, WhicheverWasForgotten) {
  std::mt19937 random(11);
  const std::vector<std::string> verbs = {"修", "管", "抓", "建", "查", "护"};
  const std::vector<std::string> things = {"水渠闸门", "山塘水库", "农村道路", "林业站点",
                                           "校舍食堂", "电网线路", "茶叶基地", "集镇市场"};
  for (int round = 0; round < 60; ++round) {
    const std::size_t count = 3 + random() % 6;
    const std::size_t forgotten = random() % count;
    std::string old, all, now;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string rest = "年要" + verbs[random() % verbs.size()] + "好" + things[i] + "。";
      old += "2025" + rest;
      all += "2026" + rest;
      now += (i == forgotten ? "2025" : "2026") + rest;
    }
    EXPECT_EQ(marks(old, now), Marks{"2025年"}) << now;
    EXPECT_EQ(marks(old, all), Marks{}) << all;
    EXPECT_EQ(marks(old, old), Marks{}) << old;
  }
}

}  // namespace
}  // namespace gaolint::test
