#include "config/config_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "config/effective.h"

namespace gaolint::test {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

Result<std::string> read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

/// A tree of files that is the working directory while it lives.
class ConfigFilesTest : public testing::Test {
 protected:
  void SetUp() override {
    before_ = fs::current_path();
    root_ =
        fs::canonical(fs::temp_directory_path()) / ("gaolint-config-" + std::to_string(getpid()));
    fs::create_directories(root_ / ".git");
    fs::current_path(root_);
  }
  void TearDown() override {
    fs::current_path(before_);
    fs::remove_all(root_);
  }

  static void write(const std::string& path, const std::string& text) {
    if (fs::path(path).has_parent_path()) fs::create_directories(fs::path(path).parent_path());
    std::ofstream(path) << text;
  }
  std::string at(const std::string& path) const { return (root_ / path).string(); }
  static std::vector<std::string> paths_of(const ConfigChain& chain) {
    std::vector<std::string> paths;
    for (const ConfigLink& link : chain) paths.push_back(link.config->path);
    return paths;
  }
  static std::vector<std::string> lines_of(const Errors& errors) {
    std::vector<std::string> lines;
    for (const Error& error : errors) {
      lines.push_back(error.place.file + ":" + std::to_string(error.place.line) + " " +
                      error.message);
    }
    return lines;
  }
  ConfigFiles files() const { return {root_.string(), read}; }

 private:
  fs::path before_;
  fs::path root_;
};

TEST_F(ConfigFilesTest, TheNearestWinsOverThoseAbove) {
  write(".gaolint.toml", "minutes = 1\nstage = 'draft'\n");
  write("a/b/.gaolint.toml", "minutes = 2\n");
  ConfigFiles config = files();
  const ConfigChain& chain = config.above(at("a/b"));
  EXPECT_THAT(paths_of(chain), ElementsAre(".gaolint.toml", "a/b/.gaolint.toml"));
  const Effective effective = effective_of(chain, layers_for(chain, at("a/b/c.md")));
  EXPECT_EQ(effective.minutes->value, 2);
  EXPECT_EQ(effective.minutes->place.file, "a/b/.gaolint.toml");
  EXPECT_EQ(effective.stage->value, Stage::Draft);
  EXPECT_THAT(paths_of(config.above(at("a"))), ElementsAre(".gaolint.toml"));
}

TEST_F(ConfigFilesTest, ARootOrARepositoryEndsTheSearch) {
  write(".gaolint.toml", "minutes = 1\n");
  write("a/.gaolint.toml", "root = true\n");
  write("b/.gaolint.toml", "root = false\n");
  fs::create_directories("c/.git");
  ConfigFiles config = files();
  EXPECT_THAT(paths_of(config.above(at("a/x"))), ElementsAre("a/.gaolint.toml"));
  EXPECT_THAT(paths_of(config.above(at("b"))), ElementsAre(".gaolint.toml", "b/.gaolint.toml"));
  EXPECT_THAT(paths_of(config.above(at("c"))), IsEmpty());
}

TEST_F(ConfigFilesTest, AnExtendedFileGivesWayAndSeesTheGlobsFromWhereItIsExtended) {
  write("house/base.toml",
        "extends = 'more.toml'\nminutes = 5\nrules = 'own'\nexclude = 'old'\n"
        "[[overrides]]\npaths = 'a/*'\nstage = 'draft'\n");
  write("house/more.toml", "minutes = 6\nwords = ['甲']\n");
  write("x/.gaolint.toml", "extends = ['../house/base.toml']\nwords = ['乙']\n");
  ConfigFiles config = files();
  const ConfigChain& chain = config.above(at("x/a"));
  EXPECT_THAT(config.take_errors(), IsEmpty());
  EXPECT_THAT(paths_of(chain),
              ElementsAre("house/more.toml", "house/base.toml", "x/.gaolint.toml"));
  const Effective effective = effective_of(chain, layers_for(chain, at("x/a/b.md")));
  EXPECT_EQ(effective.minutes->value, 5);
  EXPECT_EQ(effective.stage->value, Stage::Draft);
  ASSERT_EQ(effective.words.size(), 2U);
  EXPECT_EQ(effective.rules.front().text, "house/own");
  EXPECT_TRUE(is_excluded(chain, at("x/a/old/b.md")));
  EXPECT_FALSE(is_excluded(chain, at("house/old/b.md")));
  EXPECT_FALSE(effective_of(chain, layers_for(chain, at("x/b.md"))).stage);
}

TEST_F(ConfigFilesTest, WhatExtendsItselfIsAnError) {
  write(".gaolint.toml", "minutes = 3\n\nextends = ['a.toml']\n");
  write("a.toml", "extends = ['.gaolint.toml']\n");
  ConfigFiles config = files();
  EXPECT_THAT(paths_of(config.above(at(""))), ElementsAre("a.toml", ".gaolint.toml"));
  EXPECT_THAT(lines_of(config.take_errors()), ElementsAre("a.toml:1 .gaolint.toml extends itself"));
}

TEST_F(ConfigFilesTest, AFileMayBeExtendedTwiceButNotWithoutEnd) {
  write(".gaolint.toml", "extends = ['a.toml', 'b.toml', 'none.toml']\n");
  write("a.toml", "extends = ['c.toml']\n");
  write("b.toml", "extends = ['c.toml']\n");
  write("c.toml", "");
  ConfigFiles config = files();
  EXPECT_THAT(paths_of(config.above(at(""))),
              ElementsAre("c.toml", "a.toml", "b.toml", ".gaolint.toml"));
  EXPECT_THAT(lines_of(config.take_errors()),
              ElementsAre(".gaolint.toml:1 there is no file none.toml"));
  for (int i = 0; i < 40; ++i) {
    write("d" + std::to_string(i) + ".toml", "extends = ['d" + std::to_string(i + 1) + ".toml']\n");
  }
  config.only("d0.toml");
  EXPECT_THAT(lines_of(config.take_errors()),
              ElementsAre("d31.toml:1 too many files extend each other"));
}

TEST_F(ConfigFilesTest, ASelectReplacesWhatIsLessNear) {
  write(".gaolint.toml",
        "select = ['a']\nignore = ['b']\n[severity]\nc = 'off'\nd = 'hint'\n"
        "[[overrides]]\npaths = 'x'\nignore = 'e'\n"
        "[[overrides]]\npaths = 'y'\nselect = []\nignore = 'f'\n");
  ConfigFiles config = files();
  const ConfigChain& chain = config.above(at(""));
  const Effective more = effective_of(chain, layers_for(chain, at("x")));
  ASSERT_EQ(more.ignore.size(), 2U);
  EXPECT_EQ(more.select.size(), 1U);
  EXPECT_EQ(more.severity.size(), 2U);
  const Effective other = effective_of(chain, layers_for(chain, at("y")));
  EXPECT_THAT(other.select, IsEmpty());
  ASSERT_EQ(other.ignore.size(), 1U);
  EXPECT_EQ(other.ignore[0].text, "f");
  EXPECT_EQ(other.severity.size(), 1U);
}

}  // namespace
}  // namespace gaolint::test
