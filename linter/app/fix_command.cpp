#include "app/fix_command.h"

#include <CLI/CLI.hpp>
#include <iostream>

#include "app/draft_engines.h"
#include "app/draft_error.h"
#include "app/error_log.h"
#include "app/exit_codes.h"
#include "app/list_drafts.h"
#include "app/read_file.h"
#include "app/replace_file.h"
#include "app/unified_diff.h"
#include "engine/fixer.h"
#include "formats/draft_format.h"
#include "report/excerpt.h"
#include "report/phrase.h"

namespace gaolint {
namespace {

struct FixOptions {
  DraftArguments drafts;
  RuleChoice rules;
  ConfigChoice config;
  bool unsafe = false;
  bool diff = false;
};

class FixRun {
 public:
  explicit FixRun(const FixOptions& options)
      : options_(options),
        language_(options.drafts.chosen_language()),
        errors_(language_, "auto") {}

  int run() {
    DraftEngines engines(
        {options_.rules, options_.config, options_.drafts.rule_directories, language_});
    const DraftList list =
        list_drafts(options_.drafts.paths, {}, language_,
                    [&](const std::string& path) { return engines.excludes(path); });
    const ChosenEngines chosen = choose_engines(engines, list.paths, options_.drafts.stdin_name);
    fail(engines.take_errors());
    fail(list.errors);
    for (const DraftJob& job : chosen.jobs) {
      fix(Fixer(*job.engine, options_.unsafe ? Safety::Unsafe : Safety::Safe), job.path);
    }
    if (fixes_to_standard_output_ || options_.diff) std::cout.flush();
    say_summary();
    if (!errors_.empty()) return kFailed;
    return options_.diff && changed_ > 0 ? kFound : kNothingFound;
  }

 private:
  void fix(const Fixer& fixer, const std::string& path) {
    const bool from_stdin = path == kStandardInput;
    const std::string& name = from_stdin ? options_.drafts.stdin_name : path;
    auto bytes = from_stdin ? read_standard_input(name, language_) : read_file(path, language_);
    if (!bytes) return fail({bytes.error()});
    const auto encoding = options_.drafts.read_options().encoding;
    const FixedDraft fixed = fixer.fix(name, *bytes, encoding);
    if (fixed.fault) return fail({draft_error(name, *fixed.fault, language_)});
    ++files_;
    applied_ += fixed.applied;
    withheld_ += fixed.withheld;
    left_ += fixed.left.size();
    const bool changed = fixed.bytes != *bytes;
    changed_ += changed ? 1 : 0;
    if (options_.diff) {
      if (changed) std::cout << visible_diff(name, *bytes, fixed.bytes, encoding);
    } else if (from_stdin) {
      std::cout << fixed.bytes;
      fixes_to_standard_output_ = true;
    } else if (changed) {
      replace(path, fixed);
    }
  }

  void replace(const std::string& path, const FixedDraft& fixed) {
    if (const auto error = replace_file(path, fixed.bytes, language_)) return fail({*error});
    notes() << phrase(language_, "{}：改了 {} 处\n", "{}: {} fixed\n", visible(path),
                      fixed.applied);
  }

  /// Of the texts, so that a draft in any encoding or format can be read.
  static std::string visible_diff(const std::string& name, const std::string& before,
                                  const std::string& after, std::optional<Encoding> encoding) {
    const auto old_source = read_draft(name, before, encoding);
    const Source& from = std::get<Source>(old_source);
    const auto new_source = read_draft(name, after, from.encoding());
    return unified_diff(name, from.text(), std::get<Source>(new_source).text());
  }

  /// Where the summary goes: not among a draft or a diff.
  std::ostream& notes() const {
    return options_.diff || fixes_to_standard_output_ ? std::cerr : std::cout;
  }

  void say_summary() const {
    std::ostream& out = notes();
    if (options_.diff) {
      out << phrase(language_, "{} 个文件中有 {} 个可以改，共 {} 处；文件没有改动。\n",
                    "{1} of {0} files would change, {2} fixes; nothing was written.\n", files_,
                    changed_, applied_);
    } else {
      out << phrase(language_, "检查了 {} 个文件，改了 {} 个，共 {} 处。\n",
                    "{} files read, {} changed, {} fixes.\n", files_, changed_, applied_);
    }
    if (withheld_ > 0) {
      out << phrase(language_, "有 {} 处没有改：改了会带来新的问题或打乱层次。\n",
                    "{} fixes were withheld: they would make another finding or change the "
                    "outline.\n",
                    withheld_);
    }
    if (left_ > 0) {
      out << phrase(language_, "还有 {} 处要人工处理，运行 gaolint check 查看。\n",
                    "{} findings are left to you, see gaolint check.\n", left_);
    }
  }

  void fail(const Errors& errors) {
    for (const Error& error : errors) errors_.add(error);
  }

  const FixOptions& options_;
  Language language_;
  ErrorLog errors_;
  bool fixes_to_standard_output_ = false;
  std::size_t files_ = 0;
  std::size_t changed_ = 0;  // files
  std::size_t applied_ = 0;
  std::size_t withheld_ = 0;
  std::size_t left_ = 0;
};

void add_options(OptionAdder& add, FixOptions& options) {
  add.footer("退出码：0 完成；1 用了 --diff 而且有可改之处；2 有文件没能处理",
             "Exit code: 0 done; 1 with --diff: something would change; 2 a file could not be "
             "dealt with");
  options.drafts.add_to(add.command());
  options.rules.add_to(add.command());
  options.config.add_to(add.command());
  add.flag("--unsafe", options.unsafe, "要核实的改法也用上", "apply fixes that need a look too");
  add.flag("--diff", options.diff, "只显示会怎样改，不写文件", "show the changes, write nothing");
}

int run_fix(const FixOptions& options) { return FixRun(options).run(); }

}  // namespace

void add_fix_command(CLI::App& app, int& exit_code) {
  add_command<FixOptions>(
      app, exit_code,
      {"fix", "改正可以放心改的问题", "apply the fixes that are safe", add_options, run_fix});
}

}  // namespace gaolint
