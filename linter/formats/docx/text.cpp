#include "formats/docx/text.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "formats/docx/package.h"
#include "formats/docx/story_reader.h"

namespace gaolint {
namespace {

using StoryKind = Source::Story::Kind;

constexpr std::string_view kVocabularies[] = {
    "\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"",
    "\"http://purl.oclc.org/ooxml/wordprocessingml/main\"",
};

/// The prefix that the part gives to Word's vocabulary, with its colon.
std::string find_prefix(std::string_view xml) {
  for (const std::string_view vocabulary : kVocabularies) {
    const std::size_t found = xml.find(vocabulary);
    if (found == xml.npos || found == 0) continue;
    const std::size_t name = xml.find_last_of(" \t\r\n", found) + 1;
    std::string_view attribute = xml.substr(name, found - 1 - name);
    if (attribute == "xmlns") return {};
    if (attribute.starts_with("xmlns:")) return std::string(attribute.substr(6)) + ":";
  }
  return "w:";
}

class DocxReader {
 public:
  explicit DocxReader(DocxPackage& package) : package_(package) {}

  std::optional<DraftFault> read() {
    if (auto fault = read_styles_and_lists()) return fault;
    counter_.emplace(lists_);
    if (auto fault = read_story(package_.document(), StoryKind::Body)) return fault;
    const std::vector<std::string> headers = std::move(header_ids_);
    if (auto fault = read_story(package_.find("footnotes"), StoryKind::Footnotes)) return fault;
    if (auto fault = read_story(package_.find("endnotes"), StoryKind::Endnotes)) return fault;
    for (const std::string& id : headers) {
      if (auto fault = read_header(id)) return fault;
    }
    return std::nullopt;
  }

  DocxText take() { return std::move(text_); }

 private:
  std::optional<DraftFault> read_styles_and_lists() {
    std::string xml;
    if (auto fault = read_optional(package_.find("styles"), xml)) return fault;
    styles_ = DocxStyles(xml);
    if (auto fault = read_optional(package_.find("numbering"), xml)) return fault;
    lists_ = DocxLists(xml);
    return std::nullopt;
  }

  /// `xml` is empty where there is no such part.
  std::optional<DraftFault> read_optional(const std::string& part, std::string& xml) {
    xml.clear();
    if (part.empty()) return std::nullopt;
    auto read = package_.read(part);
    if (auto* fault = std::get_if<DraftFault>(&read)) return std::move(*fault);
    xml = std::get<std::string>(std::move(read));
    return std::nullopt;
  }

  std::optional<DraftFault> read_header(const std::string& id) {
    const auto found = package_.relationships().find(id);
    if (found == package_.relationships().end()) return std::nullopt;
    const auto& [type, part] = found->second;
    if (!package_.contains(part) || !seen_.insert(part).second) return std::nullopt;
    return read_story(part, type == "header" ? StoryKind::Header : StoryKind::Footer);
  }

  std::optional<DraftFault> read_story(const std::string& name, StoryKind kind) {
    std::string xml;
    if (auto fault = read_optional(name, xml)) return fault;
    if (name.empty()) return std::nullopt;
    std::string prefix = find_prefix(xml);
    DocxPart part{name, std::move(xml), std::move(prefix)};
    StoryReader reader({styles_, *counter_, text_.runs}, part, text_.parts.size());
    const std::size_t runs = text_.runs.size();
    reader.read();
    header_ids_ = reader.header_ids();
    if (!add(reader.take_paragraphs(), kind)) {
      text_.runs.resize(runs);
      return std::nullopt;
    }
    text_.parts.push_back(std::move(part));
    return std::nullopt;
  }

  /// Adds a story unless it says nothing or, as headers do, the same as one before.
  bool add(std::vector<DocxParagraph> paragraphs, StoryKind kind) {
    std::string words;
    for (const DocxParagraph& paragraph : paragraphs) words.append(paragraph.text()) += '\n';
    const bool says = words.find_first_not_of(" \t\n") != words.npos;
    if (kind != StoryKind::Body && (!says || !said_.insert(std::move(words)).second)) return false;
    if (kind != StoryKind::Body) {
      DocxParagraph blank;
      std::move(blank).move_to(text_);
      ++lines_;
    }
    text_.stories.push_back({kind, lines_});
    for (DocxParagraph& paragraph : paragraphs) {
      const auto breaks = std::count(paragraph.text().begin(), paragraph.text().end(), '\n');
      lines_ += 1 + static_cast<int>(breaks);
      std::move(paragraph).move_to(text_);
    }
    return true;
  }

  DocxPackage& package_;
  DocxStyles styles_;
  DocxLists lists_;
  std::optional<ListCounter> counter_;
  DocxText text_;
  std::vector<std::string> header_ids_;
  std::set<std::string> seen_;  // parts
  std::set<std::string> said_;  // texts of stories
  int lines_ = 1;               // the number of the next line
};

}  // namespace

Offset DocxText::xml_begin(const DocxPiece& piece, Offset at) const {
  return piece.literal ? piece.xml.begin + (at - piece.text.begin) : piece.xml.begin;
}

std::variant<DocxText, DraftFault> read_docx_text(std::string_view bytes) {
  auto opened = DocxPackage::open(bytes);
  if (auto* fault = std::get_if<DraftFault>(&opened)) return std::move(*fault);
  DocxReader reader(std::get<DocxPackage>(opened));
  if (auto fault = reader.read()) return *std::move(fault);
  DocxText text = reader.take();
  // At the very beginning it would be a byte order mark; a space without width is as invisible.
  constexpr std::string_view kMark = "\uFEFF", kSpace = "\u200B";
  if (text.text.starts_with(kMark)) {
    text.text.replace(0, kMark.size(), kSpace);
    text.prose.replace(0, kMark.size(), kSpace);
  }
  return text;
}

}  // namespace gaolint
