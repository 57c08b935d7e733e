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

/// How much was read at a moment, to go back to.
class Sizes {
 public:
  explicit Sizes(const DocxText& text)
      : text_(text.text.size()),
        locked_(text.locked.size()),
        runs_(text.runs.size()),
        nodes_(text.nodes.size()),
        pieces_(text.pieces.size()),
        marks_(text.review_marks.size()) {}

  void restore(DocxText& text) const {
    text.text.resize(text_);
    text.prose.resize(text_);
    text.locked.resize(locked_);
    text.runs.resize(runs_);
    text.nodes.resize(nodes_);
    text.pieces.resize(pieces_);
    text.review_marks.resize(marks_);
  }

 private:
  std::size_t text_, locked_, runs_, nodes_, pieces_, marks_;
};

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
    const Sizes before(text_);
    if (kind != StoryKind::Body) DocxParagraph().move_to(text_);
    const std::size_t begin = text_.text.size();
    StoryReader reader({styles_, *counter_, text_}, part, text_.parts.size());
    reader.read();
    header_ids_ = reader.header_ids();
    if (kind != StoryKind::Body && !is_news(text_.text.substr(begin))) {
      before.restore(text_);
      return std::nullopt;
    }
    const auto lines =
        std::count(text_.text.begin(), text_.text.begin() + to_difference(begin), '\n');
    text_.stories.push_back({kind, static_cast<int>(lines) + 1});
    text_.parts.push_back(std::move(part));
    return std::nullopt;
  }

  static std::ptrdiff_t to_difference(std::size_t at) { return static_cast<std::ptrdiff_t>(at); }

  /// Whether a story says something, and not the same as one before, as headers do.
  bool is_news(std::string words) {
    return words.find_first_not_of(" \t\n") != words.npos && said_.insert(std::move(words)).second;
  }

  DocxPackage& package_;
  DocxStyles styles_;
  DocxLists lists_;
  std::optional<ListCounter> counter_;
  DocxText text_;
  std::vector<std::string> header_ids_;
  std::set<std::string> seen_;  // parts
  std::set<std::string> said_;  // texts of stories
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
