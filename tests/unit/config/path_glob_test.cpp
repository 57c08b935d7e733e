#include "config/path_glob.h"

#include <gtest/gtest.h>

#include <string>

namespace gaolint {
namespace {

struct GlobCase {
  const char* glob;
  const char* path;
  bool matches;
};

TEST(PathGlob, NamesPathsAndWhatIsBelow) {
  const GlobCase cases[] = {
      {"a.md", "a.md", true},
      {"a.md", "b/c/a.md", true},
      {"a.md", "ba.md", false},
      {"old", "x/old/a.md", true},
      {"old/", "x/old/a.md", true},
      {"old", "older/a.md", false},
      {"/a.md", "a.md", true},
      {"/a.md", "b/a.md", false},
      {"./b/a.md", "b/a.md", true},
      {"*.md", "b/a.md", true},
      {"b/*.md", "b/a.md", true},
      {"b/*.md", "b/c/a.md", false},
      {"b/*", "b/c/a.md", true},
      {"b/**", "b/c/a.md", true},
      {"b/**", "b", false},
      {"b/**/a.md", "b/a.md", true},
      {"b/**/a.md", "b/c/d/a.md", true},
      {"b/**/a.md", "b/ca.md", false},
      {"**/c/*.md", "c/a.md", true},
      {"**/c/*.md", "b/c/a.md", true},
      {"**/c/*.md", "bc/a.md", false},
      {"**", "b/a.md", true},
      {"讲?.md", "讲话.md", true},
      {"讲?.md", "讲.md", false},
      {"讲?.md", "讲/.md", false},
      {"*稿*", "二〇二六/讲话稿一.md", true},
      {"", "a", false},
      {"a", "", false},
  };
  for (const GlobCase& each : cases) {
    EXPECT_EQ(path_glob_matches(each.glob, each.path), each.matches)
        << each.glob << " " << each.path;
  }
}

TEST(PathGlob, ManyStarsAreNoTrap) {
  std::string glob, path(2000, 'a');
  for (int i = 0; i < 200; ++i) glob += "*a**/";
  EXPECT_FALSE(path_glob_matches(glob + "b", path));
}

}  // namespace
}  // namespace gaolint
