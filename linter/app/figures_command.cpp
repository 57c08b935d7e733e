#include "app/figures_command.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "app/config_choice.h"
#include "app/draft_engines.h"
#include "app/drafts.h"
#include "app/error_log.h"
#include "app/exit_codes.h"
#include "app/figures_report.h"
#include "app/list_drafts.h"
#include "app/option_values.h"
#include "app/output.h"
#include "app/rule_choice.h"
#include "app/terminal.h"
#include "kinds/figures/figure_reader.h"
#include "report/phrase.h"

namespace gaolint {
namespace {

/// The family of the rules whose words figures are read by.
constexpr const char* kFiguresFamily = "figures";

struct FiguresArguments {
  DraftArguments drafts;
  ConfigChoice config;
  RuleChoice rules{{kFiguresFamily}, {}, {}, {}, 0, {}};
  std::string format = "human";
  std::string color = "auto";
};

class FiguresRun {
 public:
  explicit FiguresRun(const FiguresArguments& arguments)
      : arguments_(arguments),
        language_(arguments.drafts.chosen_language()),
        errors_(language_, arguments.color),
        engines_(
            {arguments.rules, arguments.config, arguments.drafts.rule_directories, language_}) {}

  int run() {
    Output output({}, language_);
    const auto make = arguments_.format == "json" ? make_json_figures : make_human_figures;
    report_ = make(output.stream(), options());
    list_figures();
    report_->finish();
    if (const auto error = output.close()) errors_.add(*error);
    return errors_.empty() ? kNothingFound : kFailed;
  }

 private:
  void list_figures() {
    const DraftList list =
        list_drafts(arguments_.drafts.paths, {}, language_,
                    [&](const std::string& path) { return engines_.excludes(path); });
    ChosenEngines chosen = choose_engines(engines_, list.paths, arguments_.drafts.stdin_name);
    fail(engines_.take_errors());
    std::vector<const FigureReader*> readers;
    // No rules: the drafts are read, in parallel, and nothing is looked for in them.
    const Engine nothing({}, Settings{});
    for (DraftJob& job : chosen.jobs) {
      readers.push_back(find_figure_reader(job.engine->rules()));
      if (readers.back() == nullptr) return fail({no_words()});
      job.engine = &nothing;
    }
    fail(list.errors);
    check_drafts(chosen.jobs, arguments_.drafts.read_options(), 0,
                 [&](const CheckedDraft& read, std::size_t index) { take(read, *readers[index]); });
  }

  Error no_words() const {
    return {phrase(language_, "没有一条规则说明怎样读数据", "no rule says how figures are read"),
            {},
            {},
            {}};
  }

  void take(const CheckedDraft& read, const FigureReader& reader) {
    if (!read.draft) return fail({read.error});
    const Document& document = read.draft->document;
    report_->file(document, group_figures(document, reader.read(document)));
  }

  void fail(const Errors& errors) {
    for (const Error& error : errors) {
      errors_.add(error);
      report_->error(error);
    }
  }

  ReportOptions options() const {
    ReportOptions options;
    options.version = GAOLINT_VERSION;
    options.language = language_;
    options.color = wants_color(arguments_.color, STDOUT_FILENO);
    options.width = terminal_width(STDOUT_FILENO);
    return options;
  }

  const FiguresArguments& arguments_;
  Language language_;
  ErrorLog errors_;
  DraftEngines engines_;
  std::unique_ptr<FiguresReport> report_;
};

}  // namespace

void add_figures_command(CLI::App& app, int& exit_code) {
  const auto arguments = std::make_shared<FiguresArguments>();
  const Language language = language_from_environment();
  CLI::App* command = app.add_subcommand(
      "figures", phrase(language, "列出稿件中的数据：是什么、何时、多少，供逐项核对",
                        "list the figures of drafts: of what, when, how much, to be checked"));
  command->footer(phrase(language, "退出码：0 完成，2 有文件没能处理",
                         "Exit code: 0 done, 2 a file could not be dealt with"));
  arguments->drafts.add_to(*command);
  arguments->config.add_to(*command);
  OptionAdder add(*command);
  add.choice("--format", arguments->format, {"human", "json"}, "输出格式", "output format");
  add.choice("--color", arguments->color, {"auto", "always", "never"}, "着色", "colour");
  command->callback([arguments, &exit_code] { exit_code = FiguresRun(*arguments).run(); });
}

}  // namespace gaolint
