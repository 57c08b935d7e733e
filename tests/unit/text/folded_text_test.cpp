#include "text/folded_text.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "text/layout.h"

namespace gaolint {
namespace {

FoldedText fold(std::string_view text) { return FoldedText(text, detect_layout(text)); }

struct Case {
  const char* source;
  const char* folded;
};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_EQ(fold(c.source).text(), c.folded) << c.source;
}

TEST(FoldedText, WhiteSpace) {
  check({
      {"", ""},
      {" \n　\r\n", ""},
      {"  会 议 \r\n\r\n　　纪要　", "会议\n纪要"},
      {"对 X 个街道 和 3 个镇", "对X个街道和3个镇"},
      {"New  York\t市", "New York市"},
      {"word\tword\u3000word\u00A0word", "word word word word"},
      {"x, y; z", "x, y; z"},
      {"1. 5月底前完成", "1. 5月底前完成"},
      {"第一 ， 第二 。 （ 三 ）", "第一，第二。（三）"},
      {"Ｘ X 和 X Ｘ", "XX和XX"},
      {"x ,会", "x，会"},
      {"会\u200B议\uFEFF纪\u2003要", "会议纪要"},
      {"会\r议", "会议"},
  });
}

TEST(FoldedText, WidthOfLettersAndDigits) {
  check({
      {"ＸＸ主任，５０％", "XX主任，50%"},
      {"ａ－ｚ．Ａ", "a－z．A"},
      {"＠＃", "＠＃"},
  });
}

TEST(FoldedText, HalfWidthMarksBesideChinese) {
  check({
      {"同志们: 会议,由他主持;对吗?对!", "同志们：会议，由他主持；对吗？对！"},
      {"3,000人，10:30开会，比分3:2", "3,000人，10:30开会，比分3:2"},
      {"http://a.b/c?d=1", "http://a.b/c?d=1"},
      {"增长 X%,可比", "增长X%，可比"},
      {"会议,,由", "会议，，由"},
      {"“六稳”,X", "“六稳”，X"},
      {"\"会议\"'纪要'.", "\"会议\"'纪要'."},
  });
}

TEST(FoldedText, BracketsFoldInPairs) {
  check({
      {"(一)", "（一）"},
      {"( 一 )", "（一）"},
      {"(A)", "(A)"},
      {"a(b)c", "a(b)c"},
      {"企业(A)与", "企业（A）与"},
      {"(1)加强", "（1）加强"},
      {"对(A)", "对（A）"},
      {"（A)", "（A）"},
      {"(a(b)会)", "(a（b）会）"},
      {"x)会", "x）会"},
  });
}

TEST(FoldedText, ManyBracketsAndSpacesTakeLinearTime) {
  for (const char* piece : {"(", ")", "( ", "(a", ", ", "会 ", "x\n", ",会"}) {
    std::string source;
    while (source.size() < 400'000) source += piece;
    EXPECT_FALSE(fold(source).text().empty());
  }
}

TEST(FoldedText, PlacesGoBothWays) {
  const std::string source = "\xE3\x80\x80抓 好ＸＸ,𠀀工\n作";
  const FoldedText folded = fold(source);
  const auto mapped = [&](std::string_view word) {
    const auto begin = static_cast<Offset>(folded.text().find(word));
    const Span span = folded.to_source({begin, begin + static_cast<Offset>(word.size())});
    return source.substr(span.begin, span.size());
  };
  EXPECT_EQ(mapped("抓好"), "抓 好");
  EXPECT_EQ(mapped("XX"), "ＸＸ");
  EXPECT_EQ(mapped("，"), ",");
  EXPECT_EQ(mapped("𠀀工"), "𠀀工");
  EXPECT_EQ(folded.to_folded(Offset{6}), 3u) << "a dropped space belongs to what follows";
}

TEST(FoldedText, ParagraphsAreThoseOfTheLayout) {
  const std::string source = "\r\n　会 议: \r\n\r\n\xEF\xBB\xBF Ｘ月\r\n";
  const Layout layout = detect_layout(source);
  const FoldedText folded(source, layout);
  ASSERT_EQ(folded.paragraphs().size(), 2u);
  EXPECT_EQ(folded.text(folded.paragraphs()[0]), "会议：");
  EXPECT_EQ(folded.text(folded.paragraphs()[1]), "X月");
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(folded.to_source(folded.paragraphs()[i]), layout.paragraphs[i]);
    EXPECT_EQ(folded.to_folded(layout.paragraphs[i]), folded.paragraphs()[i]);
  }
}

TEST(FoldedText, ExactMeansTheSameBytes) {
  const FoldedText folded = fold("抓好 工作，ＸＸ主任");
  const auto exact = [&](std::string_view word) {
    const auto begin = static_cast<Offset>(folded.text().find(word));
    return folded.exact({begin, begin + static_cast<Offset>(word.size())});
  };
  EXPECT_TRUE(exact("抓好"));
  EXPECT_TRUE(exact("工作，"));
  EXPECT_FALSE(exact("抓好工作"));
  EXPECT_FALSE(exact("XX"));
  EXPECT_TRUE(exact("主任"));
}

TEST(FoldedText, EveryExactSpanOfRandomTextsIsInTheSource) {
  std::mt19937 random(11);
  const std::vector<std::string> alphabet = {"会", "议", "，", ",", " ", "　", "\n", "\r\n", "X",
                                             "Ｘ", "3",  ":",  "(", ")", "。", "𠀀", "“"};
  for (int round = 0; round < 500; ++round) {
    std::string source;
    for (int i = 0; i < 60; ++i) source += alphabet[random() % alphabet.size()];
    const FoldedText folded = fold(source);
    Span last;
    for (Offset begin = 0; begin < folded.text().size(); ++begin) {
      for (Offset end = begin + 1; end <= folded.text().size() && end < begin + 12; ++end) {
        const Span origin = folded.to_source({begin, end});
        ASSERT_LE(origin.end, source.size());
        if (!folded.exact({begin, end})) continue;
        ASSERT_EQ(source.substr(origin.begin, origin.size()),
                  folded.text().substr(begin, end - begin));
      }
      const Span origin = folded.to_source({begin, begin + 1});
      ASSERT_GE(origin.begin, last.begin);
      last = origin;
    }
  }
}

}  // namespace
}  // namespace gaolint
