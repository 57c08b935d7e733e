#include "config/config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace gaolint::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string line_of(const Error& error) {
  std::string line = error.place.file + ":" + std::to_string(error.place.line) + ":" +
                     std::to_string(error.place.column) + " " + error.message;
  if (!error.hint.empty()) line += " [" + error.hint + "]";
  return line;
}

std::vector<std::string> texts_of(const std::vector<PlacedText>& placed) {
  std::vector<std::string> texts;
  for (const PlacedText& each : placed) {
    texts.push_back(std::to_string(each.place.line) + " " + each.text);
  }
  return texts;
}

TEST(Config, ReadsEveryKeyWithItsPlace) {
  const ReadConfig read = read_config("a.toml", R"(root = true
extends = ["gongwen",
  "../base.toml"]
rules = "own"
exclude = ["old/**"]
fail_on = "info"
select = ["core"]
ignore = ["style/*"]
date = 2026-07-25
stage = "draft"
minutes = 30
words = ["XX大学"]
[severity]
"calendar/*" = "hint"
"usage/x" = "off"
[[allow]]
rules = "placeholder/*"
text = ["某某"]
reason = "模板"
[[overrides]]
paths = ["drafts/**"]
select = []
stage = "final"
)");
  ASSERT_THAT(read.errors, IsEmpty());
  const Config& config = read.config;
  ASSERT_TRUE(config.root && config.root->value);
  EXPECT_EQ(config.root->place.line, 1);
  EXPECT_THAT(texts_of(config.packs), ElementsAre("2 gongwen"));
  EXPECT_THAT(texts_of(config.files), ElementsAre("3 ../base.toml"));
  EXPECT_THAT(texts_of(config.rules), ElementsAre("4 own"));
  EXPECT_THAT(texts_of(config.exclude), ElementsAre("5 old/**"));
  EXPECT_EQ(config.fail_on->value, Severity::Info);
  const ConfigValues& values = config.values;
  EXPECT_THAT(texts_of(*values.select), ElementsAre("7 core"));
  EXPECT_THAT(texts_of(values.ignore), ElementsAre("8 style/*"));
  EXPECT_EQ(static_cast<unsigned>(values.date->value.day()), 25U);
  EXPECT_EQ(values.stage->value, Stage::Draft);
  EXPECT_EQ(values.minutes->value, 30);
  EXPECT_THAT(texts_of(values.words), ElementsAre("12 XX大学"));
  ASSERT_EQ(values.severity.size(), 2U);
  EXPECT_EQ(values.severity[0].level, Severity::Hint);
  EXPECT_EQ(values.severity[0].place.line, 14);
  EXPECT_EQ(values.severity[1].rules, "usage/x");
  EXPECT_EQ(values.severity[1].level, std::nullopt);
  ASSERT_EQ(values.allow.size(), 1U);
  EXPECT_THAT(texts_of(values.allow[0].texts), ElementsAre("18 某某"));
  EXPECT_EQ(values.allow[0].reason, "模板");
  ASSERT_EQ(config.overrides.size(), 1U);
  EXPECT_THAT(texts_of(config.overrides[0].paths), ElementsAre("21 drafts/**"));
  ASSERT_TRUE(config.overrides[0].values.select);
  EXPECT_THAT(*config.overrides[0].values.select, IsEmpty());
  EXPECT_EQ(config.overrides[0].values.stage->value, Stage::Final);
}

TEST(Config, AnEmptyFileSaysNothing) {
  for (const char* bytes : {"", "\xEF\xBB\xBF# only a comment\n"}) {
    const ReadConfig read = read_config("a.toml", bytes);
    EXPECT_THAT(read.errors, IsEmpty());
    EXPECT_FALSE(read.config.values.select);
    EXPECT_FALSE(read.config.root);
  }
}

struct BadConfig {
  const char* text;
  const char* error;
};

TEST(Config, SaysWhatIsWrongAndWhere) {
  const BadConfig cases[] = {
      {"ingore = []", "c:1:1 unknown key `ingore` [ignore]"},
      {"stage = \"finall\"", "c:1:9 `stage` is one of draft, final, not \"finall\" [final]"},
      {"[severity]\n\"x\" = \"warn\"",
       "c:2:7 `x` is one of error, warning, info, hint, off, not \"warn\""},
      {"minutes = 0", "c:1:11 `minutes` must be from 1 to 10000, not 0"},
      {"minutes = 4294967297", "c:1:11 `minutes` must be from 1 to 10000, not 4294967297"},
      {"date = \"2026-02-30\"", "c:1:8 `date` must be a date like 2026-07-25, not \"2026-02-30\""},
      {"fail_on = \"hint\"", "c:1:11 `fail_on` is one of error, warning, info, not \"hint\""},
      {"words = [\"甲\", \"\"]", "c:1:15 an empty string in `words`"},
      {"[[allow]]\nrules = \"x\"", "c:1:1 `text` is missing"},
      {"[[overrides]]\nstage = \"draft\"", "c:1:1 `paths` is missing"},
      {"[[overrides]]\npaths = \"x\"\nroot = true", "c:3:1 unknown key `root`"},
  };
  for (const BadConfig& each : cases) {
    const ReadConfig read = read_config("c", each.text);
    ASSERT_EQ(read.errors.size(), 1U) << each.text;
    EXPECT_EQ(line_of(read.errors[0]), each.error) << each.text;
    EXPECT_FALSE(read.errors[0].excerpt.empty());
  }
}

TEST(Config, WhatIsValidHoldsBesideErrors) {
  const ReadConfig read = read_config("c", "stage = 1\nminutes = 5\nwords = [1, '甲']\n");
  EXPECT_EQ(read.errors.size(), 2U);
  EXPECT_FALSE(read.config.values.stage);
  EXPECT_EQ(read.config.values.minutes->value, 5);
  EXPECT_THAT(texts_of(read.config.values.words), ElementsAre("3 甲"));
}

TEST(Config, BrokenTomlIsOneError) {
  for (const char* bytes : {"words = [", "\xFF\xFE", "a = 1\na = 2\n"}) {
    EXPECT_EQ(read_config("c", bytes).errors.size(), 1U) << bytes;
  }
}

TEST(Config, AnErrorOfAPlaceHasItsLine) {
  const ReadConfig read = read_config("c", "ignore = [\n  'nonsense'\n]\n");
  const Error error = config_error(read.config, read.config.values.ignore[0].place, "no", "yes");
  EXPECT_EQ(line_of(error), "c:2:3 no [yes]");
  EXPECT_EQ(error.excerpt, "  'nonsense'");
}

}  // namespace
}  // namespace gaolint::test
