#include "rule/rule_set.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "loading.h"

namespace gaolint::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using Lines = std::vector<std::string>;

std::string rule(const std::string& id) {
  return RuleText().with("id", "id = \"" + id + "\"").text();
}

Lines ids(const RuleSet& set) {
  Lines ids;
  for (const auto& each : set.rules) ids.push_back(each->id);
  return ids;
}

TEST(RuleSet, WhatIsWrongWithARuleIsSaidWithItsPlace) {
  struct Case {
    std::string key;
    std::string line;
    Lines errors;
  };
  const Case cases[] = {
      {"id", "", {"1:1 `id` is missing"}},
      {"id",
       "id = \"tested\"",
       {"2:6 an id is family/name, in lower-case words with '-' between them, not \"tested\""}},
      {"id",
       "id = \"usage/Tested\"",
       {"2:6 an id is family/name, in lower-case words with '-' between them, not "
        "\"usage/Tested\""}},
      {"id",
       "id = \"usage/a--b\"",
       {"2:6 an id is family/name, in lower-case words with '-' between them, not \"usage/a--b\""}},
      {"id",
       "id = \"usage/a/b\"",
       {"2:6 an id is family/name, in lower-case words with '-' between them, not \"usage/a/b\""}},
      {"id", "id = \"usgae/a\"", {"2:6 there is no family \"usgae\" [usage/a]"}},
      {"id", "id = \"company/a\"", {"2:6 there is no family \"company\""}},
      {"kind", "", {"1:1 `kind` is missing"}},
      {"kind", "kind = \"plian\"", {"3:8 there is no kind \"plian\" [plain]"}},
      {"severity", "", {"1:1 `severity` is missing"}},
      {"severity",
       "severity = \"warn\"",
       {"4:12 `severity` is one of error, warning, info, hint, not \"warn\""}},
      {"severity",
       "severity = \"eror\"",
       {"4:12 `severity` is one of error, warning, info, hint, not \"eror\" [error]"}},
      {"draft_severity",
       "draft_severity = 1",
       {"11:18 `draft_severity` must be a string, not an integer"}},
      {"summary", "", {"1:1 `summary` is missing"}},
      {"message", "", {"1:1 `message` is missing"}},
      {"messages",
       "messages = { a = 1 }",
       {"11:18 `a` must be a string or { zh = …, en = … }, not an integer"}},
      {"explanation", "", {"1:1 `explanation` is missing"}},
      {"source", "source = \"\"", {"8:10 `source` is empty"}},
      {"scope",
       "scope = \"heding\"",
       {"11:9 `scope` is one of title, byline, salutation, heading, lead, paragraph, sentence, "
        "item, series, closing, quotation, book-title, not \"heding\" [heading]"}},
      {"scope", "scope = []", {"11:9 an empty scope; without `scope` a rule looks everywhere"}},
      {"outside",
       "outside = [\"book_title\"]",
       {"11:12 `outside` is one of title, byline, salutation, heading, lead, paragraph, sentence, "
        "item, series, closing, quotation, book-title, not \"book_title\" [book-title]"}},
      {"query", "query = \"(heading)\"", {"11:9 the query captures nothing [(heading) @here]"}},
      {"severty", "severty = 1", {"11:1 unknown key `severty` [severity]"}},
      {"bad", "", {"1:1 a rule needs at least two `bad` examples, this one has 0"}},
      {"bad",
       "bad = [ \"⟦甲⟧\" ]",
       {"9:7 a rule needs at least two `bad` examples, this one has 1"}},
      {"bad", "bad = [ \"⟦甲⟧\", \"乙\" ]", {"9:16 a bad example needs a mark: ⟦…⟧"}},
      {"bad", "bad = [ \"⟦甲⟧\", \"⟦乙\" ]", {"9:16 ⟦ and ⟧ do not pair"}},
      {"bad", "bad = [ \"⟦甲⟧\", \"乙⟧\" ]", {"9:16 ⟦ and ⟧ do not pair"}},
      {"bad", "bad = [ \"⟦甲⟧\", \"⟦⟦乙⟧⟧\" ]", {"9:16 ⟦ and ⟧ do not pair"}},
      {"bad",
       "bad = [ \"⟦甲⟧\", { txt = \"⟦乙⟧\" } ]",
       {"9:16 `text` is missing", "9:16 a bad example needs a mark: ⟦…⟧",
        "9:18 unknown key `txt` [text]"}},
      {"bad",
       "bad = [ \"⟦甲⟧\", { text = \"⟦乙⟧\", stage = \"drft\" } ]",
       {"9:40 `stage` is one of draft, final, not \"drft\" [draft]"}},
      {"good", "good = [ \"丙\", \"⟦丁⟧\" ]", {"10:15 a good example has no mark"}},
      {"good",
       "good = [ \"丙\", { text = \"丁\", fixed = \"丁\" } ]",
       {"10:15 a good example has nothing fixed"}},
  };
  for (const Case& c : cases) {
    const RuleSet set = load_text(RuleText().with(c.key, c.line).text());
    EXPECT_THAT(lines_of(set.errors), testing::UnorderedElementsAreArray(c.errors)) << c.line;
    EXPECT_THAT(set.rules, IsEmpty()) << c.line;
  }
}

