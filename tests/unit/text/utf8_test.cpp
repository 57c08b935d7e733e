#include "text/utf8.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace gaolint {
namespace {

struct Sequence {
  const char* what;
  std::string bytes;
  char32_t value;
  Offset length;
};

const std::vector<Sequence> kSequences = {
    {"ASCII", "a", U'a', 1},
    {"NUL", std::string(1, '\0'), 0, 1},
    {"two bytes", "\xC3\xA9", U'é', 2},
    {"Han", "会", U'会', 3},
    {"ideographic space", "\xE3\x80\x80", 0x3000, 3},
    {"last before the surrogates", "\xED\x9F\xBF", 0xD7FF, 3},
    {"beyond the BMP", "𠀀", U'𠀀', 4},
    {"the last code point", "\xF4\x8F\xBF\xBF", 0x10FFFF, 4},
    {"U+FFFD itself", "\xEF\xBF\xBD", kReplacement, 3},
};

const std::vector<std::string> kInvalid = {"\x80",
                                           "\xBF",
                                           "\xC0\x80",
                                           "\xC1\xBF",
                                           "\xC3",
                                           "\xE4\xBC",
                                           "\xE0\x80\x80",
                                           "\xE0\x9F\xBF",
                                           "\xED\xA0\x80",
                                           "\xED\xBF\xBF",
                                           "\xF0\x8F\xBF\xBF",
                                           "\xF4\x90\x80\x80",
                                           "\xF5\x80\x80\x80",
                                           "\xF0\xA0\x80",
                                           "\xFF"};

TEST(Utf8, DecodesForwardsAndBackwards) {
  for (const Sequence& c : kSequences) {
    const std::string text = "议" + c.bytes + "x";
    const Offset end = 3 + c.length;
    EXPECT_EQ(decode_at(text, 3).value, c.value) << c.what;
    EXPECT_EQ(decode_at(text, 3).length, c.length) << c.what;
    EXPECT_EQ(decode_before(text, end).value, c.value) << c.what;
    EXPECT_EQ(decode_before(text, end).length, c.length) << c.what;
    std::string again;
    append_utf8(again, c.value);
    EXPECT_EQ(again, c.bytes) << c.what;
    EXPECT_TRUE(is_valid_utf8(text)) << c.what;
  }
  EXPECT_EQ(decode_at("", 0).length, 0u);
  EXPECT_EQ(decode_before("会", 0).length, 0u);
}

TEST(Utf8, WhatIsNoCharacterIsOneReplacementAByte) {
  for (const std::string& bytes : kInvalid) {
    EXPECT_EQ(decode_at(bytes, 0).value, kReplacement);
    EXPECT_EQ(decode_at(bytes, 0).length, 1u);
    EXPECT_EQ(decode_before(bytes, static_cast<Offset>(bytes.size())).length, 1u);
  }
}

/// The quick ways through ASCII and Han must not run over a fault, wherever it stands.
TEST(Utf8, ValidationFindsTheFirstFault) {
  for (const std::string before : {"", "abcdefghijk", "会议", "会议abcdefgh", "é会𠀀"}) {
    for (const std::string after : {"", "abcdefghijk", "会议会议"}) {
      for (const std::string& bytes : kInvalid) {
        EXPECT_EQ(valid_utf8_prefix(before + bytes + after), before.size()) << before << after;
      }
      EXPECT_TRUE(is_valid_utf8(before + after));
    }
  }
}

TEST(Utf8, Counts) {
  EXPECT_EQ(count_code_points(""), 0u);
  EXPECT_EQ(count_code_points("a会𠀀é"), 4u);
  EXPECT_EQ(display_width("a会，\xCC\x81"
                          "b\n"),
            6);
  EXPECT_EQ(display_width("\xE3\x80\x80ＸＸ"), 6);
}

TEST(Utf8, ClassesOfCharacters) {
  struct Class {
    const char* what;
    bool (*holds)(char32_t);
    std::u32string_view members;
    std::u32string_view others;
  };
  const std::vector<Class> classes = {
      {"Han", is_han, U"会〇々㐀龥豈𠀀", U"，aＸ３①　。"},
      {"Han punctuation", is_han_punctuation, U"、。，；：！？“”‘’（）《》〈〉【】〔〕—…·～％",
       U"会〇々,.aＸ３　"},
      {"space", is_space, U" \t\u00A0\u3000\u2003\u200B\u202F\uFEFF", U"\n\ra会。"},
      {"white", is_white, U" \t\u3000\n\r\f\v\u0085\u2028", U"a会。"},
      {"ASCII letter or digit", is_ascii_alnum, U"azAZ09", U"@[`{/:Ｘ３会\u0100"},
      {"sentence end", is_sentence_end, U"。！？!?…", U"，；：.,"},
  };
  for (const Class& c : classes) {
    for (const char32_t value : c.members)
      EXPECT_TRUE(c.holds(value)) << c.what << ' ' << static_cast<unsigned>(value);
    for (const char32_t value : c.others)
      EXPECT_FALSE(c.holds(value)) << c.what << ' ' << static_cast<unsigned>(value);
  }
}

}  // namespace
}  // namespace gaolint
