#include "lsp/text_buffer.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace gaolint {
namespace {

Json change(Position begin, Position end, std::string_view text) {
  return {{"range",
           {{"start", {{"line", begin.line}, {"character", begin.character}}},
            {"end", {{"line", end.line}, {"character", end.character}}}}},
          {"text", text}};
}

struct Case {
  std::string name;
  std::string before;
  Json change;
  std::string after;
};

TEST(TextBuffer, Changes) {
  const std::vector<Case> cases = {
      {"insertion", "一三", change({0, 1}, {0, 1}, "二"), "一二三"},
      {"deletion over a line end", "一\r\n二", change({0, 1}, {1, 0}, ""), "一二"},
      {"replacement after a pair", "𠮷甲乙", change({0, 2}, {0, 3}, "丙"), "𠮷丙乙"},
      {"at the end", "一\n", change({1, 0}, {1, 0}, "二\n"), "一\n二\n"},
      {"past the end", "一", change({7, 7}, {9, 9}, "二"), "一二"},
      {"the end before the beginning", "一二三", change({0, 2}, {0, 1}, "、"), "一二、三"},
      {"the whole text", "一\n二", Json{{"text", "新"}}, "新"},
      {"no text", "一", Json{{"range", nullptr}}, "一"},
      {"no object", "一", Json("二"), "一"},
      {"numbers beyond sense", "一", Json::parse(R"({"text": "二", "range": {"start":
        {"line": -5, "character": 99999999999}, "end": {"line": "x"}}})"),
       "一二"},
  };
  for (const Case& each : cases) {
    TextBuffer buffer(each.before);
    buffer.apply(each.change, PositionEncoding::Utf16);
    EXPECT_EQ(buffer.text(), each.after) << each.name;
    EXPECT_EQ(buffer.lines(), LineStarts(each.after)) << each.name;
  }
}

}  // namespace
}  // namespace gaolint
