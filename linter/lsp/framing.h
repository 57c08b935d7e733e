#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace gaolint {

/// Cuts what comes over the wire into the bodies of messages, each behind a header that says
/// Content-Length. Bytes may come in pieces of any size. What is no header is skipped: rubbish on
/// the wire costs the messages it stands in, and never the ones after.
class MessageReader {
 public:
  /// Longer bodies are not believed.
  static constexpr std::size_t kMaxBody = std::size_t{1} << 30;

  void feed(std::string_view bytes) { waiting_.append(bytes); }
  /// The next body that has come in whole.
  std::optional<std::string> next();

 private:
  bool read_header();
  void read_header_line(std::string_view line);
  void drop_read();

  std::string waiting_;
  std::size_t at_ = 0;  // what lies before has been read
  std::optional<std::size_t> length_;
  bool in_body_ = false;
};

/// A body as it goes over the wire.
std::string framed(std::string_view body);

}  // namespace gaolint
