#include "text/source.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "text/utf8.h"

namespace gaolint {
namespace {

using namespace std::string_literals;

TEST(Source, TellsTheEncoding) {
  struct Case {
    const char* what;
    std::string bytes;
    Encoding encoding;
    std::string text;
  };
  const std::vector<Case> cases = {
      {"empty", "", Encoding::Utf8, ""},
      {"ASCII", "abc\n", Encoding::Utf8, "abc\n"},
      {"UTF-8", "会议", Encoding::Utf8, "会议"},
      {"UTF-8 with BOM", "\xEF\xBB\xBF会议", Encoding::Utf8Bom, "会议"},
      {"only a BOM", "\xEF\xBB\xBF", Encoding::Utf8Bom, ""},
      {"GB18030, two bytes", "\xBB\xE1\xD2\xE9\r\n\xD5\xD9\xBF\xAA", Encoding::Gb18030,
       "会议\r\n召开"},
      {"GB18030, four bytes", "\xBB\xE1\x95\x32\x82\x36", Encoding::Gb18030, "会𠀀"},
      {"UTF-16LE", "\xFF\xFE\x1A\x4F\xAE\x8B\x0D\x00\x0A\x00"s, Encoding::Utf16Le, "会议\r\n"},
      {"UTF-16BE with a surrogate pair", "\xFE\xFF\x4F\x1A\xD8\x40\xDC\x00"s, Encoding::Utf16Be,
       "会𠀀"},
      {"NULs stay", "a\0b"s, Encoding::Utf8, "a\0b"s},
  };
  for (const Case& c : cases) {
    const auto source = Source::from_bytes("a.txt", c.bytes);
    EXPECT_EQ(source.encoding(), c.encoding) << c.what;
    EXPECT_EQ(source.text(), c.text) << c.what;
    EXPECT_TRUE(source.bad_bytes().empty()) << c.what;
  }
}

TEST(Source, ForcedEncodingWins) {
  const auto source = Source::from_bytes("a.txt", "\xBB\xE1", Encoding::Utf8);
  EXPECT_EQ(source.text(), "\xEF\xBF\xBD\xEF\xBF\xBD");
  EXPECT_EQ(Source::from_bytes("a.txt", "\x1A\x4F"s, Encoding::Utf16Le).text(), "会");
}

TEST(Source, UndecodableBytesAreListedAndTheRestIsThere) {
  struct Case {
    const char* what;
    std::string bytes;
    std::string text;
    std::vector<Span> file;
  };
  const std::string bad = "\xEF\xBF\xBD";
  const std::vector<Case> cases = {
      {"one byte", "会\xFF议开会", "会" + bad + "议开会", {{3, 4}}},
      {"a cut sequence is one character", "会议\xE4\xBC", "会议" + bad, {{6, 8}}},
      {"neighbours are one place", "会议开\xC0\x80", "会议开" + bad + bad, {{9, 11}}},
      {"two places", "\xFF会议会议\xFE", bad + "会议会议" + bad, {{0, 1}, {13, 14}}},
      {"lone surrogate", "\xFF\xFE\x00\xD8\x1A\x4F"s, bad + "会", {{2, 4}}},
      {"odd byte at the end", "\xFF\xFE\x1A\x4F\x1A"s, "会" + bad, {{4, 5}}},
  };
  for (const Case& c : cases) {
    const auto source = Source::from_bytes("a.txt", c.bytes);
    EXPECT_EQ(source.text(), c.text) << c.what;
    std::vector<Span> file;
    for (const auto& place : source.bad_bytes()) file.push_back(place.file);
    EXPECT_EQ(file, c.file) << c.what;
  }
}

/// A damaged UTF-8 file reads as GB18030 without fault; it is UTF-8 all the same.
TEST(Source, ADamagedPlaceDoesNotChangeTheEncoding) {
  std::string bytes;
  for (int i = 0; i < 20; ++i) bytes += "各单位要抓好落实";
  bytes[30] = '\xFF';
  EXPECT_EQ(Source::from_bytes("a.txt", bytes).encoding(), Encoding::Utf8);
}

TEST(Source, EverySpanMapsBackToBytesOfTheFile) {
  struct Case {
    std::string bytes;
    std::string word;  // in the text
    Span file;         // where its bytes are
  };
  const std::vector<Case> cases = {
      {"开会议", "会议", {3, 9}},
      {"\xEF\xBB\xBF开会议", "会议", {6, 12}},
      {"ab\xBB\xE1\xD2\xE9"
       "cd\xBF\xAA",
       "cd",
       {6, 8}},
      {"ab\xBB\xE1\xD2\xE9"
       "cd\xBF\xAA",
       "开",
       {8, 10}},
      {"\x95\x32\x82\x36\xBB\xE1\xD2\xE9", "会议", {4, 8}},
      {"\xFF\xFE\x41\x00\x1A\x4F\xAE\x8B"s, "会议", {4, 8}},
      {"\xFF会议会议开", "开", {13, 16}},
  };
  for (const Case& c : cases) {
    const auto source = Source::from_bytes("a.txt", c.bytes);
    const auto begin = static_cast<Offset>(source.text().find(c.word));
    EXPECT_EQ(source.origin({begin, begin + static_cast<Offset>(c.word.size())}), c.file) << c.word;
  }
}

TEST(Source, PositionsCountLinesAndCodePoints) {
  const auto source = Source::from_bytes("a.txt", "会议\r\n\xE3\x80\x80𠀀x\n\n");
  EXPECT_EQ(source.position(0), (LineColumn{1, 1}));
  EXPECT_EQ(source.position(3), (LineColumn{1, 2}));
  EXPECT_EQ(source.position(8), (LineColumn{2, 1}));
  EXPECT_EQ(source.position(15), (LineColumn{2, 3}));
  EXPECT_EQ(source.position(17), (LineColumn{3, 1}));
  EXPECT_EQ(source.line_count(), 4);
  EXPECT_EQ(source.text(source.line(1)), "会议");
  EXPECT_EQ(source.text(source.line(3)), "");
  EXPECT_EQ(source.text(source.line(4)), "");
}

TEST(Source, ColumnsInALongLineAreExact) {
  std::string text;
  for (int i = 0; i < 10000; ++i) text += i % 3 == 0 ? "a" : "会";
  const auto source = Source::from_bytes("a.txt", text);
  int column = 1;
  for (Offset at = 0; at < text.size(); ++column) {
    ASSERT_EQ(source.position(at), (LineColumn{1, column}));
    at += decode_at(text, at).length;
  }
}

/// A finding for every place of a long line must not count the line from its begin each time.
TEST(Source, ColumnsInALongLineAreQuick) {
  std::string text;
  while (text.size() < 8'000'000) text += "各单位要抓好落实";
  const auto source = Source::from_bytes("a.txt", text);
  const auto size = static_cast<Offset>(text.size());
  long sum = 0;
  for (Offset at = 0; at < size; at += 60) sum += source.position(at).column;
  const long steps = (size + 59) / 60;
  EXPECT_EQ(sum, steps + 20 * (steps - 1) * steps / 2);
}

TEST(Source, EveryTwoByteCharacterOfGb18030IsKnown) {
  for (int lead = 0x81; lead <= 0xFE; ++lead) {
    for (int trail = 0x40; trail <= 0xFE; ++trail) {
      if (trail == 0x7F) continue;
      const std::string bytes = {'a', static_cast<char>(lead), static_cast<char>(trail), 'b'};
      const auto source = Source::from_bytes("a.txt", bytes, Encoding::Gb18030);
      const auto end = static_cast<Offset>(source.text().size());
      ASSERT_TRUE(source.bad_bytes().empty()) << std::hex << lead << ' ' << trail;
      ASSERT_EQ(source.origin({1, end - 1}), (Span{1, 3})) << std::hex << lead << ' ' << trail;
    }
  }
}

TEST(Source, DamagedGb18030GoesOnAfterTheFault) {
  struct Damaged {
    const char* what;
    std::string bytes;
    std::string text;
    std::vector<Span> file;
  };
  const std::string bad = "\xEF\xBF\xBD";
  for (const Damaged& c : std::vector<Damaged>{
           {"half a character before a line end",
            "\xBB\xE1\xD2\n\xBF\xAA",
            "会" + bad + "\n开",
            {{2, 3}}},
           {"half a character at the end", "\xBB\xE1\xD2", "会" + bad, {{2, 3}}},
           {"no lead", "\x80\xBB\xE1\xFF", bad + "会" + bad, {{0, 1}, {3, 4}}},
           {"four bytes that are unassigned",
            "\xBB\xE1\xFE\x39\xFE\x39\xBF\xAA",
            "会" + bad + "开",
            {{2, 6}}},
       }) {
    const auto source = Source::from_bytes("a.txt", c.bytes, Encoding::Gb18030);
    EXPECT_EQ(source.text(), c.text) << c.what;
    std::vector<Span> file;
    for (const auto& place : source.bad_bytes()) file.push_back(place.file);
    EXPECT_EQ(file, c.file) << c.what;
  }
}

TEST(Source, AForcedEncodingGivesWayOnlyInWhatItLeavesOpen) {
  struct Forced {
    std::string bytes;
    Encoding forced, encoding;
    std::string text;
  };
  for (const Forced& c : std::vector<Forced>{
           {"\xEF\xBB\xBF会", Encoding::Utf8, Encoding::Utf8Bom, "会"},
           {"会", Encoding::Utf8Bom, Encoding::Utf8, "会"},
           {"\xFE\xFF\x4F\x1A", Encoding::Utf16Le, Encoding::Utf16Be, "会"},
           {"\xFF\xFE\x1A\x4F", Encoding::Utf16Le, Encoding::Utf16Le, "会"},
           {"ab", Encoding::Gb18030, Encoding::Gb18030, "ab"},
       }) {
    const auto source = Source::from_bytes("a.txt", c.bytes, c.forced);
    EXPECT_EQ(source.encoding(), c.encoding);
    EXPECT_EQ(source.text(), c.text);
  }
}

TEST(Encodings, NamesGoBothWays) {
  for (const Encoding e : {Encoding::Utf8, Encoding::Utf8Bom, Encoding::Utf16Le, Encoding::Utf16Be,
                           Encoding::Gb18030}) {
    EXPECT_EQ(parse_encoding(encoding_name(e)), e);
  }
  EXPECT_EQ(parse_encoding("GBK"), Encoding::Gb18030);
  EXPECT_EQ(parse_encoding("UTF_8"), Encoding::Utf8);
  EXPECT_EQ(parse_encoding("big5"), std::nullopt);
}

}  // namespace
}  // namespace gaolint
