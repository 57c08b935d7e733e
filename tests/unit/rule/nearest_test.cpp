#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "rule/fields.h"

namespace gaolint {
namespace {

TEST(Nearest, GivesWhatWasMeantOrNothing) {
  const std::vector<std::string> names = {"pattern", "pairing", "severity",
                                          "unit",    "错别字",  "𠀀字"};
  struct Case {
    std::string name;
    std::string meant;
  };
  const Case cases[] = {
      {"pattern", "pattern"},
      {"patern", "pattern"},    // one left out
      {"patttern", "pattern"},  // one too many
      {"pattenr", "pattern"},   // two swapped
      {"severty", "severity"},
      {"seveirty", "severity"},
      {"serverities", ""},  // four changes
      {"unti", "unit"},
      {"错别子", "错别字"},  // one character, not three bytes
      {"𠀁字", "𠀀字"},
      {"zzzz", ""},
      {"x", ""},
      {"", ""},
      {std::string(100'000, 'p'), ""},
  };
  for (const Case& c : cases) EXPECT_EQ(nearest(c.name, names), c.meant) << c.name;
}

TEST(Nearest, OfTwoEquallyNearTheFirst) {
  EXPECT_EQ(nearest("text", {"test", "next"}), "test");
  EXPECT_EQ(nearest("text", {"next", "test"}), "next");
  EXPECT_EQ(nearest("text", {}), "");
}

}  // namespace
}  // namespace gaolint
