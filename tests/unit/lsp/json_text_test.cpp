#include "lsp/json_text.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace gaolint {
namespace {

TEST(JsonText, StringsAreWhatTheLibraryWrites) {
  const std::vector<std::string> kStrings = {"",
                                             "文字，“引文”",
                                             "a \"b\" \\ c",
                                             "一\n二\t三\r",
                                             std::string("\0x", 2),
                                             "\x7F\x1F",
                                             "\xFF坏",
                                             "半个\xE5\xAD",
                                             "😀",
                                             "/"};
  for (const std::string& text : kStrings) {
    std::string out = "before:";
    append_json_string(out, text);
    EXPECT_EQ(out, "before:" + json_text(text));
  }
}

TEST(JsonText, MembersThatAreTextAlready) {
  EXPECT_EQ(parse_json(with_member(Json::object(), "a", "[1]")), (Json{{"a", {1}}}));
  const Json params = {{"uri", "file:///稿.txt"}, {"items", {1, 2}}};
  EXPECT_EQ(parse_json(with_member({{"uri", "file:///稿.txt"}}, "items", "[1,2]")), params);
}

TEST(JsonText, Arrays) {
  EXPECT_EQ(array_text({}), "[]");
  EXPECT_EQ(array_text({"1"}), "[1]");
  EXPECT_EQ(array_text({"1", "{}"}), "[1,{}]");
}

}  // namespace
}  // namespace gaolint
