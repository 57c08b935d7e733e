#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace gaolint {

/// The level of a list that a paragraph is in.
struct NumberingRef {
  std::string list;          // w:numId; "0" takes a paragraph out of the list of its style
  std::optional<int> level;  // w:ilvl; without it the level that names the style, or 0
};

/// What styles say that shows in the text.
struct DocxStyle {
  std::optional<int> outline_level;  // 0: Heading 1
  std::optional<NumberingRef> numbering;
  bool hidden = false;
  bool contents = false;  // of a line in a table of contents
};

/// The styles of a document, with what they inherit. Immutable.
class DocxStyles {
 public:
  DocxStyles() = default;
  /// `xml`: the part styles.xml, well-formed.
  explicit DocxStyles(std::string_view xml);

  /// A style without properties if there is none of that id.
  const DocxStyle& find(const std::string& id) const;
  /// The style of paragraphs that name none.
  const std::string& default_paragraph_style() const { return default_; }

 private:
  std::map<std::string, DocxStyle> styles_;
  std::string default_;
};

}  // namespace gaolint
