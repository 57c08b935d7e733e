#include "lsp/open_drafts.h"

#include <algorithm>

namespace gaolint {
bool OpenDrafts::open(const Json& params) {
  const std::string_view uri = document_uri(params);
  if (uri.empty()) return false;
  const std::string_view text = string_of(member(params, {"textDocument", "text"}));
  drafts_.erase(std::string(uri));
  const auto [entry, fresh] = drafts_.emplace(uri, Draft{TextBuffer(std::string(text)),
                                                         document_version(params),
                                                         nullptr,
                                                         nullptr,
                                                         false,
                                                         {},
                                                         {}});
  take_engine(entry->first, entry->second);
  return true;
}

void OpenDrafts::take_engine(const std::string& uri, Draft& draft) const {
  draft.reading.reset();
  draft.outdated.reset();
  draft.session.reset();
  draft.engine = engine_for_(uri);
  draft.session = std::make_unique<Session>(*draft.engine);
  draft.published = false;
}

void OpenDrafts::renew_engines() {
  for (auto& [uri, draft] : drafts_) take_engine(uri, draft);
}

std::vector<std::string> OpenDrafts::uris() const {
  std::vector<std::string> uris;
  for (const auto& [uri, draft] : drafts_) uris.push_back(uri);
  return uris;
}

bool OpenDrafts::change(const Json& params) {
  const auto found = drafts_.find(document_uri(params));
  if (found == drafts_.end()) return false;
  Draft& draft = found->second;
  draft.buffer.apply_all(params, encoding_);
  draft.version = document_version(params);
  draft.published = false;
  if (draft.reading != nullptr) draft.outdated = std::move(draft.reading);
  return true;
}

bool OpenDrafts::close(const Json& params) {
  const auto found = drafts_.find(document_uri(params));
  if (found == drafts_.end()) return false;
  drafts_.erase(found);
  return true;
}

const Reading* OpenDrafts::reading(std::string_view uri) {
  const auto found = drafts_.find(uri);
  if (found == drafts_.end()) return nullptr;
  Draft& draft = found->second;
  if (draft.reading == nullptr && draft.buffer.text().size() <= Source::kMaxBytes) {
    draft.reading =
        std::make_unique<Reading>(Reading::Open{found->first, draft.version, draft.buffer},
                                  *draft.session, encoding_, draft.outdated.get());
  }
  return draft.reading.get();
}

const std::string* OpenDrafts::unpublished() const {
  const auto found = std::find_if(drafts_.begin(), drafts_.end(),
                                  [](const auto& entry) { return !entry.second.published; });
  return found == drafts_.end() ? nullptr : &found->first;
}

void OpenDrafts::mark_published(std::string_view uri) {
  const auto found = drafts_.find(uri);
  if (found == drafts_.end()) return;
  found->second.published = true;
  if (found->second.reading != nullptr) found->second.outdated.reset();
}

}  // namespace gaolint
