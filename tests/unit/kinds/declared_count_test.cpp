#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "kinds/declared_list.h"
#include "kinds/kinds.h"
#include "lint.h"

namespace gaolint::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

RuleSet rules(const std::string& fields) {
  return rules_from(rule_with("kind = \"declared-count\"\n" + fields));
}

constexpr const char* kSeries =
    "in = \"series\"\n"
    "declaration = "
    "'(?:^|[^第])(?P<mark>(?P<count>[二三四五六]|[2-9])(?:个|点|项)[^，。：]{0,8}”?)[：。]$'";

struct SeriesCase {
  const char* name;
  const char* text;
  std::vector<std::string> marks;
};

class DeclaredSeries : public testing::TestWithParam<SeriesCase> {};

TEST_P(DeclaredSeries, Marks) {
  EXPECT_EQ(Linted(rules(kSeries), GetParam().text).marks(), GetParam().marks);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, DeclaredSeries,
    testing::Values(
        SeriesCase{
            "TooMany", "要抓好两件事和三项工作：一是早。二是快。三是实。四是细。", {"三项工作"}},
        SeriesCase{"TooFew", "我讲四点意见。\n第一，早。\n第二，快。\n第三，实。\n", {"四点意见"}},
        SeriesCase{"Right", "我讲三点意见。\n第一，早。\n第二，快。\n第三，实。\n", {}},
        SeriesCase{"ArabicCount", "抓好3项工作：一是早。二是快。", {"3项工作"}},
        SeriesCase{"Ordinal", "第三个方面：一是早。二是快。", {}},
        SeriesCase{"NotDirectlyBefore", "我讲四点意见。大家要听好。一是早。二是快。", {}},
        SeriesCase{
            "GoesOnInsideASentence", "抓好三项工作：一是早。二是快，再加上要紧的三是实。", {}},
        SeriesCase{"ContinuedInTheNextParagraph", "抓好三项工作：一是早。二是快。\n三是实。", {}},
        SeriesCase{"FaultyNumbersAreForOtherRules", "抓好三项工作：一是早。三是快。", {}},
        SeriesCase{
            "SloganBeforeHeadings", "做到“四个到位”。\n一、早\n开好头。\n二、快\n不停步。\n", {}},
        SeriesCase{"SloganBeforeClauses", "做到“四个到位”。一是早。二是快。", {"四个到位”"}},
        SeriesCase{"InnerSeriesCountForThemselves",
                   "抓好两项工作：\n一、早\n（一）备耕\n备好种。\n（二）备料\n备好肥。\n（三）备水"
                   "\n蓄好水。\n二、快\n不误时。\n",
                   {}}),
    [](const auto& each) { return std::string(each.param.name); });

TEST(DeclaredCount, OtherPlaceIsANote) {
  const Linted linted(rules(kSeries), "抓好三项工作：一是早。二是快。");
  ASSERT_EQ(linted.findings().size(), 1u);
  ASSERT_EQ(linted.findings()[0].notes.size(), 1u);
  EXPECT_EQ(linted.document().source().text(linted.findings()[0].notes[0].span), "二是");
  EXPECT_EQ(linted.fixed(), "抓好两项工作：一是早。二是快。");
}

constexpr const char* kParts =
    "in = \"parts\"\n"
    "declaration = '讲(?P<mark>(?P<count>[两三四五])(?P<noun>句话|个问题))'";

TEST(DeclaredCount, PartsAreCountedThroughTheDraft) {
  const std::string opening = "我讲三句话。\n这件事大家都关心。\n";
  const std::string two =
      "第一句话，早\n要开好头。\n一是早谋划。二是早动手。\n第二句话，快\n要不停步。\n";
  EXPECT_THAT(Linted(rules(kParts), opening + two).marks(), ElementsAre("三句话"));
  EXPECT_TRUE(Linted(rules(kParts), opening + two + "第三句话，实\n要收好尾。\n").marks().empty());
  EXPECT_TRUE(Linted(rules(kParts), "他讲三个问题。\n" + two).marks().empty());
}

