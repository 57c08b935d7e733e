#include "app/blanks_command.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "app/checklist.h"
#include "app/config_choice.h"
#include "app/draft_engines.h"
#include "app/drafts.h"
#include "app/error_log.h"
#include "app/exit_codes.h"
#include "app/list_drafts.h"
#include "app/option_values.h"
#include "app/output.h"
#include "app/rule_choice.h"
#include "app/terminal.h"
#include "report/phrase.h"

namespace gaolint {
namespace {

/// The family of the rules that find blanks.
constexpr const char* kBlankFamily = "placeholder";

struct BlanksOptions {
  DraftArguments drafts;
  ConfigChoice config;
  RuleChoice rules{{kBlankFamily}, {}, {}, {}, 0, {}};
  std::string format = "human";
  std::string color = "auto";
};

class BlanksRun {
 public:
  explicit BlanksRun(const BlanksOptions& options)
      : options_(options),
        language_(options.drafts.chosen_language()),
        errors_(language_, options.color),
        engines_({options.rules, options.config, options.drafts.rule_directories, language_}) {}

  int run() {
    Output output({}, language_);
    const auto make = options_.format == "json" ? make_json_checklist : make_human_checklist;
    checklist_ = make(output.stream(), report_options());
    list_blanks();
    checklist_->finish(files_);
    if (const auto error = output.close()) errors_.add(*error);
    if (!errors_.empty()) return kFailed;
    return found_ ? kFound : kNothingFound;
  }

 private:
  void list_blanks() {
    const DraftList list =
        list_drafts(options_.drafts.paths, {}, language_,
                    [&](const std::string& path) { return engines_.excludes(path); });
    const ChosenEngines chosen = choose_engines(engines_, list.paths, options_.drafts.stdin_name);
    fail(engines_.take_errors());
    fail(list.errors);
    check_drafts(chosen.jobs, options_.drafts.read_options(), 0,
                 [this](const CheckedDraft& checked, std::size_t) { take(checked); });
  }

  void take(const CheckedDraft& checked) {
    if (!checked.draft) return fail({checked.error});
    ++files_;
    std::vector<Finding> blanks = checked.findings;
    std::erase_if(blanks,
                  [](const Finding& finding) { return finding.rule->family() != kBlankFamily; });
    found_ = found_ || !blanks.empty();
    checklist_->file(checked.draft->document, group_blanks(checked.draft->document, blanks));
  }

  void fail(const Errors& errors) {
    for (const Error& error : errors) {
      errors_.add(error);
      checklist_->error(error);
    }
  }

  ReportOptions report_options() const {
    ReportOptions options;
    options.version = GAOLINT_VERSION;
    options.language = language_;
    options.color = wants_color(options_.color, STDOUT_FILENO);
    options.width = terminal_width(STDOUT_FILENO);
    return options;
  }

  const BlanksOptions& options_;
  Language language_;
  ErrorLog errors_;
  DraftEngines engines_;
  std::unique_ptr<Checklist> checklist_;
  std::size_t files_ = 0;
  bool found_ = false;
};

void add_options(OptionAdder& add, BlanksOptions& options) {
  add.footer("退出码：0 没有待填的空，1 有，2 有文件没能处理",
             "Exit code: 0 nothing to fill in, 1 something, 2 a file could not be dealt with");
  options.drafts.add_to(add.command());
  options.config.add_to(add.command());
  add.choice("--format", options.format, {"human", "json"}, "输出格式", "output format");
  add.color_choice(options.color);
}

int run_blanks(const BlanksOptions& options) { return BlanksRun(options).run(); }

}  // namespace

void add_blanks_command(CLI::App& app, int& exit_code) {
  add_command<BlanksOptions>(app, exit_code,
                             {"blanks", "列出稿件中还没有填写的地方，供逐项填写",
                              "list what is still to be filled in", add_options, run_blanks});
}

}  // namespace gaolint
