#include "lsp/message.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "lsp/inbox.h"

namespace gaolint {
namespace {

using Kind = Message::Kind;

TEST(Message, Kinds) {
  const std::vector<std::pair<std::string, Kind>> cases = {
      {R"({"jsonrpc":"2.0","id":1,"method":"m","params":{}})", Kind::Request},
      {R"({"jsonrpc":"2.0","id":"a","method":"m"})", Kind::Request},
      {R"({"jsonrpc":"2.0","method":"m"})", Kind::Notification},
      {R"({"jsonrpc":"2.0","id":1,"result":null})", Kind::Response},
      {R"({"jsonrpc":"2.0","id":1,"error":{}})", Kind::Response},
      {R"({"jsonrpc":"2.0","id":{},"method":"m"})", Kind::Invalid},
      {R"({"jsonrpc":"2.0","id":1})", Kind::Invalid},
      {R"({"method":7})", Kind::Invalid},
      {"[]", Kind::Invalid},
      {"7", Kind::Invalid},
      {"", Kind::Unreadable},
      {"{", Kind::Unreadable},
      {"\"\xFF\"", Kind::Unreadable},
      {std::string(200'000, '['), Kind::Unreadable},
  };
  for (const auto& [body, kind] : cases) {
    EXPECT_EQ(read_message(body).kind, kind) << body.substr(0, 80);
  }
}

TEST(Inbox, CancelMarksWhatWaits) {
  Inbox inbox;
  inbox.put(read_message(R"({"id":1,"method":"a"})"));
  inbox.put(read_message(R"({"id":"1","method":"b"})"));
  inbox.put(read_message(R"({"method":"$/cancelRequest","params":{"id":"1"}})"));
  EXPECT_FALSE(inbox.take()->cancelled);
  EXPECT_TRUE(inbox.take()->cancelled);
  EXPECT_FALSE(inbox.take());
}

TEST(Inbox, CancelOfWhatNoLongerWaitsIsAMessage) {
  Inbox inbox;
  inbox.put(read_message(R"({"method":"$/cancelRequest","params":{"id":1}})"));
  inbox.put(read_message(R"({"method":"$/cancelRequest","params":7})"));
  EXPECT_EQ(inbox.take()->method, "$/cancelRequest");
  EXPECT_EQ(inbox.take()->method, "$/cancelRequest");
}

TEST(Inbox, KnowsOfChangesThatWait) {
  Inbox inbox;
  inbox.put(read_message(
      R"({"method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///a"}}})"));
  EXPECT_TRUE(inbox.changes("file:///a"));
  EXPECT_FALSE(inbox.changes("file:///b"));
  inbox.take();
  EXPECT_FALSE(inbox.changes("file:///a"));
}

}  // namespace
}  // namespace gaolint