TEST(RuleSet, ARuleThatCanNeverMatchIsAnError) {
  const RuleSet set = load_text(RuleText()
                                    .with("scope", "scope = [\"quotation\"]")
                                    .with("outside", "outside = [\"quotation\", \"title\"]")
                                    .text());
  EXPECT_EQ(lines_of(set.errors), Lines{"12:11 nothing lies in `scope` and not in `outside`"});

  const RuleSet query = load_text(RuleText().with("query", "query = '(no_such_marker) @x'").text());
  ASSERT_EQ(query.errors.size(), 1u);
  EXPECT_EQ(query.errors[0].place.line, 11);
  EXPECT_GT(query.errors[0].place.column, 9);
}

TEST(RuleSet, TheRestOfTheFileStays) {
  const std::string broken = RuleText().with("severity", "severity = \"bad\"").text();
  const RuleSet set = load_text(rule("usage/b") + broken + rule("usage/a"));
  EXPECT_EQ(set.errors.size(), 1u);
  EXPECT_THAT(ids(set), ElementsAre("usage/a", "usage/b"));
  EXPECT_NE(set.find("usage/a"), nullptr);
  EXPECT_EQ(set.find("usage/tested"), nullptr);
  EXPECT_EQ(set.find(""), nullptr);
}

TEST(RuleSet, ASyntaxErrorCostsItsRuleOnly) {
  const std::string broken = RuleText().with("summary", "summary = { zh = \"开").text();
  const std::string other = RuleText().with("id", "id = usage/x").text();
  const RuleSet set = load_text("# 注释\n" + rule("usage/a") + broken + rule("usage/b") + other);
  EXPECT_THAT(ids(set), ElementsAre("usage/a", "usage/b"));
  ASSERT_EQ(set.errors.size(), 2u);
  EXPECT_EQ(set.errors[0].place.line, 2 + 10 + 4);
  EXPECT_EQ(set.errors[0].excerpt, "summary = { zh = \"开");
  EXPECT_EQ(set.errors[1].place.line, 2 + 30 + 1);
  EXPECT_EQ(set.errors[1].place.file, "pack/rules.toml");
}

TEST(RuleSet, OfTwoRulesOfOneIdTheFirstStays) {
  const std::string one = rule("usage/a"), two = rule("usage/a");
  const RuleSet set = load({{"a/x.toml", one}, {"b/y.toml", two}});
  EXPECT_THAT(ids(set), ElementsAre("usage/a"));
  ASSERT_EQ(set.errors.size(), 1u);
  EXPECT_EQ(set.errors[0].place.file, "b/y.toml");
  EXPECT_EQ(lines_of(set.errors), Lines{"2:6 a rule usage/a stands already in a/x.toml:1"});
}

TEST(RuleSet, PacksGiveTheirNameAndTurnRulesOff) {
  const std::string pack = "name = \"行业\"\nsummary = \"试\"\nenabled = false\n";
  const std::string one = rule("usage/a"), two = rule("usage/b");
  const RuleSet set =
      load({{"my/pack.toml", pack}, {"my/deep/x.toml", one}, {"other/y.toml", two}});
  EXPECT_THAT(lines_of(set.errors), IsEmpty());
  ASSERT_EQ(set.rules.size(), 2u);
  EXPECT_EQ(set.rules[0]->pack, "行业");
  EXPECT_FALSE(set.rules[0]->enabled);
  EXPECT_EQ(set.rules[1]->pack, "other");
  EXPECT_TRUE(set.rules[1]->enabled);
}

