#include "app/rules_new_command.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>

#include "app/error_log.h"
#include "app/exit_codes.h"
#include "app/load.h"
#include "app/option_values.h"
#include "app/output.h"
#include "app/rule_scaffold.h"
#include "kinds/kinds.h"
#include "report/excerpt.h"
#include "report/phrase.h"
#include "rule/rule_reader.h"

namespace gaolint {

namespace {

namespace fs = std::filesystem;

struct RulesNewOptions {
  std::string id;
  std::string kind = "pattern";
  std::string file;  // empty: the standard output
  std::vector<std::string> directories;
  std::string language;
};

class NewRule {
 public:
  explicit NewRule(const RulesNewOptions& options)
      : options_(options), language_(chosen_language(options.language)), log_(language_, "auto") {}

  int run() {
    if (const auto wrong = wrong_id(options_.id)) {
      log_.add(*wrong);
    } else if (!options_.file.empty() && !options_.file.ends_with(".toml")) {
      fail("“{}”不是 .toml 文件，规则不会从那里读取",
           "{} is no .toml file: no rule is read from it", options_.file);
    } else if (is_free()) {
      write(rule_scaffold(FieldCatalogue(), options_.id, options_.kind, model()));
    }
    return log_.empty() ? kNothingFound : kFailed;
  }

 private:
  void fail(std::string_view zh, std::string_view en, const std::string& name,
            const std::string& hint = {}) {
    log_.add({phrase(language_, zh, en, name), {}, {}, hint});
  }

  /// Whether no rule has the id, in what is built in or where the new one is to stand.
  bool is_free() {
    std::vector<std::string> directories = options_.directories;
    std::error_code failed;
    const bool there = !options_.file.empty() && fs::is_directory(directory_shown(), failed);
    if (there) directories.push_back(pack_directory());
    set_ = load_all(directories);
    const Rule* known = set_.find(options_.id);
    if (known == nullptr) return !stands_broken();
    fail("已经有规则 {}", "there is a rule {} already", options_.id,
         known->place.file + ":" + std::to_string(known->place.line));
    return false;
  }

  /// A rule with errors is not among those that were loaded; the one that was begun last is such.
  bool stands_broken() {
    std::ifstream file(options_.file, std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    if (text.find("\nid = \"" + options_.id + "\"") == std::string::npos) return false;
    fail("已经有规则 {}", "there is a rule {} already", options_.id, options_.file);
    return true;
  }

  /// The nearest one above the file with a pack.toml, or that of the file.
  std::string pack_directory() const {
    std::error_code failed;
    const fs::path own = fs::absolute(directory_shown(), failed).lexically_normal();
    for (fs::path at = own; at.has_relative_path(); at = at.parent_path()) {
      if (fs::exists(at / "pack.toml", failed)) {
        return at.lexically_proximate(fs::current_path(failed)).string();
      }
    }
    return directory_shown();
  }

  std::string model() const {
    const auto same_kind =
        std::find_if(set_.rules.begin(), set_.rules.end(),
                     [&](const auto& rule) { return rule->kind == options_.kind; });
    return same_kind == set_.rules.end() ? std::string() : (*same_kind)->id;
  }

  void write(const std::string& rule) {
    if (options_.file.empty()) return print(rule);
    std::error_code failed;
    const bool begun =
        fs::exists(options_.file, failed) && fs::file_size(options_.file, failed) > 0;
    std::ofstream file(options_.file, std::ios::binary | std::ios::app);
    file << (begun ? "\n" : "") << rule;
    if (!file.flush()) return fail("写不了文件 {}", "{} cannot be written", options_.file);
    print(phrase(language_, "已写入 {0}。填好以后：gaolint rules test --select {1} {2}\n",
                 "written to {0}. When it is filled in: gaolint rules test --select {1} {2}\n",
                 visible(options_.file), options_.id, visible(directory_shown())));
  }

  std::string directory_shown() const {
    const fs::path own = fs::path(options_.file).parent_path();
    return own.empty() ? "." : own.string();
  }

  const RulesNewOptions& options_;
  Language language_;
  ErrorLog log_;
  RuleSet set_;
};

int run_rules_new(const RulesNewOptions& options) { return NewRule(options).run(); }

std::vector<std::string> kind_names() {
  std::vector<std::string> names;
  for (const Kind& kind : all_kinds()) names.emplace_back(kind.name);
  return names;
}

void add_options(OptionAdder& add, RulesNewOptions& options) {
  add.text("ID", options.id, "编号：类别/名称", "its id: family/name")->required()->type_name("");
  add.text("--kind", options.kind, "种类，缺省为 pattern，见 rules/README.md",
           "its kind, by default pattern: see rules/README.md")
      ->type_name("KIND")
      ->check(CLI::IsMember(kind_names()).description(""));
  add.text("--in", options.file, "写到这个文件的末尾，缺省为标准输出",
           "append it to this file, by default the standard output")
      ->type_name("FILE");
  add.rule_directories(options.directories);
  add.language_choice(options.language);
}

}  // namespace

void add_rules_new_command(CLI::App& rules, int& exit_code) {
  add_command<RulesNewOptions>(
      rules, exit_code,
      {"new", "写出一条待填的规则", "write a rule to be filled in", add_options, run_rules_new});
}

}  // namespace gaolint
