#include "text/text_pairs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>

namespace gaolint {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Texts = std::vector<std::string_view>;

/// "old-new" of each pair, with "~" where they are only alike.
std::vector<std::string> paired(const Texts& old, const Texts& now) {
  std::vector<std::string> lines;
  for (const TextPair& pair : pair_texts(old, now, 0.5)) {
    lines.push_back(std::to_string(pair.old) + (pair.alike < 1 ? "~" : "-") +
                    std::to_string(pair.now));
  }
  return lines;
}

TEST(TextPairs, TheSameInTheirOrder) {
  EXPECT_THAT(paired({"甲乙丙", "丁戊"}, {"丁戊", "甲乙丙"}), ElementsAre("0-1", "1-0"));
  EXPECT_THAT(paired({"甲乙", "甲乙", "甲乙"}, {"甲乙", "甲乙"}), ElementsAre("0-0", "1-1"));
}

TEST(TextPairs, TheMostAlikeFirst) {
  EXPECT_THAT(paired({"抓好项目建设工作", "抓好安全生产工作"},
                     {"抓好安全生产各项工作", "抓好重点项目建设工作"}),
              ElementsAre("0~1", "1~0"));
  // Both old ones are like the new one; the nearer has it.
  EXPECT_THAT(paired({"抓好项目建设", "抓好项目建设投产"}, {"抓好项目建设投产达效"}),
              ElementsAre("1~0"));
}

TEST(TextPairs, OthersAreNone) {
  EXPECT_THAT(paired({"春耕备耕", "", "甲"}, {"森林防火", "", "乙"}), IsEmpty());
  EXPECT_THAT(paired({}, {"甲"}), IsEmpty());
  EXPECT_THAT(paired({"甲"}, {}), IsEmpty());
}

TEST(TextPairs, EachIsInOnePairAtMost) {
  std::mt19937 random(7);
  const std::vector<std::string> characters = {"抓", "好", "项", "目", "安", "全"};
  const auto make = [&] {
    std::vector<std::string> texts(random() % 12);
    for (std::string& text : texts) {
      for (auto left = random() % 6; left > 0; --left) text += characters[random() % 6];
    }
    return texts;
  };
  for (int round = 0; round < 500; ++round) {
    const std::vector<std::string> old = make(), now = make();
    const Texts a(old.begin(), old.end()), b(now.begin(), now.end());
    std::set<int> old_seen, now_seen;
    for (const TextPair& pair : pair_texts(a, b, 0.5)) {
      EXPECT_TRUE(old_seen.insert(pair.old).second);
      EXPECT_TRUE(now_seen.insert(pair.now).second);
      EXPECT_GE(pair.alike, 0.5);
      EXPECT_EQ(pair.alike == 1,
                a[static_cast<std::size_t>(pair.old)] == b[static_cast<std::size_t>(pair.now)]);
    }
  }
}

}  // namespace
}  // namespace gaolint
