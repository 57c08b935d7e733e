#include <gtest/gtest.h>

#include <string>

#include "kinds/calendar/date_mention.h"
#include "kinds/calendar/day_set.h"

namespace gaolint {
namespace {

using namespace std::chrono_literals;

/// "text=year/offset/month/day" of every mention; - where one is missing.
std::string show(std::string_view text) {
  const auto number = [](const std::optional<int>& value) {
    return value ? std::to_string(*value) : std::string("-");
  };
  std::string shown;
  for (const DateMention& date : read_dates(text, {0, static_cast<Offset>(text.size())})) {
    shown += std::string(text.substr(date.span.begin, date.span.size())) + "=" + number(date.year) +
             "/" + number(date.year_offset) + "/" + number(date.month) + "/" + number(date.day) +
             " ";
  }
  return shown;
}

TEST(DateMention, ReadsWhatIsWritten) {
  EXPECT_EQ(show("定于2025年7月20日召开"), "2025年7月20日=2025/-/7/20 ");
  EXPECT_EQ(show("二〇二五年十二月三十一日"), "二〇二五年十二月三十一日=2025/-/12/31 ");
  EXPECT_EQ(show("二○二五年一月"), "二○二五年一月=2025/-/1/- ");
  EXPECT_EQ(show("7月下旬、8月份、9月底"), "7月下旬=-/-/7/- 8月份=-/-/8/- 9月底=-/-/9/- ");
  EXPECT_EQ(show("去年8月和次年3月5号"), "去年8月=-/-1/8/- 次年3月5号=-/1/3/5 ");
  EXPECT_EQ(show("𠮷2025年"), "2025年=2025/-/-/- ");
}

TEST(DateMention, LeavesOutWhatIsNone) {
  EXPECT_EQ(show("3个月、五年、二十年、三四月、1990年代、2021年级、3.5月、G7月、一百二十月"), "");
  EXPECT_EQ(show("202501月"), "202501月=-/-/202501/- ");
}

TEST(DateMention, TakesBrokenBytesForCharacters) {
  EXPECT_EQ(show("\xE5\xB9 2025\xE5\xB9\xB4\xE6"), "2025年=2025/-/-/- ");
}

TEST(LeadingDate, ReadsTheUsualForms) {
  Offset length = 0;
  for (const std::string_view text :
       {"2025-07-20 上午", "2025.7.20", "2025/7/20", "2025年7月20日"}) {
    EXPECT_EQ(read_leading_date(text, length), 2025y / 7 / 20) << text;
  }
  EXPECT_EQ(length, 16u);
  for (const std::string_view text :
       {"2025-7", "2025-13-01", "2025-02-29", "7月20日", "", "二〇"}) {
    EXPECT_EQ(read_leading_date(text, length), std::nullopt) << text;
  }
}

TEST(DaySet, IsARing) {
  const auto winter = DaySet::parse("11-01..02-29");
  ASSERT_TRUE(winter);
  EXPECT_TRUE(winter->contains(std::chrono::December / 31));
  EXPECT_TRUE(winter->contains(std::chrono::January / 1));
  EXPECT_TRUE(winter->contains(std::chrono::February / 29));
  EXPECT_FALSE(winter->contains(std::chrono::March / 1));
  EXPECT_FALSE(winter->contains(std::chrono::October / 31));
  EXPECT_EQ(DaySet::range(360, 370), DaySet::range(-6, 4));
  EXPECT_EQ(DaySet::range(0, 365), DaySet::all());
  EXPECT_EQ(DaySet::range(-400, 400), DaySet::all());
}

TEST(DaySet, RefusesWhatIsNoRange) {
  for (const std::string_view text :
       {"11-01", "13-01..02-01", "02-30..03-01", "1-1..2-2", "..", ","}) {
    EXPECT_FALSE(DaySet::parse(text)) << text;
  }
  EXPECT_EQ(DaySet::parse("02-01..03-01, 09-01..09-30")->size(), 60u);
}

}  // namespace
}  // namespace gaolint
