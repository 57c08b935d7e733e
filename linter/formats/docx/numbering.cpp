#include "formats/docx/numbering.h"

#include <algorithm>
#include <charconv>

#include "formats/docx/dom.h"
#include "formats/docx/number_format.h"

namespace gaolint {
namespace {

std::optional<std::uint32_t> read_number(const std::string& text) {
  std::uint32_t value = 0;
  const char* end = text.data() + text.size();
  const auto parsed = std::from_chars(text.data(), end, value);
  if (text.empty() || parsed.ec != std::errc()) return std::nullopt;
  return std::min<std::uint32_t>(value, 32767);
}

/// Newer formats stand in an alternative, with one that everybody knows to fall back on.
std::string number_format(pugi::xml_node node) {
  std::string format = value_of(node, "numFmt");
  if (!format.empty()) return format;
  return value_of(child_of(child_of(node, "AlternateContent"), "Fallback"), "numFmt");
}

ListLevel read_level(pugi::xml_node node) {
  ListLevel level;
  level.start = read_number(value_of(node, "start")).value_or(0);
  if (const std::string format = number_format(node); !format.empty()) level.format = format;
  level.text = value_of(node, "lvlText");
  if (const std::string suffix = value_of(node, "suff"); !suffix.empty()) level.suffix = suffix;
  const pugi::xml_node legal = child_of(node, "isLgl");
  level.legal = legal && is_on(attribute_of(legal, "val"));
  if (const auto restart = read_number(value_of(node, "lvlRestart"))) {
    level.restart = static_cast<int>(*restart);
  }
  level.style = value_of(node, "pStyle");
  return level;
}

std::optional<std::size_t> level_number(pugi::xml_node node) {
  const auto number = read_number(attribute_of(node, "ilvl"));
  if (!number || *number >= kListLevels) return std::nullopt;
  return *number;
}

ListLevels read_levels(pugi::xml_node node) {
  ListLevels levels;
  for (const pugi::xml_node child : node.children()) {
    if (local_name(child.name()) != "lvl") continue;
    if (const auto number = level_number(child)) levels[*number] = read_level(child);
  }
  return levels;
}

void read_overrides(pugi::xml_node node, DocxLists::List& list) {
  for (const pugi::xml_node child : node.children()) {
    if (local_name(child.name()) != "lvlOverride") continue;
    const auto number = level_number(child);
    if (!number) continue;
    if (const pugi::xml_node level = child_of(child, "lvl")) {
      list.levels[*number] = read_level(level);
    }
    list.restart_at[*number] = read_number(value_of(child, "startOverride"));
  }
}

}  // namespace

DocxLists::DocxLists(std::string_view xml) {
  pugi::xml_document document;
  document.load_buffer(xml.data(), xml.size());
  std::map<std::string, ListLevels> definitions;
  std::map<std::string, std::string> by_style;  // numStyleLink → the definition that has it
  std::map<std::string, std::string> links;
  for (const pugi::xml_node node : document.document_element().children()) {
    if (local_name(node.name()) != "abstractNum") continue;
    const std::string id = attribute_of(node, "abstractNumId");
    definitions[id] = read_levels(node);
    if (const std::string style = value_of(node, "styleLink"); !style.empty()) {
      by_style[style] = id;
    }
    if (const std::string style = value_of(node, "numStyleLink"); !style.empty()) {
      links[id] = style;
    }
  }
  for (const pugi::xml_node node : document.document_element().children()) {
    if (local_name(node.name()) != "num") continue;
    List list;
    list.abstract = value_of(node, "abstractNumId");
    const auto link = links.find(list.abstract);
    if (link != links.end() && by_style.contains(link->second)) {
      list.abstract = by_style[link->second];
    }
    list.levels = definitions[list.abstract];
    read_overrides(node, list);
    lists_[attribute_of(node, "numId")] = std::move(list);
  }
}

const DocxLists::List* DocxLists::find(const std::string& id) const {
  const auto found = lists_.find(id);
  return found == lists_.end() ? nullptr : &found->second;
}

std::string ListCounter::next(const NumberingRef& paragraph, const std::string& style) {
  const DocxLists::List* list = lists_->find(paragraph.list);
  if (list == nullptr) return {};
  std::size_t level = 0;
  if (paragraph.level) {
    level = static_cast<std::size_t>(std::clamp(*paragraph.level, 0, kListLevels - 1));
  } else {
    const auto linked =
        std::find_if(list->levels.begin(), list->levels.end(), [&](const ListLevel& candidate) {
          return !candidate.style.empty() && candidate.style == style;
        });
    if (linked != list->levels.end()) {
      level = static_cast<std::size_t>(linked - list->levels.begin());
    }
  }
  Counts& counts = counts_[list->abstract];
  if (!begun_[paragraph.list]) {
    begun_[paragraph.list] = true;
    for (std::size_t i = 0; i < kListLevels; ++i) {
      if (list->restart_at[i]) counts[i].reset();
    }
  }
  count(*list, level, counts);
  return write(*list, level, counts);
}

void ListCounter::count(const DocxLists::List& list, std::size_t level, Counts& counts) {
  const auto start = [&](std::size_t i) {
    return list.restart_at[i].value_or(list.levels[i].start);
  };
  for (std::size_t i = 0; i < level; ++i) {
    if (!counts[i]) counts[i] = start(i);
  }
  counts[level] = counts[level] ? *counts[level] + 1 : start(level);
  for (std::size_t i = level + 1; i < kListLevels; ++i) {
    const auto& restart = list.levels[i].restart;
    if (!restart || static_cast<int>(level) < *restart) counts[i].reset();
  }
}

std::string ListCounter::write(const DocxLists::List& list, std::size_t level,
                               const Counts& counts) {
  const ListLevel& shown = list.levels[level];
  if (shown.format == "bullet") return {};
  std::string text;
  for (std::size_t at = 0; at < shown.text.size(); ++at) {
    const char digit = at + 1 < shown.text.size() ? shown.text[at + 1] : '\0';
    if (shown.text[at] != '%' || digit < '1' || digit > '9') {
      text += shown.text[at];
      continue;
    }
    const auto of = static_cast<std::size_t>(digit - '1');
    const std::string_view format =
        shown.legal ? "decimal" : std::string_view(list.levels[of].format);
    text += format_number(format, counts[of].value_or(list.levels[of].start));
    ++at;
  }
  if (text.empty() || shown.suffix == "nothing") return text;
  return text + (shown.suffix == "space" ? ' ' : '\t');
}

}  // namespace gaolint
