#include "lsp/server.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "config/config_files.h"
#include "lsp/calls.h"
#include "lsp/client.h"
#include "lsp/diagnostics.h"
#include "lsp/features.h"
#include "lsp/file_uri.h"
#include "lsp/inbox.h"
#include "lsp/json_text.h"
#include "lsp/message.h"
#include "lsp/open_drafts.h"
#include "lsp/open_settings.h"
#include "lsp/progress.h"
#include "lsp/roots.h"
#include "lsp/wire.h"
#include "lsp/workspace_check.h"
#include "report/phrase.h"

namespace gaolint {
namespace {

class Server {
 public:
  Server(int in, int out, const ServerOptions& options)
      : options_(options),
        drafts_([this](const std::string& uri) { return engine_for(uri); }),
        settings_(options.workplace),
        wire_(in, out, inbox_),
        calls_(wire_),
        check_({options.workplace, drafts_, settings_, roots_, client_, wire_}) {}

  int run() {
    while (!done_ && !wire_.broken()) {
      if (std::optional<Message> message = inbox_.take()) {
        handle(*message);
      } else if (!work()) {
        handle(inbox_.wait());
      }
    }
    return shut_down_ && !wire_.broken() ? 0 : 1;
  }

 private:
  using Kind = Message::Kind;
  struct Handler {
    std::string_view method;
    void (Server::*handle)(const Message& message);
  };
  static const std::array<Handler, 8> kNotifications;
  static const std::array<Handler, 3> kRequests;  // but for those about one draft

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
        return calls_.take(message);
      case Kind::Closed:
        done_ = true;
    }
  }

  void fail(const Message& message, ErrorCode code, std::string_view text) {
    wire_.send(error_response(message.id, code, text));
  }

  void handle_request(const Message& message) {
    const bool first = message.method == "initialize";
    if (message.cancelled) return fail(message, ErrorCode::RequestCancelled, "cancelled");
    if (shut_down_) return fail(message, ErrorCode::InvalidRequest, "shut down");
    if (ready_ && first) return fail(message, ErrorCode::InvalidRequest, "initialized before");
    if (!ready_ && !first) return fail(message, ErrorCode::NotInitialized, "not initialized");
    if (first) return wire_.send(response(message.id, initialize(message.params)));
    renew_settings();
    for (const Handler& each : kRequests) {
      if (each.method == message.method) return (this->*each.handle)(message);
    }
    const Feature* feature = find_feature(message.method);
    if (feature == nullptr) return fail(message, ErrorCode::MethodNotFound, message.method);
    answer(*feature, message);
  }

  void answer(const Feature& feature, const Message& message) {
    const std::string_view uri = document_uri(message.params);
    // A file of settings can be asked for everything; it has nothing.
    if (settings_.is_open(uri)) return wire_.send(response(message.id, nullptr));
    const Reading* reading = drafts_.reading(uri);
    if (reading == nullptr) return fail(message, ErrorCode::InvalidParams, "not an open draft");
    wire_.send(response(message.id, feature.answer(*reading, message.params, client_)));
  }

  void shut_down(const Message& message) {
    shut_down_ = true;
    check_.cancel_all();
    wire_.send(response(message.id, nullptr));
  }

  void diagnose(const Message& message) {
    const std::string_view uri = document_uri(message.params);
    // What could be said would be of a text that the client no longer has.
    if (inbox_.changes(uri)) {
      Json answer = error_response(message.id, ErrorCode::ServerCancelled, "the text has changed");
      answer["error"]["data"] = {{"retriggerRequest", true}};
      return wire_.send(answer);
    }
    const std::optional<std::string> items = diagnostics_of(uri);
    if (!items) return fail(message, ErrorCode::InvalidParams, "not an open draft");
    const std::string_view previous = string_of(member(message.params, "previousResultId"));
    wire_.send_text(response_text(message.id, diagnostic_report(*items, previous)));
  }

  /// Of what is open, as JSON text.
  std::optional<std::string> diagnostics_of(std::string_view uri) {
    if (settings_.is_open(uri)) return json_text(settings_.diagnostics(uri));
    const Reading* reading = drafts_.reading(uri);
    if (reading == nullptr) return std::nullopt;
    return diagnostics(*reading, client_);
  }

  void diagnose_workspace(const Message& message) { check_.begin(message); }

