// Tracked changes and comments in Word files.

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "docx_builder.h"
#include "formats/docx/comments.h"
#include "formats/docx/text.h"
#include "formats/docx/tracked_changes.h"
#include "formats/docx/zip_archive.h"

namespace gaolint {
namespace {

std::string body_of(const std::string& bytes) {
  auto archive = ZipArchive::open(bytes);
  const std::string xml = std::get<std::string>(archive->read("word/document.xml"));
  const std::size_t begin = xml.find("<w:body>") + 8;
  return xml.substr(begin, xml.find("</w:body>") - begin);
}

std::string text_of(const std::string& bytes) {
  return std::get<DocxText>(read_docx_text(bytes)).text;
}

Span place_of(const std::string& bytes, const std::string& piece) {
  const auto begin = static_cast<Offset>(text_of(bytes).find(piece));
  return {begin, static_cast<Offset>(begin + piece.size())};
}

std::string t(const std::string& text) { return "<w:t xml:space=\"preserve\">" + text + "</w:t>"; }
std::string d(const std::string& text) {
  return "<w:delText xml:space=\"preserve\">" + text + "</w:delText>";
}
std::string r(const std::string& content) { return "<w:r>" + content + "</w:r>"; }
std::string tracked(const std::string& kind, int id, const std::string& runs) {
  return "<w:" + kind + " w:id=\"" + std::to_string(id) + "\" w:author=\"gaolint\">" + runs +
         "</w:" + kind + ">";
}

struct Case {
  const char* what;
  std::string body, from, to, result;
};

TEST(TrackedChanges, KeepWhatTheyDoNotTouch) {
  const Case cases[] = {
      {"a whole run", "<w:p>" + r(t("甲")) + "</w:p>", "甲", "乙",
       "<w:p>" + tracked("del", 1, r(d("甲"))) + tracked("ins", 2, r(t("乙"))) + "</w:p>"},
      {"in a run", "<w:p>" + r("<w:rPr><w:b/></w:rPr>" + t("甲乙丙")) + "</w:p>", "乙", "丁",
       "<w:p>" + r("<w:rPr><w:b/></w:rPr>" + t("甲")) +
           tracked("del", 1, r("<w:rPr><w:b/></w:rPr>" + d("乙"))) +
           tracked("ins", 2, r("<w:rPr><w:b/></w:rPr>" + t("丁"))) +
           r("<w:rPr><w:b/></w:rPr>" + t("丙")) + "</w:p>"},
      {"across runs", "<w:p>" + r(t("甲乙")) + "<w:proofErr/>" + r(t("丙丁")) + "</w:p>", "乙丙",
       "戊",
       "<w:p>" + r(t("甲")) + tracked("del", 1, r(d("乙"))) + "<w:proofErr/>" +
           tracked("del", 2, r(d("丙"))) + tracked("ins", 3, r(t("戊"))) + r(t("丁")) + "</w:p>"},
      {"nothing in its place", "<w:p>" + r(t("甲乙")) + "</w:p>", "乙", "",
       "<w:p>" + r(t("甲")) + tracked("del", 1, r(d("乙"))) + "</w:p>"},
      {"a reference", "<w:p>" + r(t("甲&amp;乙")) + "</w:p>", "&", "<",
       "<w:p>" + r(t("甲")) + tracked("del", 1, r(d("&amp;"))) + tracked("ins", 2, r(t("&lt;"))) +
           r(t("乙")) + "</w:p>"},
      {"in somebody's insertion", "<w:p><w:ins w:id=\"7\">" + r(t("甲")) + "</w:ins></w:p>", "甲",
       "乙",
       "<w:p><w:ins w:id=\"7\">" + tracked("del", 8, r(d("甲"))) + r(t("乙")) + "</w:ins></w:p>"},
      {"before a tab", "<w:p>" + r(t("甲乙") + "<w:tab/>" + t("丙")) + "</w:p>", "乙", "丁",
       "<w:p>" + r(t("甲")) + tracked("del", 1, r(d("乙"))) + tracked("ins", 2, r(t("丁"))) +
           r(t("") + "<w:tab/>" + t("丙")) + "</w:p>"},
      {"space that was inside", "<w:p>" + r("<w:t>a bc</w:t>") + "</w:p>", "bc", "d",
       "<w:p>" + r(t("a ")) + tracked("del", 1, r(d("bc"))) + tracked("ins", 2, r(t("d"))) +
           "</w:p>"},
  };
  for (const Case& test : cases) {
    const std::string bytes = DocxBuilder(test.body).build();
    const auto written = write_tracked_changes(bytes, {{place_of(bytes, test.from), test.to}});
    ASSERT_TRUE(written) << test.what;
    EXPECT_EQ(body_of(*written), test.result) << test.what;
  }
}

TEST(TrackedChanges, AreNoLargerThanNeeded) {
  const std::string bytes = DocxBuilder("<w:p>" + r(t("再接再励，")) + "</w:p>").build();
  const auto written = write_tracked_changes(bytes, {{place_of(bytes, "再接再励"), "再接再厉"}});
  ASSERT_TRUE(written);
  EXPECT_EQ(body_of(*written), "<w:p>" + r(t("再接再")) + tracked("del", 1, r(d("励"))) +
                                   tracked("ins", 2, r(t("厉"))) + r(t("，")) + "</w:p>");
}

TEST(TrackedChanges, InsertWhereNothingIsDeleted) {
  const std::string bytes = DocxBuilder("<w:p>" + r(t("甲乙")) + "</w:p>").build();
  const std::string ins = tracked("ins", 1, r(t("丙")));
  const std::pair<Offset, std::string> cases[] = {
      {0, ins + r(t("甲乙"))},
      {3, r(t("甲")) + ins + r(t("乙"))},
      {6, r(t("甲乙")) + ins},
  };
  for (const auto& [at, result] : cases) {
    const auto written = write_tracked_changes(bytes, {{{at, at}, "丙"}});
    ASSERT_TRUE(written) << at;
    EXPECT_EQ(body_of(*written), "<w:p>" + result + "</w:p>") << at;
  }
}

TEST(TrackedChanges, AllOrNone) {
  const std::string bytes =
      DocxBuilder("<w:p>" + r(t("甲") + "<w:tab/>" + t("乙")) + "</w:p>").build();
  EXPECT_TRUE(write_tracked_changes(bytes, {{{0, 3}, "丙"}, {{4, 7}, "丁"}}));
  EXPECT_FALSE(write_tracked_changes(bytes, {{{0, 3}, "丙"}, {{3, 4}, "丁"}}));  // the tab
  EXPECT_FALSE(write_tracked_changes(bytes, {{{0, 7}, "丙"}}));
  EXPECT_FALSE(write_tracked_changes(bytes, {{{0, 3}, "丙\n"}}));
  EXPECT_FALSE(write_tracked_changes("no archive", {{{0, 3}, "丙"}}));
}

/// Every span of a text with all sorts of runs: what is read afterwards is the text with the
/// change.
TEST(TrackedChanges, ReadAsTheChangedText) {
  const std::string bytes =
      DocxBuilder("<w:p>" + r(t("ab") + "<w:tab/>" + t("c&lt;d")) + "<w:r/>" + "<w:hyperlink>" +
                  r("<w:t>e f</w:t>") + "</w:hyperlink><w:ins w:id=\"3\">" + r(t("gh")) +
                  "</w:ins>" + r("<w:t> i </w:t>") + "</w:p><w:p>" + r(t("jk")) + "</w:p>")
          .build();
  const DocxText text = std::get<DocxText>(read_docx_text(bytes));
  ASSERT_EQ(text.text, "ab\tc<de fghi\njk\n");
  int written_count = 0;
  for (Offset begin = 0; begin < text.text.size(); ++begin) {
    for (Offset end = begin; end <= text.text.size(); ++end) {
      for (const char* replacement : {"", "X", " "}) {
        std::vector<TextChange> changes = {{{begin, end}, replacement}};
        const auto written = write_tracked_changes(bytes, changes);
        const std::string piece = text.text.substr(begin, end - begin);
        const bool plain = piece.find_first_of("\t\n") == std::string::npos;
        const bool at_end = begin == end && begin == text.text.size();
        EXPECT_EQ(written.has_value(), plain && !at_end) << begin << ' ' << end << replacement;
        if (!written) continue;
        ++written_count;
        std::string expected = text.text;
        expected.replace(begin, end - begin, replacement);
        EXPECT_EQ(text_of(*written), expected);
        const auto twice = write_tracked_changes(*written, {{{0, 1}, "Y"}});
        EXPECT_EQ(twice.has_value(), expected.front() != '\t')
            << begin << ' ' << end << replacement;
      }
    }
  }
  EXPECT_GT(written_count, 100);
}

TEST(Comments, CutOnlyTheRunsTheyEndIn) {
  const std::string bytes =
      DocxBuilder("<w:p>" + r(t("甲乙")) + r(t("丙丁")) + r(t("戊")) + "</w:p>").build();
  const auto written = write_comments(bytes, {{place_of(bytes, "乙丙丁"), {"a<b", "c"}, "d"}});
  ASSERT_TRUE(written);
  EXPECT_EQ(body_of(*written), "<w:p>" + r(t("甲")) + "<w:commentRangeStart w:id=\"1\"/>" +
                                   r(t("乙")) + r(t("丙丁")) + "<w:commentRangeEnd w:id=\"1\"/>" +
                                   r("<w:commentReference w:id=\"1\"/>") + r(t("戊")) + "</w:p>");
  EXPECT_EQ(text_of(*written), text_of(bytes));
  auto archive = ZipArchive::open(*written);
  const std::string comments = std::get<std::string>(archive->read("word/comments.xml"));
  EXPECT_NE(comments.find(t("a&lt;b")), std::string::npos);
  EXPECT_EQ(comments.find(t("d")), std::string::npos);
}

TEST(Comments, StandBesideWhatHasNoPlaceForThem) {
  const std::string bytes =
      DocxBuilder(paragraph("甲") + "<w:p>" + run("乙") + "<w:r><w:pict><w:txbxContent>" +
                  paragraph("框") + "</w:txbxContent></w:pict></w:r></w:p>")
          .part("footnotes", "footnotes", "<w:footnote>" + paragraph("注") + "</w:footnote>")
          .build();
  for (const char* piece : {"框", "注"}) {
    const auto written = write_comments(bytes, {{place_of(bytes, piece), {"x"}, "elsewhere"}});
    ASSERT_TRUE(written) << piece;
    auto archive = ZipArchive::open(*written);
    const std::string comments = std::get<std::string>(archive->read("word/comments.xml"));
    EXPECT_NE(comments.find(t("elsewhere")), std::string::npos) << piece;
    EXPECT_NE(body_of(*written).find("commentRangeStart"), std::string::npos) << piece;
  }
}

TEST(Comments, OverlapAndNest) {
  const std::string bytes = DocxBuilder("<w:p>" + r(t("abcdef")) + "</w:p>").build();
  std::vector<DocxComment> comments;
  for (Offset begin = 0; begin < 6; ++begin) {
    for (Offset end = begin; end <= 6; ++end) comments.push_back({{begin, end}, {"x"}, ""});
  }
  const auto written = write_comments(bytes, comments);
  ASSERT_TRUE(written);
  const std::string body = body_of(*written);
  const auto count = [&](const std::string& piece) {
    std::size_t found = 0;
    for (std::size_t at = 0; (at = body.find(piece, at)) != body.npos; ++at) ++found;
    return found;
  };
  EXPECT_EQ(count("<w:commentRangeStart"), comments.size());
  EXPECT_EQ(count("<w:commentRangeEnd"), comments.size());
  EXPECT_EQ(count("<w:t "), 6u);
  EXPECT_EQ(text_of(*written), "abcdef\n");
}

TEST(Comments, OtherEntriesStayAsTheyArePacked) {
  const std::string bytes = DocxBuilder(paragraph("甲")).part("styles", "styles", "").build();
  const auto written = write_comments(bytes, {{{0, 3}, {"x"}, ""}});
  ASSERT_TRUE(written);
  auto old_archive = ZipArchive::open(bytes);
  auto new_archive = ZipArchive::open(*written);
  for (const char* name : {"word/styles.xml", "_rels/.rels"}) {
    EXPECT_EQ(std::get<std::string>(old_archive->read(name)),
              std::get<std::string>(new_archive->read(name)));
  }
  EXPECT_EQ(write_comments(bytes, {{{0, 3}, {"x"}, ""}}), written);
}

}  // namespace
}  // namespace gaolint
