#include "docx_builder.h"

#include "formats/docx/zip_archive.h"

namespace gaolint {
namespace {

constexpr const char* kOffice =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr const char* kPackage = "http://schemas.openxmlformats.org/package/2006/relationships";

std::string with_root(const std::string& root, const std::string& xml) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:" + root +
         " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
         " xmlns:r=\"" +
         kOffice +
         "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
         " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">" +
         xml + "</w:" + root + ">";
}

std::string relationship(const std::string& id, const std::string& type,
                         const std::string& target) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + kOffice + "/" + type + "\" Target=\"" +
         target + "\"/>";
}

std::string relationships(const std::string& content) {
  return std::string("<Relationships xmlns=\"") + kPackage + "\">" + content + "</Relationships>";
}

}  // namespace

DocxBuilder& DocxBuilder::part(const std::string& name, const std::string& root,
                               const std::string& xml) {
  const std::map<std::string, std::string> types = {{"hdr", "header"}, {"ftr", "footer"}};
  const auto type = types.find(root);
  parts_["word/" + name + ".xml"] = with_root(root, xml);
  relationships_ += relationship(name, type == types.end() ? name : type->second, name + ".xml");
  return *this;
}

std::string DocxBuilder::build() const {
  auto parts = parts_;
  parts["[Content_Types].xml"] =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"></Types>";
  parts["_rels/.rels"] = relationships(relationship("rId1", "officeDocument", "word/document.xml"));
  parts["word/_rels/document.xml.rels"] = relationships(relationships_);
  parts["word/document.xml"] = with_root("document", "<w:body>" + body_ + "</w:body>");
  return make_zip(parts);
}

std::string make_zip(const std::map<std::string, std::string>& entries) {
  const std::string empty("PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 22);
  return *ZipArchive::rewrite(empty, entries);
}

std::string paragraph(const std::string& text, const std::string& properties) {
  return "<w:p><w:pPr>" + properties + "</w:pPr>" + run(text) + "</w:p>";
}

std::string run(const std::string& text, const std::string& properties) {
  return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text +
         "</w:t></w:r>";
}

}  // namespace gaolint
