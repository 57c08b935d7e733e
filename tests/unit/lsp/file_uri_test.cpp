#include "lsp/file_uri.h"

#include <gtest/gtest.h>

namespace gaolint {
namespace {

TEST(FileUri, EscapesAreUndone) {
  EXPECT_EQ(path_of_uri("file:///drafts/a.txt"), "/drafts/a.txt");
  EXPECT_EQ(path_of_uri("file:///%E7%A8%BF/a%20b.md"), "/稿/a b.md");
  EXPECT_EQ(path_of_uri("file://localhost/a.txt"), "/a.txt");
}

TEST(FileUri, WhatIsNoEscapeStays) {
  EXPECT_EQ(path_of_uri("file:///50%"), "/50%");
  EXPECT_EQ(path_of_uri("file:///50%2"), "/50%2");
  EXPECT_EQ(path_of_uri("file:///50%zz"), "/50%zz");
}

TEST(FileUri, OtherAddressesAreNoPaths) {
  EXPECT_EQ(path_of_uri("untitled:Untitled-1"), std::nullopt);
  EXPECT_EQ(path_of_uri("file://elsewhere/a.txt"), std::nullopt);
  EXPECT_EQ(path_of_uri("file:"), std::nullopt);
}

}  // namespace
}  // namespace gaolint
