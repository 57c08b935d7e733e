#include "lsp/framing.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace gaolint {
namespace {

constexpr std::string_view kName = "content-length:";
/// No header line of ours is longer; of rubbish without line ends only this much is kept.
constexpr std::size_t kLongestLine = 256;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

void MessageReader::read_header_line(std::string_view line) {
  // Rubbish may stand on the line before the name.
  const auto name = std::search(line.begin(), line.end(), kName.begin(), kName.end(),
                                [](char a, char b) { return lower(a) == b; });
  if (name == line.end()) return;
  std::string_view value =
      line.substr(static_cast<std::size_t>(name - line.begin()) + kName.size());
  while (!value.empty() && value.front() == ' ') value.remove_prefix(1);
  std::size_t length = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), length);
  const bool whole = end == value.data() + value.size() || *end == ' ';
  if (error == std::errc() && whole && length <= kMaxBody) length_ = length;
}

bool MessageReader::read_header() {
  while (true) {
    const std::size_t end = waiting_.find('\n', at_);
    if (end == std::string::npos) {
      if (waiting_.size() - at_ > kLongestLine) at_ = waiting_.size() - kLongestLine;
      return false;
    }
    std::string_view line = std::string_view(waiting_).substr(at_, end - at_);
    if (line.ends_with('\r')) line.remove_suffix(1);
    at_ = end + 1;
    if (!line.empty()) {
      read_header_line(line);
    } else if (length_) {
      return true;
    }
  }
}

void MessageReader::drop_read() {
  waiting_.erase(0, at_);
  at_ = 0;
}

std::optional<std::string> MessageReader::next() {
  if (!in_body_) in_body_ = read_header();
  if (!in_body_ || waiting_.size() - at_ < *length_) {
    drop_read();
    return std::nullopt;
  }
  std::string body = waiting_.substr(at_, *length_);
  at_ += *length_;
  length_.reset();
  in_body_ = false;
  return body;
}

std::string framed(std::string_view body) {
  return fmt::format("Content-Length: {}\r\n\r\n{}", body.size(), body);
}

}  // namespace gaolint
