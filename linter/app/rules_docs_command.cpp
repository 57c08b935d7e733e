#include "app/rules_docs_command.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>

#include "app/error_log.h"
#include "app/exit_codes.h"
#include "app/load.h"
#include "app/option_values.h"
#include "app/output.h"
#include "app/rules_docs.h"
#include "report/phrase.h"

namespace gaolint {

namespace {

struct RulesDocsOptions {
  std::string directory;           // of the pages
  std::vector<std::string> packs;  // directories, beside the packs built in
  bool check = false;              // write nothing, say what differs
  std::string language;
};

namespace fs = std::filesystem;

std::optional<std::string> read_page(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

/// Compares a directory of pages with what it should be, or makes it so.
class PageDirectory {
 public:
  PageDirectory(const fs::path& root, const std::vector<RulePage>& pages)
      : root_(root), pages_(pages) {}

  /// Paths of pages that are missing, differ, or are of rules that are gone.
  std::vector<std::string> differences() const {
    std::vector<std::string> paths = stale();
    for (const RulePage& page : pages_) {
      if (read_page(root_ / page.path) != page.text) paths.push_back(page.path);
    }
    std::sort(paths.begin(), paths.end());
    return paths;
  }

  /// The path that could not be written, if any.
  std::optional<std::string> write() const {
    std::error_code failed;
    for (const std::string& path : stale()) fs::remove(root_ / path, failed);
    for (const RulePage& page : pages_) {
      const fs::path path = root_ / page.path;
      if (read_page(path) == page.text) continue;
      fs::create_directories(path.parent_path(), failed);
      std::ofstream file(path, std::ios::binary);
      file << page.text;
      if (!file.flush()) return path.string();
    }
    return std::nullopt;
  }

 private:
  /// Pages that were ours but are of no rule now. Other files are none of our business.
  std::vector<std::string> stale() const {
    std::set<std::string> wanted;
    for (const RulePage& page : pages_) wanted.insert(page.path);
    std::vector<std::string> paths;
    std::error_code failed;
    fs::recursive_directory_iterator entry(root_, failed), end;
    for (; !failed && entry != end; entry.increment(failed)) {
      const std::string path = entry->path().lexically_relative(root_).generic_string();
      if (!path.ends_with(".md") || wanted.contains(path)) continue;
      if (read_page(entry->path()).value_or("").starts_with(kPageMark)) paths.push_back(path);
    }
    return paths;
  }

  fs::path root_;
  const std::vector<RulePage>& pages_;
};

int check_pages(const PageDirectory& directory, Language language) {
  const auto paths = directory.differences();
  if (paths.empty()) return kNothingFound;
  std::string text = phrase(language, "这些规则说明已过时，请运行 gaolint rules docs 重新生成：\n",
                            "these pages are out of date, run gaolint rules docs:\n");
  for (const std::string& path : paths) text += "  " + path + "\n";
  print(text);
  return kFound;
}

int run_rules_docs(const RulesDocsOptions& options) {
  const Language language = chosen_language(options.language);
  const RuleSet set = load_all(options.packs);
  ErrorLog log(language, "auto");
  log.add(set.errors);
  if (!log.empty()) return kFailed;  // half a reference helps nobody

  const auto pages = rule_pages(set);
  const PageDirectory directory(options.directory, pages);
  if (options.check) return check_pages(directory, language);
  if (const auto path = directory.write()) {
    log.add({phrase(language, "写不了文件", "cannot be written"), {*path, 0, 0}, {}, {}});
    return kFailed;
  }
  return kNothingFound;
}

void add_options(OptionAdder& add, RulesDocsOptions& options) {
  add.text("DIR", options.directory, "写到哪个目录", "where to")->required();
  add.rule_directories(options.packs);
  add.flag("--check", options.check, "什么也不写，只看是否过时",
           "write nothing, only see whether it is up to date");
  add.language_choice(options.language);
}

}  // namespace

void add_rules_docs_command(CLI::App& rules, int& exit_code) {
  add_command<RulesDocsOptions>(
      rules, exit_code,
      {"docs", "生成规则说明（Markdown）", "write the rule reference (Markdown)", add_options,
       run_rules_docs});
}

}  // namespace gaolint