  Json initialize(const Json& params) {
    ready_ = true;
    client_ = read_client(params, options_.language);
    client_.rule_pages = options_.rule_pages;
    client_.own_config = [this](const std::string& uri) { return own_config(uri); };
    drafts_.set_encoding(client_.encoding);
    settings_.set_encoding(client_.encoding);
    roots_.begin(params);
    Json folders = {{"supported", true}, {"changeNotifications", true}};
    Json capabilities = {{"positionEncoding", position_encoding_name(client_.encoding)},
                         {"textDocumentSync", {{"openClose", true}, {"change", 2}, {"save", true}}},
                         {"workspace", {{"workspaceFolders", std::move(folders)}}}};
    capabilities["diagnosticProvider"] = diagnostic_options();
    for (const Feature& feature : all_features()) {
      capabilities[std::string(feature.capability)] = feature.options();
    }
    return {{"capabilities", std::move(capabilities)},
            {"serverInfo", {{"name", "gaolint"}, {"version", options_.version}}}};
  }

  void handle_notification(const Message& message) {
    if (message.method == "exit") {
      done_ = true;
      return;
    }
    if (!ready_ || shut_down_) return;
    for (const Handler& each : kNotifications) {
      if (each.method == message.method) return (this->*each.handle)(message);
    }
  }

  void register_watchers(const Message&) {
    if (!client_.watches_files) return;
    Json watchers = Json::array({{{"globPattern", "**/*.toml"}}});
    for (const std::string& directory : options_.workplace.rule_directories()) {
      if (!client_.watches_folders) break;
      watchers.push_back(
          {{"globPattern", {{"baseUri", uri_of_path(directory)}, {"pattern", "**/*.toml"}}}});
    }
    Json registration = {{"id", "settings"},
                         {"method", "workspace/didChangeWatchedFiles"},
                         {"registerOptions", {{"watchers", std::move(watchers)}}}};
    calls_.send("client/registerCapability",
                {{"registrations", Json::array({std::move(registration)})}});
  }

  void open(const Message& message) {
    if (OpenSettings::is_one(message.params)) {
      settings_.open(message.params);
    } else {
      drafts_.open(message.params);
    }
  }

  void change(const Message& message) {
    if (!drafts_.change(message.params)) settings_.change(message.params);
  }

  void close(const Message& message) {
    const bool draft = drafts_.close(message.params);
    if (!draft && !settings_.close(message.params)) return;
    // What the client shows of it would stay otherwise.
    const Json& uri = member(message.params, {"textDocument", "uri"});
    if (!client_.pulls) publish({{"uri", uri}}, "[]");
  }

  /// A client that watches files will say so itself.
  void save(const Message& message) {
    if (!client_.watches_files) note_change(document_uri(message.params));
  }

  void files_changed(const Message& message) {
    for (const Json& change : items_of(member(message.params, "changes"))) {
      note_change(string_of(member(change, "uri")));
    }
  }

  void note_change(std::string_view uri) {
    const auto path = path_of_uri(uri);
    if (path && options_.workplace.is_settings(*path)) settings_changed_ = true;
  }

  void change_folders(const Message& message) {
    roots_.change(message.params);
    ask_for_refresh();
  }

  void cancel(const Message& message) { check_.cancel(member(message.params, "id")); }

  void ask_for_refresh() {
    if (client_.refreshes) calls_.send("workspace/diagnostic/refresh", nullptr);
  }

  /// After any number of changes of configurations and rules, once: before somebody asks for what
  /// depends on them, or when there is time.
  void renew_settings() {
    if (!std::exchange(settings_changed_, false)) return;
    begin_renewal();
    options_.workplace.reload();
    drafts_.renew_engines();
    settings_.renew();
    check_.forget();
    ask_for_refresh();
  }

  /// Shows that open drafts are checked again. A client that pulls shows that itself.
  void begin_renewal() {
    if (!client_.shows_progress || client_.pulls) return;
    renewal_.end();
    const std::string token = "gaolint/" + std::to_string(++renewals_);
    renewal_ = Progress(
        token, [this](Json params) { wire_.send(notification("$/progress", std::move(params))); });
    calls_.send("window/workDoneProgress/create", {{"token", token}}, [this, token](bool granted) {
      if (!granted || renewal_.token() != token) return;
      renewal_.begin(phrase(client_.language, "按新的配置检查", "checking with new settings"),
                     false);
    });
  }

