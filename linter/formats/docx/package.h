#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "formats/docx/zip_archive.h"
#include "formats/draft_fault.h"

namespace gaolint {

/// What a part says of another one.
struct Relationship {
  std::string type;  // the last word of its URI: "footnotes"
  std::string part;  // name in the archive; empty for one outside
};

/// A Word file as a package of parts.
class DocxPackage {
 public:
  /// `bytes` live as long as this.
  static std::variant<DocxPackage, DraftFault> open(std::string_view bytes);

  /// The part with the text.
  const std::string& document() const { return document_; }
  /// Relationships of that part, by id.
  const std::map<std::string, Relationship>& relationships() const { return relationships_; }
  /// The part that one says is of that type; empty if there is none.
  std::string find(std::string_view type) const;
  bool contains(const std::string& part) const { return archive_.contains(part); }

  /// Well-formed XML, or why not.
  std::variant<std::string, DraftFault> read(const std::string& part);

 private:
  explicit DocxPackage(ZipArchive archive) : archive_(std::move(archive)) {}
  std::optional<DraftFault> read_relationships();

  ZipArchive archive_;
  std::string document_;
  std::map<std::string, Relationship> relationships_;
};

/// Where the relationships of a part stand: word/_rels/document.xml.rels.
std::string relationships_part(std::string_view part);

}  // namespace gaolint
