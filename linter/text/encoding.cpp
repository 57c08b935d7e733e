#include "text/encoding.h"

#include <algorithm>
#include <array>
#include <string>

namespace gaolint {
namespace {

using namespace std::string_view_literals;

struct Alias {
  std::string_view name;  // lower case, '-' for '_' and ' '
  Encoding encoding;
};

constexpr std::array kAliases = {
    Alias{"utf-8"sv, Encoding::Utf8},        Alias{"utf8"sv, Encoding::Utf8},
    Alias{"utf-8-bom"sv, Encoding::Utf8Bom}, Alias{"utf8-bom"sv, Encoding::Utf8Bom},
    Alias{"utf-8-sig"sv, Encoding::Utf8Bom}, Alias{"utf-16le"sv, Encoding::Utf16Le},
    Alias{"utf16le"sv, Encoding::Utf16Le},   Alias{"utf-16-le"sv, Encoding::Utf16Le},
    Alias{"utf-16"sv, Encoding::Utf16Le},    Alias{"utf16"sv, Encoding::Utf16Le},
    Alias{"unicode"sv, Encoding::Utf16Le},   Alias{"utf-16be"sv, Encoding::Utf16Be},
    Alias{"utf16be"sv, Encoding::Utf16Be},   Alias{"utf-16-be"sv, Encoding::Utf16Be},
    Alias{"gb18030"sv, Encoding::Gb18030},   Alias{"gb-18030"sv, Encoding::Gb18030},
    Alias{"gbk"sv, Encoding::Gb18030},       Alias{"cp936"sv, Encoding::Gb18030},
    Alias{"gb2312"sv, Encoding::Gb18030},    Alias{"gb-2312"sv, Encoding::Gb18030},
    Alias{"euc-cn"sv, Encoding::Gb18030},    Alias{"windows-936"sv, Encoding::Gb18030},
};

char plain(char c) {
  if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
  return c == '_' || c == ' ' ? '-' : c;
}

}  // namespace

std::string_view encoding_name(Encoding encoding) {
  switch (encoding) {
    case Encoding::Utf8:
      return "utf-8";
    case Encoding::Utf8Bom:
      return "utf-8-bom";
    case Encoding::Utf16Le:
      return "utf-16le";
    case Encoding::Utf16Be:
      return "utf-16be";
    case Encoding::Gb18030:
      return "gb18030";
  }
  return {};
}

std::optional<Encoding> parse_encoding(std::string_view name) {
  std::string wanted(name);
  std::transform(wanted.begin(), wanted.end(), wanted.begin(), plain);
  for (const Alias& alias : kAliases) {
    if (alias.name == wanted) return alias.encoding;
  }
  return std::nullopt;
}

std::string_view byte_order_mark(Encoding encoding) {
  switch (encoding) {
    case Encoding::Utf8:
    case Encoding::Utf8Bom:
      return "\xEF\xBB\xBF";
    case Encoding::Utf16Le:
      return "\xFF\xFE";
    case Encoding::Utf16Be:
      return "\xFE\xFF";
    case Encoding::Gb18030:
      return "\x84\x31\x95\x33";
  }
  return {};
}

std::optional<Encoding> encoding_of_bom(std::string_view bytes) {
  for (const Encoding encoding :
       {Encoding::Utf8Bom, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Gb18030}) {
    if (bytes.starts_with(byte_order_mark(encoding))) return encoding;
  }
  return std::nullopt;
}

}  // namespace gaolint
