#include "app/outline_command.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "app/config_choice.h"
#include "app/draft_engines.h"
#include "app/drafts.h"
#include "app/error_log.h"
#include "app/exit_codes.h"
#include "app/list_drafts.h"
#include "app/option_values.h"
#include "app/outline_report.h"
#include "app/output.h"
#include "app/rule_choice.h"
#include "app/terminal.h"
#include "report/phrase.h"

namespace gaolint {
namespace {

struct OutlineArguments {
  DraftArguments drafts;
  ConfigChoice config;
  RuleChoice rules;  // none is applied
  std::string format = "human";
  int rate = kReadingRate;
};

class OutlineRun {
 public:
  explicit OutlineRun(const OutlineArguments& arguments)
      : arguments_(arguments),
        language_(arguments.drafts.chosen_language()),
        errors_(language_, "auto") {}

  int run() {
    Output output({}, language_);
    const auto make = arguments_.format == "json"   ? make_json_outline
                      : arguments_.format == "sexp" ? make_sexp_outline
                                                    : make_human_outline;
    report_ = make(output.stream(), options());
    DraftEngines engines(
        {arguments_.rules, arguments_.config, arguments_.drafts.rule_directories, language_});
    const DraftList list =
        list_drafts(arguments_.drafts.paths, {}, language_,
                    [&](const std::string& path) { return engines.excludes(path); });
    for (const Error& error : engines.take_errors()) fail(error);
    for (const Error& error : list.errors) fail(error);
    // No rules: the drafts are read, in parallel, and nothing is looked for in them.
    const Engine engine({}, Settings{});
    check_drafts(list.paths, engine, arguments_.drafts.read_options(), 0,
                 [this](const CheckedDraft& read) { take(read); });
    report_->finish();
    if (const auto error = output.close()) errors_.add(*error);
    return errors_.empty() ? kNothingFound : kFailed;
  }

 private:
  void take(const CheckedDraft& read) {
    if (!read.draft) return fail(read.error);
    report_->file(read.draft->document);
  }

  void fail(const Error& error) {
    errors_.add(error);
    report_->error(error);
  }

  OutlineOptions options() const {
    OutlineOptions options;
    options.report.version = GAOLINT_VERSION;
    options.report.language = language_;
    options.report.width = terminal_width(STDOUT_FILENO);
    options.rate = arguments_.rate;
    return options;
  }

  const OutlineArguments& arguments_;
  Language language_;
  ErrorLog errors_;
  std::unique_ptr<OutlineReport> report_;
};

void add_options(OptionAdder& add, OutlineArguments& arguments) {
  add.footer("退出码：0 完成，2 有文件没能处理",
             "Exit code: 0 done, 2 a file could not be dealt with");
  arguments.drafts.add_to(add.command());
  arguments.config.add_to(add.command());
  add.choice("--format", arguments.format, {"human", "json", "sexp"}, "输出格式", "output format");
  add.number("--rate", arguments.rate, 1, 10'000, "每分钟念多少字，缺省 200",
             "characters read out in a minute, by default 200");
}

int run_outline(const OutlineArguments& arguments) { return OutlineRun(arguments).run(); }

}  // namespace

void add_outline_command(CLI::App& app, int& exit_code) {
  add_command<OutlineArguments>(
      app, exit_code,
      {"outline", "列出稿件的层次、各部分的字数和念完所需的时间",
       "show what drafts are made of, with lengths and reading times", add_options, run_outline});
}

}  // namespace gaolint
