#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "lint.h"

namespace gaolint::test {
namespace {

using Places = std::vector<std::size_t>;  // bytes from the beginning

Places places(const std::string& fields, const std::string& text) {
  const auto rules = rules_from(rule_with("kind = \"paragraph-end\"\n" + fields));
  const Linted linted(rules, text);
  Places places;
  for (const Finding& finding : linted.findings()) places.push_back(finding.span.begin);
  return places;
}

TEST(ParagraphEndKind, APlaceWhereASentenceStops) {
  struct Case {
    const char* name;
    const char* text;
    Places places;
  };
  const std::string fields =
      "right = \"。\"\nmarks = [\"，\", \"、\"]\nmin = 4\nexcept = '^各位'\n";
  for (const Case& c : {
           Case{"InBetween", "抓好落实，\n\n下一步再说。", {12}},
           Case{"AtTheEnd", "任务重。\n\n抓好落实、", {26}},
           Case{"SpaceAfterIt", "抓好落实，　 \n\n下一步再说。", {12}},
           Case{"Verse", "为了家园，\n\n为了明天，\n\n携手奋进。", {}},
           Case{"VerseAtTheEnd", "为了家园，\n\n为了明天，", {}},
           Case{"Short", "一，\n\n下一步再说。", {}},
           Case{"Excepted", "各位来宾，\n\n大家好。", {}},
           Case{"Complete", "抓好落实。\n\n下一步再说。", {}},
           Case{"Nothing", "", {}},
       }) {
    EXPECT_EQ(places(fields, c.text), c.places) << c.name;
  }
}

TEST(ParagraphEndKind, TheLastItemOfAList) {
  struct Case {
    const char* name;
    const char* text;
    Places places;
  };
  for (const Case& c : {
           Case{"InOneParagraph", "一是压实责任；二是强化督导；\n\n下一步再说。", {39}},
           Case{"ParagraphEach", "1.加强领导；\n2.落实责任；\n\n下一步再说。", {32}},
           Case{"GoesOnInTheParagraph", "一是压实责任；二是强化督导；请抓好落实。", {}},
           Case{"InAnItemThatGoesOn", "（一）种类：\n1.甲类；\n2.乙类；\n（二）数量：三个。", {}},
           Case{"Complete", "一是压实责任；二是强化督导。", {}},
       }) {
    EXPECT_EQ(places("of = \"lists\"\nright = \"。\"\nmarks = [\"；\"]\n", c.text), c.places)
        << c.name;
  }
}

TEST(ParagraphEndKind, TheOnlyItemWithoutAMark) {
  struct Case {
    const char* name;
    const char* text;
    Places places;
  };
  for (const Case& c : {
           Case{"First", "1.甲事\n2.乙事。\n3.丙事。", {5}},
           Case{"Last", "1.甲事；\n2.乙事；\n3.丙事\n\n以上。", {}},
           Case{"AHeading", "1.甲事。\n2.乙事\n要抓好。\n3.丙事。", {}},
           Case{"TwoOfThem", "1.甲事\n2.乙事\n3.丙事。\n4.丁事。", {}},
           Case{"OtherMarks", "1.甲事\n2.乙事；\n3.丙事。", {}},
           Case{"Brackets", "1.甲事（略）\n2.乙事。\n3.丙事。", {}},
           Case{"OnlyTwoItems", "1.甲事\n2.乙事。", {}},
           Case{"InOneParagraph", "一是甲事。二是乙事。三是丙事", {}},
       }) {
    EXPECT_EQ(places("of = \"siblings\"\nmarks = [\"。\", \"；\"]\n", c.text), c.places) << c.name;
  }
}

TEST(ParagraphEndKind, FixesTheMark) {
  const auto rules =
      rules_from(rule_with("kind = \"paragraph-end\"\nright = \"。\"\nmarks = [\"，\"]\n"));
  EXPECT_EQ(Linted(rules, "抓好落实，\n\n下一步再说。").fixed(), "抓好落实。\n\n下一步再说。");
}

}  // namespace
}  // namespace gaolint::test
