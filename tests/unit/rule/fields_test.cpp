#include "rule/fields.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "loading.h"

namespace gaolint::test {
namespace {

using testing::IsEmpty;
using Lines = std::vector<std::string>;

void read_everything(const Fields& fields) {
  fields.text("name");
  fields.flag("strict");
  fields.integer("limit");
  fields.date("day");
  fields.choice("text", {"folded", "source"});
  fields.texts("words");
  fields.wording("label");
  fields.dictionary("names");
  fields.pattern("pattern");
  fields.patterns("except");
  fields.table("fix");
  fields.tables("entries");
  fields.elements("mixed");
}

/// The body is line 2 of the file.
TEST(Fields, EveryErrorHasItsPlaceAndWhatWasMeant) {
  struct Case {
    std::string body;
    Lines errors;
  };
  const Case cases[] = {
      {"name = 1", {"2:8 `name` must be a string, not an integer"}},
      {"strict = \"yes\"", {"2:10 `strict` must be true or false, not a string"}},
      {"limit = 1.5", {"2:9 `limit` must be an integer, not a number with a fraction or a time"}},
      {"day = \"2026-02-30\"", {"2:7 `day` must be a date like 2026-07-25, not \"2026-02-30\""}},
      {"day = \"2026-2-3\"", {"2:7 `day` must be a date like 2026-07-25, not \"2026-2-3\""}},
      {"day = 5", {"2:7 `day` must be a date like 2026-07-25, not an integer"}},
      {"text = \"sorce\"", {"2:8 `text` is one of folded, source, not \"sorce\" [source]"}},
      {"words = true", {"2:9 `words` must be a string or an array of strings, not a boolean"}},
      {"words = [ \"错\", 1, 2026-01-01 ]",
       {"2:16 `words` must be an array of strings, not an integer",
        "2:19 `words` must be an array of strings, not a date"}},
      {"label = { zh = \"错\", cn = \"x\" }", {"2:21 unknown key `cn` [en]"}},
      {"label = { en = \"x\" }", {"2:9 `zh` is missing"}},
      {"label = { zh = \"\" }", {"2:16 `zh` is empty"}},
      {"label = []", {"2:9 `label` must be a string or { zh = …, en = … }, not an array"}},
      {"names = { a = 1 }", {"2:15 `a` must be a string, not an integer"}},
      {"names = \"x\"", {"2:9 `names` must be a table, not a string"}},
      {"fix = \"x\"", {"2:7 `fix` must be a table, not a string"}},
      {"entries = { }", {"2:11 `entries` must be an array of tables, not a table"}},
      {"entries = [ \"x\" ]", {"2:13 `entries` must be an array of tables, not a string"}},
      {"mixed = [ 1 ]", {"2:11 `mixed` must be an array of strings and tables, not an integer"}},
      {"patern = '甲'", {"2:1 unknown key `patern` [pattern]"}},
      {"\"错字\" = 1", {"2:1 unknown key `错字`"}},
  };
  for (const Case& c : cases) {
    const RuleSet set = load_with(c.body, read_everything);
    EXPECT_EQ(lines_of(set.errors), c.errors) << c.body;
    EXPECT_THAT(set.rules, IsEmpty()) << c.body;
  }
}

TEST(Fields, ABadExpressionIsShownWhereItIsBad) {
  struct Case {
    std::string body;
    int line;
    int column;
  };
  const Case cases[] = {
      {"pattern = '错字(?='", 2, 14},
      {"pattern = \"错字(?=\"", 2, 14},
      {"pattern = '''错字(?='''", 2, 16},
      {"pattern = \"\\u9519字)\"", 2, 11},  // written with an escape: where the string begins
      {"except = [ '甲', '𠀀(?<!乙)' ]", 2, 19},
  };
  for (const Case& c : cases) {
    const RuleSet set = load_with(c.body, read_everything);
    ASSERT_EQ(set.errors.size(), 1u) << c.body;
    EXPECT_EQ(set.errors[0].place.line, c.line) << c.body;
    EXPECT_EQ(set.errors[0].place.column, c.column) << c.body << set.errors[0].message;
    EXPECT_EQ(set.errors[0].excerpt, c.body);
  }
}

TEST(Fields, AllErrorsOfATableAreFoundInOneRun) {
  const RuleSet set = load_with("name = 1\nstrict = 2\npattern = '('\nexcpt = ''", read_everything);
  EXPECT_EQ(set.errors.size(), 4u);
}

TEST(Fields, ValuesAreRead) {
  const RuleSet set = load_with(
      "name = \"名\"\nstrict = false\nlimit = -3\nday = 2024-02-29\nafter = \"2026-01-05\"\n"
      "text = \"source\"\nword = \"甲\"\nwords = [\"乙\", \"丙\"]\nlabel = \"标\"\n"
      "both = { zh = \"中\", en = \"E\" }\nnames = { b = \"1\", a = \"2\" }\n"
      "mixed = [ \"x\", { y = \"z\" } ]\nexcept = \"错.\"",
      [](const Fields& fields) {
        using std::chrono::year_month_day;
        EXPECT_EQ(fields.text("name"), "名");
        EXPECT_EQ(fields.required_text("name"), "名");
        EXPECT_EQ(fields.flag("strict"), false);
        EXPECT_EQ(fields.integer("limit"), -3);
        EXPECT_EQ(fields.date("day"), year_month_day(std::chrono::year(2024) / 2 / 29));
        EXPECT_EQ(fields.date("after"), year_month_day(std::chrono::year(2026) / 1 / 5));
        EXPECT_EQ(fields.choice("text", {"folded", "source"}), 1u);
        EXPECT_EQ(fields.texts("word"), Lines{"甲"});
        EXPECT_EQ(fields.texts("words"), (Lines{"乙", "丙"}));
        EXPECT_EQ(fields.wording("label").zh, "标");
        EXPECT_EQ(fields.wording("both").en, "E");
        const auto names = fields.dictionary("names");
        ASSERT_EQ(names.size(), 2u);
        EXPECT_EQ(names[0].first + names[1].first, "ba");  // as in the file
        const auto mixed = fields.elements("mixed");
        ASSERT_EQ(mixed.size(), 2u);
        EXPECT_EQ(mixed[0].text, "x");
        EXPECT_EQ(mixed[0].place.column, 11);
        ASSERT_TRUE(mixed[1].table);
        EXPECT_EQ(mixed[1].table->text("y"), "z");
        EXPECT_EQ(fields.patterns("except").size(), 1u);
      });
  EXPECT_THAT(lines_of(set.errors), IsEmpty());
  EXPECT_EQ(set.rules.size(), 1u);
}

TEST(Fields, WhatIsMissingIsEmptyAndNoError) {
  const RuleSet set = load_with("", [](const Fields& fields) {
    EXPECT_FALSE(fields.has("name"));
    EXPECT_FALSE(fields.text("name"));
    EXPECT_FALSE(fields.flag("strict"));
    EXPECT_FALSE(fields.integer("limit"));
    EXPECT_FALSE(fields.date("day"));
    EXPECT_FALSE(fields.pattern("pattern"));
    EXPECT_FALSE(fields.table("fix"));
    EXPECT_FALSE(fields.data("lexicon"));
    EXPECT_TRUE(fields.texts("words").empty());
    EXPECT_TRUE(fields.wording("label").zh.empty());
    EXPECT_TRUE(fields.dictionary("names").empty());
    EXPECT_TRUE(fields.elements("mixed").empty());
  });
  EXPECT_THAT(lines_of(set.errors), IsEmpty());
}

TEST(Fields, AskingWhetherAKeyIsThereDoesNotReadIt) {
  const RuleSet set = load_with("name = 'x'", [](const Fields& fields) {
    EXPECT_TRUE(fields.has("name"));
    EXPECT_THAT(fields.keys(), testing::Contains("name"));
  });
  EXPECT_EQ(lines_of(set.errors), Lines{"2:1 unknown key `name`"});
}

TEST(Fields, AnErrorOfAMissingKeyIsThatOfTheTable) {
  const RuleSet set = load_with("", [](const Fields& fields) {
    fields.required_text("name");
    fields.error("limit", "too much", "less");
  });
  EXPECT_EQ(lines_of(set.errors), (Lines{"1:1 `name` is missing", "1:1 too much [less]"}));
}

TEST(Fields, CopiesShareWhatWasRead) {
  const RuleSet set = load_with("name = 'x'", [](const Fields& fields) {
    const Fields copy = fields;
    copy.text("name");
  });
  EXPECT_THAT(lines_of(set.errors), IsEmpty());
}

}  // namespace
}  // namespace gaolint::test
