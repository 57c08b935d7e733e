#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "formats/docx/fields.h"
#include "formats/docx/numbering.h"
#include "formats/docx/paragraph.h"
#include "formats/docx/styles.h"
#include "formats/docx/text.h"
#include "formats/docx/xml_reader.h"

namespace gaolint {

/// Reads the paragraphs of one part. Text boxes come after the paragraph that they are anchored in.
class StoryReader {
 public:
  struct Context {
    const DocxStyles& styles;
    ListCounter& counter;
    DocxText& text;  // where the paragraphs go
  };

  /// `part` is number `index` of DocxText::parts. All live longer than this.
  StoryReader(const Context& context, const DocxPart& part, std::size_t index);

  void read();

  /// Relationships of headers and footers, in the order of sections.
  const std::vector<std::string>& header_ids() const { return header_ids_; }

 private:
  enum class Element : unsigned char;
  /// A paragraph that is open; those of text boxes stand in it.
  struct OpenParagraph {
    std::size_t index = 0;  // in paragraphs_
    std::string style;
    NumberingRef numbering;
    bool has_numbering = false;
    int outline_level = -1;  // -1: the style's
    bool settled = false;
    bool joins_next = false;  // its end was deleted
  };
  struct OpenRun {
    std::size_t index = 0;  // in the context's runs
    bool hidden = false;
    bool has_text = false;  // the paragraph's last node is of this run
    Offset text_end = 0;    // of the last w:t, with its end tag
  };

  static Element element_of(std::string_view local);
  void start(const XmlReader::Token& token);
  void start_property(Element element, const XmlReader::Token& token);
  void start_content(Element element, const XmlReader::Token& token);
  void finish(const XmlReader::Token& token);
  void characters(const XmlReader::Token& token);
  void begin_paragraph();
  void end_paragraph();
  void hand_over();
  void begin_run(const XmlReader::Token& token);
  void end_run(const XmlReader::Token& token);
  void begin_field(const XmlReader::Token& token);
  void change_field(const XmlReader::Token& token);
  void deletion();
  /// Something of a review begins or ends here.
  void note(Source::ReviewMark::Kind kind);
  void take_text(const XmlReader::Token& token);
  void settle();
  void put(std::string_view text);
  bool shown() const;
  Taken taken() const;
  void skip() { skip_from_ = stack_.size(); }
  Element parent(std::size_t up) const;
  std::string value(const XmlReader::Token& token) const;
  std::string attribute(const XmlReader::Token& token, std::string_view name) const;
  OpenParagraph& paragraph() { return open_paragraphs_.back(); }

  Context context_;
  const DocxPart& part_;
  std::size_t part_index_;
  XmlReader xml_;
  std::vector<DocxParagraph> paragraphs_;  // of the outermost one that is open
  std::vector<std::string> header_ids_;

  std::vector<Element> stack_;
  std::size_t skip_from_ = 0;  // size of the stack at what is passed over; 0: nothing is
  std::vector<OpenParagraph> open_paragraphs_;
  std::vector<OpenRun> open_runs_;
  DocxFields fields_;
  Span text_tag_;               // of the last w:t
  std::vector<bool> choices_;   // by open mc:AlternateContent: one was taken
  std::size_t insertions_ = 0;  // open ones
  bool change_ahead_ = false;   // a tracked change outside of paragraphs: told of the next one
  bool join_ = false;           // the next paragraph goes on with the one before
};

}  // namespace gaolint
