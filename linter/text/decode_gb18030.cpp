#include <iconv.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/decode.h"
#include "text/decoder_output.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

constexpr std::size_t kChunk = 1 << 13;

/// The system's converter; without one (a system that lacks the table) nothing but ASCII decodes.
class Converter {
 public:
  Converter() : handle_(iconv_open("UTF-8", "GB18030")) {}
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  ~Converter() {
    if (is_open()) iconv_close(handle_);
  }

  /// Converts whole characters from the head of `bytes` until something is none or `out` is full;
  /// `bytes` is shortened to what is left, the result is what was written.
  std::string_view convert(std::string_view& bytes, char* out, std::size_t room) {
    if (!is_open()) return {};
    char* in = const_cast<char*>(bytes.data());  // iconv's signature; it does not write there
    std::size_t left = bytes.size();
    char* end = out;
    iconv(handle_, &in, &left, &end, &room);
    bytes.remove_prefix(bytes.size() - left);
    iconv(handle_, nullptr, nullptr, nullptr, nullptr);
    return {out, static_cast<std::size_t>(end - out)};
  }

 private:
  bool is_open() const { return reinterpret_cast<std::intptr_t>(handle_) != -1; }
  iconv_t handle_;
};

bool in_range(std::string_view bytes, std::size_t at, int low, int high) {
  if (at >= bytes.size()) return false;
  const int byte = static_cast<unsigned char>(bytes[at]);
  return low <= byte && byte <= high;
}

/// Length of the character at the head of `bytes`, by the shape of its bytes: 1, 2 or 4; 0 if they
/// have the shape of none.
Offset shape(std::string_view bytes) {
  if (in_range(bytes, 0, 0x00, 0x7F)) return 1;
  if (!in_range(bytes, 0, 0x81, 0xFE)) return 0;
  if (in_range(bytes, 1, 0x40, 0xFE) && !in_range(bytes, 1, 0x7F, 0x7F)) return 2;
  const bool four = in_range(bytes, 1, '0', '9') && in_range(bytes, 2, 0x81, 0xFE) &&
                    in_range(bytes, 3, '0', '9');
  return four ? 4 : 0;
}

/// How much to skip where no character is: all of an unassigned one, but never an ASCII byte, so
/// that a damaged character does not swallow the line end or the tag after it.
Offset bad_size(std::string_view bytes) {
  const Offset size = shape(bytes);
  if (size == 2 && in_range(bytes, 1, 0x00, 0x7F)) return 1;
  return std::max<Offset>(size, 1);
}

/// Walks the bytes that were converted and what they became, character by character.
void record(DecoderOutput& out, std::string_view bytes, std::string_view converted) {
  for (Offset at = 0; at < converted.size();) {
    const CodePoint point = decode_at(converted, at);
    const Offset size = shape(bytes);
    out.put(point.value, size);
    bytes.remove_prefix(size);
    at += point.length;
  }
}

}  // namespace

Decoded decode_gb18030(std::string_view bytes, Offset bom_size) {
  Decoded decoded;
  DecoderOutput out(decoded, bom_size);
  Converter converter;
  std::array<char, kChunk * 2> buffer;
  std::string_view rest = bytes.substr(bom_size);
  decoded.text.reserve(rest.size() + rest.size() / 2);
  while (!rest.empty()) {
    // No more than fits: when the output is full, the converter starts its work anew.
    std::string_view left = rest.substr(0, kChunk);
    const std::string_view converted = converter.convert(left, buffer.data(), buffer.size());
    const std::size_t used = std::min(rest.size(), kChunk) - left.size();
    record(out, rest.substr(0, used), converted);
    rest.remove_prefix(used);
    if (used > 0) continue;
    if (shape(rest) == 1) {
      out.copy(rest.substr(0, 1));
      rest.remove_prefix(1);
    } else {
      const Offset bad = bad_size(rest);
      out.put_bad(bad);
      rest.remove_prefix(bad);
    }
  }
  return decoded;
}

}  // namespace gaolint
