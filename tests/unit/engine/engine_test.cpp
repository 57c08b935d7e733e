#include "engine/engine.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/fixes.h"
#include "engine/selection.h"
#include "kinds/kinds.h"
#include "lint.h"

namespace gaolint::test {
namespace {

using Marks = std::vector<std::string>;

std::string word_rule(std::string_view id, std::string_view word, std::string_view more = "") {
  return rule_with(
      "kind = \"pattern\"\npattern = '" + std::string(word) + "'\n" + std::string(more), id);
}

TEST(Engine, FindingsPointIntoTheFileWhateverTheTextLooksLike) {
  struct Case {
    const char* text;
    const char* mark;
  };
  const auto rules = rules_from(word_rule("usage/word", "工作落实"));
  for (const Case& c : {
           Case{"抓好工作落实。", "工作落实"},
           Case{"abc 工作落实", "工作落实"},
           Case{"　　抓好工作落实。", "工作落实"},
           Case{"\xEF\xBB\xBF抓好工作落实。", "工作落实"},
           Case{"同志们：\r\n抓好工作落实。\r\n", "工作落实"},
           Case{"𠀀𠀀工作落实。", "工作落实"},
           Case{"抓好工 作落 实。", "工 作落 实"},
       }) {
    EXPECT_EQ(Linted(rules, c.text).marks(), Marks{c.mark}) << c.text;
  }
}

TEST(Engine, OrderIsThatOfThePlaces) {
  const auto rules = rules_from(word_rule("usage/b", "乙甲") + word_rule("usage/a", "[甲乙]"));
  const Linted linted(rules, "乙甲。\n甲。");
  std::vector<std::string> got;
  for (const Finding& finding : linted.findings()) {
    got.push_back(finding.rule->id + std::to_string(finding.span.begin));
  }
  EXPECT_EQ(got, (std::vector<std::string>{"usage/a0", "usage/b0", "usage/a3", "usage/a10"}));
}

TEST(Engine, StageChoosesTheSeverity) {
  const auto rules = rules_from(word_rule("placeholder/word", "XX", "draft_severity = \"hint\""));
  EXPECT_EQ(Linted(rules, "XX").findings().at(0).severity, Severity::Warning);
  EXPECT_EQ(Linted(rules, "XX", {.stage = Stage::Draft, .date = {}, .minutes = {}})
                .findings()
                .at(0)
                .severity,
            Severity::Hint);
}

TEST(Engine, ScopeKeepsFindingsInTheirUnits) {
  const std::string text = "关于防火的通知\n\n各村：\n一、加强防火\n要做好防火工作。\n";
  EXPECT_EQ(Linted(rules_from(word_rule("usage/w", "防火")), text).marks().size(), 3u);
  const auto in = [&](std::string_view scope) {
    return Linted(rules_from(word_rule("usage/w", "防火", scope)), text).marks().size();
  };
  EXPECT_EQ(in("scope = [\"title\"]"), 1u);
  EXPECT_EQ(in("scope = [\"title\", \"heading\"]"), 2u);
  EXPECT_EQ(in("outside = [\"title\"]"), 2u);
  EXPECT_EQ(in("query = '(item marker: (han_marker)) @here'"), 2u);
  EXPECT_EQ(in("query = '(item marker: (verb_marker)) @here'"), 0u);
}

TEST(Engine, MessagesAreFilledIn) {
  const auto rules = rules_from(
      "[[rule]]\nid = \"usage/w\"\nkind = \"pattern\"\nseverity = \"info\"\n"
      "summary = { zh = \"试\", en = \"t\" }\nmessage = { zh = \"“{text}”：{1}（{none}\", en = "
      "\"{text}\" }\n"
      "explanation = \"e\"\nsource = \"实务\"\npattern = '增长(.)倍'\n"
      "bad = [{ text = \"⟦增长三倍⟧\" }, { text = \"⟦增长四倍⟧\" }]\ngood = [\"丙\", \"丁\"]\n");
  EXPECT_EQ(Linted(rules, "增长三倍").findings().at(0).message.zh, "“增长三倍”：三（{none}");
}

TEST(Engine, QuotationMarksInsideQuotationMarksAreSingleOnes) {
  const auto rules = rules_from(
      "[[rule]]\nid = \"usage/w\"\nkind = \"pattern\"\nseverity = \"info\"\noutside = []\n"
      "summary = \"试\"\nmessage = \"“{text}”：{text}\"\nexplanation = \"e\"\nsource = \"实务\"\n"
      "pattern = '甲.*乙|“$'\nbad = [\"⟦甲乙⟧\", \"⟦甲丙乙⟧\"]\ngood = [\"丙\", \"丁\"]\n");
  const auto message = [&](const char* text) {
    return Linted(rules, text).findings().at(0).message.zh;
  };
  EXPECT_EQ(message("甲“一”、“二”乙"), "“甲‘一’、‘二’乙”：甲“一”、“二”乙");
  EXPECT_EQ(message("丙“"), "““”：“");  // the mark itself is meant
}

TEST(Selection, ByIdFamilyAndGlob) {
  const auto set =
      rules_from(word_rule("usage/a", "甲") + word_rule("usage/b", "乙", "enabled = false") +
                 word_rule("terms/a", "丙"));
  const auto ids = [&](std::vector<std::string> select, std::vector<std::string> ignore) {
    std::vector<std::string> chosen;
    for (const Rule* rule : select_rules(set, select, ignore).rules) chosen.push_back(rule->id);
    return chosen;
  };
  EXPECT_EQ(ids({}, {}), (Marks{"terms/a", "usage/a"}));
  EXPECT_EQ(ids({"usage"}, {}), (Marks{"usage/a"}));
  EXPECT_EQ(ids({"usage/*"}, {"*/a"}), (Marks{}));
  EXPECT_EQ(ids({"usage/b"}, {}), (Marks{"usage/b"}));
  EXPECT_EQ(ids({"*/b", "terms/"}, {}), (Marks{"terms/a", "usage/b"}));
  EXPECT_EQ(ids({}, {"terms"}), (Marks{"usage/a"}));
}

TEST(Selection, APackIsSelectedWithWhatItExtends) {
  const std::string a = word_rule("usage/a", "甲"), b = word_rule("terms/b", "乙"),
                    c = word_rule("terms/c", "丙"),
                    d = word_rule("terms/d", "丁", "enabled = false");
  const std::string more = b + d;
  const PackFile files[] = {
      {"one/pack.toml", "name = \"one\"\nsummary = \"试\"\nextends = [\"two\"]\n"},
      {"one/a.toml", a},
      {"two/pack.toml", "name = \"two\"\nsummary = \"试\"\nenabled = false\n"},
      {"two/b.toml", more},
      {"three/pack.toml", "name = \"three\"\nsummary = \"试\"\nenabled = false\n"},
      {"three/c.toml", c},
  };
  const RuleSet set = load_rules(files, all_kinds());
  ASSERT_TRUE(set.errors.empty());
  using Why = Choice::Why;
  const auto whys = [&](std::vector<std::string> select, std::vector<std::string> ignore) {
    std::vector<Why> each;  // of b, c, d, a
    for (const Choice& choice : select_rules(set, select, ignore).choices) {
      each.push_back(choice.why);
      EXPECT_EQ(choice.on, choice.why <= Why::Selected) << choice.rule->id;
    }
    return each;
  };
  using Whys = std::vector<Why>;
  EXPECT_EQ(whys({}, {}), (Whys{Why::Extended, Why::PackOff, Why::RuleOff, Why::Default}));
  EXPECT_EQ(whys({"one"}, {}),
            (Whys{Why::Selected, Why::NotSelected, Why::NotSelected, Why::Selected}));
  EXPECT_EQ(whys({"three"}, {}),
            (Whys{Why::NotSelected, Why::Selected, Why::NotSelected, Why::NotSelected}));
  EXPECT_EQ(whys({"terms", "terms/d"}, {"one"}),
            (Whys{Why::Selected, Why::NotSelected, Why::Selected, Why::Ignored}));
}

TEST(Selection, APatternThatNamesNothingIsAnError) {
  const auto set = rules_from(word_rule("usage/alpha", "甲"));
  const auto selection = select_rules(set, {"usage/alpah"}, {"nothing/*"});
  ASSERT_EQ(selection.errors.size(), 2u);
  EXPECT_NE(selection.errors[0].hint.find("usage/alpha"), std::string::npos);
}

Finding fix_of(std::vector<Edit> edits, Safety safety = Safety::Safe) {
  Finding finding;
  finding.fixes.push_back({{}, safety, std::move(edits)});
  return finding;
}

TEST(Fixes, WholeOrNotAtAll) {
  const std::string text = "0123456789";
  EXPECT_EQ(
      apply_fixes(text,
                  {fix_of({{{1, 2}, "a"}, {{4, 6}, ""}}), fix_of({{{5, 7}, "x"}, {{8, 9}, "y"}})},
                  Safety::Safe),
      "0a236789");
  EXPECT_EQ(apply_fixes(text, {fix_of({{{1, 2}, "a"}}, Safety::Unsafe)}, Safety::Safe), text);
  EXPECT_EQ(apply_fixes(text, {fix_of({{{3, 3}, "+"}}), fix_of({{{3, 5}, "-"}})}, Safety::Safe),
            "012+3456789");
  EXPECT_EQ(apply_fixes(text, {fix_of({{{1, 2}, "a"}}), fix_of({{{1, 2}, "a"}, {{9, 10}, "b"}})},
                        Safety::Safe),
            "0a2345678b");
  EXPECT_EQ(apply_fixes(text, {}, Safety::Safe), text);
}

TEST(Engine, WhatTwoRulesSayInTheSameWordsIsToldOnce) {
  const auto rules = rules_from(word_rule("usage/b", "乙") + word_rule("usage/a", "[甲乙]"));
  EXPECT_EQ(Linted(rules, "乙甲").marks(), (Marks{"乙", "甲"}));
}

TEST(Engine, WhatTwoRulesWouldChangeAlikeIsToldOnce) {
  const auto replace = [](const std::string& id, const std::string& word, const std::string& right,
                          const std::string& safety) {
    return rule_with("kind = \"substitution\"\nsafety = \"" + safety +
                         "\"\nentries = [{ wrong = \"" + word + "\", right = \"" + right +
                         "\" }]\n",
                     id);
  };
  struct Case {
    const char* other_word;
    const char* other_right;
    const char* other_safety;
    Marks marks;
  };
  for (const Case& c : {
           Case{"渡假胜地", "度假胜地", "unsafe", {"渡假"}},
           Case{"渡假胜地", "度假胜地", "safe", {"渡假胜地"}},
           Case{"去渡假", "去度假", "unsafe", {"去渡假"}},
           Case{"渡假胜地", "度假圣地", "unsafe", {"渡假", "渡假胜地"}},
           Case{"胜地", "圣地", "unsafe", {"渡假", "胜地"}},
       }) {
    const auto rules =
        rules_from(replace("usage/one", "渡假", "度假", "unsafe") +
                   replace("usage/other", c.other_word, c.other_right, c.other_safety));
    EXPECT_EQ(Linted(rules, "我们去渡假胜地。").marks(), c.marks) << c.other_word << c.other_safety;
  }
}

}  // namespace
}  // namespace gaolint::test
