#include "app/config_template.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/load.h"
#include "config/config.h"
#include "config/config_rules.h"

namespace gaolint {
namespace {

TEST(ConfigTemplate, SaysOnlyThatItIsTheRoot) {
  const ReadConfig read = read_config("c", std::string(config_template()));
  EXPECT_THAT(read.errors, testing::IsEmpty());
  EXPECT_TRUE(read.config.root && read.config.root->value);
  EXPECT_FALSE(read.config.values.stage || read.config.values.select || read.config.fail_on);
  EXPECT_THAT(read.config.overrides, testing::IsEmpty());
}

TEST(ConfigTemplate, EverySettingMayBeTurnedOn) {
  const ReadConfig read = read_config("c", full_config());
  EXPECT_THAT(read.errors, testing::IsEmpty());
  const Config& config = read.config;
  for (const auto* texts : {&config.packs, &config.rules, &config.exclude, &config.values.ignore,
                            &config.values.words}) {
    EXPECT_FALSE(texts->empty());
  }
  const ConfigValues& values = config.values;
  EXPECT_TRUE(values.date && values.stage && values.minutes && values.select && config.fail_on);
  EXPECT_EQ(values.severity.size(), 1U);
  EXPECT_EQ(values.allow.size(), 1U);
  ASSERT_EQ(config.accept.size(), 1U);
  EXPECT_TRUE(config.accept[0].file && config.accept[0].acceptance.expires);
  EXPECT_EQ(config.overrides.size(), 1U);
}

TEST(ConfigTemplate, ItsPacksAndPatternsNameSomething) {
  const ReadConfig read = read_config("c", full_config());
  EXPECT_THAT(unknown_names(read.config, load_all(std::vector<std::string>())), testing::IsEmpty());
}

}  // namespace
}  // namespace gaolint