  /// What is wrong with files of settings that are open is shown there; of others it is said, as
  /// less may be found in drafts than somebody thinks.
  void say_errors() {
    Errors errors = options_.workplace.take_errors();
    std::erase_if(errors, [this](const Error& error) {
      return settings_.config_at(error.place.file).has_value();
    });
    if (errors.empty()) return;
    const Error& first = errors.front();
    std::string place = first.place.file;
    if (first.place.line > 0) place += ":" + std::to_string(first.place.line);
    if (!place.empty()) place += " ";
    constexpr int kWarning = 2;  // MessageType
    wire_.send(notification(
        "window/showMessage",
        {{"type", kWarning},
         {"message", phrase(client_.language, "gaolint 的配置或规则有 {} 处错误：{}{}",
                            "gaolint: errors in configurations or rules, {} in all: {}{}",
                            errors.size(), place, first.message)}}));
  }

  /// Does one piece of what there is to do while no message waits. False where there is nothing.
  bool work() {
    if (shut_down_ || !ready_) return false;
    renew_settings();
    say_errors();
    if (publish_draft() || publish_settings()) return true;
    renewal_.end();
    renewal_ = Progress();
    return check_.step();
  }

  /// Says what is found in one draft. Only called when no message waits, so that of many changes
  /// in a row the last one is read. False where nothing is left to say.
  bool publish_draft() {
    const std::string* uri = drafts_.unpublished();
    if (uri == nullptr) return false;
    const Reading* reading = client_.pulls ? nullptr : drafts_.reading(*uri);
    if (inbox_.changes(*uri)) return true;  // while it was read
    if (reading != nullptr) {
      publish({{"uri", *uri}, {"version", reading->version()}}, diagnostics(*reading, client_));
    }
    drafts_.mark_published(*uri);
    return true;
  }

  bool publish_settings() {
    const std::string* uri = settings_.unpublished();
    if (uri == nullptr) return false;
    if (!client_.pulls) {
      const std::string found = json_text(settings_.diagnostics(*uri));
      if (inbox_.changes(*uri)) return true;
      publish({{"uri", *uri}, {"version", settings_.version(*uri)}}, found);
    }
    settings_.mark_published(*uri);
    return true;
  }

  /// `diagnostics`: a list that is JSON text.
  void publish(const Json& about, std::string_view diagnostics) {
    wire_.send_text(notification_text("textDocument/publishDiagnostics",
                                      with_member(about, "diagnostics", diagnostics)));
  }

  std::shared_ptr<const Engine> engine_for(const std::string& uri) {
    const auto& roots = roots_.paths();
    return options_.workplace.engine_for(uri, roots.empty() ? std::string() : roots.front());
  }

  /// The nearest configuration; where there is none yet, one in the folder that is open.
  std::optional<OwnConfig> own_config(const std::string& uri) {
    const auto draft = path_of_uri(uri);
    if (!draft) return std::nullopt;
    auto path = options_.workplace.nearest_config(*draft);
    if (!path) return std::nullopt;
    if (path->empty()) {
      const std::string root = roots_.around(*draft);
      *path = (root.empty() ? draft->substr(0, draft->rfind('/')) : root) + "/" + kConfigName;
    }
    if (auto open = settings_.config_at(*path)) return open;
    return OwnConfig{uri_of_path(*path), options_.workplace.read_text(*path)};
  }

  const ServerOptions& options_;
  Client client_;
  Roots roots_;
  OpenDrafts drafts_;
  OpenSettings settings_;
  bool settings_changed_ = false;
  Progress renewal_;
  int renewals_ = 0;
  bool ready_ = false;
  bool shut_down_ = false;
  bool done_ = false;
  Inbox inbox_;
  Wire wire_;  // its thread fills the inbox
  Calls calls_;
  WorkspaceCheck check_;
};

const std::array<Server::Handler, 8> Server::kNotifications = {{
    {"initialized", &Server::register_watchers},
    {"textDocument/didOpen", &Server::open},
    {"textDocument/didChange", &Server::change},
    {"textDocument/didClose", &Server::close},
    {"textDocument/didSave", &Server::save},
    {"workspace/didChangeWatchedFiles", &Server::files_changed},
    {"workspace/didChangeWorkspaceFolders", &Server::change_folders},
    {"$/cancelRequest", &Server::cancel},
}};

const std::array<Server::Handler, 3> Server::kRequests = {{
    {"shutdown", &Server::shut_down},
    {"textDocument/diagnostic", &Server::diagnose},
    {"workspace/diagnostic", &Server::diagnose_workspace},
}};

}  // namespace

int serve(int in, int out, const ServerOptions& options) { return Server(in, out, options).run(); }

}  // namespace gaolint
