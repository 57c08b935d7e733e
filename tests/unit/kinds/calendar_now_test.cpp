#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "calendar_rules.h"

namespace gaolint::test {
namespace {

using Found = std::vector<std::string>;

struct Case {
  const char* date;
  const char* text;
  const char* found;  // the one finding
};

class CalendarNowConflict : public testing::TestWithParam<Case> {};

TEST_P(CalendarNowConflict, IsFound) {
  const Case& c = GetParam();
  EXPECT_EQ(calendar_findings(c.text, c.date), (Found{c.found})) << c.text;
}

INSTANTIATE_TEST_SUITE_P(
    OfTheDateGiven, CalendarNowConflict,
    testing::Values(
        Case{"2025-07-20", "各村要注意，时值隆冬，用火用电要格外小心。",
             "season-conflict: 时值隆冬"},
        Case{"2025-09-18", "春节将至，各乡镇要走访困难群众。", "festival-conflict: 春节将至"},
        Case{"2025-03-12", "国庆将至，各单位要做好值班备勤。", "festival-conflict: 国庆将至"},
        Case{"2025-11-20", "时值大暑时节，工地要错峰施工。", "solar-term-conflict: 时值大暑时节"},
        Case{"2025-05-16", "当前正值岁末年初，事故易发多发。", "season-conflict: 当前正值岁末年初"},
        Case{"2025-12-08", "眼下正值盛夏，水库严禁游泳。", "season-conflict: 眼下正值盛夏"},
        Case{"2025-04-09", "目前已经进入秋季，要抓好森林防火。",
             "season-conflict: 目前已经进入秋季"},
        Case{"2026-01-15", "当前我市已进入主汛期，要加密巡堤查险。",
             "season-conflict: 当前我市已进入主汛期"},
        Case{"2025-08-22", "现在是春耕生产的关键时期，农技人员要下到田头。",
             "season-conflict: 现在是春耕生产"},
        Case{"2025-02-10", "中秋节临近，要严防公款送礼。", "festival-conflict: 中秋节临近"},
        Case{"2025-06-30", "临近年底，各项指标要抓紧冲刺。", "season-conflict: 临近年底"},
        Case{"2025-10-27", "“五一”假期将至，各景区要做好准备。",
             "festival-conflict: “五一”假期将至"},
        Case{"2025-03-03", "国庆假期刚过，大家要尽快收心。", "festival-conflict: 国庆假期刚过"},
        Case{"2025-08-08", "入冬以来，我县连续出现低温天气。", "season-conflict: 入冬以来"},
        Case{"2025-12-20", "端午佳节来临之际，我们要切实抓好食品安全。",
             "festival-conflict: 端午佳节来临之际"},
        Case{"2025-07-03", "距春节还有十天，各项准备要抓紧。", "festival-conflict: 距春节还有十天"},
        Case{"2025-11-11", "随着夏季来临，各校要抓好防溺水教育。", "season-conflict: 随着夏季来临"},
        Case{"2025-05-20", "金秋时节，我们在这里召开全县教育大会。", "season-conflict: 金秋时节"},
        Case{"2025-10-15", "又是一年阳春三月，植树的时候到了。",
             "season-conflict: 又是一年阳春三月"},
        Case{"2025-06-18", "当前正是秋收的大忙季节，农机要调度到位。",
             "season-conflict: 当前正是秋收"},
        Case{"2025-09-05", "即将进入夏季，用电负荷会攀升。", "season-conflict: 即将进入夏季"},
        Case{"2025-07-15", "现在正值春运，客流明显增加。", "season-conflict: 现在正值春运"},
        Case{"2025-04-20", "值此教师节来临之际，向全县教师致以问候。",
             "festival-conflict: 值此教师节来临之际"},
        Case{"2025-08-01", "要抓紧开展节前安全隐患排查。", "holiday-eve: 节前安全隐患排查"},
        Case{"2025-01-20", "即将到来的国庆节，要保障供应。",
             "festival-conflict: 即将到来的国庆节"}));

INSTANTIATE_TEST_SUITE_P(
    OfTheDateInTheText, CalendarNowConflict,
    testing::Values(
        Case{"", "在全县安全生产会议上的讲话\n（2025年7月20日）\n同志们：\n时值隆冬，火灾易发。",
             "season-conflict: 时值隆冬"},
        Case{"",
             "关于做好防汛工作的通知\n各乡镇：\n当前已进入汛期，要加强值守。\n某县防汛办\n2025年12"
             "月8日",
             "season-conflict: 当前已进入汛期"},
        Case{"", "关于防火的通知\n各村：\n目前正值盛夏，天干物燥。\n某镇政府\n二〇二五年一月十五日",
             "season-conflict: 目前正值盛夏"},
        Case{"", "---\ntitle: 讲话稿\ndate: 2025-03-10\n---\n国庆将至，各单位要做好值班备勤。",
             "festival-conflict: 国庆将至"},
        Case{"", "成文日期：2025年6月5日\n关于防火的通知\n现已进入冬季，各村要防火。",
             "season-conflict: 现已进入冬季"}));

INSTANTIATE_TEST_SUITE_P(
    OfWhatTheTextImplies, CalendarNowConflict,
    testing::Values(
        Case{"",
             "同志们：\n这次半年工作总结会很重要。6月28日，我们召开了现场会。下半年，要盯住全年目标"
             "抓落实。"
             "当前已是寒冬腊月，要防范煤气中毒。",
             "season-conflict: 当前已是寒冬腊月"},
        Case{"",
             "同志们：\n7月中旬，我们集中开工了一批水利项目，效果很好。下半年还有不少硬任务要完成。"
             "\n"
             "眼下已是隆冬，各单位要备好除雪物资。",
             "season-conflict: 眼下已是隆冬"},
        Case{"",
             "同志们：\n前三季度，全市工业增长百分之七。现在要决战四季度，冲刺全年目标。\n"
             "目前正值盛夏，要抓好防暑降温。",
             "season-conflict: 目前正值盛夏"},
        Case{"",
             "同志们：\n过去一年，大家很辛苦。新的一年，要确保首季开门红。\n国庆将至，要安排好值班"
             "。",
             "festival-conflict: 国庆将至"},
        Case{"",
             "同志们：\n要力争实现双过半。较一季度回升三个百分点的势头要保持。\n元旦将至，要安排好"
             "值班。",
             "festival-conflict: 元旦将至"},
        Case{"",
             "同志们：\n2025年7月23日，市委全会胜利召开。下半年，要盯住目标抓落实，为2035年远景目标"
             "打基础。\n"
             "现在已进入冬季，要防火。",
             "season-conflict: 现在已进入冬季"},
        Case{"", "同志们：\n时值盛夏，大家冒着酷暑前来开会。\n现在已进入冬季，各单位要注意防火。",
             "season-conflict: 现在已进入冬季"}));

class CalendarNowSilence : public testing::TestWithParam<Case> {};

TEST_P(CalendarNowSilence, IsKept) {
  const Case& c = GetParam();
  EXPECT_EQ(calendar_findings(c.text, c.date), Found{}) << c.text;
}

INSTANTIATE_TEST_SUITE_P(
    PlansAndThePast, CalendarNowSilence,
    testing::Values(Case{"2025-07-20", "今冬明春要组织农田水利建设。", nullptr},
                    Case{"2025-07-20", "去年冬季，我们提前启动了供暖。", nullptr},
                    Case{"2025-07-20", "要提前谋划冬季供暖准备工作，确保入冬前检修完毕。", nullptr},
                    Case{"2025-07-20", "今年春节期间，全县接待游客二十万人次。", nullptr},
                    Case{"2025-07-20", "春节前夕，县里走访了三百户困难群众。", nullptr},
                    Case{"2025-09-01", "当前已进入冬季供暖准备的关键阶段。", nullptr},
                    Case{"2025-03-01", "计划在国庆节前完成主体工程，中秋节期间举办晚会。", nullptr},
                    Case{"2025-01-10", "开春以后要抓好春耕备耕，备足农资。", nullptr},
                    Case{"2025-01-10", "各地要早部署春耕生产。", nullptr},
                    Case{"2025-02-01", "汛期来临前，要完成水毁工程修复。", nullptr},
                    Case{"2025-10-20", "今年春季，我们栽植了十万株树苗。", nullptr},
                    Case{"2025-11-05", "盛夏时节，干部顶着烈日走村入户，完成了普查。", nullptr},
                    Case{"2025-08-10", "去年此时已进入冬季攻势，今年要更早。", nullptr},
                    Case{"2025-08-10", "立秋之后，气温仍然偏高。", nullptr},
                    Case{"2025-12-01", "当时正值盛夏，队员们冒着酷暑连续作战。", nullptr},
                    Case{"2025-12-01", "7月初正值汛期，大家日夜守在堤上。", nullptr}));

INSTANTIATE_TEST_SUITE_P(
    HabitsAndOtherPlaces, CalendarNowSilence,
    testing::Values(Case{"2025-07-20", "每到冬季，火灾就进入高发期。", nullptr},
                    Case{"2025-07-20", "一旦进入冬季，管道容易冻裂。", nullptr},
                    Case{"2025-07-20", "首次实现了高原机场冬季常态化运行。", nullptr},
                    Case{"2025-07-20", "澳大利亚现已进入冬季，肉类供应偏紧。", nullptr},
                    Case{"2025-07-20", "在西伯利亚，眼下已是隆冬。", nullptr},
                    Case{"2025-07-20", "坚持节前提醒、节中检查、节后通报。", nullptr},
                    Case{"2025-07-20", "每逢节前，纪委都要开展安全检查。", nullptr},
                    Case{"2025-07-20", "季节前安全检查要做细，情节前后要连贯。", nullptr},
                    Case{"2025-03-15", "历年国庆临近，都要安排值班。", nullptr}));

INSTANTIATE_TEST_SUITE_P(
    IdiomsAndNames, CalendarNowSilence,
    testing::Values(Case{"2025-12-20", "《春天的故事》响彻大江南北。", nullptr},
                    Case{"2025-12-20", "今年夏季达沃斯论坛在我市成功举办。", nullptr},
                    Case{"2025-07-20", "当前正是冬奥会场馆赛后利用的窗口期。", nullptr},
                    Case{"2025-07-20", "目前是冬季奥运会筹办的关键阶段。", nullptr},
                    Case{"2025-09-10", "现在正值春季学期教材征订。", nullptr},
                    Case{"2025-06-10", "秋粮丰收在望，夏粮颗粒归仓。", nullptr},
                    Case{"2025-03-10", "北部乡镇已是大雪封山。", nullptr},
                    Case{"2025-03-10", "昨夜普降小雪，道路湿滑。", nullptr},
                    Case{"2025-03-10", "观一叶而知深秋，窥一斑而见全豹。", nullptr},
                    Case{"2025-07-20", "行业已进入寒冬，企业要抱团取暖。", nullptr},
                    Case{"2025-07-20", "民营经济的春天已经来临。", nullptr},
                    Case{"2025-07-20", "对待同志要像春天般温暖，对待工作要像夏天一样火热。",
                         nullptr},
                    Case{"2025-04-10", "秋收起义纪念馆已经开馆。", nullptr},
                    Case{"2025-07-20", "他强调：“现在已进入冬季，要抓好供暖。”", nullptr},
                    Case{"2025-07-20", "文章题为《春节将至话团圆》。", nullptr}));

INSTANTIATE_TEST_SUITE_P(
    RightTimes, CalendarNowSilence,
    testing::Values(Case{"2025-12-10", "7月23日，我们集中开工了八个项目。入冬以来，施工没有停。",
                         nullptr},
                    Case{"2025-12-20", "春节将至，各乡镇要走访困难群众。", nullptr},
                    Case{"2026-02-10", "春节将至，各乡镇要走访困难群众。", nullptr},
                    Case{"2025-09-28", "中秋、国庆两节将至，要严防公款送礼。", nullptr},
                    Case{"2025-11-01", "现在已进入冬季，要抓好供暖。", nullptr},
                    Case{"2025-09-20", "要抓紧开展节前安全隐患排查。", nullptr},
                    Case{"2025-05-15", "目前已全面进入汛期。", nullptr},
                    Case{"2025-08-05", "时值大暑，工地要错峰施工。", nullptr}));

INSTANTIATE_TEST_SUITE_P(
    TooLittleToTell, CalendarNowSilence,
    testing::Values(
        // Nothing tells when it was written.
        Case{"", "各村要注意，现在已进入冬季，要防火。", nullptr},
        // One sign alone.
        Case{"", "下半年，要抓好项目建设。眼下已是隆冬，要防火。", nullptr},
        // A past date says only that it is later.
        Case{"", "7月23日，全会胜利召开。现在已进入冬季，要防火。", nullptr},
        // The signs contradict each other: a review of last year and a plan for this one.
        Case{"",
             "过去一年，成绩来之不易。7月中旬，县里集中开工了一批项目。新的一年，上半年要开好局，"
             "下半年要抓收尾。眼下已是隆冬，要防火。",
             nullptr},
        // The year after the latest date is named: the draft may be of that one.
        Case{"", "2024年7月23日，全会胜利召开。2025年，下半年要抓收尾。现在已进入冬季，要防火。",
             nullptr},
        // Two dates a year apart: nobody knows of which day it is.
        Case{"", "（2024年1月5日）\n各村要防火，时值盛夏。\n某镇政府\n2025年7月20日", nullptr},
        // Every piece of a collection has its own clock.
        Case{"",
             "# 半年总结会召开\n下半年，要盯住目标抓落实。\n# 供暖开始\n现在已进入冬季，要防火。",
             nullptr}));

TEST(CalendarNow, ShowsThePlacesThatTellTheTime) {
  EXPECT_EQ(calendar_notes("讲话\n（2025年7月20日）\n同志们：\n时值隆冬，火灾易发。"),
            (Found{"2025年7月20日"}));
  EXPECT_EQ(
      calendar_notes(
          "7月中旬，我们集中开工了一批项目。下半年还有不少硬任务要完成。眼下已是隆冬，要防火。"),
      (Found{"7月中旬", "下半年"}));
  // The user's own date is nowhere in the text.
  EXPECT_EQ(calendar_notes("时值隆冬，火灾易发。", "2025-07-20"), Found{});
}

TEST(CalendarNow, SeesThroughWrapsAndWidths) {
  const std::string text =
      "同志们:\r\n\r\n各村各单位要时刻绷紧安全这根弦,切实把责任扛在肩上,尤其是现 在\r\n"
      "已进入冬季,要管好火、用好电,发现隐患马上整改,不得拖延,不得推诿。\r\n\r\n还有一件事。\r\n";
  EXPECT_EQ(calendar_marks("season-conflict", text, "2025-07-20").size(), 1u);
}

TEST(CalendarNow, LunarFestivalsGoByTheYear) {
  // 2023 had its Spring Festival on 22 January, 2024 on 10 February.
  const std::string text = "春节将至，各单位要安排好值班。";
  EXPECT_EQ(calendar_findings(text, "2024-02-05"), Found{});
  EXPECT_EQ(calendar_findings(text, "2023-02-05"), (Found{"festival-conflict: 春节将至"}));
}

TEST(CalendarNow, LongTextsAreReadInLinearTime) {
  std::string text;
  for (int i = 0; i < 4000; ++i) text += "时值隆冬，现在已进入冬季，春节将至，节前安全检查";
  EXPECT_GT(calendar_findings(text, "2025-07-20").size(), 1000u);
}

}  // namespace
}  // namespace gaolint::test
