// The generated files that are checked in are what grammar.js gives.

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>

#include "outline_text.h"

namespace gaolint {
namespace {

namespace fs = std::filesystem;

/// A folder of its own that is removed in the end.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "gongwen-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

bool run(const std::string& command) { return std::system(command.c_str()) == 0; }

TEST(Generated, FilesAreWhatTheGrammarGives) {
  if (!run("command -v node >/dev/null && tree-sitter --version 2>/dev/null | grep -qF "
           "'tree-sitter 0.27.'")) {
    GTEST_SKIP() << "needs node and the tree-sitter CLI 0.27";
  }
  const fs::path grammar = fs::path(PROJECT_DIR) / "grammar";
  const Folder folder;
  for (const char* file : {"grammar.js", "tree-sitter.json", "generate.sh"}) {
    fs::copy(grammar / file, folder.path() / file);
  }
  ASSERT_TRUE(run("sh '" + (folder.path() / "generate.sh").string() + "' >/dev/null 2>&1"));
  int compared = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder.path() / "src")) {
    if (!entry.is_regular_file()) continue;
    const fs::path file = fs::relative(entry.path(), folder.path());
    EXPECT_EQ(read_file(entry.path()), read_file(grammar / file))
        << file << ": run grammar/generate.sh";
    ++compared;
  }
  EXPECT_GE(compared, 6);
}

}  // namespace
}  // namespace gaolint