TEST(RuleSet, APackThatIsOnTurnsOnWhatItExtends) {
  const std::string off = "summary = \"试\"\nenabled = false\n";
  const std::string itself_off =
      RuleText().with("id", "id = \"usage/d\"").with("enabled", "enabled = false").text();
  const std::string a = rule("usage/a"), b = rule("usage/b"), c = rule("usage/c");
  const RuleSet set = load({
      {"a/pack.toml", "name = \"a\"\nsummary = \"试\"\nextends = [\"b\"]\n"},
      {"a/x.toml", a},
      {"b/pack.toml", "name = \"b\"\nextends = \"a\"\n" + off},
      {"b/x.toml", b},
      {"b/y.toml", itself_off},
      {"c/pack.toml", "name = \"c\"\nextends = [\"a\", \"bb\"]\n" + off},
      {"c/x.toml", c},
  });
  EXPECT_EQ(lines_of(set.errors), Lines{"2:11 there is no pack \"bb\" [b]"});
  const auto on = [&](std::string_view id) { return set.find(id)->enabled; };
  EXPECT_TRUE(on("usage/a"));
  EXPECT_TRUE(on("usage/b"));
  EXPECT_FALSE(on("usage/c"));
  EXPECT_FALSE(on("usage/d"));
}

TEST(RuleSet, APackWithErrorsIsSaid) {
  const RuleSet set = load({{"my/pack.toml", "nme = \"x\"\nenabled = 1"}});
  EXPECT_THAT(lines_of(set.errors), testing::UnorderedElementsAre(
                                        "1:1 `name` is missing", "1:1 `summary` is missing",
                                        "1:1 unknown key `nme` [name]",
                                        "2:11 `enabled` must be true or false, not an integer"));
}

TEST(RuleSet, DataIsReadWhenARuleNamesIt) {
  const std::string text = RuleText()
                               .with("kind", "kind = \"words\"")
                               .with("lexicon", "lexicon = \"../lists/./words.toml\"")
                               .text();
  const RuleSet set =
      load({{"my/rules/x.toml", text}, {"my/lists/words.toml", "entry = [ { wrong = \"错\" } ]"}});
  EXPECT_THAT(lines_of(set.errors), IsEmpty());
  EXPECT_EQ(set.rules.size(), 1u);
}

TEST(RuleSet, WhatIsWrongWithDataIsSaidOnceThere) {
  const auto user = [](const std::string& id) {
    return RuleText()
        .with("id", "id = \"" + id + "\"")
        .with("kind", "kind = \"words\"")
        .with("lexicon", "lexicon = \"words.toml\"")
        .text();
  };
  const std::string rules = user("usage/a") + user("usage/b");
  const RuleSet set =
      load({{"my/x.toml", rules}, {"my/words.toml", "[[entry]]\nwrong = 1\nrihgt = 2\n"}});
  EXPECT_EQ(lines_of(set.errors),
            (Lines{"2:9 `wrong` must be a string, not an integer", "3:1 unknown key `rihgt`"}));
  EXPECT_THAT(set.rules, IsEmpty());

  const RuleSet broken = load({{"my/x.toml", rules}, {"my/words.toml", "[[entry]]\nwrong = \n"}});
  ASSERT_EQ(broken.errors.size(), 3u);
  EXPECT_EQ(broken.errors[0].place.file, "my/words.toml");
  EXPECT_EQ(broken.errors[1].message, "my/words.toml has errors");
  EXPECT_THAT(broken.rules, IsEmpty());
}

TEST(RuleSet, AMissingDataFileIsSaidWithTheOneThatWasMeant) {
  const std::string text =
      RuleText().with("kind", "kind = \"words\"").with("lexicon", "lexicon = \"word.toml\"").text();
  const RuleSet set = load({{"my/x.toml", text}, {"my/words.toml", ""}});
  EXPECT_EQ(lines_of(set.errors), Lines{"11:11 there is no file my/word.toml [my/words.toml]"});
}

