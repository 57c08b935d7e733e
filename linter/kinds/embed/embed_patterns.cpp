// Writes a C++ file that holds what there is to know of every expression in the packs that are
// built in: embed_patterns OUT.cpp. With it a run of gaolint compiles next to nothing before the
// draft asks for it.

#include <algorithm>
#include <cstdio>
#include <exception>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/kinds.h"
#include "rule/embed/cpp_literal.h"
#include "rule/rule_set.h"

namespace gaolint {

namespace {

/// A std::string_view of the strings, each ended by a NUL.
std::string list_text(const std::vector<std::string>& strings) {
  if (strings.empty()) return "{}";
  std::string list;
  for (const std::string& string : strings) list += string + '\0';
  return "std::string_view(" + cpp_literal(list) + ", " + std::to_string(list.size()) + ")";
}

std::string write_facts(std::vector<Pattern> patterns) {
  std::sort(patterns.begin(), patterns.end(),
            [](const Pattern& a, const Pattern& b) { return a.regex() < b.regex(); });
  std::string out =
      "// Made from the rule packs; do not edit.\n\n"
      "#include \"rule/rule_set.h\"\n\n"
      "namespace gaolint {\n\n"
      "std::span<const PatternFacts> embedded_patterns() {\n"
      "  static constexpr PatternFacts kFacts[] = {\n";
  for (const Pattern& pattern : patterns) {
    out += "{" + cpp_literal(pattern.regex()) + ",\n" + list_text(pattern.groups()) + ",\n" +
           list_text(pattern.anchors()) + "},\n";
  }
  return out + "  };\n  return kFacts;\n}\n\n}  // namespace gaolint\n";
}

int embed(const char* path) {
  RuleSet rules = load_rules(embedded_files(), all_kinds());
  for (const Error& error : rules.errors) {
    std::fprintf(stderr, "%s:%d:%d: error: %s\n", error.place.file.c_str(), error.place.line,
                 error.place.column, error.message.c_str());
  }
  if (rules.patterns.empty()) return 1;
  std::ofstream out(path, std::ios::binary);
  out << write_facts(std::move(rules.patterns));
  return out.flush() ? 0 : 1;
}

}  // namespace

}  // namespace gaolint

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("embed_patterns OUT.cpp\n", stderr);
    return 2;
  }
  try {
    return gaolint::embed(argv[1]);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "embed_patterns: %s\n", error.what());
    return 1;
  }
}
