#include "text/iso_date.h"

#include <gtest/gtest.h>

namespace gaolint {
namespace {

TEST(IsoDate, TakesDaysOfTheCalendarOnly) {
  using namespace std::chrono_literals;
  EXPECT_EQ(parse_iso_date("2026-07-25"), 2026y / std::chrono::July / 25);
  EXPECT_EQ(parse_iso_date("2024-02-29"), 2024y / std::chrono::February / 29);
  for (const char* text : {"", "2026-7-25", "2026-02-29", "2026-13-01", "2026-00-10", "2026/07/25",
                           "26-07-25", "2026-07-25 ", "2026-07-2x", "-026-07-25", "2026-+7-25"}) {
    EXPECT_FALSE(parse_iso_date(text)) << text;
  }
}

TEST(IsoDate, IsWrittenAsItIsRead) {
  for (const char* text : {"2026-07-25", "2000-01-01", "0999-12-31"}) {
    EXPECT_EQ(iso_date(*parse_iso_date(text)), text);
  }
}

}  // namespace
}  // namespace gaolint
