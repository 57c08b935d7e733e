#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "figures_rules.h"
#include "kinds/kinds.h"
#include "lint.h"

namespace gaolint::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Seeded {
  const char* text;
  const char* found;
};

/// Contradictions as they come about: one number was brought up to date and the other was not.
class SeededContradiction : public testing::TestWithParam<Seeded> {};

TEST_P(SeededContradiction, IsFound) {
  EXPECT_THAT(figure_findings(GetParam().text), ElementsAre(GetParam().found));
}

INSTANTIATE_TEST_SUITE_P(
    Growth, SeededContradiction,
    testing::Values(
        Seeded{"规上企业由320家增加到384家，增长25%。", "growth: 增长25%"},
        Seeded{"参保人数从45.2万人增加到49.8万人，增加5.6万人。", "growth: 增加5.6万人"},
        Seeded{"税收由2020年的120亿元增长到2024年的100亿元。", "growth: 增长到2024年的100亿元"},
        Seeded{"事故起数由12起下降到15起。", "growth: 下降到15起"},
        Seeded{"自来水普及率由82%提高到94%，提高12%。", "growth: 提高12%"},
        Seeded{"入园企业由50家发展到150家，增长3倍。", "growth: 增长3倍"},
        Seeded{"营业额由15.2亿元增加至18.9亿元，增幅达34.3%。", "growth: 增幅达34.3%"},
        Seeded{"办理时限从20个工作日压缩到8个工作日，压缩了70%。", "growth: 压缩了70%"},
        Seeded{"颗粒物浓度由52微克/立方米下降到43微克/立方米，降幅27.3%。", "growth: 降幅27.3%"},
        Seeded{"营业额由100增长到120亿元，增长30%。", "growth: 增长30%"},
        Seeded{"接待游客120万人次，比上年增加20万人次，增长25%。", "increase: 增长25%"}));

INSTANTIATE_TEST_SUITE_P(
    Parts, SeededContradiction,
    testing::Values(
        Seeded{"完成投资45亿元，占年度计划60亿元的65%。", "ratio: 65%"},
        Seeded{"新能源发电量占全市发电量的135%。", "share-over-100: 135%"},
        Seeded{"企业85家，其中大型12家、中型28家，其余55家为小微企业。",
               "parts: 大型12家、中型28家，其余55家"},
        Seeded{"本科占35%，大专占40%，其余35%为高中。", "parts: 本科占35%，大专占40%，其余35%"},
        Seeded{"进出口总额86亿元，其中出口51亿元、进口45亿元。", "split: 出口51亿元、进口45亿元"},
        Seeded{"实施项目120个，其中新建80个，续建60个。", "split: 新建80个，续建60个"},
        Seeded{"三次产业结构由8.2：41.3：50.5调整为7.6：42.1：53.3。", "sum: 7.6：42.1：53.3"}));

INSTANTIATE_TEST_SUITE_P(
    Amounts, SeededContradiction,
    testing::Values(
        Seeded{"计划投资2.6亿元（2600万元）。", "restated: 2600万元"},
        Seeded{"高标准农田3万亩（200公顷）。", "restated: 200公顷"},
        Seeded{"拨付3.5亿元（约350万元）。", "restated: 350万元"},
        Seeded{"2024年全市税收收入完成35.6亿元。\n成绩来之不易。\n2024年全市税收收入36.5亿元。",
               "agreement: 36.5亿元"},
        Seeded{"今年一季度，全区城镇调查失业率为5.1%。今年一季度全区城镇调查失业率5.3%。",
               "agreement: 5.3%"}));

class CleanFigures : public testing::TestWithParam<const char*> {};

TEST_P(CleanFigures, AreLeftAlone) { EXPECT_THAT(figure_findings(GetParam()), IsEmpty()); }

