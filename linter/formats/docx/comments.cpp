#include "formats/docx/comments.h"

#include <algorithm>
#include <map>
#include <utility>

#include "formats/docx/package.h"
#include "formats/docx/run_edit.h"
#include "formats/docx/xml_reader.h"

namespace gaolint {
namespace {

constexpr std::string_view kVocabulary =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view kStrictVocabulary = "http://purl.oclc.org/ooxml/wordprocessingml/main";
constexpr std::string_view kRelationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view kStrictRelationships =
    "http://purl.oclc.org/ooxml/officeDocument/relationships";
constexpr std::string_view kCommentsType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
constexpr std::string_view kXmlHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr const char* kContentTypes = "[Content_Types].xml";

/// The prefix of the root's name, with its colon.
std::string root_prefix(std::string_view xml) {
  XmlReader reader(xml);
  XmlReader::Token token;
  while (reader.next(token)) {
    if (token.name.empty()) continue;
    const std::size_t colon = token.name.find(':');
    return std::string(token.name.substr(0, colon == token.name.npos ? 0 : colon + 1));
  }
  return {};
}

/// The text put before the end of the root element.
std::string append_to_root(std::string_view xml, const std::string& content) {
  XmlReader reader(xml);
  XmlReader::Token token, last;
  while (reader.next(token)) {
    if (!token.name.empty()) last = token;
  }
  const Offset begin = last.place.begin, end = last.place.end;
  if (last.kind == XmlReader::Kind::End) return apply_changes(xml, {{{begin, begin}, content}});
  // An empty root: <a b="c"/>
  return apply_changes(xml,
                       {{{end - 2, end}, ">" + content + "</" + std::string(last.name) + ">"}});
}

/// The ends of a comment in the text.
struct Anchor {
  const DocxTextNode* first = nullptr;
  const DocxTextNode* last = nullptr;
  Span span;
  bool in_place = true;
};

class Annotator {
 public:
  Annotator(const DocxText& text, DocxPackage& package) : text_(text), package_(package) {
    for (const DocxTextNode& node : text.nodes) {
      if (node.comment_here && !node.text.empty()) commentable_.push_back(&node);
    }
  }

  /// The parts that change, by name; nothing if one cannot.
  std::optional<std::map<std::string, std::string>> write(
      const std::vector<DocxComment>& comments) {
    std::string existing;
    part_ = package_.find("comments");
    if (!part_.empty() && !read(part_, existing)) return std::nullopt;
    const std::string prefix = existing.empty() ? "w:" : root_prefix(existing);
    int id = std::max(free_id(text_), greatest_id(existing, prefix) + 1);
    std::string content;
    for (const DocxComment& comment : comments) {
      const auto anchor = find_anchor(comment.span);
      if (!anchor) return std::nullopt;
      mark(*anchor, std::to_string(id));
      content += comment_xml(comment, anchor->in_place, std::to_string(id++), prefix);
    }
    auto parts = cut_runs();
    if (part_.empty()) {
      if (!add_part(parts, content)) return std::nullopt;
    } else {
      parts[part_] = append_to_root(existing, content);
    }
    return parts;
  }

 private:
  /// What is put into one run at one place: comments end before others begin.
  struct Marks {
    std::string ends;
    std::string starts;
  };

  bool read(const std::string& part, std::string& xml) {
    auto result = package_.read(part);
    if (auto* text = std::get_if<std::string>(&result)) xml = std::move(*text);
    return std::holds_alternative<std::string>(result);
  }

  static int greatest_id(const std::string& xml, const std::string& prefix) {
    DocxText text;
    text.parts.push_back({{}, xml, prefix});
    return free_id(text) - 1;
  }

  /// The nodes of the span; else those of its line (a number of a list has none); else what comes
  /// after it or, at the end, before.
  std::optional<Anchor> find_anchor(Span span) const {
    if (span.empty()) span.end += 1;
    if (auto anchor = anchor_in(span)) return anchor;
    const std::size_t begin = text_.text.rfind('\n', span.begin) + 1;  // npos + 1 is 0
    const std::size_t end = std::min(text_.text.find('\n', span.begin), text_.text.size());
    const Span line = {static_cast<Offset>(std::min(begin, end)), static_cast<Offset>(end)};
    if (auto anchor = anchor_in(line)) return anchor;
    if (commentable_.empty()) return std::nullopt;
    const auto after =
        std::lower_bound(commentable_.begin(), commentable_.end(), span.begin,
                         [](const DocxTextNode* node, Offset to) { return node->text.begin < to; });
    const DocxTextNode* nearest = after == commentable_.end() ? commentable_.back() : *after;
    return Anchor{nearest, nearest, nearest->text, false};
  }

