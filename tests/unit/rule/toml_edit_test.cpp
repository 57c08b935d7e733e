#include <gtest/gtest.h>

#include "rule/toml/edit.h"

namespace gaolint {
namespace {

/// "a=1 b=[x,y]": the root's keys with their strings.
std::string described(const TomlTree& tree) {
  std::string text;
  for (const TomlNode& node : tree.children(tree.root())) {
    text += std::string(tree.view(node.key)) + "=";
    if (node.type == TomlType::String) text += tree.view(node.string);
    for (const TomlNode& element :
         node.type == TomlType::Array ? tree.children(node) : std::span<const TomlNode>()) {
      text += std::string(tree.view(element.string)) + ",";
    }
    text += " ";
  }
  return text;
}

struct TomlCopyTest : testing::Test {
  ParsedToml parsed = *parse_toml("a = 'x'\nb = ['1', '2', '3']\nc = 'z'\n");
  TomlCopy copy{parsed.tree()};
  std::uint32_t a = parsed.nodes[0].first;
  std::uint32_t b = a + 1;
  std::uint32_t first = parsed.nodes[b].first;
};

TEST_F(TomlCopyTest, StringsAreReplaced) {
  copy.set_text(a, "much longer");
  copy.set_text(first + 1, "");
  EXPECT_EQ(described(copy.tree()), "a=much longer b=1,,3, c=z ");
}

TEST_F(TomlCopyTest, ElementsAndKeysAreTakenOut) {
  copy.take_out(b, {first, first + 2});
  EXPECT_EQ(described(copy.tree()), "a=x b=2, c=z ");
  copy.take_out(0, {a, a + 2});
  EXPECT_EQ(described(copy.tree()), "b=2, ");
}

TEST_F(TomlCopyTest, OneStays) {
  copy.keep_only(b, first + 1);
  EXPECT_EQ(described(copy.tree()), "a=x b=2, c=z ");
}

TEST_F(TomlCopyTest, TheOriginalStays) {
  copy.set_text(a, "other");
  copy.take_out(b, {first});
  EXPECT_EQ(described(parsed.tree()), "a=x b=1,2,3, c=z ");
}

}  // namespace
}  // namespace gaolint
