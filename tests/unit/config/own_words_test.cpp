#include "config/own_words.h"

#include <gtest/gtest.h>

#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "config/config.h"

namespace gaolint::test {
namespace {

std::string with(std::string text, const std::string& word) {
  const auto insertions = insertions_of_word(text, word);
  for (auto each = insertions.rbegin(); each != insertions.rend(); ++each) {
    text.insert(each->at, each->text);
  }
  return text;
}

TEST(OwnWords, GoBehindThoseThatAreThere) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"words = []\n", "words = [\"新词\"]\n"},
      {"words = ['甲']\n", "words = ['甲', \"新词\"]\n"},
      {"words = [\"甲\",]  # 名称\n", "words = [\"甲\", \"新词\",]  # 名称\n"},
      {"root = true\nwords=[ \"甲]\" , '#乙' ]\n[severity]\n",
       "root = true\nwords=[ \"甲]\" , '#乙', \"新词\" ]\n[severity]\n"},
      {"words = [\n  \"甲\",  # 单位\n  \"乙\",  # 人名\n]\n",
       "words = [\n  \"甲\",  # 单位\n  \"乙\",  # 人名\n  \"新词\",\n]\n"},
      {"words = [\n  \"甲\",\n  \"乙\"  # 人名\n]\n",
       "words = [\n  \"甲\",\n  \"乙\",  # 人名\n  \"新词\"\n]\n"},
      {"words = [\r\n\t\"甲\"]\r\n", "words = [\r\n\t\"甲\",\r\n\t\"新词\"]\r\n"},
      {"words = [\n  # 还没有\n]", "words = [\"新词\"\n  # 还没有\n]"},
  };
  for (const auto& [before, after] : cases) EXPECT_EQ(with(before, "新词"), after);
}

TEST(OwnWords, MakeTheirKey) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"", "words = [\"新词\"]\n"},
      {"stage = \"draft\"", "stage = \"draft\"\nwords = [\"新词\"]"},
      {"root = true\r\n\r\n[severity]\r\n\"usage\" = \"info\"\r\n",
       "root = true\r\nwords = [\"新词\"]\r\n\r\n[severity]\r\n\"usage\" = \"info\"\r\n"},
      {"# 本单位的\n#words = [\"某某集团\"]\n\n# 级别\n[severity]\n",
       "# 本单位的\n#words = [\"某某集团\"]\nwords = [\"新词\"]\n\n# 级别\n[severity]\n"},
      {"# 本单位的配置\n\n# 级别\n[severity]\n",
       "# 本单位的配置\n\nwords = [\"新词\"]\n\n# 级别\n[severity]\n"},
      {"# 级别\n[severity]\n", "words = [\"新词\"]\n\n# 级别\n[severity]\n"},
      {"select = [\n  \"core\",\n]\n\n[[allow]]\nrules = [\"usage\"]\ntext = [\"words = [\"]\n",
       "select = [\n  \"core\",\n]\nwords = [\"新词\"]\n\n[[allow]]\nrules = [\"usage\"]\n"
       "text = [\"words = [\"]\n"},
      {"extends = [\"a\"] # words = [\n", "extends = [\"a\"] # words = [\nwords = [\"新词\"]\n"},
  };
  for (const auto& [before, after] : cases) EXPECT_EQ(with(before, "新词"), after);
}

TEST(OwnWords, AreWrittenAsStrings) {
  EXPECT_EQ(with("", "甲\"乙\\丙"), "words = [\"甲\\\"乙\\\\丙\"]\n");
}

TEST(OwnWords, StayAwayFromWhatIsWrong) {
  for (const std::string text :
       {"words = [\"新词\"]\n", "words = 7\n", "words = [\"甲\"", "words = [7]\n", "[[[", "words\n",
        "words = \"\"\"\n[\n\"\"\"\n", "\"words\" = []\n"}) {
    EXPECT_EQ(with(text, "新词"), text);
  }
}

TEST(OwnWords, OfAnyText) {
  const std::string pieces[] = {"words", "=", "[", "]", "\"", "'", "#", "\n", ",", "\\", "甲", " "};
  unsigned state = 7;
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i) {
      state = state * 1103515245u + 12345u;
      text += pieces[(state >> 16) % std::size(pieces)];
    }
    const auto before = read_config({}, text).config.values.words.size();
    const bool changes = !insertions_of_word(text, "新词").empty();
    EXPECT_EQ(read_config({}, with(text, "新词")).config.values.words.size(), before + changes);
  }
}

}  // namespace
}  // namespace gaolint::test
