#include "app/option_values.h"

#include <gtest/gtest.h>

namespace gaolint {
namespace {

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
