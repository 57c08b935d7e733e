// Published texts that have one paragraph a line, as they are and wrapped in the ways people wrap:
// what comes out must be the paragraphs that went in.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "text/folded_text.h"
#include "text/layout.h"
#include "text/source.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

namespace fs = std::filesystem;

fs::path corpora() {
  const char* directory = std::getenv("GAOLINT_CORPORA");
  return directory != nullptr ? fs::path(directory)
                              : fs::path(PROJECT_DIR) / ".." / "shared" / "corpora";
}

std::vector<std::string> texts_of(const std::string& folder) {
  std::vector<fs::path> paths;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(corpora() / folder, error)) {
    paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> texts;
  for (const fs::path& path : paths) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    texts.emplace_back(Source::from_bytes(path.filename().string(), std::move(bytes)).text());
  }
  return texts;
}

std::vector<std::string> paragraphs(const std::string& text) {
  const FoldedText folded(text, detect_layout(text));
  std::vector<std::string> out;
  for (const Span span : folded.paragraphs()) out.emplace_back(folded.text(span));
  return out;
}

/// What may not begin a line, and so stays with the character before.
bool sticks(char32_t value) {
  return value == U'”' || value == U'％' ||
         (is_han_punctuation(value) && value != U'“' && value != U'《' && value != U'（') ||
         (value < 0x80 && value != ' ');
}

/// One paragraph in lines of at most `width` columns, Western words whole.
std::string wrap(std::string_view paragraph, int width, std::string line) {
  std::string out;
  int used = display_width(line);
  for (Offset at = 0; at < paragraph.size();) {
    Offset end = at + decode_at(paragraph, at).length;
    while (end < paragraph.size() && sticks(decode_at(paragraph, end).value)) {
      end += decode_at(paragraph, end).length;
    }
    const std::string_view piece = paragraph.substr(at, end - at);
    at = end;
    if (used + display_width(piece) > width && used > 0) {
      out += line + "\n";
      line.clear();
      used = 0;
    }
    line += piece;
    used += display_width(piece);
  }
  return out + line + "\n";
}

struct Style {
  const char* name;
  const char* indent;
  const char* between;
};

/// Share of the paragraphs of the texts that come back after wrapping.
double share_found(const std::vector<std::string>& texts, const Style& style, int width) {
  std::size_t all = 0, found = 0;
  for (const std::string& text : texts) {
    std::multiset<std::string> left;
    std::string wrapped;
    for (const Span span : detect_layout(text).paragraphs) {
      wrapped += wrap(std::string_view(text).substr(span.begin, span.size()), width, style.indent);
      wrapped += style.between;
    }
    for (std::string& paragraph : paragraphs(text)) left.insert(std::move(paragraph));
    all += left.size();
    for (const std::string& paragraph : paragraphs(wrapped)) {
      const auto same = left.find(paragraph);
      if (same == left.end()) continue;
      ++found;
      left.erase(same);
    }
  }
  return static_cast<double>(found) / static_cast<double>(all);
}

TEST(CorpusLayout, PublishedTextsHaveAParagraphALine) {
  int seen = 0;
  for (const char* folder : {"clean/work-reports", "clean/speeches", "clean/policy", "clean/news",
                             "clean/laws", "encodings"}) {
    for (const std::string& text : texts_of(folder)) {
      ++seen;
      EXPECT_EQ(detect_layout(text).kind, LayoutKind::LinePerParagraph)
          << folder << ": " << text.substr(0, 60);
    }
  }
  if (seen == 0) GTEST_SKIP() << "no corpora: set GAOLINT_CORPORA to check published texts";
}

TEST(CorpusLayout, WrappedTextsComeBack) {
  std::vector<std::string> texts = texts_of("clean/speeches");
  const std::vector<std::string> reports = texts_of("clean/work-reports");
  texts.insert(texts.end(), reports.begin(), reports.end());
  if (texts.empty()) GTEST_SKIP() << "no corpora: set GAOLINT_CORPORA to check published texts";
  for (const Style& style : {Style{"blank lines", "", "\n"}, Style{"indent", "　　", ""}}) {
    for (const int width : {40, 56, 76}) {
      EXPECT_GT(share_found(texts, style, width), 0.98)
          << style.name << ", " << width << " columns";
    }
  }
}

}  // namespace
}  // namespace gaolint
