#include "formats/docx/story_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "formats/docx/dom.h"
#include "text/line_ends.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

/// Stands for what is no character: a formula, a sign of a picture font.
constexpr std::string_view kObject = "\uFFFC";
constexpr char32_t kPictureFonts = 0xE000, kPictureFontsEnd = 0xF8FF;

int read_int(const std::string& text, int otherwise) {
  int value = 0;
  const char* end = text.data() + text.size();
  const auto parsed = std::from_chars(text.data(), end, value);
  return !text.empty() && parsed.ec == std::errc() ? value : otherwise;
}

std::string symbol(const std::string& hexadecimal) {
  std::uint32_t value = 0;
  std::from_chars(hexadecimal.data(), hexadecimal.data() + hexadecimal.size(), value, 16);
  const bool picture = value >= kPictureFonts && value <= kPictureFontsEnd;
  if (value < 0x20 || picture || value > 0xFFFD) return std::string(kObject);
  std::string text;
  append_utf8(text, value);
  return text;
}

/// Without xml:space Word drops white space at both ends.
Span without_white_space(std::string_view xml, Span place) {
  const auto is_space = [&](Offset at) {
    return xml[at] == ' ' || (xml[at] >= 9 && xml[at] <= 13);
  };
  while (!place.empty() && is_space(place.begin)) ++place.begin;
  while (!place.empty() && is_space(place.end - 1)) --place.end;
  return place;
}

}  // namespace

enum class StoryReader::Element : unsigned char {
  Other,
  Paragraph,
  ParagraphProperties,
  ParagraphStyle,
  Numbering,
  ListLevel,
  List,
  OutlineLevel,
  Run,
  RunProperties,
  RunStyle,
  Hidden,
  Text,
  Tab,
  Break,
  Hyphen,
  Symbol,
  Formula,
  Deleted,
  Inserted,
  FormatChange,
  Comment,
  Row,
  RowProperties,
  FieldChar,
  FieldCode,
  FieldSimple,
  Note,
  HeaderReference,
  Alternatives,
  Choice,
  Fallback,
  Skipped,
};

StoryReader::Element StoryReader::element_of(std::string_view local) {
  using E = Element;
  static constexpr std::pair<std::string_view, E> kElements[] = {
      {"t", E::Text},
      {"r", E::Run},
      {"rPr", E::RunProperties},
      {"p", E::Paragraph},
      {"pPr", E::ParagraphProperties},
      {"pStyle", E::ParagraphStyle},
      {"numPr", E::Numbering},
      {"ilvl", E::ListLevel},
      {"numId", E::List},
      {"outlineLvl", E::OutlineLevel},
      {"rStyle", E::RunStyle},
      {"vanish", E::Hidden},
      {"tab", E::Tab},
      {"ptab", E::Tab},
      {"br", E::Break},
      {"cr", E::Break},
      {"noBreakHyphen", E::Hyphen},
      {"sym", E::Symbol},
      {"del", E::Deleted},
      {"moveFrom", E::Deleted},
      {"ins", E::Inserted},
      {"moveTo", E::Inserted},
      {"tr", E::Row},
      {"trPr", E::RowProperties},
      {"fldChar", E::FieldChar},
      {"instrText", E::FieldCode},
      {"fldSimple", E::FieldSimple},
      {"footnote", E::Note},
      {"endnote", E::Note},
      {"headerReference", E::HeaderReference},
      {"footerReference", E::HeaderReference},
      // What was, what is said of things, and pronunciation above characters.
      {"pPrChange", E::FormatChange},
      {"rPrChange", E::FormatChange},
      {"tblPrChange", E::FormatChange},
      {"tblPrExChange", E::FormatChange},
      {"tblGridChange", E::FormatChange},
      {"trPrChange", E::FormatChange},
      {"tcPrChange", E::FormatChange},
      {"sectPrChange", E::FormatChange},
      {"numberingChange", E::FormatChange},
      {"commentRangeStart", E::Comment},
      {"commentRangeEnd", E::Comment},
      {"commentReference", E::Comment},
      {"delText", E::Skipped},
      {"delInstrText", E::Skipped},
      {"fldData", E::Skipped},
      {"sdtPr", E::Skipped},
      {"tabs", E::Skipped},
      {"rt", E::Skipped},
  };
  const auto* found = std::find_if(std::begin(kElements), std::end(kElements),
                                   [&](const auto& entry) { return entry.first == local; });
  return found == std::end(kElements) ? E::Other : found->second;
}

