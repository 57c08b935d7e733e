#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <map>
#include <regex>
#include <string>
#include <vector>

#include "calendar_rules.h"

namespace gaolint::test {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

/// `[[time]]` name → the days of its table.
std::map<std::string, std::vector<year_month_day>> lunar_tables() {
  std::map<std::string, std::vector<year_month_day>> tables;
  std::ifstream file(PROJECT_DIR "/rules/core/calendar/festivals.toml");
  const std::regex name("name = \"(.+)\"");
  const std::regex day("([0-9]{4}) = \"([0-9]{2}-[0-9]{2})\"");
  std::string current;
  for (std::string line; std::getline(file, line);) {
    std::smatch match;
    if (std::regex_match(line, match, name)) current = match[1];
    if (std::regex_match(line, match, day)) {
      tables[current].push_back(date_of(match[1].str() + "-" + match[2].str()));
    }
  }
  return tables;
}

TEST(CalendarFacts, LunarYearsAreTwelveOrThirteenMonthsLong) {
  for (const std::string name : {"春节", "元宵节", "端午节", "中秋节", "重阳节", "除夕"}) {
    const auto days = lunar_tables().at(name);
    ASSERT_EQ(days.size(), 36u) << name;  // 2000-2035
    for (std::size_t i = 1; i < days.size(); ++i) {
      const auto apart = (sys_days(days[i]) - sys_days(days[i - 1])).count();
      EXPECT_TRUE((apart >= 353 && apart <= 355) || (apart >= 383 && apart <= 385))
          << name << " " << static_cast<int>(days[i].year());
    }
  }
}

TEST(CalendarFacts, FestivalsOfOneYearStandAsFarApartAsTheirMonths) {
  const auto tables = lunar_tables();
  for (std::size_t i = 0; i < 36; ++i) {
    const auto spring = sys_days(tables.at("春节")[i]);
    EXPECT_EQ((sys_days(tables.at("元宵节")[i]) - spring).count(), 14);
    EXPECT_EQ((spring - sys_days(tables.at("除夕")[i])).count(), 1);
    // From 五月初五 to 八月十五 are three lunar months and ten days, or one month more (闰月).
    const auto summer =
        (sys_days(tables.at("中秋节")[i]) - sys_days(tables.at("端午节")[i])).count();
    EXPECT_TRUE((summer >= 97 && summer <= 100) || (summer >= 126 && summer <= 130)) << i;
    const auto autumn =
        (sys_days(tables.at("重阳节")[i]) - sys_days(tables.at("中秋节")[i])).count();
    EXPECT_TRUE(autumn == 23 || autumn == 24 || autumn == 53 || autumn == 54) << i;
  }
}

TEST(CalendarFacts, FiveYearPlansFollowEachOther) {
  std::ifstream file(PROJECT_DIR "/rules/core/calendar/plans.toml");
  const std::regex line_pattern("(first|last) = ([0-9]{4})");
  std::vector<int> years;
  for (std::string line; std::getline(file, line);) {
    std::smatch match;
    if (std::regex_match(line, match, line_pattern)) years.push_back(std::stoi(match[2]));
  }
  ASSERT_GE(years.size(), 30u);
  for (std::size_t i = 0; i < years.size(); i += 2) {
    EXPECT_EQ(years[i + 1] - years[i], 4);
    if (i > 0 && years[i] != 1966) {  // 1963-1965 belonged to no plan
      EXPECT_EQ(years[i] - years[i - 1], 1);
    }
  }
}

}  // namespace
}  // namespace gaolint::test
