#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "syntax/tree.h"

namespace gaolint {

/// Every node with its byte range, one a line: two trees of one text are the same iff these are.
inline std::string describe_tree(const SyntaxTree& tree) {
  std::string out;
  std::vector<std::pair<SyntaxTree::Node, int>> pending{{tree.root(), 0}};
  while (!pending.empty()) {
    const auto [node, depth] = pending.back();
    pending.pop_back();
    out.append(static_cast<std::size_t>(depth), ' ');
    out += node.type();
    out += ' ' + std::to_string(node.span().begin) + '-' + std::to_string(node.span().end) + '\n';
    const std::vector<SyntaxTree::Node> children = node.children();
    for (auto child = children.rbegin(); child != children.rend(); ++child) {
      pending.emplace_back(*child, depth + 1);
    }
  }
  return out;
}

/// Greatest number of `item` nodes one in another.
inline int item_depth(const SyntaxTree& tree) {
  int deepest = 0;
  std::vector<std::pair<SyntaxTree::Node, int>> pending{{tree.root(), 0}};
  while (!pending.empty()) {
    const auto [node, above] = pending.back();
    pending.pop_back();
    const int depth = above + (node.type() == "item" ? 1 : 0);
    deepest = std::max(deepest, depth);
    for (const SyntaxTree::Node& child : node.children()) pending.emplace_back(child, depth);
  }
  return deepest;
}

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Pieces that a random text is made of: every kind of marker, what looks like one, and what
/// changes how they are read.
inline const std::vector<std::string_view>& snippets() {
  static const std::vector<std::string_view> all = {
      "一是",
      "二是",
      "三是",
      "一要",
      "二要",
      "三要",
      "一 是",
      "一抓",
      "二抓",
      "一个是",
      "二个是",
      "第一，",
      "第二，",
      "第三、",
      "第一是",
      "第 二，",
      "首先，",
      "其次，",
      "再次，",
      "最后，",
      "其一，",
      "其二，",
      "一方面",
      "另一方面",
      "（一）",
      "（二）",
      "(三)",
      "（ 四 ）",
      "（1）",
      "(2)",
      "1）",
      "2)",
      "1.",
      "2.",
      "3、",
      "4．",
      "一、",
      "二、",
      "三、",
      "十一、",
      "第一章 ",
      "第二章",
      "第一条 ",
      "第二条　",
      "第一句话，",
      "第二句 话，",
      "第三部分",
      "①",
      "②",
      "③",
      "\n",
      "\n",
      "\n\n",
      "\r\n",
      " ",
      "　　",
      "  ",
      "。",
      "，",
      "；",
      "：",
      "、",
      "！",
      "？",
      ",",
      ";",
      ":",
      "!",
      "?",
      "……",
      "“",
      "”",
      "「",
      "」",
      "（",
      "）",
      "《",
      "》",
      "# ",
      "## ",
      "同志们，",
      "同志们：",
      "各位代表！",
      "尊敬的各位来宾",
      "统一是",
      "第一书记",
      "第二产业",
      "一要素",
      "一是一、二是二",
      "3.5%",
      "2.5万",
      "一步",
      "加强领导",
      "落实责任",
      "年初以来",
      "市委",
      "工作",
      "的",
      "abc",
      "A",
      "讲话",
      "附件：",
      "——",
      "\xff",
      "\xe4\xb8",
      std::string_view("\0", 1),
      "𠮷",
      "⑴",
      "㈠",
      "⒈",
      "㉑",
      "\xef\xbb\xbf",
  };
  return all;
}

inline std::string random_text(std::mt19937& random, int pieces) {
  std::string text;
  for (int i = 0; i < pieces; ++i) text += snippets()[random() % snippets().size()];
  return text;
}

/// Published texts for measuring, beside the checkout; empty when they are not there.
inline std::filesystem::path corpora() {
  const char* given = std::getenv("GAOLINT_CORPORA");
  const std::filesystem::path path =
      given ? given : std::filesystem::path(PROJECT_DIR) / ".." / "shared" / "corpora";
  return std::filesystem::is_directory(path) ? path : std::filesystem::path();
}

}  // namespace gaolint
