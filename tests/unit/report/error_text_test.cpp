#include "report/error_text.h"

#include <gtest/gtest.h>

namespace gaolint {
namespace {

struct Case {
  const char* name;
  Error error;
  const char* text;
};

TEST(ErrorText, ShowsWhatIsKnown) {
  const Case cases[] = {
      {"message only", {"没有选中任何规则", {}, {}, {}}, "gaolint: 错误: 没有选中任何规则\n"},
      {"file", {"读不了", {"a.txt", 0, 0}, {}, {}}, "gaolint: 错误: a.txt: 读不了\n"},
      {"excerpt and hint",
       {"不认识的键 patern", {"a.toml", 12, 3}, "规则patern = 1", "是不是 pattern？"},
       "gaolint: 错误: a.toml:12:3: 不认识的键 patern\n"
       "    12 │ 规则patern = 1\n"
       "       │     ^\n"
       "  是不是 pattern？\n"},
      {"escape in the file's name",
       {"读不了", {"a\x1b[2J", 0, 0}, {}, {}},
       "gaolint: 错误: a␛[2J: 读不了\n"},
      {"column beyond the line",
       {"缺", {"a.toml", 1, 99}, "x", ""},
       "gaolint: 错误: a.toml:1:99: 缺\n     1 │ x\n       │  ^\n"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(error_text(c.error, Language::Zh, Paint(false)), c.text) << c.name;
}

}  // namespace
}  // namespace gaolint
