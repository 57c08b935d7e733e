#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "rule/rule_set.h"
#include "rule/toml/tree.h"

namespace gaolint {
namespace {

/// key=value@line:column of a tree, children in brackets.
std::string written(const TomlTree& tree, const TomlNode& node) {
  std::string out;
  if (node.key.size > 0) {
    out += std::string(tree.view(node.key)) + "@" + std::to_string(node.key_line) + ":" +
           std::to_string(node.key_column) + "=";
  }
  switch (node.type) {
    case TomlType::Table:
    case TomlType::Array:
      out += node.type == TomlType::Table ? "{" : "[";
      for (const TomlNode& child : tree.children(node)) out += written(tree, child) + " ";
      out += node.type == TomlType::Table ? "}" : "]";
      break;
    case TomlType::String:
    case TomlType::Date:
      out += tree.view(node.string);
      break;
    case TomlType::Integer:
      out +=
          std::to_string(static_cast<std::int64_t>(std::uint64_t{node.count} << 32 | node.first));
      break;
    case TomlType::Boolean:
      out += node.first ? "true" : "false";
      break;
    case TomlType::Other:
      out += "?";
      break;
  }
  return out + "@" + std::to_string(node.line) + ":" + std::to_string(node.column);
}

TEST(TomlTree, KeepsValuesPlacesAndTheOrderOfTheFile) {
  struct Case {
    std::string text;
    std::string tree;
  };
  const Case cases[] = {
      {"", "{}@1:1"},
      {"b = 1\na = -2\n", "{b@1:1=1@1:5 a@2:1=-2@2:5 }@1:1"},
      {"a = 9223372036854775807\nb = -9223372036854775808",
       "{a@1:1=9223372036854775807@1:5 b@2:1=-9223372036854775808@2:5 }@1:1"},
      {"a = true\r\nb = 2026-07-05\r\nc = 1.5",
       "{a@1:1=true@1:5 b@2:1=2026-07-05@2:5 c@3:1=?@3:5 }@1:1"},
      // Columns count characters, whatever their width or plane.
      {"a = [ '错𠀀字', '　' ]", "{a@1:1=[错𠀀字@1:7 　@1:14 ]@1:5 }@1:1"},
      {"[x]\ny = { z = 'a' }", "{x@1:2={y@2:1={z@2:7=a@2:11 }@2:5 }@1:1 }@1:1"},
  };
  for (const Case& c : cases) {
    const auto parsed = parse_toml(c.text);
    ASSERT_TRUE(parsed) << c.text;
    EXPECT_EQ(written(parsed->tree(), parsed->tree().root()), c.tree) << c.text;
  }
}

TEST(TomlTree, ErrorsHaveAPlace) {
  struct Case {
    std::string text;
    int line;
    int column;
  };
  const Case cases[] = {
      {"a = ", 11, 5},
      {"a = 1\nb = 'x", 12, 7},
      {"a = 1\na = 2", 12, 5},
      {"错 = 1", 11, 1},
      {"a = \"\xFF\"", 11, 5},
      {std::string("a = '\0'", 7), 11, 6},
      {"a = " + std::string(100'000, '['), 11, 261},
  };
  for (const Case& c : cases) {
    const auto parsed = parse_toml(c.text, 10);
    ASSERT_FALSE(parsed) << c.text;
    EXPECT_FALSE(parsed.error().message.empty());
    EXPECT_EQ(parsed.error().place.line, c.line) << c.text.substr(0, 40);
    EXPECT_EQ(parsed.error().place.column, c.column)
        << c.text.substr(0, 40) << parsed.error().message;
  }
}

TEST(TomlTree, FilesBuiltInAreWhatTheirTextSays) {
  for (const PackFile& file : embedded_files()) {
    ASSERT_NE(file.parsed, nullptr) << file.path;
    const auto parsed = parse_toml(file.text);
    ASSERT_TRUE(parsed) << file.path;
    EXPECT_EQ(written(*file.parsed, file.parsed->root()),
              written(parsed->tree(), parsed->tree().root()))
        << file.path;
  }
  const auto in_order = [](const PackFile& a, const PackFile& b) { return a.path < b.path; };
  EXPECT_TRUE(std::is_sorted(embedded_files().begin(), embedded_files().end(), in_order));
  EXPECT_GT(embedded_files().size(), 1u);
}

}  // namespace
}  // namespace gaolint
