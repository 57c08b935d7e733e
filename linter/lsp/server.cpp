#include "lsp/server.h"

#include <utility>

#include "lsp/diagnostics.h"
#include "lsp/features.h"
#include "lsp/inbox.h"
#include "lsp/message.h"
#include "lsp/open_drafts.h"
#include "lsp/wire.h"

namespace gaolint {
namespace {

/// What the client offers, best first for us: UTF-8 needs no counting.
PositionEncoding choose_encoding(const Json& offered) {
  PositionEncoding chosen = PositionEncoding::Utf16;
  for (const Json& name : items_of(offered)) {
    const auto encoding = position_encoding_from_name(string_of(name));
    if (encoding == PositionEncoding::Utf8) return *encoding;
    if (encoding == PositionEncoding::Utf32) chosen = *encoding;
  }
  // Every client must be able to do UTF-16; one that lists it knows it best.
  for (const Json& name : items_of(offered)) {
    if (string_of(name) == "utf-16") return PositionEncoding::Utf16;
  }
  return chosen;
}

class Server {
 public:
  Server(int in, int out, const ServerOptions& options)
      : options_(options), drafts_(options.engine_for), wire_(in, out, inbox_) {}

  int run() {
    while (!done_ && !wire_.broken()) {
      if (std::optional<Message> message = inbox_.take()) {
        handle(*message);
      } else if (!publish_next()) {
        handle(inbox_.wait());
      }
    }
    return shut_down_ && !wire_.broken() ? 0 : 1;
  }

 private:
  using Kind = Message::Kind;

  void handle(const Message& message) {
    switch (message.kind) {
      case Kind::Request:
        return handle_request(message);
      case Kind::Notification:
        return handle_notification(message);
      case Kind::Unreadable:
        return wire_.send(error_response(nullptr, ErrorCode::ParseError, "no JSON"));
      case Kind::Invalid:
        return wire_.send(error_response(message.id, ErrorCode::InvalidRequest, "no message"));
      case Kind::Response:
        return;
      case Kind::Closed:
        done_ = true;
    }
  }

  void handle_request(const Message& message) {
    const auto fail = [&](ErrorCode code, std::string_view text) {
      wire_.send(error_response(message.id, code, text));
    };
    const bool first = message.method == "initialize";
    if (message.cancelled) return fail(ErrorCode::RequestCancelled, "cancelled");
    if (shut_down_) return fail(ErrorCode::InvalidRequest, "shut down");
    if (ready_ && first) return fail(ErrorCode::InvalidRequest, "initialized before");
    if (!ready_ && !first) return fail(ErrorCode::NotInitialized, "not initialized");
    if (first) return wire_.send(response(message.id, initialize(message.params)));
    if (message.method == "shutdown") {
      shut_down_ = true;
      return wire_.send(response(message.id, nullptr));
    }
    const Feature* feature = find_feature(message.method);
    if (feature == nullptr) return fail(ErrorCode::MethodNotFound, message.method);
    const auto uri = string_of(member(message.params, {"textDocument", "uri"}));
    const Reading* reading = drafts_.reading(uri);
    if (reading == nullptr) return fail(ErrorCode::InvalidParams, "not an open draft");
    wire_.send(response(message.id, feature->answer(*reading, message.params, client_)));
  }

  Json initialize(const Json& params) {
    ready_ = true;
    client_.encoding =
        choose_encoding(member(params, {"capabilities", "general", "positionEncodings"}));
    client_.related_information = is_true(member(
        params, {"capabilities", "textDocument", "publishDiagnostics", "relatedInformation"}));
    client_.symbol_trees = is_true(member(params, {"capabilities", "textDocument", "documentSymbol",
                                                   "hierarchicalDocumentSymbolSupport"}));
    client_.language = language_of(string_of(member(params, "locale")));
    client_.rule_pages = options_.rule_pages;
    drafts_.set_encoding(client_.encoding);
    Json capabilities = {{"positionEncoding", position_encoding_name(client_.encoding)},
                         {"textDocumentSync", {{"openClose", true}, {"change", 2}}}};
    for (const Feature& feature : all_features()) {
      capabilities[std::string(feature.capability)] = feature.options();
    }
    return {{"capabilities", std::move(capabilities)},
            {"serverInfo", {{"name", "gaolint"}, {"version", options_.version}}}};
  }

  Language language_of(std::string_view locale) const {
    if (options_.language) return *options_.language;
    if (locale.empty()) return language_from_environment();
    return locale.starts_with("zh") ? Language::Zh : Language::En;
  }

  void handle_notification(const Message& message) {
    if (message.method == "exit") {
      done_ = true;
    } else if (!ready_ || shut_down_) {
      return;
    } else if (message.method == "textDocument/didOpen") {
      drafts_.open(message.params);
    } else if (message.method == "textDocument/didChange") {
      drafts_.change(message.params);
    } else if (message.method == "textDocument/didClose" && drafts_.close(message.params)) {
      // What the client shows of it would stay otherwise.
      const Json& uri = member(message.params, {"textDocument", "uri"});
      publish({{"uri", uri}, {"diagnostics", Json::array()}});
    }
  }

  /// Says what is found in one draft. Only called when no message waits, so that of many changes
  /// in a row the last one is read. False where nothing is left to say.
  bool publish_next() {
    const std::string* uri = drafts_.unpublished();
    if (uri == nullptr || shut_down_) return false;
    const Reading* reading = drafts_.reading(*uri);
    if (inbox_.changes(*uri)) return true;  // while it was read
    if (reading != nullptr) {
      publish({{"uri", *uri},
               {"version", reading->version()},
               {"diagnostics", diagnostics(*reading, client_)}});
    }
    drafts_.mark_published(*uri);
    return true;
  }

  void publish(Json params) {
    wire_.send(notification("textDocument/publishDiagnostics", std::move(params)));
  }

  const ServerOptions& options_;
  Client client_;
  OpenDrafts drafts_;
  bool ready_ = false;
  bool shut_down_ = false;
  bool done_ = false;
  Inbox inbox_;
  Wire wire_;  // last: its thread fills the inbox
};

}  // namespace

int serve(int in, int out, const ServerOptions& options) { return Server(in, out, options).run(); }

}  // namespace gaolint
