#include "formats/docx/xml_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <pugixml.hpp>
#include <utility>

#include "text/utf8.h"

namespace gaolint {
namespace {

bool is_xml_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// The longest reference: &#x10FFFF; with some zeros.
constexpr std::size_t kLongestReference = 16;

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kNamed = {{
    {"lt", "<"},
    {"gt", ">"},
    {"amp", "&"},
    {"quot", "\""},
    {"apos", "'"},
}};

/// The text of what stands between & and ;, empty if that is unknown.
std::string reference_text(std::string_view name) {
  for (const auto& [known, text] : kNamed) {
    if (name == known) return std::string(text);
  }
  if (!name.starts_with('#')) return {};
  name.remove_prefix(1);
  const bool hexadecimal = name.starts_with('x');
  if (hexadecimal) name.remove_prefix(1);
  std::uint32_t value = 0;
  const char* end = name.data() + name.size();
  const auto parsed = std::from_chars(name.data(), end, value, hexadecimal ? 16 : 10);
  if (parsed.ec != std::errc() || parsed.ptr != end) return {};
  const bool character = value > 0 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
  std::string text;
  append_utf8(text, character ? value : kReplacement);
  return text;
}

}  // namespace

bool is_well_formed(std::string_view xml) {
  if (!is_valid_utf8(xml) || xml.find("<!DOCTYPE") != xml.npos) return false;
  pugi::xml_document document;
  return document.load_buffer(xml.data(), xml.size(), pugi::parse_default, pugi::encoding_utf8)
             .status == pugi::status_ok;
}

Offset XmlReader::tag_end() const {
  char quote = 0;
  for (std::size_t at = at_; at < xml_.size(); ++at) {
    const char c = xml_[at];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return static_cast<Offset>(at + 1);
    }
  }
  return static_cast<Offset>(xml_.size());
}

/// The end of a comment, instruction or declaration at the place; the place if there is none.
Offset XmlReader::skip_markup() const {
  const std::string_view rest = xml_.substr(at_);
  const auto past = [&](std::string_view closing) {
    const std::size_t found = xml_.find(closing, at_);
    return static_cast<Offset>(found == xml_.npos ? xml_.size() : found + closing.size());
  };
  if (rest.starts_with("<!--")) return past("-->");
  if (rest.starts_with("<?")) return past("?>");
  if (rest.starts_with("<!") && !rest.starts_with("<![CDATA[")) return past(">");
  return at_;
}

bool XmlReader::next(Token& token) {
  for (Offset end = skip_markup(); end != at_; end = skip_markup()) at_ = end;
  if (at_ >= xml_.size()) return false;
  token = {};
  token.place.begin = at_;
  if (xml_[at_] != '<') {
    token.kind = Kind::Text;
    at_ = static_cast<Offset>(std::min(xml_.find('<', at_), xml_.size()));
  } else if (xml_.substr(at_).starts_with("<![CDATA[")) {
    token.kind = Kind::CData;
    const std::size_t end = xml_.find("]]>", at_);
    at_ = static_cast<Offset>(end == xml_.npos ? xml_.size() : end + 3);
  } else {
    const Offset end = tag_end();
    const bool closes = xml_.substr(at_).starts_with("</");
    const std::size_t begin = at_ + (closes ? 2U : 1U);
    const std::size_t name_end = std::min<std::size_t>(xml_.find_first_of(" \t\r\n/>", begin), end);
    token.name = xml_.substr(begin, name_end - begin);
    token.kind = closes ? Kind::End : xml_[end - 2] == '/' ? Kind::Empty : Kind::Start;
    at_ = end;
  }
  token.place.end = at_;
  return true;
}

XmlReader::Value XmlReader::find_attribute(const Token& token, std::string_view name) const {
  const std::string_view tag = xml_.substr(token.place.begin, token.place.size());
  std::size_t at = 1 + token.name.size();
  while (at < tag.size()) {
    while (at < tag.size() && is_xml_space(tag[at])) ++at;
    const std::size_t equals = tag.find('=', at);
    const std::size_t open = tag.find_first_of("\"'", at);
    if (equals == tag.npos || open == tag.npos) break;
    const std::size_t close = tag.find(tag[open], open + 1);
    if (close == tag.npos) break;
    std::string_view key = tag.substr(at, equals - at);
    while (!key.empty() && is_xml_space(key.back())) key.remove_suffix(1);
    if (key == name) return {true, tag.substr(open + 1, close - open - 1)};
    at = close + 1;
  }
  return {};
}

bool XmlReader::has_attribute(const Token& token, std::string_view name) const {
  return find_attribute(token, name).found;
}

std::string XmlReader::attribute(const Token& token, std::string_view name) const {
  return decode_xml(find_attribute(token, name).raw);
}

std::vector<XmlTextPiece> split_xml_text(std::string_view raw) {
  std::vector<XmlTextPiece> pieces;
  std::size_t literal = 0;
  const auto flush = [&](std::size_t end) {
    if (end > literal) {
      pieces.push_back({{static_cast<Offset>(literal), static_cast<Offset>(end)}, {}});
    }
  };
  for (std::size_t at = 0; (at = raw.find('&', at)) != raw.npos;) {
    const std::size_t length = raw.substr(at, kLongestReference).find(';');
    std::string text =
        length == raw.npos ? std::string() : reference_text(raw.substr(at + 1, length - 1));
    if (text.empty()) {
      ++at;
      continue;
    }
    flush(at);
    literal = at + length + 1;
    pieces.push_back({{static_cast<Offset>(at), static_cast<Offset>(literal)}, std::move(text)});
    at = literal;
  }
  flush(raw.size());
  return pieces;
}

std::string decode_xml(std::string_view raw) {
  std::string text;
  for (const XmlTextPiece& piece : split_xml_text(raw)) {
    text += piece.text.empty() ? raw.substr(piece.place.begin, piece.place.size())
                               : std::string_view(piece.text);
  }
  return text;
}

std::string encode_xml(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto named = std::find_if(kNamed.begin(), kNamed.end(),
                                    [&](const auto& entry) { return entry.second.front() == c; });
    const bool control = static_cast<unsigned char>(c) < 0x20 && !is_xml_space(c);
    if (named != kNamed.end() && c != '\'') {
      out.append("&").append(named->first).append(";");
    } else if (!control) {  // XML has no way to write one
      out += c;
    }
  }
  return out;
}

}  // namespace gaolint
