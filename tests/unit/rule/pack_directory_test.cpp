#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "rule/rule_set.h"

namespace gaolint {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;

class PackDirectoryTest : public testing::Test {
 protected:
  void SetUp() override {
    root_ = fs::path(testing::TempDir()) / ("packs." + std::to_string(getpid()));
    fs::create_directories(root_);
  }
  void TearDown() override { fs::remove_all(root_); }

  void write(const std::string& path, const std::string& text) const {
    fs::create_directories((root_ / path).parent_path());
    std::ofstream(root_ / path, std::ios::binary) << text;
  }

  fs::path root_;
};

TEST_F(PackDirectoryTest, GivesAllTomlFilesSorted) {
  write("b/rules.toml", "b");
  write("a.toml",
        "\xEF\xBB\xBF"
        "甲\r\n");
  write("b/lexicons/deep/words.toml", "");
  write("b/README.md", "no");
  write(".git/config.toml", "no");
  write(".hidden.toml", "no");
  write("b/rules.examples.toml", "x");
  const PackDirectory pack = read_pack_directory(root_.string());
  EXPECT_THAT(pack.errors, IsEmpty());
  ASSERT_EQ(pack.files.size(), 3u);
  EXPECT_EQ(pack.files[0], std::pair((root_ / "a.toml").string(), std::string("甲\r\n")));
  EXPECT_EQ(pack.files[1].first, (root_ / "b/lexicons/deep/words.toml").string());
  EXPECT_EQ(pack.files[2].first, (root_ / "b/rules.toml").string());
  ASSERT_EQ(pack.examples.size(), 1u);
  EXPECT_EQ(pack.examples[0],
            std::pair((root_ / "b/rules.examples.toml").string(), std::string("x")));
}

TEST_F(PackDirectoryTest, ADirectoryOfNothingIsAnError) {
  const auto message = [](const std::string& path) {
    const PackDirectory pack = read_pack_directory(path);
    EXPECT_THAT(pack.files, IsEmpty());
    return pack.errors.size() == 1 ? pack.errors[0].message : "";
  };
  EXPECT_THAT(message(root_.string()), HasSubstr("no .toml file is in it"));
  EXPECT_THAT(message((root_ / "none").string()), HasSubstr("there is no such directory"));
  write("x.toml", "");
  EXPECT_THAT(message((root_ / "x.toml").string()), HasSubstr("not a directory"));
}

TEST_F(PackDirectoryTest, WhatIsNoFileIsSaidAndTheOthersAreRead) {
  write("a.toml", "a");
  ASSERT_EQ(mkfifo((root_ / "pipe.toml").c_str(), 0600), 0);
  fs::create_symlink("nowhere", root_ / "gone.toml");
  fs::create_directory_symlink(root_, root_ / "loop");
  const PackDirectory pack = read_pack_directory(root_.string());
  EXPECT_EQ(pack.files.size(), 1u);
  ASSERT_EQ(pack.errors.size(), 2u);
  for (const Error& error : pack.errors) EXPECT_THAT(error.message, HasSubstr("not a file"));
}

}  // namespace
}  // namespace gaolint