StoryReader::StoryReader(const Context& context, const DocxPart& part, std::size_t index)
    : context_(context), part_(part), part_index_(index), xml_(part.xml) {}

void StoryReader::read() {
  XmlReader::Token token;
  while (xml_.next(token)) {
    switch (token.kind) {
      case XmlReader::Kind::Start:
        start(token);
        break;
      case XmlReader::Kind::Empty:
        start(token);
        finish(token);
        break;
      case XmlReader::Kind::End:
        finish(token);
        break;
      case XmlReader::Kind::Text:
      case XmlReader::Kind::CData:
        if (skip_from_ == 0) characters(token);
        break;
    }
    if (open_paragraphs_.empty() && !join_) hand_over();
  }
  hand_over();
}

/// What is finished is not kept, so that a text of millions of paragraphs is none of objects.
void StoryReader::hand_over() {
  for (DocxParagraph& paragraph : paragraphs_) std::move(paragraph).move_to(context_.text);
  paragraphs_.clear();
}

void StoryReader::start(const XmlReader::Token& token) {
  Element element = Element::Other;
  if (token.name.starts_with(part_.prefix) &&
      (!part_.prefix.empty() || token.name.find(':') == token.name.npos)) {
    element = element_of(token.name.substr(part_.prefix.size()));
  } else if (const std::string_view local = local_name(token.name); local == "AlternateContent") {
    element = Element::Alternatives;
  } else if (local == "Choice") {
    element = Element::Choice;
  } else if (local == "Fallback") {
    element = Element::Fallback;
  } else if (local == "oMath") {
    element = Element::Formula;
  }
  stack_.push_back(element);
  if (skip_from_ != 0) return;
  start_property(element, token);
  start_content(element, token);
}

/// What stands in pPr, rPr, trPr and sectPr.
void StoryReader::start_property(Element element, const XmlReader::Token& token) {
  const bool in_paragraph = !open_paragraphs_.empty() && !paragraph().settled;
  switch (element) {
    case Element::ParagraphStyle:
      if (in_paragraph) paragraph().style = value(token);
      break;
    case Element::Numbering:
      if (in_paragraph) paragraph().has_numbering = true;
      break;
    case Element::ListLevel:
      if (in_paragraph) paragraph().numbering.level = read_int(value(token), 0);
      break;
    case Element::List:
      if (in_paragraph) paragraph().numbering.list = value(token);
      break;
    case Element::OutlineLevel:
      if (in_paragraph) paragraph().outline_level = read_int(value(token), -1);
      break;
    case Element::RunStyle:
      if (parent(3) == Element::Run && context_.styles.find(value(token)).hidden) {
        open_runs_.back().hidden = true;
      }
      break;
    case Element::Hidden:
      if (parent(3) == Element::Run) open_runs_.back().hidden = is_on(value(token));
      break;
    case Element::HeaderReference:
      header_ids_.push_back(xml_.attribute(token, "r:id"));
      break;
    case Element::Deleted:
      deletion();
      break;
    default:
      break;
  }
}

void StoryReader::start_content(Element element, const XmlReader::Token& token) {
  switch (element) {
    case Element::Paragraph:
      return begin_paragraph();
    case Element::Run:
      return begin_run(token);
    case Element::Text:
      text_tag_ = token.place;
      return;
    case Element::Tab:
      return put("\t");
    case Element::Break:
      return put("\n");
    case Element::Hyphen:
      return put("-");
    case Element::Symbol:
      return put(symbol(attribute(token, "char")));
    case Element::Formula:
      put(kObject);
      return skip();
    case Element::Inserted:
      ++insertions_;
      return note(Source::ReviewMark::Kind::Change);
    case Element::FormatChange:
      note(Source::ReviewMark::Kind::Change);
      return skip();
    case Element::Comment:
      return note(Source::ReviewMark::Kind::Comment);
    case Element::FieldChar:
      return change_field(token);
    case Element::FieldSimple:
      return begin_field(token);
    case Element::Note:
      // The line above notes is a note too.
      if (const std::string type = attribute(token, "type"); !type.empty() && type != "normal") {
        skip();
      }
      return;
    case Element::Alternatives:
      choices_.push_back(false);
      return;
    case Element::Choice:
    case Element::Fallback:
      if (choices_.empty() || element == Element::Fallback || choices_.back()) return skip();
      choices_.back() = true;
      return;
    case Element::Skipped:
      return skip();
    default:
      return;
  }
}

