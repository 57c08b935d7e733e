// What exactly the nodes cover. An outline is written as {series}, <marker|text> for an item,
// [text] for a sentence, and type[text] for anything else.

#include <gtest/gtest.h>

#include "outline_text.h"

namespace gaolint {
namespace {

std::string outline(const SyntaxTree::Node& node, std::string_view text) {
  const std::string_view covered = text.substr(node.span().begin, node.span().size());
  const std::string_view type = node.type();
  std::string inner;
  const std::vector<SyntaxTree::Node> children = node.children();
  for (std::size_t i = type == "item" ? 1 : 0; i < children.size(); ++i) {
    inner += outline(children[i], text);
  }
  if (type == "document") return inner;
  if (type == "series") return '{' + inner + '}';
  if (type == "closing") return "closing(" + inner + ')';
  if (type == "item") return '<' + outline(children[0], text) + '|' + inner + '>';
  if (type.ends_with("_marker")) return std::string(covered);
  return (type == "sentence" ? "" : std::string(type)) + '[' + std::string(covered) + ']';
}

struct Example {
  std::string text;
  std::string outline;
};

class Outline : public testing::TestWithParam<Example> {};

TEST_P(Outline, CoversExactly) {
  const Example& example = GetParam();
  const SyntaxTree tree = SyntaxTree::parse(example.text);
  EXPECT_EQ(outline(tree.root(), example.text), example.outline) << example.text;
}

INSTANTIATE_TEST_SUITE_P(
    Markers, Outline,
    testing::Values(Example{"第一句 话，干。", "{<第一句 话，|[干。]>}"},
                    Example{"第 二句话 , 干。", "{<第 二句话 ,|[干。]>}"},
                    Example{"第十条之一　干。", "{<第十条之一|[干。]>}"},
                    Example{"（ 三 ）、干。", "{<（ 三 ）、|[干。]>}"},
                    Example{"1 . 干。", "{<1 .|[干。]>}"}, Example{"３、干。", "{<３、|[干。]>}"},
                    Example{"⒈干。", "{<⒈|[干。]>}"}, Example{"㉑干。", "{<㉑|[干。]>}"},
                    Example{"好，一 是干，二是看。", "[好，]{<一 是|[干，]><二是|[看。]>}"},
                    Example{"首先，干。其次看。", "{<首先，|[干。]><其次|[看。]>}"},
                    Example{"好。其一、干。其二是看。", "[好。]{<其一、|[干。]><其二|[是看。]>}"},
                    Example{"一百零五、干", "{<一百零五、|heading[干]>}"}));

INSTANTIATE_TEST_SUITE_P(
    Positions, Outline,
    testing::Values(Example{"\xef\xbb\xbf一、干\n看。", "{<一、|heading[干][看。]>}"},
                    Example{"一、干\r\n看。\r\n二、想\r\n",
                            "{<一、|heading[干][看。]><二、|heading[想]>}"},
                    Example{"　　一、𠮷日\n　　看。　", "{<一、|heading[𠮷日][看。]>}"},
                    Example{"a b。 c", "[a b。][c]"},
                    Example{"一、干  \n\n  看。", "{<一、|heading[干][看。]>}"},
                    Example{"全县大会讲话 \r\n同志们：\r\n好。",
                            "title[全县大会讲话]salutation[同志们：][好。]"}));

INSTANTIATE_TEST_SUITE_P(
    Levels, Outline,
    testing::Values(
        Example{"一、干\n同志们，走！", "{<一、|heading[干]>}closing(address[同志们，][走！])"},
        Example{"两点：一是快，二是好。\n完。", "[两点：]{<一是|[快，]><二是|[好。]>}[完。]"},
        Example{"两点：一是快。\n很快。\n二是好。", "[两点：]{<一是|[快。][很快。]><二是|[好。]>}"},
        Example{"一要学，一是学政策，二是学法，二要用。",
                "{<一要|[学，]{<一是|[学政策，]><二是|[学法，]>}><二要|[用。]>}"},
        Example{"一、干\n（一）看\n一是快，二是好。\n（二）想",
                "{<一、|heading[干]{<（一）|heading[看]{<一是|[快，]><二是|[好。]>}><（二）|"
                "heading[想]>}>}"}));

INSTANTIATE_TEST_SUITE_P(
    FarLooks, Outline,
    testing::Values(
        // The second 是 is beyond what is looked at, and so is no reason to cut the sentence.
        Example{"我们主要一是快。", "[我们主要一是快。]"},
        Example{"春耕，一抓到底，不松劲。", "[春耕，一抓到底，不松劲。]"},
        Example{"春耕，一抓种子，不松劲，二抓化肥。",
                "[春耕，]{<一抓|[种子，不松劲，]><二抓|[化肥。]>}"},
        Example{"首先要快。\n好。", "[首先要快。][好。]"},
        Example{"一、一抓到底\n好。", "{<一、|heading[一抓到底][好。]>}"}));

TEST(OutlineOfQuotations, AQuotationLeftOpenEndsInTheEnd) {
  std::string text = "他说：“好。";
  for (int i = 0; i < 10; ++i) text += "很好。";
  text += "一是快，二是好。";
  const SyntaxTree tree = SyntaxTree::parse(text);
  EXPECT_NE(tree.sexp().find("(verb_marker)"), std::string::npos);
}

TEST(Node, ChildAndChildrenAgree) {
  const std::string text =
      read_file(std::filesystem::path(PROJECT_DIR) / "tests/unit/grammar/draft.txt");
  const SyntaxTree tree = SyntaxTree::parse(text);
  std::vector<SyntaxTree::Node> pending{tree.root()};
  int nodes = 0;
  while (!pending.empty()) {
    const SyntaxTree::Node node = pending.back();
    pending.pop_back();
    ++nodes;
    const std::vector<SyntaxTree::Node> children = node.children();
    ASSERT_EQ(children.size(), node.child_count());
    for (std::uint32_t i = 0; i < node.child_count(); ++i) {
      EXPECT_EQ(node.child(i).span(), children[i].span());
      EXPECT_EQ(node.child(i).type(), children[i].type());
      EXPECT_TRUE(children[i].is_named());
      pending.push_back(children[i]);
    }
  }
  EXPECT_GT(nodes, 100);
}

TEST(Node, FieldMarker) {
  const SyntaxTree tree = SyntaxTree::parse("一、干。");
  const SyntaxTree::Node item = tree.root().child(0).child(0);
  ASSERT_EQ(item.type(), "item");
  ASSERT_TRUE(item.child_by_field("marker"));
  EXPECT_EQ(item.child_by_field("marker")->type(), "han_marker");
  EXPECT_FALSE(item.child_by_field("heading"));
}

TEST(Node, AHundredThousandChildrenAreWalkedInLinearTime) {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "好。";
  const SyntaxTree tree = SyntaxTree::parse(text);
  EXPECT_EQ(tree.root().children().size(), 100'000u);
}

}  // namespace
}  // namespace gaolint
