// grammar/test/corpus/*.txt, which `tree-sitter test` reads too: each case is a test of its own.

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "outline_text.h"

namespace gaolint {
namespace {

struct Case {
  std::string file;
  std::string name;
  std::string text;
  std::string tree;
  int line = 0;
};

void PrintTo(const Case& test, std::ostream* out) { *out << test.file << ':' << test.line; }

bool is_rule(std::string_view line, char sign) {
  return line.size() >= 3 && line.find_first_not_of(sign) == std::string_view::npos;
}

/// Without the first and last line break, as the CLI reads it.
std::string trim_one(std::string text) {
  if (text.starts_with('\n')) text.erase(0, 1);
  if (text.ends_with('\n')) text.pop_back();
  return text;
}

/// One S-expression a line, indented, whatever the layout it came in.
std::string normalize(std::string_view tree) {
  std::string out;
  int depth = 0;
  bool space = false;
  for (const char c : tree) {
    if (c == ' ' || c == '\n' || c == '\t') {
      space = true;
      continue;
    }
    if (c == '(') {
      const bool after_field = out.ends_with(':');
      if (after_field) out += ' ';
      if (!after_field && !out.empty())
        out += '\n' + std::string(2 * static_cast<std::size_t>(depth), ' ');
      ++depth;
    } else if (c == ')') {
      --depth;
    } else if (space && !out.ends_with('(')) {
      out += '\n' + std::string(2 * static_cast<std::size_t>(depth), ' ');
    }
    out += c;
    space = false;
  }
  return out;
}

/// The CLI leaves field names out when it writes a case.
std::string without_fields(std::string tree) {
  for (std::size_t at; (at = tree.find("marker: ")) != std::string::npos;) tree.erase(at, 8);
  return tree;
}

std::vector<Case> read_cases(const std::filesystem::path& path) {
  std::vector<Case> cases;
  std::istringstream in(read_file(path));
  enum { kTree, kName, kText } part = kTree;
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (is_rule(line, '=')) {
      if (part != kName) cases.push_back({path.stem().string(), {}, {}, {}, number + 1});
      part = part == kName ? kText : kName;
    } else if (part == kText && is_rule(line, '-')) {
      part = kTree;
    } else if (!cases.empty()) {
      Case& test = cases.back();
      if (part == kName) test.name += line;
      if (part == kText) test.text += line + '\n';
      if (part == kTree) test.tree += line + '\n';
    }
  }
  for (Case& test : cases) test.text = trim_one(trim_one(test.text));
  return cases;
}

std::vector<Case> all_cases() {
  std::vector<std::filesystem::path> files;
  const auto folder = std::filesystem::path(PROJECT_DIR) / "grammar" / "test" / "corpus";
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<Case> cases;
  for (const auto& file : files) {
    for (Case& test : read_cases(file)) cases.push_back(std::move(test));
  }
  return cases;
}

class Corpus : public testing::TestWithParam<Case> {};

TEST_P(Corpus, HasTheTreeThatIsWritten) {
  const Case& test = GetParam();
  const SyntaxTree tree = SyntaxTree::parse(test.text);
  EXPECT_EQ(normalize(without_fields(tree.sexp())), normalize(without_fields(test.tree)))
      << test.file << ".txt:" << test.line << ": " << test.name << "\n\n"
      << test.text;
}

INSTANTIATE_TEST_SUITE_P(Grammar, Corpus, testing::ValuesIn(all_cases()), [](const auto& test) {
  return test.param.file + "_line" + std::to_string(test.param.line);
});

TEST(CorpusFiles, AreManyAndAThirdOfThemOnlyLooksLikeMarkers) {
  const std::vector<Case> cases = all_cases();
  const auto lookalikes = std::count_if(cases.begin(), cases.end(), [](const Case& test) {
    return test.tree.find("marker") == std::string::npos;
  });
  EXPECT_GE(cases.size(), 100u);
  EXPECT_GE(static_cast<std::size_t>(lookalikes) * 3, cases.size());
}

}  // namespace
}  // namespace gaolint
