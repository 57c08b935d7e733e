#include "lsp/workspace_check.h"

#include <algorithm>
#include <set>
#include <utility>

#include "lsp/diagnostics.h"
#include "lsp/file_uri.h"
#include "lsp/json_text.h"
#include "report/phrase.h"

namespace gaolint {

void WorkspaceCheck::begin(const Message& request) {
  Job job;
  job.id = request.id;
  job.partial_token = member(request.params, "partialResultToken");
  job.progress =
      Progress(member(request.params, "workDoneToken"), [&wire = around_.wire](Json params) {
        wire.send(notification("$/progress", std::move(params)));
      });
  for (const Json& each : items_of(member(request.params, "previousResultIds"))) {
    job.previous.emplace(string_of(member(each, "uri")), string_of(member(each, "value")));
  }
  job.paths = drafts();
  job.progress.begin(phrase(around_.client.language, "检查稿件", "checking drafts"), true);
  jobs_.push_back(std::move(job));
}

std::vector<std::string> WorkspaceCheck::drafts() const {
  std::set<std::string> paths;  // roots may lie in each other
  for (const std::string& root : around_.roots.paths()) {
    for (std::string& path : around_.workplace.drafts_in(root)) paths.insert(std::move(path));
  }
  return {paths.begin(), paths.end()};
}

bool WorkspaceCheck::step() {
  if (jobs_.empty()) return false;
  Job& job = jobs_.front();
  if (job.next < job.paths.size()) {
    const std::string path = job.paths[job.next++];
    report(job, path);
    job.progress.report(job.next, job.paths.size());
    return true;
  }
  report_gone(job);
  finish(job);
  jobs_.pop_front();
  return true;
}

std::string WorkspaceCheck::uri_of(const std::string& path) const {
  for (std::string& uri : around_.drafts.uris()) {
    if (path_of_uri(uri) == path) return std::move(uri);
  }
  return uri_of_path(path);
}

void WorkspaceCheck::report(Job& job, const std::string& path) {
  const std::string uri = uri_of(path);
  Json about = {{"uri", uri}, {"version", nullptr}};
  std::string items;
  if (const Reading* reading = around_.drafts.reading(uri)) {
    about["version"] = reading->version();
    items = diagnostics(*reading, around_.client);
  } else {
    items = items_of_file(path, uri);
  }
  std::string id;  // that the client has
  if (const auto previous = job.previous.find(uri); previous != job.previous.end()) {
    id = std::move(previous->second);
    job.previous.erase(previous);
  }
  add(job, diagnostic_report(items, id, std::move(about)));
}

const std::string& WorkspaceCheck::items_of_file(const std::string& path, const std::string& uri) {
  const std::string stamp = around_.workplace.stamp(path);
  Known& known = known_[path];
  if (!known.items || stamp.empty() || known.stamp != stamp) {
    known.stamp = stamp;
    known.items = check_file(path, uri);
  }
  return *known.items;
}

std::string WorkspaceCheck::check_file(const std::string& path, const std::string& uri) const {
  Result<Source> source = around_.workplace.read_draft(path);
  if (source) {
    const auto engine = around_.workplace.engine_for(uri, {});
    Session session(*engine);
    const Reading reading(uri, *std::move(source), session, around_.client.encoding);
    return diagnostics(reading, around_.client);
  }
  const Json start = {{"line", 0}, {"character", 0}};
  return json_text(Json::array({{{"range", {{"start", start}, {"end", start}}},
                                 {"severity", 1},
                                 {"source", "gaolint"},
                                 {"message", source.error().message}}}));
}

/// What a client shows of drafts that are there no more would stay otherwise.
void WorkspaceCheck::report_gone(Job& job) {
  const auto gone = std::move(job.previous);
  for (const auto& [uri, id] : gone) {
    if (around_.drafts.is_open(uri) || around_.settings.is_open(uri)) continue;
    add(job, diagnostic_report("[]", id, {{"uri", uri}, {"version", nullptr}}));
  }
}

void WorkspaceCheck::add(Job& job, std::string report) {
  job.reports.push_back(std::move(report));
  if (job.partial_token.is_null()) return;
  const std::string params = with_member({{"token", job.partial_token}}, "value", take(job));
  around_.wire.send_text(notification_text("$/progress", params));
}

std::string WorkspaceCheck::take(Job& job) {
  return with_member(Json::object(), "items", array_text(std::exchange(job.reports, {})));
}

void WorkspaceCheck::finish(Job& job) {
  job.progress.end();
  around_.wire.send_text(response_text(job.id, take(job)));
}

void WorkspaceCheck::fail(Job& job, ErrorCode code) {
  job.progress.end();
  around_.wire.send(error_response(job.id, code, "cancelled"));
}

bool WorkspaceCheck::cancel(const Json& id) {
  const auto found =
      std::find_if(jobs_.begin(), jobs_.end(), [&](const Job& job) { return job.id == id; });
  if (found == jobs_.end()) return false;
  fail(*found, ErrorCode::RequestCancelled);
  jobs_.erase(found);
  return true;
}

void WorkspaceCheck::cancel_all() {
  for (Job& job : jobs_) fail(job, ErrorCode::RequestCancelled);
  jobs_.clear();
}

}  // namespace gaolint
