#include <string>
#include <utility>
#include <vector>

#include "lsp/outline_features.h"
#include "lsp/reading_time.h"
#include "syntax/outline_parts.h"

namespace gaolint {
namespace {

/// SymbolKind of the protocol; what editors show as headings, names and text.
enum class SymbolKind { Module = 2, Namespace = 3, String = 15, EnumMember = 22 };

SymbolKind kind_of(const Document& document, const OutlinePart& part) {
  if (part.kind == OutlinePart::Kind::Title) return SymbolKind::Module;
  if (part.item < 0) return SymbolKind::String;
  const Item& item = document.items()[static_cast<std::size_t>(part.item)];
  return numbers_headings(item.marker.family) ? SymbolKind::Namespace : SymbolKind::EnumMember;
}

/// Labels can be whole paragraphs.
std::string name_of(const OutlinePart& part) {
  constexpr std::size_t kLongest = 90;  // bytes: 30 characters
  std::string name = part.label;
  for (char& c : name) {
    if (c == '\n') c = ' ';
  }
  if (name.size() <= kLongest) return name.empty() ? "…" : name;
  std::size_t end = kLongest;
  while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) --end;
  return name.substr(0, end) + "…";
}

Span selected(const Document& document, const OutlinePart& part) {
  if (part.item < 0) return part.folded;
  const Item& item = document.items()[static_cast<std::size_t>(part.item)];
  return {item.marker.folded.begin, std::max(item.marker.folded.end, item.lead.end)};
}

Json symbol(const Reading& reading, const OutlinePart& part, const Client& client) {
  Json children = Json::array();
  for (const OutlinePart& inner : part.parts) children.push_back(symbol(reading, inner, client));
  const Document& document = reading.document();
  Json value = {{"name", name_of(part)},
                {"detail", reading_time(part.characters)},
                {"kind", static_cast<int>(kind_of(document, part))},
                {"range", reading.folded_range(part.folded)},
                {"selectionRange", reading.folded_range(selected(document, part))}};
  if (!children.empty()) value["children"] = std::move(children);
  return value;
}

void add_flat(const Reading& reading, const OutlinePart& part, const std::string& container,
              Json& list) {
  list.push_back(
      {{"name", name_of(part)},
       {"kind", static_cast<int>(kind_of(reading.document(), part))},
       {"location", {{"uri", reading.uri()}, {"range", reading.folded_range(part.folded)}}},
       {"containerName", container}});
  for (const OutlinePart& inner : part.parts) add_flat(reading, inner, name_of(part), list);
}

}  // namespace

Json answer_document_symbol(const Reading& reading, const Json&, const Client& client) {
  Json list = Json::array();
  for (const OutlinePart& part : outline_parts(reading.document())) {
    if (client.symbol_trees) {
      list.push_back(symbol(reading, part, client));
    } else {
      add_flat(reading, part, "", list);
    }
  }
  return list;
}

}  // namespace gaolint
