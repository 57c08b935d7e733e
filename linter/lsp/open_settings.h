#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "lsp/reading.h"
#include "lsp/text_buffer.h"
#include "lsp/workplace.h"

namespace gaolint {

/// The configurations and files of rules that are open in the client: what is wrong with them.
class OpenSettings {
 public:
  /// `workplace` lives longer.
  explicit OpenSettings(Workplace& workplace) : workplace_(workplace) {}

  /// Whether a didOpen is about such a file, or what could be one: it is no draft.
  static bool is_one(const Json& params);

  void set_encoding(PositionEncoding encoding) { encoding_ = encoding; }
  /// The params of didOpen, didChange and didClose. False where they name no such file.
  bool open(const Json& params);
  bool change(const Json& params);
  bool close(const Json& params);
  bool is_open(std::string_view uri) const { return files_.find(uri) != files_.end(); }

  /// Of an open one.
  Json diagnostics(std::string_view uri) const;
  std::int64_t version(std::string_view uri) const { return files_.find(uri)->second.version; }
  /// As it is open; nothing where it is not.
  std::optional<OwnConfig> config_at(const std::string& path) const;

  const std::string* unpublished() const;
  void mark_published(std::string_view uri);
  /// What they say may be right or wrong now.
  void renew();

 private:
  struct File {
    TextBuffer buffer;
    std::int64_t version = 0;
    bool published = false;
  };
  Json range(const File& file, const Place& place) const;

  Workplace& workplace_;
  PositionEncoding encoding_ = PositionEncoding::Utf16;
  std::map<std::string, File, std::less<>> files_;
};

}  // namespace gaolint
