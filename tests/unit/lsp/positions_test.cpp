#include "lsp/positions.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "text/utf8.h"

namespace gaolint {
namespace {

using enum PositionEncoding;

struct Case {
  std::string text;
  Offset at;
  Position utf8, utf16, utf32;
};

const std::vector<Case>& cases() {
  static const std::vector<Case> all = {
      {"", 0, {0, 0}, {0, 0}, {0, 0}},
      {"abc", 3, {0, 3}, {0, 3}, {0, 3}},
      {"讲话稿", 6, {0, 6}, {0, 2}, {0, 2}},
      {"　　同志们", 6, {0, 6}, {0, 2}, {0, 2}},
      {"一\n二三", 7, {1, 3}, {1, 1}, {1, 1}},
      {"一\r\n二三", 8, {1, 3}, {1, 1}, {1, 1}},
      {"一\r二三", 7, {1, 3}, {1, 1}, {1, 1}},
      {"一\n\n", 5, {2, 0}, {2, 0}, {2, 0}},
      {"\xEF\xBB\xBF一二", 6, {0, 6}, {0, 2}, {0, 2}},  // a byte order mark is a character
      {"𠮷字", 4, {0, 4}, {0, 2}, {0, 1}},              // beyond the BMP
      {"a😀字", 8, {0, 8}, {0, 4}, {0, 3}},
  };
  return all;
}

TEST(Positions, BothWays) {
  for (const Case& each : cases()) {
    for (const auto& [encoding, expected] :
         {std::pair(Utf8, each.utf8), {Utf16, each.utf16}, {Utf32, each.utf32}}) {
      const PositionMap map(each.text, LineStarts(each.text), encoding);
      const std::string what = each.text + " in " + std::string(position_encoding_name(encoding));
      EXPECT_EQ(map.position(each.text, each.at).line, expected.line) << what;
      EXPECT_EQ(map.position(each.text, each.at).character, expected.character) << what;
      EXPECT_EQ(map.offset(each.text, expected), each.at) << what;
    }
  }
}

TEST(Positions, OutsideIsTheNearestPlace) {
  const std::string text = "一二\r\n三𠮷\n";
  const LineStarts lines(text);
  EXPECT_EQ(lines.offset(text, {0, 99}, Utf16), 6u);  // before the line end
  EXPECT_EQ(lines.offset(text, {1, 99}, Utf16), 15u);
  EXPECT_EQ(lines.offset(text, {2, 0}, Utf16), 16u);
  EXPECT_EQ(lines.offset(text, {9, 9}, Utf16), 16u);  // the end of the text
  EXPECT_EQ(lines.offset(text, {1, 2}, Utf16), 11u);  // inside a surrogate pair
  EXPECT_EQ(lines.offset(text, {0, 4}, Utf8), 3u);    // inside 二
}

TEST(Positions, LongLine) {
  std::string text = "标题\n";
  for (int i = 0; i < 2000; ++i) text += "汉a😀";
  for (const PositionEncoding encoding : {Utf8, Utf16, Utf32}) {
    const PositionMap map(text, LineStarts(text), encoding);
    std::uint32_t units = 0;
    for (Offset at = 7; at < text.size();) {
      ASSERT_EQ(map.position(text, at), (Position{1, units}));
      const Offset length = decode_at(text, at).length;
      units += count_units(std::string_view(text).substr(at, length), encoding);
      at += length;
    }
  }
}

TEST(Positions, LinesAfterAnyEdits) {
  std::mt19937 random(7);
  const auto below = [&](std::size_t n) { return static_cast<Offset>(random() % n); };
  const std::vector<std::string> pieces = {"", "\n", "\r", "\r\n", "字", "a\nb", "\n\r\r\n"};
  std::string text = "一\r\n二\n三";
  LineStarts lines(text);
  for (int i = 0; i < 5000; ++i) {
    const Offset begin = below(text.size() + 1);
    const Offset end = begin + below(std::min<std::size_t>(text.size() - begin, 6) + 1);
    const std::string& piece = pieces[below(pieces.size())];
    text.replace(begin, end - begin, piece);
    lines.replace(text, begin, end, begin + static_cast<Offset>(piece.size()));
    ASSERT_EQ(lines, LineStarts(text)) << "after edit " << i;
  }
}

TEST(Positions, Names) {
  EXPECT_EQ(position_encoding_from_name("utf-32"), Utf32);
  EXPECT_EQ(position_encoding_from_name("utf-7"), std::nullopt);
}

}  // namespace
}  // namespace gaolint
