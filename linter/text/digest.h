#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gaolint {

/// FNV-1a, 64 bits: the same on every machine, so that it can be kept in files.
class Digest {
 public:
  /// Each part ends where it ends: "a" and "bc" is another name than "ab" and "c".
  void add(std::string_view part) {
    for (const char c : part) add(static_cast<unsigned char>(c));
    add(0xFFu);
  }
  /// 16 hexadecimal digits.
  std::string text() const {
    std::string digits;
    for (int shift = 60; shift >= 0; shift -= 4) digits += "0123456789abcdef"[state_ >> shift & 15];
    return digits;
  }

 private:
  void add(std::uint64_t byte) { state_ = (state_ ^ byte) * 0x100000001B3u; }
  std::uint64_t state_ = 0xCBF29CE484222325u;
};

}  // namespace gaolint
