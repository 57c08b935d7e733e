#include "app/blank_groups.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "text/source.h"

namespace gaolint {
namespace {

/// Label and number of places of each group; every X, XX … of the text is a blank.
std::vector<std::pair<std::string, std::size_t>> groups_of(const std::string& text) {
  const Source source = Source::from_bytes("a.txt", text);
  const Document document(source);
  std::vector<Finding> blanks;
  for (std::size_t at = text.find('X'); at != std::string::npos; at = text.find('X', at)) {
    const std::size_t end = std::min(text.find_first_not_of('X', at), text.size());
    Finding blank;
    blank.span = {static_cast<Offset>(at), static_cast<Offset>(end)};
    blanks.push_back(blank);
    at = end;
  }
  std::vector<std::pair<std::string, std::size_t>> result;
  for (const BlankGroup& group : group_blanks(document, blanks)) {
    result.emplace_back(group.label, group.places.size());
  }
  return result;
}

using Groups = std::vector<std::pair<std::string, std::size_t>>;

TEST(BlankGroups, AreNamedByWhatTheirPlacesShare) {
  const struct {
    const char* text;
    Groups groups;
  } cases[] = {
      {"没有空。", {}},
      {"请XX局长讲话，XX局长的发言很好。", {{"XX局长", 2}}},
      {"投资XX亿元，又投资XX亿元。", {{"XX亿元", 2}}},
      {"投资XX亿元，又投资X亿元。", {{"XX亿元", 1}, {"X亿元", 1}}},
      {"X个街道完成，X个街道没有，X个项目。", {{"X个街道", 2}, {"X个项目", 1}}},
      {"增长XX%，下降XX%。", {{"XX%", 2}}},
      {"建设智造XX、文化XX。", {{"建设智造XX", 1}, {"文化XX", 1}}},
      {"实施“XX”行动和《XX》。", {{"“XX”", 1}, {"《XX》", 1}}},
      {"XX", {{"XX", 1}}},
      {"XX重点工作推进会", {{"XX重点工作", 1}}},
  };
  for (const auto& c : cases) EXPECT_EQ(groups_of(c.text), c.groups) << c.text;
}

TEST(BlankGroups, SeeThroughSpacesInsideTheText) {
  EXPECT_EQ(groups_of("组织对 X 个街 道和X个街道进行了观摩。"), (Groups{{"X个街道", 2}}));
}

}  // namespace
}  // namespace gaolint