void StoryReader::finish(const XmlReader::Token& token) {
  if (stack_.empty()) return;
  const Element element = stack_.back();
  const bool skipped = skip_from_ != 0;
  if (skip_from_ == stack_.size()) skip_from_ = 0;
  stack_.pop_back();
  if (skipped) return;
  switch (element) {
    case Element::Paragraph:
      return end_paragraph();
    case Element::Run:
      return end_run(token);
    case Element::RunProperties:
      if (parent(1) == Element::Run) {
        context_.text.runs[open_runs_.back().index].head_end = token.place.end;
      }
      return;
    case Element::Text:
      if (!open_runs_.empty()) open_runs_.back().text_end = token.place.end;
      return;
    case Element::Inserted:
      --insertions_;
      return note(Source::ReviewMark::Kind::Change);
    case Element::FieldSimple:
      return fields_.end();
    case Element::Alternatives:
      choices_.pop_back();
      return;
    default:
      return;
  }
}

void StoryReader::characters(const XmlReader::Token& token) {
  if (parent(1) == Element::Text) {
    take_text(token);
  } else if (parent(1) == Element::FieldCode) {
    fields_.add_code(
        decode_xml(std::string_view(part_.xml).substr(token.place.begin, token.place.size())));
  }
}

void StoryReader::begin_paragraph() {
  OpenParagraph open;
  open.style = context_.styles.default_paragraph_style();
  if (join_ && open_paragraphs_.empty() && !paragraphs_.empty()) {
    open.index = paragraphs_.size() - 1;
    open.settled = !paragraphs_.back().text().empty();
  } else {
    open.index = paragraphs_.size();
    paragraphs_.emplace_back();
  }
  join_ = false;
  open_paragraphs_.push_back(std::move(open));
  if (std::exchange(change_ahead_, false)) note(Source::ReviewMark::Kind::Change);
}

void StoryReader::end_paragraph() {
  if (open_paragraphs_.empty()) return;
  OpenParagraph& open = paragraph();
  if (open.joins_next) {
    join_ = open_paragraphs_.size() == 1 && open.index + 1 == paragraphs_.size();
    open_paragraphs_.pop_back();
    return;
  }
  const std::string_view before = paragraphs_[open.index].text();
  const bool had_text = !before.empty();
  settle();
  DocxParagraph& done = paragraphs_[open.index];
  const DocxStyle& style = context_.styles.find(open.style);
  const int level = open.outline_level >= 0 ? open.outline_level : style.outline_level.value_or(9);
  const bool line = had_text && done.text().find('\n') == std::string_view::npos;
  if (level < 9 && line && !begins_with_marker(done.text()) && !ends_closed(done.text())) {
    done.prepend_locked("  ", "# ");  // the sign that a heading has in Markdown
  }
  open_paragraphs_.pop_back();
}

void StoryReader::begin_run(const XmlReader::Token& token) {
  OpenRun run;
  run.index = context_.text.runs.size();
  if (!open_paragraphs_.empty()) run.hidden = context_.styles.find(paragraph().style).hidden;
  context_.text.runs.push_back({token.place, token.place.end, insertions_ > 0});
  open_runs_.push_back(run);
}

void StoryReader::end_run(const XmlReader::Token& token) {
  if (open_runs_.empty()) return;
  const OpenRun& run = open_runs_.back();
  context_.text.runs[run.index].xml.end = token.place.end;
  if (run.has_text && run.text_end == token.place.begin && !open_paragraphs_.empty()) {
    paragraphs_[paragraph().index].end_run_at_last_node(
        static_cast<Offset>(run.text_end - part_.prefix.size() - std::string_view("</t>").size()));
  }
  open_runs_.pop_back();
}

void StoryReader::begin_field(const XmlReader::Token& token) {
  fields_.begin();
  fields_.add_code(attribute(token, "instr"));
  fields_.separate();
  if (fields_.counts_pages() && !open_paragraphs_.empty()) paragraphs_[paragraph().index].mask();
}

