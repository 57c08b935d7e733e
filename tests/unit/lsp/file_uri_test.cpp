#include "lsp/file_uri.h"

#include <gtest/gtest.h>

#include <string>

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

TEST(FileUri, OfPaths) {
  EXPECT_EQ(uri_of_path("/drafts/a-1_b.~/c.txt"), "file:///drafts/a-1_b.~/c.txt");
  EXPECT_EQ(uri_of_path("/稿/a b%.md"), "file:///%E7%A8%BF/a%20b%25.md");
  const std::string odd = "/#?;:@&=+$,'()*!\"\\\x01\xFF";
  EXPECT_EQ(path_of_uri(uri_of_path(odd)), odd);
}

}  // namespace
}  // namespace gaolint