TEST(RuleSet, AFileThatNobodyUsesIsAnError) {
  const std::string text = rule("usage/a");
  const RuleSet set = load({{"my/x.toml", text}, {"my/y.toml", "[[rules]]\nid = \"usage/b\"\n"}});
  ASSERT_EQ(set.errors.size(), 1u);
  EXPECT_EQ(set.errors[0].place.file, "my/y.toml");
  EXPECT_THAT(set.errors[0].message, HasSubstr("no [[rule]] table"));
  EXPECT_EQ(set.rules.size(), 1u);
}

TEST(RuleSet, AKeyBesideTheRulesIsAnError) {
  const RuleSet set = load_text("titel = 1\n" + rule("usage/a"));
  EXPECT_EQ(lines_of(set.errors), Lines{"1:1 unknown key `titel`"});
  EXPECT_EQ(set.rules.size(), 1u);
}

TEST(RuleSet, ARuleIsReadWhole) {
  const RuleSet set = load_text(
      RuleText()
          .with("severity", "severity = \"error\"\ndraft_severity = \"hint\"\nenabled = false")
          .with("message",
                "message = \"“{text}”\"\nmessages = { late = \"晚\", early = { zh = \"早\", en = "
                "\"early\" } }")
          .with("bad",
                "bad = [ \"甲⟦乙⟧丙⟦⟧\", { text = \"𠀀⟦a⟧\\r\\n⟦b⟧\", fixed = \"c\", stage = "
                "\"draft\", date = 2026-07-25 } ]")
          .with("scope", "scope = [\"quotation\", \"lead\"]\nquery = \"(heading) @here\"")
          .text());
  ASSERT_THAT(lines_of(set.errors), IsEmpty());
  const Rule& one = *set.rules.at(0);
  EXPECT_EQ(one.severity, Severity::Error);
  EXPECT_EQ(one.draft_severity, Severity::Hint);
  EXPECT_FALSE(one.enabled);
  EXPECT_EQ(one.family(), "usage");
  ASSERT_EQ(one.messages.size(), 2u);
  EXPECT_EQ(one.messages[0].first, "late");
  EXPECT_EQ(one.messages[1].second.en, "early");
  EXPECT_THAT(one.scope.inside, ElementsAre(UnitKind::Quotation, UnitKind::Lead));
  EXPECT_THAT(one.scope.outside, ElementsAre(UnitKind::BookTitle));
  EXPECT_TRUE(one.scope.query);
  EXPECT_NE(one.check, nullptr);
  EXPECT_EQ(one.place.line, 1);

  EXPECT_EQ(one.bad[0].text, "甲乙丙");
  EXPECT_THAT(one.bad[0].marks, ElementsAre(Span{3, 6}, Span{9, 9}));
  EXPECT_EQ(one.bad[1].text, "𠀀a\r\nb");
  EXPECT_THAT(one.bad[1].marks, ElementsAre(Span{4, 5}, Span{7, 8}));
  EXPECT_EQ(one.bad[1].fixed, "c");
  EXPECT_EQ(one.bad[1].stage, Stage::Draft);
  EXPECT_EQ(one.bad[1].date, std::chrono::year(2026) / 7 / 25);
  EXPECT_EQ(one.bad[1].place.column, 20);
}

TEST(RuleSet, QuotationsAndBookTitlesAreOutUnlessTheRuleSaysSo) {
  EXPECT_THAT(load_text(rule("usage/a")).rules.at(0)->scope.outside,
              ElementsAre(UnitKind::Quotation, UnitKind::BookTitle));
  const RuleSet set = load_text(RuleText().with("outside", "outside = []").text());
  EXPECT_THAT(set.rules.at(0)->scope.outside, IsEmpty());
}

TEST(RuleSet, ErrorsComeInTheOrderOfTheirPlaces) {
  const std::string one = RuleText().with("servity", "servity = 1").with("source", "").text();
  const RuleSet set = load({{"z.toml", one}, {"a.toml", "[[rule]]\nid = \n"}});
  ASSERT_EQ(set.errors.size(), 3u);
  EXPECT_EQ(set.errors[0].place.file, "a.toml");
  EXPECT_EQ(set.errors[1].message, "`source` is missing");
  EXPECT_EQ(set.errors[2].message, "unknown key `servity`");
}

}  // namespace
}  // namespace gaolint::test
