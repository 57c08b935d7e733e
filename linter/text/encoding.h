#pragma once

#include <optional>
#include <string_view>

namespace gaolint {

enum class Encoding { Utf8, Utf8Bom, Utf16Le, Utf16Be, Gb18030 };

/// Name as the user writes it: "utf-8", "utf-8-bom", "utf-16le", "utf-16be", "gb18030".
std::string_view encoding_name(Encoding);
/// Accepts the names above and the usual aliases (utf8, gbk, gb2312, utf-16 = by BOM, little endian
/// without), any case.
std::optional<Encoding> parse_encoding(std::string_view name);

/// The byte order mark that a file of this encoding begins with, if it has one.
std::string_view byte_order_mark(Encoding);
/// The encoding whose byte order mark `bytes` begin with.
std::optional<Encoding> encoding_of_bom(std::string_view bytes);

}  // namespace gaolint
