#include "text/decode.h"
#include "text/decoder_output.h"

namespace gaolint {
namespace {

bool is_high_surrogate(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

class Units {
 public:
  Units(std::string_view bytes, Encoding order) : bytes_(bytes), order_(order) {}

  std::size_t size() const { return bytes_.size() / 2; }
  char32_t operator[](std::size_t index) const {
    const unsigned first = static_cast<unsigned char>(bytes_[2 * index]);
    const unsigned second = static_cast<unsigned char>(bytes_[2 * index + 1]);
    return order_ == Encoding::Utf16Le ? second << 8 | first : first << 8 | second;
  }

 private:
  std::string_view bytes_;
  Encoding order_;
};

}  // namespace

Decoded decode_utf16(std::string_view bytes, Offset bom_size, Encoding order) {
  Decoded decoded;
  DecoderOutput out(decoded, bom_size);
  const std::string_view rest = bytes.substr(bom_size);
  const Units units(rest, order);
  decoded.text.reserve(rest.size() + rest.size() / 2);
  for (std::size_t i = 0; i < units.size(); ++i) {
    const char32_t unit = units[i];
    if (is_high_surrogate(unit) && i + 1 < units.size() && is_low_surrogate(units[i + 1])) {
      ++i;
      out.put(0x10000 + ((unit - 0xD800) << 10) + (units[i] - 0xDC00), 4);
    } else if (is_high_surrogate(unit) || is_low_surrogate(unit)) {
      out.put_bad(2);
    } else {
      out.put(unit, 2);
    }
  }
  if (rest.size() % 2 != 0) out.put_bad(1);
  return decoded;
}

}  // namespace gaolint
