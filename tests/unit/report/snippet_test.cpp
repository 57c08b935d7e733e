#include "report/snippet.h"

#include <gtest/gtest.h>

#include "fixture.h"

namespace gaolint {
namespace {

constexpr int kWidth = 60;

std::string drawn(const Source& source, const std::vector<Snippet::Mark>& marks) {
  Snippet snippet(source, Paint(false), kWidth);
  for (const Snippet::Mark& mark : marks) snippet.draw(mark);
  return snippet.text();
}

TEST(Snippet, UnderlinesByDisplayWidth) {
  const Source source = Source::from_bytes("a.txt", "标题\r\n　　请XX同志𠮷讲话\r\n");
  EXPECT_EQ(drawn(source, {{span_of(source, "XX"), "━"}}),
            "     2 │ 　　请XX同志𠮷讲话\n"
            "       │       ━━\n");
  EXPECT_EQ(drawn(source, {{span_of(source, "𠮷讲"), "━"}}),
            "     2 │ 　　请XX同志𠮷讲话\n"
            "       │             ━━━━\n");
}

TEST(Snippet, SecondPlaceInTheSameLineIsUnderlinedThere) {
  const Source source = Source::from_bytes("a.txt", "甲乙丙甲\n");
  EXPECT_EQ(drawn(source, {{span_of(source, "甲", 1), "━"},
                           {span_of(source, "甲"), "─", Tone::Info, "先在这里"}}),
            "     1 │ 甲乙丙甲\n"
            "       │       ━━\n"
            "       │ ── 先在这里\n");
}

TEST(Snippet, OtherLineIsDrawnBelow) {
  const Source source = Source::from_bytes("a.txt", "甲\n乙\n丙\n");
  EXPECT_EQ(drawn(source,
                  {{span_of(source, "丙"), "━"}, {span_of(source, "甲"), "─", Tone::Info, "这里"}}),
            "     3 │ 丙\n"
            "       │ ━━\n"
            "     1 │ 甲\n"
            "       │ ── 这里\n");
}

TEST(Snippet, MarkOverTwoLines) {
  const Source source = Source::from_bytes("a.txt", "召开会\n议研究\n");
  EXPECT_EQ(drawn(source, {{span_of(source, "会\n议"), "━"}}),
            "     1 │ 召开会\n"
            "       │     ━━\n"
            "     2 │ 议研究\n"
            "       │ ━━\n");
}

TEST(Snippet, LongMarkShowsItsEnds) {
  const Source source = Source::from_bytes("a.txt", "一\n二\n三\n四\n五\n六\n");
  EXPECT_EQ(drawn(source, {{span_of(source, "一\n二\n三\n四\n五\n六"), "━", Tone::Plain, "全部"}}),
            "     1 │ 一\n"
            "       │ ━━\n"
            "     2 │ 二\n"
            "       │ ━━\n"
            "     ⋮ │ \n"
            "     6 │ 六\n"
            "       │ ━━ 全部\n");
}

TEST(Snippet, MessageThatDoesNotFitBesideStandsBelow) {
  const Source source = Source::from_bytes("a.txt", "好");
  const std::string message = "这句话很长很长很长很长很长很长很长很长很长很长很长很长很长很长";
  EXPECT_EQ(drawn(source, {{{0, 3}, "─", Tone::Plain, message}}),
            "     1 │ 好\n"
            "       │ ──\n"
            "       │ " +
                message + "\n");
}

TEST(Snippet, PlaceAtTheEndOfTheFile) {
  const Source empty = Source::from_bytes("a.txt", "");
  EXPECT_EQ(drawn(empty, {{{0, 0}, "━"}}), "     1 │ \n       │ ━\n");
  const Source source = Source::from_bytes("a.txt", "好\n");
  EXPECT_EQ(drawn(source, {{{4, 4}, "━"}}), "     2 │ \n       │ ━\n");
}

}  // namespace
}  // namespace gaolint
