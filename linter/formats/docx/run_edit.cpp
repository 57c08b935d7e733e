#include "formats/docx/run_edit.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <iterator>
#include <utility>

#include "formats/docx/xml_reader.h"

namespace gaolint {
namespace {

constexpr std::string_view kPreserve = " xml:space=\"preserve\"";

}  // namespace

std::string apply_changes(std::string_view xml, const std::vector<XmlChange>& changes) {
  std::string out;
  std::size_t at = 0;
  for (const XmlChange& change : changes) {
    assert(at <= change.place.begin);
    out.append(xml.substr(at, change.place.begin - at)).append(change.text);
    at = change.place.end;
  }
  return out.append(xml.substr(at));
}

std::vector<const DocxTextNode*> RunEdit::nodes(Span span) const {
  std::vector<const DocxTextNode*> found;
  auto node = std::upper_bound(text_.nodes.begin(), text_.nodes.end(), span.begin,
                               [](Offset at, const DocxTextNode& n) { return at < n.text.end; });
  for (; node != text_.nodes.end() && node->text.begin < span.end; ++node) {
    if (node->text.overlaps(span)) found.push_back(&*node);
  }
  return found;
}

const DocxTextNode* RunEdit::node_at(Offset at) const {
  auto node = std::lower_bound(text_.nodes.begin(), text_.nodes.end(), at,
                               [](const DocxTextNode& n, Offset to) { return n.text.end < to; });
  // An empty node at the place would do, but a run with words says how they should look.
  while (node != text_.nodes.end() && node->text.empty() && node->text.end == at) ++node;
  return node != text_.nodes.end() && node->text.begin <= at ? &*node : nullptr;
}

std::string RunEdit::head(const DocxTextNode& node) const {
  const DocxRun& of = run(node);
  return part(node).xml.substr(of.xml.begin, of.head_end - of.xml.begin);
}

std::string RunEdit::open(const DocxTextNode& node, std::string_view element) const {
  return (head(node) + "<" + prefix(node)).append(element).append(kPreserve) + ">";
}

/// The beginning of what is cut off, which keeps its space as it did, or as its first character
/// needs.
std::string RunEdit::reopen(const DocxTextNode& node, Offset at) const {
  const bool space = at < node.text.end && text_.text[at] == ' ';
  if (node.preserved || space) return open(node, "t");
  return head(node) + "<" + prefix(node) + "t>";
}

std::string RunEdit::close(const DocxTextNode& node, std::string_view element) const {
  return ("</" + prefix(node)).append(element) + "></" + prefix(node) + "r>";
}

std::string RunEdit::run_like(const DocxTextNode& node, std::string_view text) const {
  return open(node, "t") + encode_xml(text) + close(node, "t");
}

/// Where in the part the character at a text offset begins, or where the node ends.
Offset RunEdit::xml_offset(const DocxTextNode& node, Offset at) const {
  if (at >= node.text.end) return node.xml.end;
  const auto after =
      std::upper_bound(text_.pieces.begin(), text_.pieces.end(), at,
                       [](Offset to, const DocxPiece& p) { return to < p.text.begin; });
  assert(after != text_.pieces.begin());
  return text_.xml_begin(*std::prev(after), at);
}

bool RunEdit::at_run_begin(const DocxTextNode& node, Offset at) const {
  return node.begins_run && at == node.text.begin;
}

bool RunEdit::at_run_end(const DocxTextNode& node, Offset at) const {
  return node.ends_run && at == node.text.end;
}

void RunEdit::change(const DocxTextNode& node, Span place, std::string text) {
  changes_[node.part].push_back({place, std::move(text)});
}

/// White space at the end of what is cut off would be lost.
void RunEdit::keep_space(const DocxTextNode& node, Offset at) {
  const bool space = at > node.text.begin && text_.text[at - 1] == ' ';
  if (node.preserved || !space) return;
  const auto name_end = static_cast<Offset>(node.tag + 1 + prefix(node).size() + 1);
  change(node, {name_end, name_end}, std::string(kPreserve));
}

void RunEdit::put(const DocxTextNode& node, Offset at, const std::string& markup) {
  if (at_run_begin(node, at)) {
    const Offset begin = run(node).xml.begin;
    return change(node, {begin, begin}, markup);
  }
  if (at_run_end(node, at)) {
    const Offset end = run(node).xml.end;
    return change(node, {end, end}, markup);
  }
  keep_space(node, at);
  const Offset cut = xml_offset(node, at);
  change(node, {cut, cut}, close(node, "t") + markup + reopen(node, at));
}

void RunEdit::wrap_deleted(const DocxTextNode& node, Span span, const std::string& before,
                           const std::string& after) {
  const Offset begin = xml_offset(node, span.begin), end = xml_offset(node, span.end);
  if (at_run_begin(node, span.begin)) {
    change(node, {run(node).xml.begin, begin}, before + open(node, "delText"));
  } else {
    keep_space(node, span.begin);
    change(node, {begin, begin}, close(node, "t") + before + open(node, "delText"));
  }
  if (at_run_end(node, span.end)) {
    change(node, {end, run(node).xml.end}, close(node, "delText") + after);
  } else {
    change(node, {end, end}, close(node, "delText") + after + reopen(node, span.end));
  }
}

std::map<std::string, std::string> RunEdit::finish() const {
  std::map<std::string, std::string> parts;
  for (auto [index, changes] : changes_) {
    // The attributes that keep space were put behind what comes after them.
    std::stable_sort(changes.begin(), changes.end(), [](const XmlChange& a, const XmlChange& b) {
      return a.place.begin < b.place.begin;
    });
    std::vector<XmlChange> kept;
    for (XmlChange& change : changes) {
      // Once is enough, and a tag that is gone needs none.
      const bool attribute = change.text == kPreserve && !kept.empty();
      if (attribute && (change.place.begin < kept.back().place.end || change == kept.back())) {
        continue;
      }
      kept.push_back(std::move(change));
    }
    const DocxPart& part = text_.parts[index];
    parts[part.name] = apply_changes(part.xml, kept);
  }
  return parts;
}

int free_id(const DocxText& text) {
  int greatest = 0;
  for (const DocxPart& part : text.parts) {
    const std::string attribute = " " + part.prefix + "id=\"";
    for (std::size_t at = 0; (at = part.xml.find(attribute, at)) != std::string::npos;) {
      at += attribute.size();
      int value = 0;
      std::from_chars(part.xml.data() + at, part.xml.data() + part.xml.size(), value);
      greatest = std::max(greatest, std::min(value, 1 << 30));
    }
  }
  return greatest + 1;
}

}  // namespace gaolint
