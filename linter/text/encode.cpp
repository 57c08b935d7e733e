#include "text/encode.h"

#include <iconv.h>

#include <cstdint>

namespace gaolint {
namespace {

/// As iconv calls it; null for UTF-8.
const char* converter_name(Encoding encoding) {
  switch (encoding) {
    case Encoding::Utf16Le:
      return "UTF-16LE";
    case Encoding::Utf16Be:
      return "UTF-16BE";
    case Encoding::Gb18030:
      return "GB18030";
    case Encoding::Utf8:
    case Encoding::Utf8Bom:
      break;
  }
  return nullptr;
}

}  // namespace

Result<std::string> encode(std::string_view text, Encoding encoding) {
  const char* name = converter_name(encoding);
  if (name == nullptr) return std::string(text);
  const iconv_t handle = iconv_open(name, "UTF-8");
  if (reinterpret_cast<std::intptr_t>(handle) == -1) {
    return Error{"this system cannot write " + std::string(name), {}, {}, {}};
  }
  std::string out(4 * text.size(), '\0');     // four bytes a character are the most
  char* in = const_cast<char*>(text.data());  // iconv's signature; it does not write there
  char* end = out.data();
  std::size_t left = text.size();
  std::size_t room = out.size();
  iconv(handle, &in, &left, &end, &room);
  iconv_close(handle);
  if (left > 0) return Error{"this text is not UTF-8", {}, {}, {}};
  out.resize(out.size() - room);
  return out;
}

}  // namespace gaolint
