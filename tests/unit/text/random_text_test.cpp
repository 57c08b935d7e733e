// What must hold of any bytes at all, tried on random ones made of the pieces that have a meaning
// here.

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "text/folded_text.h"
#include "text/layout.h"
#include "text/source.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

constexpr int kRounds = 1500;

std::string random_bytes(std::mt19937& random) {
  static const std::vector<std::string> pieces = {"会",
                                                  "议",
                                                  "，",
                                                  ",",
                                                  " ",
                                                  "　",
                                                  "\n",
                                                  "\r\n",
                                                  "\r",
                                                  "\n\n",
                                                  "X",
                                                  "Ｘ",
                                                  "3",
                                                  ":",
                                                  "(",
                                                  ")",
                                                  "（",
                                                  "）",
                                                  "。",
                                                  "𠀀",
                                                  "“",
                                                  "\xE4\xBC",
                                                  "\xFF",
                                                  "\x80",
                                                  "\xBB\xE1",
                                                  "\x95\x32\x82\x36",
                                                  "\t",
                                                  "\xEF\xBB\xBF",
                                                  "1. ",
                                                  "一、",
                                                  "# ",
                                                  "- ",
                                                  "\xC2\xA0",
                                                  "会议要抓好落实",
                                                  "word",
                                                  "\f",
                                                  "é",
                                                  "①",
                                                  std::string(1, '\0')};
  std::string bytes;
  for (std::size_t left = random() % 150; left > 0; --left) {
    if (random() % 16 == 0) {
      bytes += static_cast<char>(random() % 256);
    } else {
      bytes += pieces[random() % pieces.size()];
    }
  }
  return bytes;
}

Source random_source(std::mt19937& random, std::size_t& file_size) {
  std::string bytes = random_bytes(random);
  file_size = bytes.size();
  std::optional<Encoding> forced;
  if (random() % 3 == 0) forced = static_cast<Encoding>(random() % 5);
  return Source::from_bytes("a.txt", std::move(bytes), forced);
}

TEST(RandomText, SourcesAreValidAndEveryCharacterHasItsBytes) {
  std::mt19937 random(5);
  for (int round = 0; round < kRounds; ++round) {
    std::size_t file_size = 0;
    const Source source = random_source(random, file_size);
    ASSERT_TRUE(is_valid_utf8(source.text())) << round;
    Offset last = 0;
    for (Offset at = 0, length; at < source.text().size(); at += length) {
      length = decode_at(source.text(), at).length;
      const Span origin = source.origin({at, at + length});
      ASSERT_LE(last, origin.begin) << round;
      ASSERT_LT(origin.begin, origin.end) << round;
      ASSERT_LE(origin.end, file_size) << round;
      last = origin.end;
    }
    for (const Source::BadBytes& bad : source.bad_bytes())
      ASSERT_EQ(source.origin(bad.text), bad.file);
    for (int line = 1; line <= source.line_count(); ++line) {
      ASSERT_EQ(source.position(source.line(line).begin), (LineColumn{line, 1})) << round;
    }
  }
}

TEST(RandomText, FoldedPlacesGoBothWays) {
  std::mt19937 random(7);
  for (int round = 0; round < kRounds; ++round) {
    std::size_t file_size = 0;
    const Source source = random_source(random, file_size);
    const Layout layout = detect_layout(source.text());
    const FoldedText folded(source.text(), layout);
    ASSERT_TRUE(is_valid_utf8(folded.text())) << round;
    ASSERT_EQ(folded.paragraphs().size(), layout.paragraphs.size());
    for (std::size_t i = 0; i < layout.paragraphs.size(); ++i) {
      ASSERT_EQ(folded.to_source(folded.paragraphs()[i]), layout.paragraphs[i]) << round;
      ASSERT_EQ(folded.to_folded(layout.paragraphs[i]), folded.paragraphs()[i]) << round;
    }
    for (Offset at = 0, length; at < folded.text().size(); at += length) {
      length = decode_at(folded.text(), at).length;
      if (folded.text()[at] == '\n') continue;
      const Span origin = folded.to_source({at, at + length});
      ASSERT_FALSE(origin.empty()) << round;
      ASSERT_EQ(folded.to_folded(origin), (Span{at, at + length})) << round;
    }
  }
}

/// The parser reads what unwrap() gives: each of its lines must be one paragraph.
TEST(RandomText, EveryUnwrappedLineIsAParagraph) {
  std::mt19937 random(9);
  for (int round = 0; round < kRounds; ++round) {
    std::size_t file_size = 0;
    const Source source = random_source(random, file_size);
    const Layout layout = detect_layout(source.text());
    const Source unwrapped =
        Source::from_bytes("a.txt", unwrap(source.text(), layout), Encoding::Utf8);
    std::size_t lines = 0;
    for (int line = 1; line <= unwrapped.line_count(); ++line) {
      bool white = true;
      const std::string_view content = unwrapped.text(unwrapped.line(line));
      for (Offset at = 0; at < content.size(); at += decode_at(content, at).length) {
        white &= is_white(decode_at(content, at).value);
      }
      lines += white ? 0 : 1;
    }
    ASSERT_EQ(lines, layout.paragraphs.size()) << round;
  }
}

}  // namespace
}  // namespace gaolint
