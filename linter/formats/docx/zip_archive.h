#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "formats/draft_fault.h"

struct zip;

namespace gaolint {

/// A zip archive in memory. Entries are unpacked when they are asked for, and none larger than a
/// draft can be, whatever its header says.
class ZipArchive {
 public:
  /// What one entry, and all that were read, may unpack to.
  static constexpr std::size_t kLargestEntry = std::size_t{64} << 20;
  static constexpr std::size_t kLargestTotal = std::size_t{256} << 20;

  /// `bytes` live as long as this.
  static std::optional<ZipArchive> open(std::string_view bytes);

  bool contains(const std::string& name) const;
  std::variant<std::string, DraftFault> read(const std::string& name);

  /// The archive with entries replaced or, where there is none of that name, added at the end; all
  /// others stay as they are, packed. Nothing if it cannot be written.
  static std::optional<std::string> rewrite(std::string_view bytes,
                                            const std::map<std::string, std::string>& entries);

 private:
  struct Discard {
    void operator()(zip* archive) const;
  };
  explicit ZipArchive(zip* archive) : archive_(archive) {}

  std::unique_ptr<zip, Discard> archive_;
  std::size_t total_ = 0;  // unpacked so far
};

}  // namespace gaolint
