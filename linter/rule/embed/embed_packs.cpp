// Writes a C++ file that holds the rule packs, already read: embed_packs OUT.cpp DIRECTORY FILE…
// Every FILE lies below DIRECTORY. Beside its text a file has its tree and what there is to know of
// its expressions, so that a run of gaolint reads and compiles next to nothing before the draft
// asks for it. What is wrong with one goes to the standard error, like a compiler's errors.

#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "match/pattern.h"
#include "rule/toml/tree.h"

namespace gaolint {

namespace {

/// The text as string literals, a line of the text to a line of C++.
std::string literal(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n') {
      out += "\\n\"\n\"";
    } else if (c == '"' || c == '\\') {
      out += {'\\', c};
    } else if (byte < 0x20 || byte == 0x7F) {
      // Octal, for it ends after three digits.
      out += {'\\', static_cast<char>('0' + byte / 64), static_cast<char>('0' + byte / 8 % 8),
              static_cast<char>('0' + byte % 8)};
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string node_text(const TomlNode& node) {
  std::string out = "{TomlType(" + std::to_string(static_cast<std::uint32_t>(node.type)) + ')';
  const auto add = [&](std::uint32_t value) { out += ',' + std::to_string(value); };
  const auto add_string = [&](TomlString string) {
    out += ",{" + std::to_string(string.begin) + ',' + std::to_string(string.size) + '}';
  };
  add(node.line);
  add(node.column);
  add_string(node.key);
  add(node.key_line);
  add(node.key_column);
  add(node.first);
  add(node.count);
  add_string(node.string);
  return out + "},\n";
}

/// The expressions that rules begin with. Others wait until these have matched.
std::set<std::string_view> leading_expressions(const TomlTree& tree) {
  std::set<std::string_view> found;
  for (const TomlNode& node : tree.nodes) {
    if (node.type == TomlType::String && tree.view(node.key) == "pattern") {
      found.insert(tree.view(node.string));
    }
  }
  return found;
}

class Writer {
 public:
  /// False after an error, which was said.
  bool add(const std::string& file, std::string_view path) {
    std::ifstream in(file, std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(in), {});
    if (!in.is_open()) {
      std::fprintf(stderr, "%s: error: cannot be read\n", file.c_str());
      return false;
    }
    const auto parsed = parse_toml(text);
    if (!parsed) {
      const Error& error = parsed.error();
      std::fprintf(stderr, "%s:%d:%d: error: %s\n", file.c_str(), error.place.line,
                   error.place.column, error.message.c_str());
      return false;
    }
    add_tree(std::to_string(count_++), path, text, *parsed);
    return true;
  }

  std::string finish() const {
    return "// Made from the rule packs; do not edit.\n\n"
           "#include <array>\n\n#include \"rule/rule_set.h\"\n#include \"rule/toml/tree.h\"\n\n"
           "namespace gaolint {\n\nnamespace {\n\n" +
           data_ + "const std::array<PackFile, " + std::to_string(count_) + "> kFiles = {{\n" +
           files_ +
           "}};\n\n}  // namespace\n\n"
           "std::span<const PackFile> embedded_files() { return kFiles; }\n\n"
           "}  // namespace gaolint\n";
  }

 private:
  void add_tree(const std::string& number, std::string_view path, std::string_view text,
                const ParsedToml& parsed) {
    const std::string tree = "kTree" + number;
    data_ += "constexpr std::string_view kText" + number + "(\n" + literal(text) + ", " +
             std::to_string(text.size()) + ");\n";
    data_ += "constexpr std::string_view kPool" + number + "(\n" + literal(parsed.pool) + ", " +
             std::to_string(parsed.pool.size()) + ");\n";
    data_ += "constexpr TomlNode kNodes" + number + "[] = {\n";
    for (const TomlNode& node : parsed.nodes) data_ += node_text(node);
    data_ += "};\nconstexpr TomlTree " + tree + "{kNodes" + number + ", kPool" + number + "};\n\n";
    const std::string patterns = add_patterns(number, parsed.tree());
    files_ +=
        "    {" + literal(path) + ", kText" + number + ", &" + tree + ", " + patterns + "},\n";
  }

  /// Gives the name of the array. An expression that does not compile is left to the tests.
  std::string add_patterns(const std::string& number, const TomlTree& tree) {
    std::string facts;
    std::size_t count = 0;
    for (const std::string_view regex : leading_expressions(tree)) {
      const auto pattern = Pattern::compile(regex);
      if (!pattern) continue;
      const std::string suffix = number + "_" + std::to_string(count++);
      facts += "    {" + literal(regex) + ", " +
               add_strings("kGroups" + suffix, pattern->groups()) + ", " +
               add_strings("kAnchors" + suffix, pattern->anchors()) + "},\n";
    }
    if (count == 0) return "{}";
    data_ += "constexpr PatternFacts kPatterns" + number + "[] = {\n" + facts + "};\n\n";
    return "kPatterns" + number;
  }

  std::string add_strings(const std::string& name, std::span<const std::string> strings) {
    if (strings.empty()) return "{}";
    data_ += "constexpr std::string_view " + name + "[] = {\n";
    for (const std::string& string : strings) data_ += literal(string) + ",\n";
    data_ += "};\n";
    return name;
  }

  std::string data_;
  std::string files_;
  int count_ = 0;
};

int embed(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("embed_packs OUT.cpp DIRECTORY FILE…\n", stderr);
    return 2;
  }
  const std::string root = std::string(argv[2]) + '/';
  Writer writer;
  bool all = true;
  for (int i = 3; i < argc; ++i) {
    const std::string file = argv[i];
    const bool below = file.starts_with(root);
    all &= writer.add(file, std::string_view(file).substr(below ? root.size() : 0));
  }
  if (!all) return 1;
  std::ofstream out(argv[1], std::ios::binary);
  out << writer.finish();
  return out.flush() ? 0 : 1;
}

}  // namespace

}  // namespace gaolint

int main(int argc, char** argv) {
  try {
    return gaolint::embed(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "embed_packs: %s\n", error.what());
    return 1;
  }
}