void StoryReader::change_field(const XmlReader::Token& token) {
  const std::string type = attribute(token, "fldCharType");
  if (type == "begin") fields_.begin();
  if (type == "separate") fields_.separate();
  if (type == "end") fields_.end();
  // A line with the number of its page is no text of the draft.
  if (fields_.counts_pages() && !open_paragraphs_.empty()) paragraphs_[paragraph().index].mask();
}

/// Deleted text is passed over; a mark of deletion among properties is of the whole.
void StoryReader::deletion() {
  note(Source::ReviewMark::Kind::Change);
  if (parent(2) == Element::RunProperties && parent(3) == Element::ParagraphProperties) {
    if (!open_paragraphs_.empty()) paragraph().joins_next = true;
  } else if (parent(2) == Element::RowProperties && parent(3) == Element::Row) {
    skip_from_ = stack_.size() - 2;
    return;
  }
  skip();
}

void StoryReader::note(Source::ReviewMark::Kind kind) {
  if (!open_paragraphs_.empty()) {
    paragraphs_[paragraph().index].note(kind);
  } else {
    change_ahead_ = change_ahead_ || kind == Source::ReviewMark::Kind::Change;
  }
}

void StoryReader::take_text(const XmlReader::Token& token) {
  if (!shown() || open_runs_.empty()) return;
  settle();
  OpenRun& run = open_runs_.back();
  const std::string_view xml = part_.xml;
  const bool plain = token.kind == XmlReader::Kind::Text && text_tag_.end == token.place.begin &&
                     xml.substr(token.place.end).starts_with("</");
  if (!plain) {  // beside a comment, or in a CDATA section
    std::string_view raw = xml.substr(token.place.begin, token.place.size());
    const bool cdata = token.kind == XmlReader::Kind::CData;
    return put(cdata ? std::string(raw.substr(9, raw.size() - 12)) : decode_xml(raw));
  }
  DocxTextNode node;
  node.part = part_index_;
  node.run = run.index;
  node.tag = text_tag_.begin;
  const std::string_view tag = xml.substr(text_tag_.begin, text_tag_.size());
  node.preserved = tag.find("preserve") != tag.npos;
  node.xml = node.preserved ? token.place : without_white_space(xml, token.place);
  node.begins_run =
      context_.text.runs[run.index].head_end == node.tag && node.xml.begin == token.place.begin;
  node.comment_here = part_index_ == 0 && open_paragraphs_.size() == 1;
  run.has_text = true;
  paragraphs_[paragraph().index].append_node(xml.substr(node.xml.begin, node.xml.size()), node,
                                             taken());
}

void StoryReader::settle() {
  OpenParagraph& open = paragraph();
  if (open.settled) return;
  open.settled = true;
  const DocxStyle& style = context_.styles.find(open.style);
  DocxParagraph& text = paragraphs_[open.index];
  if (style.contents) text.mask();
  NumberingRef numbering = open.numbering;
  if (!open.has_numbering) {
    if (!style.numbering) return;
    numbering = *style.numbering;
  } else if (numbering.list.empty() && style.numbering) {
    numbering.list = style.numbering->list;
  } else if (!numbering.level) {
    numbering.level = 0;
  }
  text.append(context_.counter.next(numbering, open.style), Taken::Locked);
}

/// Text that stands in no w:t of its own.
void StoryReader::put(std::string_view text) {
  if (!shown()) return;
  settle();
  const Taken how = taken();
  paragraphs_[paragraph().index].append(text, how == Taken::Editable ? Taken::Locked : how);
}

bool StoryReader::shown() const {
  if (open_paragraphs_.empty() || fields_.in_code()) return false;
  return open_runs_.empty() || !open_runs_.back().hidden;
}

Taken StoryReader::taken() const { return fields_.taken(); }

/// The element that many levels up; 1 is the innermost one.
StoryReader::Element StoryReader::parent(std::size_t up) const {
  return up <= stack_.size() ? stack_[stack_.size() - up] : Element::Other;
}

std::string StoryReader::value(const XmlReader::Token& token) const {
  return attribute(token, "val");
}

std::string StoryReader::attribute(const XmlReader::Token& token, std::string_view name) const {
  return xml_.attribute(token, part_.prefix + std::string(name));
}

}  // namespace gaolint