INSTANTIATE_TEST_SUITE_P(
    Growth, CleanFigures,
    testing::Values(
        "规上企业由320家增加到384家，增长20%。", "生产总值由300亿元增加到360亿元，增长6.2%。",
        "税收由100亿元增长到120亿元，年均增长4.7%。", "税收由100亿元增长到120亿元，同比增长8%。",
        "税收由近100亿元增长到120多亿元，增长30%。", "自来水普及率由82%提高到94%，提高12个百分点。",
        "入园企业由50家发展到150家，增长两倍。", "排名由第9位上升到第3位。",
        "地下水埋深由12米下降到24.5米。", "营业额由100增长到120亿元，增长20%。",
        "营业额由29万元上升到33万元，提高13%。", "污水由23700吨减少到140吨，下降99.4%。",
        "企业由320家增加到384家，其中小微企业增长35%。",
        "税收由35亿元增长到42亿元，比2020年增长50%。", "培训由5个工种扩大到3大类。",
        "服务事项由5个增加到3大类。", "税收42亿元，比上年增加7亿元，比2020年增长50%。"));

INSTANTIATE_TEST_SUITE_P(
    Others, CleanFigures,
    testing::Values("完成投资45亿元，占年度计划的112%。", "高中阶段毛入学率102%，任务完成率118%。",
                    "发放贷款3亿元，其中涉农1.2亿元、小微1.5亿元。",
                    "党员120名，其中女性50名，少数民族40名，青年60名。",
                    "排查隐患18处，其中17处已整改，整改中9处当场完成，其他8处限期完成。",
                    "去年全市完成税收35亿元，今年全市计划完成税收38亿元。",
                    "2024年全市税收35亿元。2024年全县税收3.5亿元。",
                    "2024年全市税收35亿元。2024年全市税收35.02亿元。",
                    "全市共有社区50个，今年改造一批，其中新建30个、续建25个。",
                    "实施项目20个，其中完工5个、在建6个（3个已封顶），其余9个即将开工。",
                    "厂房占地面积扩大到原来的150%。", "引进外资200万美元（约合1450万元人民币）。",
                    "三次产业比例为6.1:41.3:52.5。"));

TEST(FigureChecks, OtherPlacesAreNotes) {
  const Linted linted(figure_rules(), "规上企业由320家增加到384家，增长25%。");
  ASSERT_EQ(linted.findings().size(), 1u);
  const Finding& finding = linted.findings()[0];
  EXPECT_THAT(finding.message.zh, HasSubstr("20%"));
  ASSERT_EQ(finding.notes.size(), 2u);
  EXPECT_EQ(linted.document().source().text(finding.notes[0].span), "320家");
  EXPECT_EQ(linted.document().source().text(finding.notes[1].span), "384家");
}

struct ErrorCase {
  const char* fields;
  const char* message;
};

class FigureErrors : public testing::TestWithParam<ErrorCase> {};

TEST_P(FigureErrors, AreSaid) {
  const std::string toml = rule_with(GetParam().fields);
  const std::vector<PackFile> files = {{"test/rules.toml", toml},
                                       {"test/words.toml", "[before]\nlevel = [\"达\"]\n"}};
  const RuleSet set = load_rules(files, all_kinds());
  ASSERT_FALSE(set.errors.empty());
  EXPECT_THAT(set.errors[0].message, HasSubstr(GetParam().message));
}

INSTANTIATE_TEST_SUITE_P(
    Fields, FigureErrors,
    testing::Values(
        ErrorCase{"kind = \"figures-growth\"", "words"},
        ErrorCase{"kind = \"figures-growth\"\nwords = \"words.toml\"\nslack = \"much\"", "slack"},
        ErrorCase{"kind = \"figures-increase\"\nwords = \"words.toml\"", "verbs"},
        ErrorCase{"kind = \"figures-ratio\"\nwords = \"words.toml\"\nof = \"的\"", "links"},
        ErrorCase{"kind = \"figures-ratio\"\nwords = \"words.toml\"\nlinks = [\"占\"]", "of"},
        ErrorCase{"kind = \"figures-parts\"\nwords = \"words.toml\"\nopenings = [\"其中\"]",
                  "rest"},
        ErrorCase{"kind = \"figures-sum\"\ntotal = \"100\"\npattern = '比例[0-9]+'", "parts"},
        ErrorCase{"kind = \"figures-agreement\"\nwords = \"words.toml\"", "names"}));

}  // namespace
}  // namespace gaolint::test
