// Writes a C++ file that holds rules/evidence.tsv: embed_evidence OUT.cpp FILE. What is wrong with
// the file goes to the standard error, like a compiler's errors, and stops the build.

#include <charconv>
#include <cstdio>
#include <exception>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "rule/embed/cpp_literal.h"

namespace gaolint {

namespace {

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream columns(line);
  for (std::string cell; std::getline(columns, cell, '\t');) cells.push_back(cell);
  return cells;
}

std::optional<int> count(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size() || value < 0) return {};
  return value;
}

class Table {
 public:
  /// What is wrong with the line; empty where nothing is.
  std::string add(const std::string& line) {
    if (line.empty() || line.front() == '#') return {};
    const auto cells = cells_of(line);
    if (cells.size() != 4) return "four columns are wanted";
    return cells[0] == "corpus" ? add_corpus(cells) : add_rule(cells);
  }

  bool complete() const { return !corpus_.empty(); }

  std::string text() const {
    return "// Made from the evidence for the rules; do not edit.\n\n"
           "#include <array>\n\n#include \"rule/evidence.h\"\n\nnamespace gaolint {\n\nnamespace "
           "{\n\n"
           "constexpr std::array<RuleEvidence, " +
           std::to_string(rows_) + "> kRules = {{\n" + rules_ +
           "}};\n\nconstexpr Evidence kEvidence = {" + corpus_ +
           ", kRules};\n\n}  // namespace\n\n"
           "const Evidence& embedded_evidence() { return kEvidence; }\n\n}  // namespace gaolint\n";
  }

 private:
  std::string add_corpus(const std::vector<std::string>& cells) {
    const auto characters = count(cells[2]);
    if (!characters || complete()) return "one corpus, with its digest, characters and date";
    corpus_ = cpp_literal(cells[1]) + ", " + cells[2] + ", " + cpp_literal(cells[3]);
    return {};
  }

  std::string add_rule(const std::vector<std::string>& cells) {
    const auto findings = count(cells[1]), read = count(cells[2]), right = count(cells[3]);
    if (!findings || !read || !right || *read > *findings || *right > *read) {
      return "findings, of them read, of those right: each at most the one before";
    }
    if (cells[0] <= last_) return "rules are sorted, each once";
    last_ = cells[0];
    rules_ +=
        "    {" + cpp_literal(last_) + ", " + cells[1] + ", " + cells[2] + ", " + cells[3] + "},\n";
    ++rows_;
    return {};
  }

  std::string corpus_;
  std::string rules_;
  std::string last_;
  int rows_ = 0;
};

int embed(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("embed_evidence OUT.cpp FILE\n", stderr);
    return 2;
  }
  std::ifstream in(argv[2], std::ios::binary);
  Table table;
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    const std::string wrong = table.add(line);
    if (wrong.empty()) continue;
    std::fprintf(stderr, "%s:%d:1: error: %s\n", argv[2], number, wrong.c_str());
    return 1;
  }
  if (!table.complete()) {
    std::fprintf(stderr, "%s: error: cannot be read, or names no corpus\n", argv[2]);
    return 1;
  }
  std::ofstream out(argv[1], std::ios::binary);
  out << table.text();
  return out.flush() ? 0 : 1;
}

}  // namespace

}  // namespace gaolint

int main(int argc, char** argv) {
  try {
    return gaolint::embed(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "embed_evidence: %s\n", error.what());
    return 1;
  }
}
