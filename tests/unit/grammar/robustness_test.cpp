// No text of any kind has an ERROR or MISSING node, and none takes long.

#include <gtest/gtest.h>

#include <chrono>
#include <ostream>
#include <random>
#include <string_view>

#include "outline_text.h"

namespace gaolint {
namespace {

void expect_no_error(const SyntaxTree& tree, std::string_view what) {
  EXPECT_FALSE(tree.has_error()) << what;
  EXPECT_EQ(tree.sexp().find("MISSING"), std::string::npos) << what;
}

/// Children lie in order inside their parents, and items are never empty.
void expect_sound(const SyntaxTree& tree, std::size_t size) {
  std::vector<SyntaxTree::Node> pending{tree.root()};
  while (!pending.empty()) {
    const SyntaxTree::Node node = pending.back();
    pending.pop_back();
    Offset end = node.span().begin;
    for (const SyntaxTree::Node& child : node.children()) {
      ASSERT_LE(end, child.span().begin);
      ASSERT_LE(child.span().end, node.span().end);
      ASSERT_FALSE(child.span().empty()) << child.type();
      end = child.span().end;
      pending.push_back(child);
    }
    ASSERT_LE(node.span().end, size);
    if (node.type() == "item") {
      ASSERT_TRUE(node.child_by_field("marker"));
    }
  }
}

TEST(Robustness, RandomMarkers) {
  for (unsigned seed = 0; seed < 3000; ++seed) {
    std::mt19937 random(seed);
    const std::string text = random_text(random, static_cast<int>(random() % 300));
    const SyntaxTree tree = SyntaxTree::parse(text);
    expect_no_error(tree, text);
    expect_sound(tree, text.size());
    if (HasFailure()) return;
  }
}

TEST(Robustness, RandomBytes) {
  for (unsigned seed = 0; seed < 500; ++seed) {
    std::mt19937 random(seed);
    std::string text(random() % 2000, '\0');
    for (char& byte : text) byte = static_cast<char>(random());
    const SyntaxTree tree = SyntaxTree::parse(text);
    expect_no_error(tree, "seed " + std::to_string(seed));
    expect_sound(tree, text.size());
    if (HasFailure()) return;
  }
}

TEST(Robustness, EveryFileOfTheCorpora) {
  const std::filesystem::path folder = corpora();
  if (folder.empty()) GTEST_SKIP() << "no corpora beside the checkout (set GAOLINT_CORPORA)";
  int files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    const SyntaxTree tree = SyntaxTree::parse(read_file(entry.path()));
    expect_no_error(tree, entry.path().string());
    ++files;
  }
  EXPECT_GT(files, 0);
}

TEST(Robustness, EmptyAndBlankTexts) {
  for (const std::string_view text : {"", " ", "\n", "\r\n\r\n", "　　\n　", "\xef\xbb\xbf"}) {
    const SyntaxTree tree = SyntaxTree::parse(text);
    expect_no_error(tree, text);
    EXPECT_EQ(tree.root().child_count(), 0u) << '"' << text << '"';
  }
}

/// A series of every verb in the item of the one before.
std::string nested_series(std::size_t count, std::string_view separator) {
  static constexpr std::string_view verbs[] = {
      "抓", "靠", "看", "保", "促", "强", "重", "严", "防", "查", "建", "推", "树", "讲", "学",
      "改", "创", "补", "扩", "稳", "优", "转", "带", "谋", "提", "打", "守", "立", "破", "盯"};
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string verb(verbs[i]);
    text +=
        "一" + verb + "甲" + std::string(separator) + "二" + verb + "乙" + std::string(separator);
  }
  return text;
}

TEST(Robustness, DepthIsCapped) {
  for (const std::string_view separator : {"，", "\n"}) {
    for (const std::size_t count : {23u, 24u, 30u}) {
      // Whatever comes when no more level can be opened joins the innermost.
      for (const std::string_view last :
           {"", "1.好\n一是好。\n①好", "（一）好\n首先好，其次好。", "同志们，好"}) {
        const std::string text = nested_series(count, separator) + "\n" + std::string(last);
        const SyntaxTree tree = SyntaxTree::parse(text);
        expect_no_error(tree, text);
        expect_sound(tree, text.size());
        EXPECT_LE(item_depth(tree), 24) << text;
        EXPECT_GE(item_depth(tree), 23) << text;
      }
    }
  }
}

constexpr std::size_t kMegabyte = 1 << 20;

/// A text of one piece, again and again.
struct Flood {
  const char* name;
  std::string_view piece;
  std::string_view before = {};
  std::string_view after = {};
  std::size_t bytes = kMegabyte;

  std::string text() const {
    std::string text(before);
    while (text.size() < bytes) text += piece;
    return text + std::string(after);
  }
};

void PrintTo(const Flood& flood, std::ostream* out) { *out << flood.name; }

class Floods : public testing::TestWithParam<Flood> {};

/// A text twice as long may take twice as long. Far more time than any machine needs, far less than
/// anything quadratic would take.
TEST_P(Floods, AreParsedInLinearTime) {
  const std::string text = GetParam().text();
  const auto start = std::chrono::steady_clock::now();
  const SyntaxTree tree = SyntaxTree::parse(text);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  EXPECT_FALSE(tree.has_error());
  EXPECT_LT(seconds.count(), 20.0);
  EXPECT_LE(tree.root().span().end, text.size());
}

using namespace std::string_view_literals;

INSTANTIATE_TEST_SUITE_P(
    Grammar, Floods,
    testing::Values(
        Flood{"YiShi", "一是"}, Flood{"YiShiClauses", "，一是"}, Flood{"YiShiInWords", "人一是"},
        Flood{"YiShiSentences", "人一是。"}, Flood{"YiShiLines", "点：一是实。\n好\n"},
        Flood{"YiZhuaLines", "一抓\n"}, Flood{"First", "首先，"}, Flood{"FirstSentences", "首先。"},
        Flood{"Aspects", "，一方面。"}, Flood{"Brackets", "（"}, Flood{"BracketedOnes", "（一）"},
        Flood{"Quotes", "“"}, Flood{"Addresses", "同志们，\n"},
        Flood{"AddressesInItem", "同志们，\n", "一、好\n", "二、好"}, Flood{"Newlines", "\n"},
        Flood{"Spaces", " "}, Flood{"SpacedNumber", "　", "第", "一，"}, Flood{"Nul", "\0"sv},
        Flood{"X", "X"}, Flood{"Digits", "9", "", "、好", 100'000},
        Flood{"OrdinalDigits", "9", "第", "条 好", 100'000},
        Flood{"HanDigits", "九", "第", "，好", 300'000},
        Flood{"HanUnits", "百", "", "、好", 300'000}, Flood{"Signs", "#"}, Flood{"Titles", "# \n"},
        Flood{"Headings", "一、\n1.\n"}, Flood{"FullStops", "。"}, Flood{"Ellipses", "…"},
        Flood{"Circled", "①"}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace gaolint
