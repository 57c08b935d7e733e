#include "app/option_values.h"

#include <gtest/gtest.h>

namespace gaolint {
namespace {

TEST(ParseDate, TakesDaysOfTheCalendarOnly) {
  using namespace std::chrono_literals;
  EXPECT_EQ(parse_date("2026-07-25"), 2026y / std::chrono::July / 25);
  EXPECT_EQ(parse_date("2024-02-29"), 2024y / std::chrono::February / 29);
  for (const char* text : {"", "2026-7-25", "2026-02-29", "2026-13-01", "2026-00-10", "2026/07/25",
                           "26-07-25", "2026-07-25 ", "2026-07-2x", "-026-07-25", "2026-+7-25"}) {
    EXPECT_FALSE(parse_date(text)) << text;
  }
}

TEST(ListOption, TakesCommasAndRepetitionButNoPositional) {
  CLI::App app;
  std::vector<std::string> values;
  std::vector<std::string> paths;
  app.add_option("PATH", paths);
  add_list_option(app, "--select", values, "");
  app.parse("--select a,b --select c draft.txt");
  EXPECT_EQ(values, (std::vector<std::string>{"a", "b", "c"}));
  EXPECT_EQ(paths, std::vector<std::string>{"draft.txt"});
}

TEST(DraftArguments, DashIsAPath) {
  CLI::App app;
  DraftArguments arguments;
  arguments.add_to(app);
  app.parse("--stdin-filename 稿.txt -");
  EXPECT_EQ(arguments.paths, std::vector<std::string>{"-"});
  EXPECT_EQ(arguments.read_options().stdin_name, "稿.txt");
}

}  // namespace
}  // namespace gaolint
