#include "lsp/framing.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace gaolint {
namespace {

std::vector<std::string> bodies(MessageReader& reader) {
  std::vector<std::string> all;
  while (auto body = reader.next()) all.push_back(*body);
  return all;
}

struct Case {
  std::string name;
  std::string wire;
  std::vector<std::string> bodies;
};

const std::vector<Case>& cases() {
  static const std::vector<Case> all = {
      {"one", "Content-Length: 2\r\n\r\n{}", {"{}"}},
      {"two", framed("{}") + framed("[1]"), {"{}", "[1]"}},
      {"empty body", framed("") + framed("a"), {"", "a"}},
      {"han is counted in bytes", framed("\"讲话\""), {"\"讲话\""}},
      {"other headers",
       "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}",
       {"{}"}},
      {"any case", "content-LENGTH:2\r\n\r\n{}", {"{}"}},
      {"bare line feeds", "Content-Length: 2\n\n{}", {"{}"}},
      {"rubbish before", "warning: x\r\n\r\nfoo" + framed("{}"), {"{}"}},
      {"rubbish between", framed("{}") + "}}}}\n\n\n\n" + framed("[]"), {"{}", "[]"}},
      {"long rubbish", std::string(100'000, 'x') + framed("{}"), {"{}"}},
      {"no number", "Content-Length: two\r\n\r\n{}" + framed("[]"), {"[]"}},
      {"negative", "Content-Length: -2\r\n\r\n{}" + framed("[]"), {"[]"}},
      {"beyond belief", "Content-Length: 99999999999\r\n\r\n" + framed("[]"), {"[]"}},
      {"beyond numbers", "Content-Length: 99999999999999999999999\r\n\r\n" + framed("[]"), {"[]"}},
      {"the body is not whole", "Content-Length: 3\r\n\r\n{}", {}},
  };
  return all;
}

TEST(Framing, AllAtOnce) {
  for (const Case& each : cases()) {
    MessageReader reader;
    reader.feed(each.wire);
    EXPECT_EQ(bodies(reader), each.bodies) << each.name;
  }
}

TEST(Framing, InPieces) {
  for (const std::size_t size : {1, 2, 3, 7, 64}) {
    for (const Case& each : cases()) {
      MessageReader reader;
      std::vector<std::string> all;
      for (std::size_t at = 0; at < each.wire.size(); at += size) {
        reader.feed(std::string_view(each.wire).substr(at, size));
        for (auto& body : bodies(reader)) all.push_back(body);
      }
      EXPECT_EQ(all, each.bodies) << each.name << ", " << size << " bytes at a time";
    }
  }
}

}  // namespace
}  // namespace gaolint