  std::optional<Anchor> anchor_in(Span span) const {
    Anchor anchor;
    for (const DocxTextNode* node : RunEdit(text_).nodes(span)) {
      if (!node->comment_here) continue;
      if (anchor.first == nullptr) anchor.first = node;
      anchor.last = node;
    }
    if (anchor.first == nullptr) return std::nullopt;
    anchor.span = {std::max(span.begin, anchor.first->text.begin),
                   std::min(span.end, anchor.last->text.end)};
    return anchor;
  }

  void mark(const Anchor& anchor, const std::string& id) {
    const std::string& w = text_.parts.front().prefix;
    const std::string attribute = " " + w + "id=\"" + id + "\"/>";
    at(*anchor.first, anchor.span.begin).starts += "<" + w + "commentRangeStart" + attribute;
    at(*anchor.last, anchor.span.end).ends += "<" + w + "commentRangeEnd" + attribute + "<" + w +
                                              "r><" + w + "commentReference" + attribute + "</" +
                                              w + "r>";
  }

  Marks& at(const DocxTextNode& node, Offset place) {
    return marks_[{static_cast<std::size_t>(&node - text_.nodes.data()), place}];
  }

  std::map<std::string, std::string> cut_runs() const {
    RunEdit edit(text_);
    for (const auto& [place, marks] : marks_) {
      edit.put(text_.nodes[place.first], place.second, marks.ends + marks.starts);
    }
    return edit.finish();
  }

  static std::string comment_xml(const DocxComment& comment, bool in_place, const std::string& id,
                                 const std::string& w) {
    std::string xml = "<" + w + "comment " + w + "id=\"" + id + "\" " + w + "author=\"gaolint\" " +
                      w + "initials=\"gl\">";
    const auto add = [&](const std::string& line) {
      xml += "<" + w + "p><" + w + "r><" + w + "t xml:space=\"preserve\">" + encode_xml(line) +
             "</" + w + "t></" + w + "r></" + w + "p>";
    };
    if (!in_place) add(comment.place);
    for (const std::string& line : comment.lines) add(line);
    return xml + "</" + w + "comment>";
  }

  /// A part of comments, which the package and the document have to know of.
  bool add_part(std::map<std::string, std::string>& parts, const std::string& content) {
    const std::string& document = package_.document();
    const std::string folder = document.substr(0, document.rfind('/') + 1);
    std::string name = "comments.xml";
    if (package_.contains(folder + name)) name = "comments-gaolint.xml";
    const bool strict = text_.parts.front().xml.find(kStrictVocabulary) != std::string::npos;
    parts[folder + name] = std::string(kXmlHead) + "<w:comments xmlns:w=\"" +
                           std::string(strict ? kStrictVocabulary : kVocabulary) + "\">" + content +
                           "</w:comments>";
    std::string types;
    if (!read(kContentTypes, types)) return false;
    parts[kContentTypes] =
        append_to_root(types, "<" + root_prefix(types) + "Override PartName=\"/" + folder + name +
                                  "\" ContentType=\"" + std::string(kCommentsType) + "\"/>");
    const std::string relations_name = relationships_part(document);
    std::string relations = std::string(kXmlHead) +
                            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                            "relationships\"></Relationships>";
    if (package_.contains(relations_name) && !read(relations_name, relations)) return false;
    std::string id = "rIdGaolint";
    while (package_.relationships().contains(id)) id += "x";
    parts[relations_name] = append_to_root(
        relations, "<" + root_prefix(relations) + "Relationship Id=\"" + id + "\" Type=\"" +
                       std::string(strict ? kStrictRelationships : kRelationships) +
                       "/comments\" Target=\"" + name + "\"/>");
    return true;
  }

  const DocxText& text_;
  DocxPackage& package_;
  std::vector<const DocxTextNode*> commentable_;
  std::string part_;                                       // of comments that are there already
  std::map<std::pair<std::size_t, Offset>, Marks> marks_;  // by node and offset in the text
};

}  // namespace

std::optional<std::string> write_comments(std::string_view bytes,
                                          const std::vector<DocxComment>& comments) {
  if (comments.empty()) return std::string(bytes);
  const auto read = read_docx_text(bytes);
  auto opened = DocxPackage::open(bytes);
  const auto* text = std::get_if<DocxText>(&read);
  auto* package = std::get_if<DocxPackage>(&opened);
  if (text == nullptr || package == nullptr) return std::nullopt;
  const auto parts = Annotator(*text, *package).write(comments);
  if (!parts) return std::nullopt;
  auto written = ZipArchive::rewrite(bytes, *parts);
  if (!written) return std::nullopt;
  // What a comment is put on still says the same.
  const auto again = read_docx_text(*written);
  const auto* result = std::get_if<DocxText>(&again);
  return result != nullptr && result->text == text->text ? std::move(written) : std::nullopt;
}

}  // namespace gaolint
