#pragma once

#include <map>
#include <string>

namespace gaolint {

/// Makes small Word files for tests.
class DocxBuilder {
 public:
  /// The children of w:body.
  explicit DocxBuilder(std::string body) : body_(std::move(body)) {}

  /// Another part, word/NAME.xml, of that type; `xml` is the content of its root.
  DocxBuilder& part(const std::string& name, const std::string& root, const std::string& xml);
  std::string build() const;

 private:
  std::string body_;
  std::string relationships_;
  std::map<std::string, std::string> parts_;
};

/// An archive of those entries.
std::string make_zip(const std::map<std::string, std::string>& entries);

/// <w:p> with runs of text.
std::string paragraph(const std::string& text, const std::string& properties = "");
std::string run(const std::string& text, const std::string& properties = "");

}  // namespace gaolint
