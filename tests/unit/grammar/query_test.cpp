#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "outline_text.h"

namespace gaolint {
namespace {

std::vector<std::string> capture(std::string_view query_text, std::string_view text) {
  const Result<Query> query = Query::compile(query_text);
  if (!query) return {query.error().message};
  std::vector<std::string> found;
  for (const Span span : (*query).captures(SyntaxTree::parse(text))) {
    found.emplace_back(text.substr(span.begin, span.size()));
  }
  return found;
}

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Query, CapturesInSourceOrder) {
  const std::string text = "一、好。一是快，二是稳。\n二、坏。";
  EXPECT_THAT(capture("(verb_marker) @here", text), ElementsAre("一是", "二是"));
  EXPECT_THAT(capture("(item marker: (han_marker) @here)", text), ElementsAre("一、", "二、"));
  EXPECT_THAT(capture("(marker) @here", text), ElementsAre("一、", "一是", "二是", "二、"));
  EXPECT_THAT(capture("(item (series (item (sentence) @here)))", text),
              ElementsAre("快，", "稳。"));
  EXPECT_THAT(capture("(closing) @here", text), IsEmpty());
}

TEST(Query, OneSpanThatTwoPatternsCaptureIsGivenOnce) {
  EXPECT_THAT(capture("(han_marker) @a (item marker: (han_marker) @b)", "一、好。"),
              ElementsAre("一、"));
}

TEST(Query, ErrorsSayWhatAndWhere) {
  const struct {
    const char* text;
    const char* message;
    int line, column;
  } cases[] = {
      {"(item", "syntax error", 1, 6},
      {"\n(items) @here", "no such node type", 2, 2},
      {"(item number: (marker))", "no such field", 1, 7},
      {"(heading (item))", "the grammar never nests nodes like this", 1, 10},
  };
  for (const auto& test : cases) {
    const Result<Query> query = Query::compile(test.text);
    ASSERT_FALSE(query) << test.text;
    EXPECT_EQ(query.error().message, test.message) << test.text;
    EXPECT_EQ(query.error().place.line, test.line) << test.text;
    EXPECT_EQ(query.error().place.column, test.column) << test.text;
  }
}

class QueryFiles : public testing::TestWithParam<const char*> {};

TEST_P(QueryFiles, CompileAndCaptureSomething) {
  const std::filesystem::path project(PROJECT_DIR);
  const std::string query = read_file(project / "grammar" / "queries" / GetParam());
  ASSERT_FALSE(query.empty());
  const std::string draft = read_file(project / "tests" / "unit" / "grammar" / "draft.txt");
  EXPECT_GT(capture(query, draft).size(), 10u);
}

INSTANTIATE_TEST_SUITE_P(Grammar, QueryFiles,
                         testing::Values("highlights.scm", "folds.scm", "tags.scm"),
                         [](const auto& test) {
                           const std::string name = test.param;
                           return name.substr(0, name.find('.'));
                         });

}  // namespace
}  // namespace gaolint
