#include "formats/docx/styles.h"

#include <cctype>
#include <charconv>

#include "formats/docx/dom.h"

namespace gaolint {
namespace {

/// Inheritance that goes round is cut.
constexpr int kDeepestInheritance = 32;
constexpr int kBodyTextLevel = 9;

std::optional<int> read_int(const std::string& text) {
  int value = 0;
  const char* end = text.data() + text.size();
  const auto parsed = std::from_chars(text.data(), end, value);
  if (text.empty() || parsed.ec != std::errc()) return std::nullopt;
  return value;
}

DocxStyle read_own(pugi::xml_node node) {
  DocxStyle style;
  const pugi::xml_node paragraph = child_of(node, "pPr");
  style.outline_level = read_int(value_of(paragraph, "outlineLvl"));
  if (const pugi::xml_node numbering = child_of(paragraph, "numPr")) {
    style.numbering =
        NumberingRef{value_of(numbering, "numId"), read_int(value_of(numbering, "ilvl"))};
  }
  const pugi::xml_node vanish = child_of(child_of(node, "rPr"), "vanish");
  style.hidden = vanish && is_on(attribute_of(vanish, "val"));
  std::string name = value_of(node, "name");
  for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  style.contents = name.starts_with("toc ");
  return style;
}

void inherit(DocxStyle& style, const DocxStyle& base) {
  if (!style.outline_level) style.outline_level = base.outline_level;
  if (!style.numbering) {
    style.numbering = base.numbering;
  } else if (style.numbering->list.empty() && base.numbering) {
    style.numbering->list = base.numbering->list;
  }
  style.hidden = style.hidden || base.hidden;
}

}  // namespace

DocxStyles::DocxStyles(std::string_view xml) {
  pugi::xml_document document;
  document.load_buffer(xml.data(), xml.size());
  std::map<std::string, std::string> bases;
  for (const pugi::xml_node node : document.document_element().children()) {
    if (local_name(node.name()) != "style") continue;
    const std::string id = attribute_of(node, "styleId");
    styles_[id] = read_own(node);
    bases[id] = value_of(node, "basedOn");
    const bool is_default =
        is_on(attribute_of(node, "default")) && !attribute_of(node, "default").empty();
    if (is_default && attribute_of(node, "type") == "paragraph") default_ = id;
  }
  const std::map<std::string, DocxStyle> own = styles_;
  for (auto& [id, style] : styles_) {
    std::string base = bases[id];
    for (int depth = 0; depth < kDeepestInheritance && !base.empty(); ++depth) {
      const auto found = own.find(base);
      if (found == own.end()) break;
      inherit(style, found->second);
      base = bases[base];
    }
    if (style.outline_level && *style.outline_level >= kBodyTextLevel) style.outline_level.reset();
  }
}

const DocxStyle& DocxStyles::find(const std::string& id) const {
  static const DocxStyle none;
  const auto found = styles_.find(id);
  return found == styles_.end() ? none : found->second;
}

}  // namespace gaolint
