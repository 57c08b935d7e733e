// The order of the folders under linter/ is what keeps the house understandable: an include that
// points upwards, or an outside library in the wrong room, fails here.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

/// A folder may include itself and what is listed.
const std::map<std::string, std::vector<std::string>> kMayUse = {
    {"text", {}},
    {"formats", {"text"}},
    {"match", {"text"}},
    {"syntax", {"text"}},
    {"rule", {"text", "match", "syntax"}},
    {"kinds", {"text", "match", "syntax", "rule"}},
    {"compare", {"text", "match", "syntax", "rule", "kinds"}},
    {"engine", {"text", "formats", "match", "syntax", "rule"}},
    {"config", {"text", "match", "syntax", "rule", "engine"}},
    {"report", {"text", "formats", "match", "syntax", "rule", "engine"}},
    {"lsp", {"text", "formats", "match", "syntax", "rule", "kinds", "engine", "config", "report"}},
    {"app",
     {"text", "formats", "match", "syntax", "rule", "kinds", "compare", "engine", "config",
      "report", "lsp"}},
};

/// An outside library has one home (or a few).
const std::map<std::string, std::vector<std::string>> kHomes = {
    {"re2/", {"match"}},    {"tree_sitter/", {"syntax"}},
    {"toml++/", {"rule"}},  {"nlohmann/", {"report", "lsp", "app"}},
    {"CLI/", {"app"}},      {"git2", {"app"}},
    {"utf8proc", {"text"}}, {"iconv", {"text"}},
    {"md4c", {"formats"}},  {"pugixml", {"formats", "report"}},
    {"zip", {"formats"}},   {"sha2", {"text"}},
};

bool contains(const std::vector<std::string>& list, const std::string& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

/// Calls visit(layer, file, included, quoted) for each #include under linter/.
template <class Visit>
void for_each_include(Visit visit) {
  const fs::path linter = fs::path(PROJECT_DIR) / "linter";
  for (const auto& entry : fs::recursive_directory_iterator(linter)) {
    const auto extension = entry.path().extension();
    if (extension != ".h" && extension != ".cpp") continue;
    const std::string layer = fs::relative(entry.path(), linter).begin()->string();
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) {
      if (line.rfind("#include ", 0) != 0) continue;
      const char open = line[9];
      const auto end = line.find(open == '<' ? '>' : '"', 10);
      visit(layer, entry.path().string(), line.substr(10, end - 10), open == '"');
    }
  }
}

TEST(House, NoIncludePointsUpwards) {
  int seen = 0;
  for_each_include([&](const std::string& layer, const std::string& file,
                       const std::string& included, bool quoted) {
    if (!quoted) return;
    ++seen;
    ASSERT_TRUE(kMayUse.count(layer)) << layer << " is not in the list of folders";
    const std::string room = included.substr(0, included.find('/'));
    EXPECT_TRUE(room == layer || contains(kMayUse.at(layer), room))
        << file << " includes " << included;
  });
  EXPECT_GT(seen, 50);
}

TEST(House, OutsideLibrariesStayInTheirRoom) {
  for_each_include([](const std::string& layer, const std::string& file,
                      const std::string& included, bool quoted) {
    if (quoted) return;
    for (const auto& [prefix, homes] : kHomes) {
      if (included.rfind(prefix, 0) != 0) continue;
      EXPECT_TRUE(contains(homes, layer)) << file << " includes <" << included << ">";
    }
  });
}

}  // namespace
