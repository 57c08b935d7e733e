#include "app/field_catalogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/field_help.h"
#include "app/rule_scaffold.h"
#include "kinds/kinds.h"
#include "rule/toml/tree.h"

namespace gaolint {
namespace {

class FieldCatalogueTest : public testing::Test {
 protected:
  const FieldCatalogue catalogue;
};

TEST_F(FieldCatalogueTest, FieldsAreLearntWithWhatTheyHold) {
  const FieldTable& pattern = catalogue.of_kind("pattern");
  ASSERT_NE(pattern.find("pattern"), nullptr);
  EXPECT_EQ(pattern.find("pattern")->use, FieldUse::Pattern);
  EXPECT_TRUE(pattern.find("pattern")->usual);
  EXPECT_EQ(pattern.find("not_before")->use, FieldUse::Patterns);
  EXPECT_FALSE(pattern.find("not_before")->usual);
  EXPECT_EQ(pattern.find("fix")->use, FieldUse::Table);
  EXPECT_NE(pattern.find("fix")->inner->find("replace"), nullptr);
  EXPECT_EQ(pattern.find("lexicon"), nullptr);

  const FieldTable& substitution = catalogue.of_kind("substitution");
  EXPECT_EQ(substitution.find("pattern"), nullptr);
  EXPECT_NE(substitution.find("lexicon")->inner->find("entry")->inner->find("right"), nullptr);
  EXPECT_NE(substitution.find("entries")->inner->find("right"), nullptr);
}

TEST_F(FieldCatalogueTest, CommonFieldsAreThoseOfEveryKind) {
  EXPECT_THAT(catalogue.common().find("severity")->names,
              testing::ElementsAre("error", "warning", "info", "hint"));
  EXPECT_EQ(catalogue.common().find("pattern"), nullptr);
  EXPECT_TRUE(catalogue.of_pack().find("name")->required);
  EXPECT_EQ(catalogue.of_pack().find("rule"), nullptr);
  for (const Kind& kind : all_kinds()) {
    for (const Field& field : catalogue.common().fields) {
      EXPECT_NE(catalogue.of_kind(kind.name).find(field.key), nullptr) << kind.name << field.key;
    }
  }
}

TEST_F(FieldCatalogueTest, WhatIsToBePutInTheCommonFieldsIsTold) {
  for (const Field& field : catalogue.common().fields) {
    EXPECT_FALSE(field_help("", field.key).empty()) << field.key;
  }
  for (const Field& field : catalogue.of_pack().fields) {
    EXPECT_FALSE(pack_field_help(field.key).empty()) << field.key;
  }
}

/// The field that a comment holds, or the line as it is.
std::string uncommented(const std::string& line) {
  const std::size_t end = line.find(" = ");
  const bool field = line.starts_with("# ") && end != std::string::npos &&
                     line.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", 2) == end;
  return field ? line.substr(2) : line;
}

TEST_F(FieldCatalogueTest, AScaffoldIsTomlAndSoAreItsComments) {
  for (const Kind& kind : all_kinds()) {
    const std::string text = rule_scaffold(catalogue, "usage/new", kind.name, "");
    EXPECT_TRUE(parse_toml(text)) << text;
    std::string all;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = text.find('\n', at);
      all += uncommented(text.substr(at, end - at)) + "\n";
      at = end + 1;
    }
    EXPECT_GT(text.size(), all.size());
    EXPECT_TRUE(parse_toml(all)) << all;
  }
}

}  // namespace
}  // namespace gaolint
