// Times the grammar alone on one core: `grammar_bench PATH…`. All files are parsed one after the
// other, several rounds, and the best round counts. Then one character is typed in the middle of
// each file and the tree is brought up to date.

#include <fmt/format.h>
#include <tree_sitter/api.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

extern "C" const TSLanguage* tree_sitter_gongwen();

namespace {

constexpr int kRounds = 7;

struct Delete {
  void operator()(TSParser* parser) const { ts_parser_delete(parser); }
  void operator()(TSTree* tree) const { ts_tree_delete(tree); }
};
using Parser = std::unique_ptr<TSParser, Delete>;
using Tree = std::unique_ptr<TSTree, Delete>;

/// Processor time, which other programs on the machine disturb least.
double seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

std::vector<std::string> read_texts(const std::vector<std::string_view>& paths) {
  std::vector<std::string> texts;
  const auto read = [&](const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  };
  for (const std::string_view path : paths) {
    if (!std::filesystem::is_directory(path)) {
      read(path);
      continue;
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
      if (entry.is_regular_file()) read(entry.path());
    }
  }
  return texts;
}

Tree parse(TSParser* parser, const std::string& text, const TSTree* old_tree = nullptr) {
  return Tree(ts_parser_parse_string(parser, old_tree, text.data(),
                                     static_cast<std::uint32_t>(text.size())));
}

/// Best time of a round over all texts; counts the trees with errors.
double time_fresh(TSParser* parser, const std::vector<std::string>& texts, std::size_t& errors) {
  double best = std::numeric_limits<double>::max();
  for (int round = 0; round < kRounds; ++round) {
    errors = 0;
    const double start = seconds();
    for (const std::string& text : texts) {
      errors += ts_node_has_error(ts_tree_root_node(parse(parser, text).get())) ? 1 : 0;
    }
    best = std::min(best, seconds() - start);
  }
  return best;
}

std::uint32_t middle(const std::string& text) {
  std::size_t at = text.size() / 2;
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  return static_cast<std::uint32_t>(at);
}

/// Time of all edits, one a text.
double time_edits(TSParser* parser, const std::vector<std::string>& texts) {
  constexpr std::string_view typed = "好";
  double total = 0;
  for (const std::string& text : texts) {
    const Tree tree = parse(parser, text);
    const std::uint32_t at = middle(text);
    const auto end = static_cast<std::uint32_t>(at + typed.size());
    const std::string edited = std::string(text).insert(at, typed);
    const double start = seconds();
    const TSInputEdit edit{at, at, end, {0, at}, {0, at}, {0, end}};
    ts_tree_edit(tree.get(), &edit);
    parse(parser, edited, tree.get());
    total += seconds() - start;
  }
  return total;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> texts =
      read_texts(std::vector<std::string_view>(argv + 1, argv + argc));
  std::size_t bytes = 0;
  for (const std::string& text : texts) bytes += text.size();
  if (bytes == 0) {
    fmt::print(stderr, "usage: grammar_bench PATH...\n");
    return 2;
  }
  const Parser parser(ts_parser_new());
  if (!ts_parser_set_language(parser.get(), tree_sitter_gongwen())) return 1;
  std::size_t errors = 0;
  const double fresh = time_fresh(parser.get(), texts, errors);
  const double edits = time_edits(parser.get(), texts);
  fmt::print("{} files, {} bytes, {} trees with errors\n", texts.size(), bytes, errors);
  fmt::print("fresh parse   {:8.1f} MB/s\n", static_cast<double>(bytes) / fresh / 1e6);
  fmt::print("one edit      {:8.3f} ms\n", edits / static_cast<double>(texts.size()) * 1e3);
  return errors == 0 ? 0 : 1;
}
