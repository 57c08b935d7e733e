#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "docx_builder.h"
#include "formats/docx/text.h"
#include "formats/docx/zip_archive.h"
#include "formats/draft_format.h"

namespace gaolint {
namespace {

Source read(const std::string& bytes) {
  auto draft = read_draft("a.docx", bytes, {});
  EXPECT_TRUE(std::holds_alternative<Source>(draft));
  return std::get<Source>(std::move(draft));
}

std::string text_of(const std::string& body) {
  return std::string(read(DocxBuilder(body).build()).text());
}

struct Case {
  const char* what;
  std::string body;
  std::string text;
};

std::string field(const std::string& code, const std::string& result) {
  return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> " + code +
         " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run(result) +
         "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}

TEST(DocxText, IsWhatTheReaderSees) {
  const Case cases[] = {
      {"runs", "<w:p>" + run("抓好") + run("落实", "<w:b/>") + "。</w:p>" + paragraph("第二段"),
       "抓好落实\n第二段\n"},
      {"empty paragraphs", "<w:p/>" + paragraph("甲") + "<w:p></w:p>", "\n甲\n\n"},
      {"references", paragraph("甲&amp;乙&lt;&#x4E19;"), "甲&乙<丙\n"},
      {"white space is kept only where it is said to be",
       "<w:p><w:r><w:t> 甲 </w:t></w:r><w:r><w:t xml:space=\"preserve\"> 乙</w:t></w:r></w:p>",
       "甲 乙\n"},
      {"marks in runs",
       "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/>"
       "<w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:sym w:char=\"2460\"/></w:r></w:p>",
       "甲\t乙\n丙-\uFFFC①\n"},
      {"tab stops are no tabs",
       "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr>" + run("甲") + "</w:p>",
       "甲\n"},
      {"tracked changes are accepted",
       "<w:p><w:del w:id=\"1\"><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins w:id=\"2\">" +
           run("新") + "</w:ins><w:moveFrom w:id=\"3\">" + run("这里") +
           "</w:moveFrom><w:moveTo w:id=\"4\">" + run("那里") + "</w:moveTo></w:p>",
       "新那里\n"},
      {"a deleted paragraph mark joins",
       paragraph("甲", "<w:rPr><w:del w:id=\"1\"/></w:rPr>") + paragraph("乙"), "甲乙\n"},
      {"a deleted row",
       "<w:tbl><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc>" + paragraph("甲") +
           "</w:tc></w:tr><w:tr><w:tc>" + paragraph("乙") + "</w:tc></w:tr></w:tbl>",
       "乙\n"},
      {"properties that were",
       "<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val=\"x\"/></w:pPr></w:pPrChange></w:pPr>" +
           run("甲") + "</w:p>",
       "甲\n"},
      {"hidden text",
       "<w:p>" + run("甲", "<w:vanish/>") + run("乙", "<w:vanish w:val=\"0\"/>") + "</w:p>",
       "乙\n"},
      {"fields", "<w:p>" + run("见") + field("HYPERLINK &quot;a&quot;", "附件") + "</w:p>",
       "见附件\n"},
      {"a simple field",
       "<w:p><w:fldSimple w:instr=\"DATE\">" + run("今天") + "</w:fldSimple></w:p>", "今天\n"},
      {"comments",
       "<w:p><w:commentRangeStart w:id=\"0\"/>" + run("甲") +
           "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>"
           "</w:p>",
       "甲\n"},
      {"cells",
       "<w:tbl><w:tr><w:tc>" + paragraph("甲") + "</w:tc><w:tc>" + paragraph("乙") +
           "</w:tc></w:tr></w:tbl>",
       "甲\n乙\n"},
      {"a text box, once, after its paragraph",
       "<w:p>" + run("外") +
           "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><w:txbxContent>" +
           paragraph("框中") +
           "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" +
           paragraph("框中") +
           "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run("面") +
           "</w:p>" + paragraph("下一段"),
       "外面\n框中\n下一段\n"},
      {"formulas and pronunciation",
       "<w:p>" + run("设") + "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath><w:r><w:ruby><w:rt>" +
           run("pin") + "</w:rt><w:rubyBase>" + run("拼") + "</w:rubyBase></w:ruby></w:r></w:p>",
       "设\uFFFC拼\n"},
      {"CDATA and comments in text",
       "<w:p><w:r><w:t><![CDATA[a<b]]></w:t><w:t>甲<!-- x -->乙</w:t></w:r></w:p>", "a<b甲乙\n"},
      {"a content control",
       "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>" + paragraph("甲") +
           "</w:sdtContent></w:sdt>",
       "甲\n"},
  };
  for (const Case& test : cases) EXPECT_EQ(text_of(test.body), test.text) << test.what;
}

TEST(DocxText, NotesAndHeadersComeAfterTheText) {
  const std::string bytes =
      DocxBuilder(paragraph("正文") +
                  "<w:sectPr><w:headerReference w:type=\"default\" "
                  "r:id=\"header1\"/><w:headerReference w:type=\"first\" "
                  "r:id=\"header2\"/><w:footerReference r:id=\"footer1\"/>"
                  "</w:sectPr>")
          .part("footnotes", "footnotes",
                "<w:footnote w:type=\"separator\">" + paragraph("线") +
                    "</w:footnote><w:footnote>" + paragraph("注") + "</w:footnote>")
          .part("header1", "hdr", paragraph("页眉"))
          .part("header2", "hdr", paragraph("页眉"))
          .part("footer1", "ftr", "<w:p>" + run("第") + field("PAGE", "1") + run("页") + "</w:p>")
          .build();
  const Source source = read(bytes);
  EXPECT_EQ(source.text(), "正文\n\n注\n\n页眉\n\n第1页\n");
  EXPECT_EQ(source.prose(source.line(7)), std::string(7, ' '));
  ASSERT_EQ(source.stories().size(), 4u);
  EXPECT_EQ(source.stories()[1].kind, Source::Story::Kind::Footnotes);
  EXPECT_EQ(source.stories()[1].first_line, 3);
  EXPECT_EQ(source.stories()[3].first_line, 7);
}

/// "change:text" or "comment:text" of each mark.
std::vector<std::string> marks_of(const std::string& body) {
  const Source source = read(DocxBuilder(body).build());
  std::vector<std::string> marks;
  for (const Source::ReviewMark& mark : source.review_marks()) {
    EXPECT_FALSE(mark.span.empty());
    const bool change = mark.kind == Source::ReviewMark::Kind::Change;
    marks.push_back((change ? "change:" : "comment:") + std::string(source.text(mark.span)));
  }
  return marks;
}

TEST(DocxText, KnowsWhereReviewersLeftSomething) {
  using Marks = std::vector<std::string>;
  const auto p = [](const std::string& content) { return "<w:p>" + content + "</w:p>"; };
  EXPECT_EQ(marks_of(paragraph("甲")), Marks());
  EXPECT_EQ(marks_of(p(run("甲") + "<w:ins w:id=\"1\">" + run("乙丙") + "</w:ins>" + run("丁"))),
            Marks({"change:乙丙"}));
  // What is deleted is no text: the character before it stands for it, or the one after.
  const std::string deleted = "<w:del w:id=\"1\"><w:r><w:delText>旧</w:delText></w:r></w:del>";
  EXPECT_EQ(marks_of(p(run("甲乙") + deleted + run("丙"))), Marks({"change:乙"}));
  EXPECT_EQ(marks_of(p(deleted + run("丙丁"))), Marks({"change:丙"}));
  EXPECT_EQ(marks_of(p(deleted)), Marks({"change:\n"}));
  // One for all in a paragraph.
  EXPECT_EQ(marks_of(p(run("甲") + "<w:ins w:id=\"1\">" + run("乙") + "</w:ins>" + run("丙") +
                       deleted + run("丁"))),
            Marks({"change:乙丙"}));
  EXPECT_EQ(marks_of(paragraph("甲", "<w:rPr><w:ins w:id=\"1\"/></w:rPr>")), Marks({"change:甲"}));
  EXPECT_EQ(marks_of(p("<w:r><w:rPr><w:b/><w:rPrChange w:id=\"1\"><w:rPr/></w:rPrChange></w:rPr>"
                       "<w:t>粗</w:t></w:r>")),
            Marks({"change:粗"}));
  EXPECT_EQ(marks_of("<w:tbl><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc>" + paragraph("旧") +
                     "</w:tc></w:tr></w:tbl>" + paragraph("后")),
            Marks({"change:后"}));
  EXPECT_EQ(
      marks_of(p(run("甲") + "<w:commentRangeStart w:id=\"0\"/>" + run("乙丙") +
                 "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>" +
                 run("丁"))),
      Marks({"comment:乙丙"}));
}

TEST(DocxText, OnlyWhatStandsInTheFileIsEdited) {
  const Source source =
      read(DocxBuilder("<w:p>" + run("甲") + "<w:r><w:tab/></w:r>" + field("REF a", "乙") +
                       field("HYPERLINK a", "丙") + field("TOC", "丁") + "</w:p>" + paragraph("戊"))
               .build());
  EXPECT_EQ(source.text(), "甲\t乙丙丁\n戊\n");
  EXPECT_EQ(source.prose(), "甲\t乙丙   \n戊\n");
  const std::string_view text = source.text();
  const auto editable = [&](const char* piece) {
    const auto begin = static_cast<Offset>(text.find(piece));
    return source.editable({begin, begin + static_cast<Offset>(std::string_view(piece).size())});
  };
  for (const char* piece : {"甲", "丙", "戊"}) EXPECT_TRUE(editable(piece)) << piece;
  for (const char* piece : {"\t", "乙", "乙丙", "丁", "\n", "丁\n戊"}) {
    EXPECT_FALSE(editable(piece)) << piece;
  }
}

std::string level(int number, const std::string& format, const std::string& text,
                  const std::string& more = "") {
  return "<w:lvl w:ilvl=\"" + std::to_string(number) +
         "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/><w:lvlText w:val=\"" + text +
         "\"/>" + more + "</w:lvl>";
}

std::string item(const std::string& text, const std::string& list, int level_number) {
  return paragraph(text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level_number) +
                             "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>");
}

TEST(DocxText, NumbersOfListsAreSeen) {
  const std::string numbering =
      "<w:abstractNum w:abstractNumId=\"0\">" +
      level(0, "chineseCounting", "%1、", "<w:suff w:val=\"nothing\"/>") +
      level(1, "decimal", "（%2）", "<w:suff w:val=\"nothing\"/>") +
      level(2, "lowerLetter", "%1.%2.%3", "<w:isLgl/><w:suff w:val=\"space\"/>") +
      level(3, "bullet", "\uF0B7") +
      "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
      "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">"
      "<w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>";
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"h1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr>"
      "<w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"h2\"><w:basedOn w:val=\"h1\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"plain\"><w:basedOn w:val=\"h1\"/><w:pPr><w:numPr>"
      "<w:numId w:val=\"0\"/></w:numPr></w:pPr></w:style>";
  const Source source = read(
      DocxBuilder(
          item("甲", "1", 0) + item("乙", "1", 1) + item("丙", "1", 1) + item("丁", "1", 2) +
          item("戊", "1", 3) + paragraph("己", "<w:pStyle w:val=\"h2\"/>") + item("庚", "1", 1) +
          item("辛", "2", 0) + item("壬", "1", 0) + paragraph("癸", "<w:pStyle w:val=\"plain\"/>"))
          .part("numbering", "numbering", numbering)
          .part("styles", "styles", styles)
          .build());
  EXPECT_EQ(source.text(),
            "一、甲\n（1）乙\n（2）丙\n1.2.1 丁\n戊\n二、己\n（1）庚\n五、辛\n六、壬\n  癸\n");
  EXPECT_EQ(source.prose(source.line(10)), "# 癸");  // a heading without a number
  EXPECT_FALSE(source.editable({0, 3}));
  EXPECT_TRUE(source.editable({6, 9}));
}

TEST(DocxText, SaysWhyItCannotBeRead) {
  using Kind = DraftFault::Kind;
  const std::string good = DocxBuilder(paragraph("甲")).build();
  const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0');
  std::string name;
  for (const char c : std::string("EncryptedPackage")) name.append(1, c).append(1, '\0');
  const std::pair<std::string, Kind> cases[] = {
      {ole, Kind::OldWord},
      {ole + name, Kind::Encrypted},
      {"{\\rtf1 a}", Kind::OldWord},
      {"abc", Kind::NotAPackage},
      {"", Kind::NotAPackage},
      {good.substr(0, good.size() / 2), Kind::NotAPackage},
      {make_zip({{"a.txt", "a"}}), Kind::NotWord},
      {make_zip({{"word/document.xml", "<w:document><w:body>"}}), Kind::Broken},
      {make_zip({{"word/document.xml", "<a>\xFF</a>"}}), Kind::Broken},
      {make_zip({{"word/document.xml", ""}}), Kind::Broken},
      {make_zip({{"word/document.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"}}),
       Kind::Broken},
      {make_zip({{"word/document.xml", std::string(ZipArchive::kLargestEntry + 1, ' ')}}),
       Kind::TooLarge},
  };
  for (const auto& [bytes, kind] : cases) {
    const auto draft = read_draft("a.docx", bytes, {});
    const auto* fault = std::get_if<DraftFault>(&draft);
    ASSERT_NE(fault, nullptr) << bytes.substr(0, 100);
    EXPECT_EQ(fault->kind, kind) << bytes.substr(0, 100);
  }
}

TEST(DocxText, AnyDamageIsSurvived) {
  const std::string good =
      DocxBuilder("<w:p>" + run("甲") + field("PAGE", "1") + "</w:p>" + item("乙", "1", 0)).build();
  for (std::size_t at = 0; at < good.size(); ++at) {
    for (const char value : {'\0', '\xFF', '<'}) {
      std::string bytes = good;
      bytes[at] = value;
      const auto draft = read_draft("a.docx", bytes, {});
      if (const auto* source = std::get_if<Source>(&draft)) {
        EXPECT_EQ(source->text().size(), source->prose().size());
      }
    }
  }
}

/// Well-formed, but nothing is where it belongs.
TEST(DocxText, StrangeNestingIsSurvived) {
  const char* pieces[] = {
      "w:p",       "w:r",         "w:t",        "w:pPr",         "w:rPr",
      "w:del",     "w:ins",       "w:tr",       "w:trPr",        "w:rt",
      "w:numPr",   "w:fldSimple", "m:oMath",    "w:txbxContent", "mc:AlternateContent",
      "mc:Choice", "mc:Fallback", "w:footnote", "w:vanish",      "w:instrText"};
  const std::string marks =
      "甲<w:fldChar w:fldCharType=\"begin\"/><w:br/><w:numId w:val=\"1\"/>"
      "<w:fldChar w:fldCharType=\"end\"/><w:rStyle/>";
  for (const char* a : pieces) {
    for (const char* b : pieces) {
      for (const char* c : pieces) {
        std::string body = marks;
        for (const char* name : {a, b, c}) {
          body = "<" + std::string(name) + ">" + body + "</" + name + ">" + marks;
        }
        const Source source = read(DocxBuilder(body + paragraph("乙")).build());
        ASSERT_EQ(source.text().size(), source.prose().size()) << a << b << c;
      }
    }
  }
}

/// What would make a reader slow or deep. A quadratic one would need minutes for each.
TEST(DocxText, AnyDocumentTakesLinearTime) {
  constexpr std::size_t kSize = 1 << 20;
  const std::pair<const char*, const char*> nests[] = {
      {"<w:p>", "</w:p>"},
      {"<w:r>", "</w:r>"},
      {"<w:sdt>", "</w:sdt>"},
      {"<w:ins>", "</w:ins>"},
      {"<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>"},
      {"<w:p><w:r><w:txbxContent>", "</w:txbxContent></w:r></w:p>"},
  };
  std::vector<std::string> bodies;
  for (const char* piece :
       {"<w:p/>", "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>", "<w:br/>",
        "<w:r><w:t>a</w:t></w:r>", "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", "<w:tab/>",
        "<w:r><w:t>&amp;&amp;&amp;&amp;</w:t></w:r>", "<!-- -->"}) {
    std::string body;
    while (body.size() < kSize) body += piece;
    bodies.push_back(body);
    bodies.push_back("<w:p>" + body + "</w:p>");
  }
  bodies.push_back(paragraph(std::string(kSize, ' ')));
  for (const auto& [open, close] : nests) {
    std::string body, end;
    while (body.size() < kSize) {
      body += open;
      end += close;
    }
    bodies.push_back(body + "<w:p>" + run("甲") + "</w:p>" + end);
  }
  for (const std::string& body : bodies) {
    const std::string bytes = DocxBuilder(body).build();
    const auto start = std::chrono::steady_clock::now();
    EXPECT_TRUE(std::holds_alternative<Source>(read_draft("a.docx", bytes, {})));
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    EXPECT_LT(took.count(), 20) << body.substr(0, 80);
  }
}

}  // namespace
}  // namespace gaolint
