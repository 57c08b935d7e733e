#include "engine/known_findings.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "lint.h"

namespace gaolint::test {
namespace {

const RuleSet& rules() {
  static const RuleSet set = rules_from(
      rule_with("kind = \"pattern\"\npattern = '甚为|颇为'\n", "usage/word") +
      rule_with("kind = \"pattern\"\npattern = ' +'\ntext = \"source\"\n", "usage/space"));
  return set;
}

constexpr const char* kDraft =
    "一、抓好学习\n"
    "大家甚为重视。效果甚为明显。\n"
    "二、抓好工作\n"
    "（一）抓进度\n"
    "效果甚为明显。\n";

struct After {
  std::vector<std::string> lines;  // what is new, by its line
  std::size_t gone;
  friend bool operator==(const After&, const After&) = default;
  friend std::ostream& operator<<(std::ostream& out, const After& after) {
    return out << testing::PrintToString(after.lines) << " gone " << after.gone;
  }
};

/// What is new in a draft that was kDraft.
After after(const std::string& text, const std::string& before = kDraft) {
  const Linted old(rules(), before), now(rules(), text);
  std::vector<Finding> findings = now.findings();
  const auto known = describe(old.document(), old.findings());
  After after{{}, drop_known(now.document(), known, findings)};
  const Source& source = now.document().source();
  for (const Finding& finding : findings) {
    after.lines.push_back(std::to_string(source.position(finding.span.begin).line) + ":" +
                          std::to_string(source.position(finding.span.begin).column));
  }
  return after;
}

TEST(KnownFindings, AreKnownByTheirPlaceInTheOutlineAndTheirText) {
  const Linted draft(rules(), kDraft);
  const auto known = describe(draft.document(), draft.findings());
  ASSERT_EQ(known.size(), 3u);
  EXPECT_EQ(known[0].outline, std::vector<std::string>{"抓好学习"});
  EXPECT_EQ(known[2].outline, (std::vector<std::string>{"抓好工作", "抓进度"}));
  EXPECT_EQ(known[2].text, "甚为");
  EXPECT_EQ(known[1].sentence, known[2].sentence);
  EXPECT_NE(known[0].sentence, known[1].sentence);
}

TEST(KnownFindings, OnlyWhatIsNewStays) {
  struct Case {
    const char* what;
    std::string text;
    After after;
  };
  const std::string draft = kDraft;
  const auto with = [&](const std::string& old, const std::string& now) {
    std::string text = draft;
    return text.replace(text.find(old), old.size(), now);
  };
  for (const Case& c : {
           Case{"nothing", draft, {{}, 0}},
           Case{"a paragraph above", "　　开场白很长。\n　　第二段。\n" + draft, {{}, 0}},
           Case{"an item above", with("一、抓好学习", "一、先说几句\n好。\n二、抓好学习"), {{}, 0}},
           Case{"another one", with("大家甚为", "大家甚为满意，甚为"), {{"2:8"}, 0}},
           Case{"its sentence edited", with("大家甚为重视", "大家都甚为重视"), {{}, 0}},
           Case{"its heading edited", with("抓好学习", "抓紧学习"), {{}, 0}},
           Case{"moved",
                "甲。\n效果甚为明显。\n" + with("（一）抓进度\n效果甚为明显。\n", ""),
                {{}, 0}},
           Case{"mended", with("大家甚为", "大家很"), {{}, 1}},
           Case{"mended, and a new one", with("大家甚为", "大家颇为"), {{"2:3"}, 1}},
           Case{"alike, elsewhere", draft + "（二）抓质量\n各方甚为努力。\n", {{"7:3"}, 0}},
           Case{"before the old ones", with("大家甚为", "各位甚为努力。大家甚为"), {{"2:3"}, 0}},
           Case{"all gone", "好。", {{}, 3}},
       }) {
    EXPECT_EQ(after(c.text), c.after) << c.what << "\n" << c.text;
  }
}

TEST(KnownFindings, WhatIsFoldedAwayIsKnownToo) {
  EXPECT_EQ(after("序。\n大家 好。\n各位  好。\n", "大家 好。\n"), (After{{"3:3"}, 0}));
}

TEST(KnownFindings, LongTextsAreCutAndStillToldApart) {
  const RuleSet long_rules =
      rules_from(rule_with("kind = \"pattern\"\npattern = '甲+乙|甲+丙'\n", "usage/long"));
  std::string many;
  for (int i = 0; i < 50; ++i) many += "甲";
  const Linted draft(long_rules, many + "乙，" + many + "丙。");
  const auto known = describe(draft.document(), draft.findings());
  ASSERT_EQ(known.size(), 2u);
  EXPECT_EQ(known[0].text.size(), 40 * 3 + 3 + 16u);
  EXPECT_NE(known[0].text, known[1].text);
}

TEST(KnownFindings, TimeIsLinear) {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "甚为";
  EXPECT_EQ(after(text, text), (After{{}, 0}));
}

}  // namespace
}  // namespace gaolint::test
