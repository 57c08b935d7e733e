#include "formats/docx/package.h"

#include <algorithm>

#include "formats/docx/dom.h"
#include "formats/docx/xml_reader.h"
#include "formats/docx/zip_library.h"

namespace gaolint {
namespace {

std::string folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return std::string(part.substr(0, slash == part.npos ? 0 : slash + 1));
}

/// The name in the archive of what `target` is beside a part in `folder`.
std::string resolve(const std::string& folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  std::string base = folder;
  while (target.starts_with("../")) {
    target.remove_prefix(3);
    if (!base.empty()) base.pop_back();
    base = folder_of(base);
  }
  return base.append(target);
}

std::map<std::string, Relationship> parse(const std::string& xml, const std::string& folder) {
  pugi::xml_document document;
  document.load_buffer(xml.data(), xml.size());
  std::map<std::string, Relationship> relationships;
  for (const pugi::xml_node node : document.document_element().children()) {
    const std::string type = attribute_of(node, "Type");
    Relationship relationship{type.substr(type.rfind('/') + 1), {}};
    if (attribute_of(node, "TargetMode") != "External") {
      relationship.part = resolve(folder, attribute_of(node, "Target"));
    }
    relationships[attribute_of(node, "Id")] = std::move(relationship);
  }
  return relationships;
}

std::string part_of_type(const std::map<std::string, Relationship>& relationships,
                         std::string_view type) {
  const auto found = std::find_if(relationships.begin(), relationships.end(),
                                  [&](const auto& entry) { return entry.second.type == type; });
  return found == relationships.end() ? std::string() : found->second.part;
}

}  // namespace

std::string relationships_part(std::string_view part) {
  const std::string folder = folder_of(part);
  return folder + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
}

std::variant<DocxPackage, DraftFault> DocxPackage::open(std::string_view bytes) {
  using Kind = DraftFault::Kind;
  if (zip_library() == nullptr) return DraftFault{Kind::NoLibrary, {}};
  auto archive = ZipArchive::open(bytes);
  if (!archive) return DraftFault{Kind::NotAPackage, {}};
  DocxPackage package(*std::move(archive));
  if (auto fault = package.read_relationships()) return *std::move(fault);
  return package;
}

std::optional<DraftFault> DocxPackage::read_relationships() {
  using Kind = DraftFault::Kind;
  const std::string root = "_rels/.rels";
  if (archive_.contains(root)) {
    auto xml = read(root);
    if (auto* fault = std::get_if<DraftFault>(&xml)) return std::move(*fault);
    document_ = part_of_type(parse(std::get<std::string>(xml), ""), "officeDocument");
  }
  // Programs have written packages whose relationships were lost; this is where all put the text.
  if (document_.empty()) document_ = "word/document.xml";
  if (!document_.ends_with(".xml") || !archive_.contains(document_)) {
    return DraftFault{Kind::NotWord, {}};
  }
  const std::string name = relationships_part(document_);
  if (!archive_.contains(name)) return std::nullopt;
  auto xml = read(name);
  if (auto* fault = std::get_if<DraftFault>(&xml)) return std::move(*fault);
  relationships_ = parse(std::get<std::string>(xml), folder_of(document_));
  return std::nullopt;
}

std::string DocxPackage::find(std::string_view type) const {
  std::string part = part_of_type(relationships_, type);
  return archive_.contains(part) ? part : std::string();
}

std::variant<std::string, DraftFault> DocxPackage::read(const std::string& part) {
  auto xml = archive_.read(part);
  const auto* text = std::get_if<std::string>(&xml);
  if (text != nullptr && !is_well_formed(*text)) {
    return DraftFault{DraftFault::Kind::Broken, part};
  }
  return xml;
}

}  // namespace gaolint
