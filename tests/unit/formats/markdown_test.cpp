#include "formats/markdown.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

#include "text/utf8.h"

namespace gaolint {
namespace {

constexpr const char* kObject = "\uFFFC";

std::string prose(const std::string& text) {
  const Source source = read_as_markdown(Source::from_bytes("a.md", text));
  EXPECT_EQ(source.text(), text);
  return std::string(source.prose());
}

/// The prose without what was blanked, a space between what is left.
std::string squeezed(const std::string& text) {
  std::string out;
  bool space = false;
  for (const char c : prose(text)) {
    if (c == ' ' || c == '\t' || c == '\r') {
      space = true;
      continue;
    }
    if (space && !out.empty() && c != '\n' && out.back() != '\n') out += ' ';
    space = false;
    out += c;
  }
  return out;
}

struct Case {
  const char* text;
  std::string prose;
};

TEST(Markdown, WhatIsNoProseIsBlank) {
  const Case cases[] = {
      {"抓好落实。\n", "抓好落实。\n"},
      {"# 工作要点\n", "# 工作要点\n"},
      {"## 一、抓好春耕\n", "一、抓好春耕\n"},
      {"### （二）抓好防汛 ###\n", "（二）抓好防汛\n"},
      {"工作要点\n====\n正文。\n", "工作要点\n\n正文。\n"},
      {"**一是**抓*春耕*。\n", "一是 抓 春耕 。\n"},
      {"运行`make`检查。\n", std::string("运行 ") + kObject + " 检查。\n"},
      {"按`a`键。\n", std::string("按") + kObject + "键。\n"},
      {"按`ab`键。\n", std::string("按") + kObject + " 键。\n"},
      {"```sh\n一是。\n```\n正文。\n", "\n\n\n正文。\n"},
      {"~~~\n一是。\n", "\n\n"},
      {"正文。\n\n    int x = 1;\n", "正文。\n\n\n"},
      {"正文。\n\n    这一段行首空了四格。\n", "正文。\n\n这一段行首空了四格。\n"},
      {"<div>\n一是。\n</div>\n\n正文。\n", "\n\n\n\n正文。\n"},
      {"抓<b>春耕</b>。\n", "抓 春耕 。\n"},
      {"正文。<!-- 此处待定 -->\n", "正文。\n"},
      {"见[附件](http://example.org/一是 \"二是\")。\n", "见 附件 。\n"},
      {"见[附件][1]。\n\n[1]: http://example.org/一是\n", "见 附件 。\n\n\n"},
      {"见<http://example.org/>。\n", std::string("见 ") + kObject + " 。\n"},
      {"图![示意图](a.png)。\n", std::string("图 ") + kObject + " 。\n"},
      {"粮食增产[^1]。\n\n[^1]: 数据来自统计部门。\n", "粮食增产 。\n\n数据来自统计部门。\n"},
      {"粮食增产[^注]。\n\n[^注]: 初步统计\n", "粮食增产 。\n\n初步统计\n"},
      {"| 一是 | 二是 |\n|---|---|\n| 三是 | 四是 |\n\n正文。\n", "\n\n\n\n正文。\n"},
      {"---\ntitle: 一是\n---\n正文。\n", "\n\n\n正文。\n"},
      {"---\n\n正文。\n\n---\n\n再说。\n", "\n\n正文。\n\n\n\n再说。\n"},
      {"> 1. 抓春耕；\n> 2. 抓防汛。\n", "> 1. 抓春耕；\n> 2. 抓防汛。\n"},
      {"- 抓春耕；\n- [x] 抓防汛。\n", "- 抓春耕；\n- 抓防汛。\n"},
      {"春耕&nbsp;备耕\n", "春耕 备耕\n"},
      {"春耕&copy;备耕\n", std::string("春耕") + kObject + " 备耕\n"},
      {"\\*春耕\n", "*春耕\n"},
      {"~~春耕~~备耕\n", "春耕 备耕\n"},
  };
  for (const Case& test : cases) {
    EXPECT_EQ(squeezed(test.text), test.prose) << test.text;
    EXPECT_TRUE(is_valid_utf8(prose(test.text))) << test.text;
  }
}

TEST(Markdown, WhatIsBlankIsNotEdited) {
  const std::string text = "抓**春耕**，运行`make  all`。";
  const Source source = read_as_markdown(Source::from_bytes("a.md", text));
  const auto at = [&](const std::string& piece) {
    const auto begin = static_cast<Offset>(text.find(piece));
    return Span{begin, static_cast<Offset>(begin + piece.size())};
  };
  for (const char* piece : {"抓", "春耕", "，", "。"}) EXPECT_TRUE(source.editable(at(piece)));
  for (const char* piece : {"**", "抓*", "抓**春", "make", "  ", "`"}) {
    EXPECT_FALSE(source.editable(at(piece))) << piece;
  }
}

TEST(Markdown, OriginsAreOfTheFile) {
  const Source source = read_as_markdown(Source::from_bytes("a.md", "\xEF\xBB\xBF# 要点"));
  EXPECT_EQ(source.prose(), "# 要点");
  EXPECT_EQ(source.origin({2, 5}), (Span{5, 8}));
}

std::string repeat(const std::string& piece, std::size_t size) {
  std::string text;
  while (text.size() < size) text += piece;
  return text;
}

/// What makes a parser of Markdown slow or deep. The limit is what a quadratic one would need
/// minutes for.
TEST(Markdown, AnyTextTakesLinearTime) {
  constexpr std::size_t kSize = 1 << 20;
  std::vector<std::string> texts;
  for (const char* piece : {"[",
                            "]",
                            "*",
                            "**a ",
                            "_a",
                            "`",
                            "``a`",
                            "<",
                            "<!--",
                            "<?",
                            "<![CDATA[",
                            "![",
                            "[a](",
                            ">",
                            "> ",
                            "- ",
                            "1. ",
                            "|",
                            "|\n",
                            "a|",
                            "\\",
                            "&",
                            "&a",
                            "[^",
                            "[^a]:",
                            "~~a",
                            "\n",
                            "\r",
                            "    a\n",
                            "\t",
                            "#",
                            "# ",
                            "[a]: b\n",
                            "[a]\n",
                            "*a_ ",
                            "a**b",
                            "[[]",
                            "]]",
                            "![[]()",
                            "---\n",
                            "===\n",
                            "a\n---\n",
                            "\xEF\xBF\xBC",
                            "<a b=\"",
                            "a@b",
                            "* *",
                            "(",
                            "[](",
                            "`a"}) {
    texts.push_back(repeat(piece, kSize));
  }
  texts.push_back(repeat("|", kSize / 2) + "\n" + repeat("|-", kSize / 2) + "\n" +
                  repeat("x\n", kSize));
  texts.push_back("[a]: " + repeat("b", kSize / 2) + "\n\n" + repeat("[a] ", kSize / 2));
  texts.push_back(std::string(kSize, '\0'));
  for (std::size_t length = 1; length * length < 4 * kSize; ++length) {
    texts.back().replace(length, 0, length % 100 == 0 ? "`" : "");
  }
  for (const std::string& text : texts) {
    const auto start = std::chrono::steady_clock::now();
    const Source source = read_as_markdown(Source::from_bytes("a.md", text));
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    EXPECT_EQ(source.prose().size(), source.text().size());
    EXPECT_TRUE(is_valid_utf8(source.prose()));
    EXPECT_LT(took.count(), 20) << text.substr(0, 20);
  }
}

}  // namespace
}  // namespace gaolint
