#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace gaolint {

/// Small parts are read as a tree, by names without their prefixes: those parts hold one
/// vocabulary.

inline std::string_view local_name(std::string_view name) {
  return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

/// The first child element of that local name.
inline pugi::xml_node child_of(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_node child : node.children()) {
    if (local_name(child.name()) == name) return child;
  }
  return {};
}

/// An attribute of that local name.
inline std::string attribute_of(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_attribute attribute : node.attributes()) {
    if (local_name(attribute.name()) == name) return attribute.value();
  }
  return {};
}

/// The w:val of a child; empty if it has none.
inline std::string value_of(pugi::xml_node node, std::string_view name) {
  return attribute_of(child_of(node, name), "val");
}

/// Whether a switch like <w:vanish/> or <w:b w:val="0"/> is on.
inline bool is_on(std::string_view value) {
  return value != "0" && value != "false" && value != "off";
}

}  // namespace gaolint
