#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lsp/reading.h"
#include "lsp/text_buffer.h"

namespace gaolint {

/// The drafts that are open in the client, each read when somebody asks and at most once a version.
class OpenDrafts {
 public:
  using EngineFor = std::function<std::shared_ptr<const Engine>(const std::string& uri)>;
  explicit OpenDrafts(EngineFor engine_for) : engine_for_(std::move(engine_for)) {}

  void set_encoding(PositionEncoding encoding) { encoding_ = encoding; }
  /// The params of didOpen, didChange and didClose. False where they name no open draft.
  bool open(const Json& params);
  bool change(const Json& params);
  bool close(const Json& params);

  /// The newest version; null where it is not open. Valid until that draft changes.
  const Reading* reading(std::string_view uri);
  /// A draft whose newest version was not published; nothing where there is none.
  const std::string* unpublished() const;
  void mark_published(std::string_view uri);

  bool is_open(std::string_view uri) const { return drafts_.find(uri) != drafts_.end(); }
  /// By address.
  std::vector<std::string> uris() const;
  /// All drafts are read again, with the engines that there are now.
  void renew_engines();

 private:
  struct Draft {
    TextBuffer buffer;
    std::int64_t version = 0;
    std::shared_ptr<const Engine> engine;
    std::unique_ptr<Session> session;
    bool published = false;
    std::unique_ptr<Reading> reading;
    /// The one before: the next is made of it. To take it apart costs time too, so that waits until
    /// the drafter has been answered.
    std::unique_ptr<Reading> outdated;
  };
  void take_engine(const std::string& uri, Draft& draft) const;

  EngineFor engine_for_;
  PositionEncoding encoding_ = PositionEncoding::Utf16;
  std::map<std::string, Draft, std::less<>> drafts_;
};

}  // namespace gaolint