struct ListCase {
  const char* text;
  std::uint32_t least;
  std::uint32_t most;
};

class ListCounts : public testing::TestWithParam<ListCase> {};

TEST_P(ListCounts, FirstReadingIsByEnumerationMarks) {
  const auto counts = count_list(GetParam().text);
  ASSERT_FALSE(counts.empty());
  EXPECT_EQ(counts[0].least, GetParam().least);
  EXPECT_EQ(counts[0].most, GetParam().most);
}

INSTANTIATE_TEST_SUITE_P(
    Lists, ListCounts,
    testing::Values(ListCase{"早、快、实", 3, 3}, ListCase{"早、快和实", 2, 3},
                    ListCase{"上和下、左和右、前和后", 3, 4}, ListCase{"早、快，还要实", 2, 2},
                    ListCase{"“早、快”、实", 2, 2}, ListCase{"“早”“快”“实”", 3, 3},
                    ListCase{"《早》《快》和《实》", 2, 3}, ListCase{"早（起、睡）、快", 2, 2}));

TEST(ListCounts, OpenListsHaveNone) {
  EXPECT_TRUE(count_list("早、快等").empty());
  EXPECT_TRUE(count_list("早、快……").empty());
}

TEST(SloganCounts, AddUp) {
  EXPECT_THAT(slogan_counts("三大一强"), ElementsAre(4u));
  EXPECT_THAT(slogan_counts("三化"), ElementsAre(3u));
  EXPECT_THAT(slogan_counts("两横三纵"), ElementsAre(5u));
  EXPECT_THAT(slogan_counts("五位一体"), ElementsAre(6u, 5u));
  EXPECT_TRUE(slogan_counts("高大上").empty());
}

constexpr const char* kList =
    "in = \"list\"\n"
    "declaration = "
    "'“(?P<mark>(?P<slogan>(?:[一二三四五][^一二三四五”]{1,2})+))”，即[：，]?(?P<list>[^。]+)'";

TEST(DeclaredCount, ListsAreCountedInEveryReading) {
  const RuleSet set = rules(kList);
  EXPECT_THAT(Linted(set, "做到“三早”，即早谋划、早动手。").marks(), ElementsAre("三早"));
  for (const char* text :
       {"做到“三早”，即早谋划、早动手、早见效。", "做到“三早”，即早谋划、早动手和早见效。",
        "做到“三早”，即早谋划，早动手，早见效。", "做到“三早”，即早谋划、早动手等。",
        "做到“三早”，即早谋划、早布置，早动手、早开工，早见效。"}) {
    EXPECT_TRUE(Linted(set, text).marks().empty()) << text;
  }
}

struct ErrorCase {
  const char* fields;
  const char* message;
};

class DeclaredErrors : public testing::TestWithParam<ErrorCase> {};

TEST_P(DeclaredErrors, AreSaid) {
  const std::string toml =
      rule_with("kind = \"declared-count\"\n" + std::string(GetParam().fields));
  const PackFile file{"test/rules.toml", toml};
  const RuleSet set = load_rules({&file, 1}, all_kinds());
  ASSERT_FALSE(set.errors.empty());
  EXPECT_THAT(set.errors[0].message, HasSubstr(GetParam().message));
}

INSTANTIATE_TEST_SUITE_P(
    Fields, DeclaredErrors,
    testing::Values(ErrorCase{"declaration = '(?P<count>三)点'", "in"},
                    ErrorCase{"in = \"series\"", "declaration"},
                    ErrorCase{"in = \"series\"\ndeclaration = '三点'", "count"},
                    ErrorCase{"in = \"list\"\ndeclaration = '(?P<count>三)点(?P<list>.)'",
                              "mark"}));

}  // namespace
}  // namespace gaolint::test
