#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/encoding.h"
#include "text/offset_map.h"
#include "text/source.h"

namespace gaolint {

/// A file's text and where each character came from. `origins` is empty when the text is the file's
/// bytes after the byte order mark.
struct Decoded {
  std::string text;
  OffsetMap origins;
  std::vector<Source::BadBytes> bad_bytes;

  /// Number of bytes of the file that could not be decoded.
  std::size_t bad_byte_count() const;
};

/// Number of bytes that decode_utf8 would list as bad.
std::size_t count_bad_utf8(std::string_view bytes);

/// Each decodes what follows the first `bom_size` bytes; offsets of the file count from its first
/// byte.
Decoded decode_utf8(std::string bytes, Offset bom_size);
Decoded decode_utf16(std::string_view bytes, Offset bom_size, Encoding order);
Decoded decode_gb18030(std::string_view bytes, Offset bom_size);

}  // namespace gaolint
