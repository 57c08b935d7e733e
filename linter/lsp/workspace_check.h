#pragma once

#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lsp/message.h"
#include "lsp/open_drafts.h"
#include "lsp/open_settings.h"
#include "lsp/progress.h"
#include "lsp/roots.h"
#include "lsp/wire.h"
#include "lsp/workplace.h"

namespace gaolint {

/// Answers workspace/diagnostic one draft at a time, so that whoever types meanwhile need not wait.
class WorkspaceCheck {
 public:
  /// All of them live longer.
  struct Surroundings {
    Workplace& workplace;
    OpenDrafts& drafts;
    const OpenSettings& settings;
    const Roots& roots;
    const Client& client;
    Wire& wire;
  };
  explicit WorkspaceCheck(const Surroundings& around) : around_(around) {}

  void begin(const Message& request);
  /// False where no such request is being answered.
  bool cancel(const Json& id);
  void cancel_all();
  /// Checks one draft of the request that came first. False where there is none.
  bool step();
  /// What is known of files that are not open holds no more.
  void forget() { known_.clear(); }

 private:
  struct Job {
    Json id;
    Json partial_token;
    Progress progress;
    std::map<std::string, std::string, std::less<>> previous;  // result ids by address
    std::vector<std::string> paths;
    std::size_t next = 0;
    std::vector<std::string> reports;  // JSON text
  };
  /// What was found in a file.
  struct Known {
    std::string stamp;
    std::optional<std::string> items;  // JSON text
  };

  std::vector<std::string> drafts() const;
  /// As the client calls it where it is open.
  std::string uri_of(const std::string& path) const;
  void report(Job& job, const std::string& path);
  void report_gone(Job& job);
  void add(Job& job, std::string report);
  /// The reports that wait to be sent.
  static std::string take(Job& job);
  void finish(Job& job);
  void fail(Job& job, ErrorCode code);
  const std::string& items_of_file(const std::string& path, const std::string& uri);
  std::string check_file(const std::string& path, const std::string& uri) const;

  const Surroundings around_;
  std::deque<Job> jobs_;
  std::map<std::string, Known> known_;  // by path
};

}  // namespace gaolint
