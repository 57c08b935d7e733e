#include <algorithm>

#include "text/decode.h"
#include "text/decoder_output.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

/// Range of the second byte after a lead (Unicode, table 3-7), and how many bytes follow the lead.
struct Form {
  unsigned low = 0, high = 0;
  Offset tail = 0;
};

Form form_of(unsigned lead) {
  if (lead < 0xC2 || lead > 0xF4) return {};
  if (lead < 0xE0) return {0x80, 0xBF, 1};
  if (lead < 0xF0) return {lead == 0xE0 ? 0xA0U : 0x80U, lead == 0xED ? 0x9FU : 0xBFU, 2};
  return {lead == 0xF0 ? 0x90U : 0x80U, lead == 0xF4 ? 0x8FU : 0xBFU, 3};
}

/// Length of the maximal piece of a character at the head of `bytes`, which are no character: what
/// the Unicode Standard (3.9, "U+FFFD Substitution of Maximal Subparts") replaces by one U+FFFD.
Offset bad_piece(std::string_view bytes) {
  Form form = form_of(static_cast<unsigned char>(bytes.front()));
  Offset size = 1;
  for (; size <= form.tail && size < bytes.size(); ++size) {
    const unsigned byte = static_cast<unsigned char>(bytes[size]);
    if (byte < form.low || byte > form.high) break;
    form.low = 0x80;
    form.high = 0xBF;
  }
  return size;
}

}  // namespace

std::size_t Decoded::bad_byte_count() const {
  std::size_t count = 0;
  for (const Source::BadBytes& bad : bad_bytes) count += bad.file.size();
  return count;
}

std::size_t count_bad_utf8(std::string_view bytes) {
  std::size_t bad = 0;
  for (bytes.remove_prefix(valid_utf8_prefix(bytes)); !bytes.empty();
       bytes.remove_prefix(valid_utf8_prefix(bytes))) {
    const Offset piece = bad_piece(bytes);
    bad += piece;
    bytes.remove_prefix(piece);
  }
  return bad;
}

Decoded decode_utf8(std::string bytes, Offset bom_size) {
  Decoded decoded;
  std::string_view rest = std::string_view(bytes).substr(bom_size);
  Offset valid = valid_utf8_prefix(rest);
  if (valid == rest.size()) {
    bytes.erase(0, bom_size);
    decoded.text = std::move(bytes);
    return decoded;
  }
  DecoderOutput out(decoded, bom_size);
  decoded.text.reserve(rest.size());
  while (true) {
    if (valid > 0) out.copy(rest.substr(0, valid));
    rest.remove_prefix(valid);
    if (rest.empty()) return decoded;
    const Offset bad = bad_piece(rest);
    out.put_bad(bad);
    rest.remove_prefix(bad);
    valid = valid_utf8_prefix(rest);
  }
}

}  // namespace gaolint
