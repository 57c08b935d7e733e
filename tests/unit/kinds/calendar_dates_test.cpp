#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "calendar_rules.h"

namespace gaolint::test {
namespace {

using Found = std::vector<std::string>;

struct Case {
  const char* text;
  const char* found;  // null: nothing
  const char* date = "";
};

class CalendarDates : public testing::TestWithParam<Case> {};

TEST_P(CalendarDates, FindsJustThis) {
  const Case& c = GetParam();
  EXPECT_EQ(calendar_findings(c.text, c.date), c.found ? Found{c.found} : Found{}) << c.text;
}

INSTANTIATE_TEST_SUITE_P(
    Impossible, CalendarDates,
    testing::Values(
        Case{"请于9月31日前报送。", "impossible-date: 9月31日"},
        Case{"请于２月３０日前报送。", "impossible-date: ２月３０日"},
        Case{"定于2023年2月29日召开。", "impossible-date: 2023年2月29日"},
        Case{"定于1900年2月29日召开。", "impossible-date: 1900年2月29日"},
        Case{"定于2000年2月29日召开。", nullptr}, Case{"定于2月29日召开。", nullptr},
        Case{"定于二〇二三年二月二十九日召开。", "impossible-date: 二〇二三年二月二十九日"},
        Case{"今年六月三十一日前完成。", "impossible-date: 今年六月三十一日"},
        Case{"截至2024年13月底。", "impossible-date: 2024年13月底"},
        Case{"1—13月，完成投资两亿元。", "impossible-date: 13月"},
        Case{"自99月5日起施行。", "impossible-date: 99月5日"},
        Case{"0月5日起施行。", "impossible-date: 0月5日"}, Case{"农历二月三十日赶庙会。", nullptr},
        Case{"每月31日结账，二三月份淡季，五六月间下雨。", nullptr},
        Case{"保修期36月，年薪按13月薪计发，11月300日元。", nullptr},
        Case{"已经搬进5月31号楼。", nullptr}, Case{"比上月增长2.13月环比口径。", nullptr},
        Case{"演练定于8时75分开始。", "impossible-date: 8时75分"},
        Case{"请于5月1日25时前报到。", "impossible-date: 25时"},
        Case{"请于5月1日24时前报到。", nullptr},
        Case{"会议延长到24时30分。", "impossible-date: 24时30分"},
        Case{"全程历时36时20分。", nullptr}));

INSTANTIATE_TEST_SUITE_P(
    Weekday, CalendarDates,
    testing::Values(Case{"定于2024年5月1日（星期五）召开。", "weekday: 2024年5月1日（星期五）"},
                    Case{"定于2024年5月1日星期五召开。", "weekday: 2024年5月1日星期五"},
                    Case{"定于2024年5月1日，星期五，召开。", "weekday: 2024年5月1日，星期五"},
                    Case{"定于2024年5月1日(周 五)召开。", "weekday: 2024年5月1日(周 五)"},
                    Case{"定于二〇二四年五月一日（星期天）召开。",
                         "weekday: 二〇二四年五月一日（星期天）"},
                    Case{"定于2024年5月1日（星期三）召开。", nullptr},
                    Case{"定于2024年5月5日（星期天）召开，5月5日（礼拜日）散会。", nullptr},
                    Case{"定于5月1日（星期五）召开。", nullptr},
                    Case{"定于5月1日（星期五）召开。", "weekday: 5月1日（星期五）", "2024-04-20"},
                    Case{"定于1月2日（星期五）召开。", nullptr, "2025-12-20"},
                    Case{"值班时间为2024年5月1日、2日（周三、周四）。", nullptr},
                    Case{"培训从2024年5月1日至3日（周三至周五）。", nullptr},
                    Case{"2025年9月29日至10月8日（星期四）放假。", "weekday: 10月8日（星期四）"},
                    Case{"2024年5月1日周一鸣同志到任。", nullptr},
                    Case{"2024年2月30日（星期五）召开。", "impossible-date: 2024年2月30日"},
                    Case{"每周五调度，周末不休。", nullptr}));

INSTANTIATE_TEST_SUITE_P(
    Period, CalendarDates,
    testing::Values(Case{"一季度（4—6月）完成投资三亿元。", "period: 一季度（4—6月）"},
                    Case{"第三季度（4月至6月），要抓紧。", "period: 第三季度（4月至6月）"},
                    Case{"四季度即1—3月，要抓紧。", "period: 四季度即1—3月"},
                    Case{"上半年（1－7月份）完成投资三亿元。", "period: 上半年（1－7月份）"},
                    Case{"二季度（4月、5月、6月）完成投资三亿元。", nullptr},
                    Case{"前三季度（1—9月）完成投资三亿元。", nullptr},
                    Case{"一至三季度（1—9月）完成投资三亿元。", nullptr},
                    Case{"上半年（1—5月）完成投资三亿元，下半年9月收尾。", nullptr},
                    Case{"本学年上半年（9—12月）开课。", nullptr}));

INSTANTIATE_TEST_SUITE_P(
    Range, CalendarDates,
    testing::Values(Case{"施工期自6月至3月。", "reversed-range: 6月至3月"},
                    Case{"施工期自6月至次年3月。", nullptr},
                    Case{"统计2025年—2023年的数据。", "reversed-range: 2025年—2023年"},
                    Case{"统计2025—2023年的数据。", "reversed-range: 2025—2023年"},
                    Case{"统计2025年到2023年的数据。", "reversed-range: 2025年到2023年"},
                    Case{"培训时间为8月10日至8日。", "reversed-range: 8月10日至8日"},
                    Case{"培训时间为8月10日-8月8日。", "reversed-range: 8月10日-8月8日"},
                    Case{"培训时间为8月10—8日。", "reversed-range: 8月10—8日"},
                    Case{"培训时间为2024年8月10-8号。", "reversed-range: 2024年8月10-8号"},
                    Case{"培训时间为8月8—10日。", nullptr}, Case{"培训时间为8月10—8时。", nullptr},
                    Case{"培训时间为8月108—10日。", nullptr},
                    Case{"培训时间为8月10—008日。", nullptr}, Case{"培训时间为8月10—8", nullptr},
                    Case{"培训时间为8月上旬—8日。", nullptr},
                    Case{"培训时间为2024年8月10日至2024年7月20日。",
                         "reversed-range: 2024年8月10日至2024年7月20日"},
                    Case{"活动从2024年7月至3月开展。", "reversed-range: 2024年7月至3月"},
                    Case{"活动从今年7月至今年3月开展。", "reversed-range: 今年7月至今年3月"},
                    Case{"活动从去年7月至今年3月开展。", nullptr},
                    Case{"供暖期为11月至3月，每年6月至3月休渔。", nullptr},
                    Case{"春节放假从12月28日至1月3日。", nullptr},
                    Case{"2024年5月至2025年3月，2023年—2025年，5—8月。", nullptr},
                    Case{"公元前221年—公元前206年。", nullptr}));

INSTANTIATE_TEST_SUITE_P(
    Anniversary, CalendarDates,
    testing::Values(Case{"2024年是新中国成立70周年。", "anniversary: 新中国成立70周年"},
                    Case{"2021年，全县隆重庆祝建党九十周年。", "anniversary: 建党九十周年"},
                    Case{"2025年，我们将纪念抗战胜利75周年。", "anniversary: 抗战胜利75周年"},
                    Case{"2021年，全县隆重庆祝中国共产党成立100周年。", nullptr},
                    Case{"今年是改革开放40周年。", "anniversary: 改革开放40周年", "2019-05-01"},
                    Case{"今年是改革开放40周年。", nullptr, "2018-05-01"},
                    Case{"今年是改革开放40周年。", nullptr},
                    Case{"明年是新中国成立75周年。", nullptr, "2023-11-01"},
                    Case{"2023年，全县上下以实干迎接新中国成立75周年。", nullptr},
                    Case{"2017年以来，全县学习了庆祝建党95周年大会上的讲话。", nullptr},
                    Case{"到2035年基本实现现代化，到新中国成立100周年时建成强国。", nullptr},
                    Case{"2024年，学校成立70周年，县庆80周年。", nullptr}));

INSTANTIATE_TEST_SUITE_P(
    Plan, CalendarDates,
    testing::Values(
        Case{"2022年是“十四五”开局之年。", "five-year-plan: “十四五”开局之年"},
        Case{"2024年是十四五规划的收官之年。", "five-year-plan: 十四五规划的收官之年"},
        Case{"2024年是实施“十四五”规划的第三年。", "five-year-plan: “十四五”规划的第三年"},
        Case{"2023年是实施“十四五”规划的第三年。", nullptr},
        Case{"今年是“十五五”开局之年。", "five-year-plan: “十五五”开局之年", "2025-12-01"},
        Case{"今年是“十五五”开局之年。", nullptr, "2026-02-01"},
        Case{"“十四五”时期（2020—2024年），全县修路百里。",
             "five-year-plan: “十四五”时期（2020—2024年）"},
        Case{"“十三五”时期的2021年，全县修路百里。", "five-year-plan: “十三五”时期的2021年，"},
        Case{"到“十四五”末（2024年），全县修路百里。", "five-year-plan: “十四五”末（2024年"},
        Case{"2025年是“十四五”收官之年，要为“十五五”开局之年备足项目。", nullptr},
        Case{"2024年，要谋划好“十五五”开局之年的项目。", nullptr},
        Case{"2022年是第十五次开局之年。", nullptr},
        Case{"“十四五”规划（2021—2035年）已经印发。", nullptr}));

INSTANTIATE_TEST_SUITE_P(
    Congress, CalendarDates,
    testing::Values(Case{"2021年10月，党的二十大胜利召开。",
                         "party-congress: 2021年10月，党的二十大"},
                    Case{"2022年10月，党的二十大胜利召开。", nullptr},
                    Case{"要学习贯彻党的二十大精神。", "party-congress: 党的二十大", "2021-11-01"},
                    Case{"要学习贯彻党的二十大精神。", nullptr, "2022-11-01"},
                    Case{"要学习贯彻党的二十大精神。", nullptr},
                    Case{"要以优异成绩迎接党的二十大胜利召开。", nullptr, "2021-11-01"},
                    Case{"党的二十届三中全会提出了新任务。", "party-congress: 党的二十届三中全会",
                         "2024-05-01"}));

TEST(CalendarDatesFix, PutsTheRightWeekday) {
  EXPECT_EQ(calendar_fixed("定于2024年5月1日（星期五）召开。"), "定于2024年5月1日（星期三）召开。");
}

TEST(CalendarDatesRobust, LongNumbersAreNoDates) {
  const std::string digits(100000, '9');
  EXPECT_EQ(calendar_findings(digits + "月" + digits + "日" + digits + "年"), Found{});
  std::string han;
  for (int i = 0; i < 30000; ++i) han += "九";
  EXPECT_EQ(calendar_findings(han + "月" + han + "日，庆祝建党" + han + "周年。"), Found{});
}

TEST(CalendarDatesRobust, OneEndlessSentence) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "2024年5月1日（星期五），9月31日";
  EXPECT_EQ(calendar_marks("weekday", text).size(), 20000u);
  EXPECT_EQ(calendar_marks("impossible-date", text).size(), 20000u);
}

}  // namespace
}  // namespace gaolint::test
