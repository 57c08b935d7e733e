#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "formats/docx/text.h"

namespace gaolint {

/// Text put into a part at a place, or instead of it.
struct XmlChange {
  Span place;
  std::string text;
  friend bool operator==(const XmlChange&, const XmlChange&) = default;
};

/// The part with changes made, which are in order and disjoint.
std::string apply_changes(std::string_view xml, const std::vector<XmlChange>& changes);

/// Cuts the runs of a Word text and puts mark-up between the pieces. Every piece of a run keeps its
/// head, so it looks as it did. Places have to be given in the order of the text.
class RunEdit {
 public:
  /// `text` lives longer than this.
  explicit RunEdit(const DocxText& text) : text_(text) {}

  /// The nodes that overlap a span of the text, in order.
  std::vector<const DocxTextNode*> nodes(Span span) const;
  /// The node that an insertion at this offset belongs to: that of the character before it.
  const DocxTextNode* node_at(Offset at) const;

  /// Puts `markup` between two runs: at a text offset of the node, where its run is cut.
  void put(const DocxTextNode& node, Offset at, const std::string& markup);
  /// Makes the characters of `span`, within the node, a run of their own with `before` and `after`
  /// around it, in which they are deleted text.
  void wrap_deleted(const DocxTextNode& node, Span span, const std::string& before,
                    const std::string& after);

  /// A run that looks like the node's.
  std::string run_like(const DocxTextNode& node, std::string_view text) const;
  const std::string& prefix(const DocxTextNode& node) const { return part(node).prefix; }

  /// The parts that were changed, by name.
  std::map<std::string, std::string> finish() const;

 private:
  const DocxPart& part(const DocxTextNode& node) const { return text_.parts[node.part]; }
  const DocxRun& run(const DocxTextNode& node) const { return text_.runs[node.run]; }
  std::string head(const DocxTextNode& node) const;
  std::string open(const DocxTextNode& node, std::string_view element) const;
  std::string reopen(const DocxTextNode& node, Offset at) const;
  std::string close(const DocxTextNode& node, std::string_view element) const;
  Offset xml_offset(const DocxTextNode& node, Offset at) const;
  bool at_run_begin(const DocxTextNode& node, Offset at) const;
  bool at_run_end(const DocxTextNode& node, Offset at) const;
  void keep_space(const DocxTextNode& node, Offset at);
  void change(const DocxTextNode& node, Span place, std::string text);

  const DocxText& text_;
  std::map<std::size_t, std::vector<XmlChange>> changes_;  // by part
};

/// Not in use as w:id in any of the parts, and none greater is.
int free_id(const DocxText& text);

}  // namespace gaolint
