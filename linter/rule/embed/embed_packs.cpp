// Writes a C++ file that holds the rule packs, already read: embed_packs OUT.cpp DIRECTORY FILE…
// Every FILE lies below DIRECTORY. Beside its text a file has its tree, so that a run of gaolint
// need not read it. What is wrong with one goes to the standard error, like a compiler's errors.

#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "rule/embed/cpp_literal.h"
#include "rule/toml/tree.h"

namespace gaolint {

namespace {

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
    data_ += "constexpr std::string_view kText" + number + "(\n" + cpp_literal(text) + ", " +
             std::to_string(text.size()) + ");\n";
    data_ += "constexpr std::string_view kPool" + number + "(\n" + cpp_literal(parsed.pool) + ", " +
             std::to_string(parsed.pool.size()) + ");\n";
    data_ += "constexpr TomlNode kNodes" + number + "[] = {\n";
    for (const TomlNode& node : parsed.nodes) data_ += node_text(node);
    data_ += "};\nconstexpr TomlTree " + tree + "{kNodes" + number + ", kPool" + number + "};\n\n";
    files_ += "    {" + cpp_literal(path) + ", kText" + number + ", &" + tree + "},\n";
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
