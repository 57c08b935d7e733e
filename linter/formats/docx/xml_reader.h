#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace gaolint {

/// Reads well-formed XML (see is_well_formed) token by token. A tree has no places of its end tags,
/// and changes are made by inserting text, so the places are what this is for.
class XmlReader {
 public:
  enum class Kind : unsigned char { Start, Empty, End, Text, CData };
  struct Token {
    Kind kind = Kind::Text;
    Span place;             // with < and >; of CData too
    std::string_view name;  // of a tag, with its prefix
  };

  explicit XmlReader(std::string_view xml) : xml_(xml) {}

  /// The next tag or text; comments, instructions and declarations are passed over. False at the
  /// end.
  bool next(Token& token);

  /// The decoded value of an attribute of a start tag; empty if it has none.
  std::string attribute(const Token& token, std::string_view name) const;
  bool has_attribute(const Token& token, std::string_view name) const;

 private:
  struct Value {
    bool found = false;
    std::string_view raw;
  };
  Value find_attribute(const Token& token, std::string_view name) const;
  Offset skip_markup() const;
  Offset tag_end() const;

  std::string_view xml_;
  Offset at_ = 0;
};

/// Whether the text is UTF-8 and XML that a parser accepts, without entities of its own.
bool is_well_formed(std::string_view xml);

/// A piece of text as it is written: literally, or as one reference (&lt; &#x4E00;).
struct XmlTextPiece {
  Span place;        // within what was given
  std::string text;  // of a reference; empty for a literal piece
};
std::vector<XmlTextPiece> split_xml_text(std::string_view raw);

/// Decoded text of an attribute or element.
std::string decode_xml(std::string_view raw);
/// Text for an element or an attribute.
std::string encode_xml(std::string_view text);

}  // namespace gaolint
