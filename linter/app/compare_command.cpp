#include "app/compare_command.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "app/compare_report.h"
#include "app/drafts.h"
#include "app/error_log.h"
#include "app/exit_codes.h"
#include "app/load.h"
#include "app/option_values.h"
#include "app/output.h"
#include "app/terminal.h"
#include "compare/draft_difference.h"
#include "engine/selection.h"
#include "kinds/name_check.h"
#include "report/phrase.h"

namespace gaolint {
namespace {

struct CompareOptions {
  DraftArguments drafts;  // of it: all but the paths
  std::string old;
  std::string now;
  std::string format = "human";
  std::string color = "auto";
  std::string output;
};

class CompareRun {
 public:
  explicit CompareRun(const CompareOptions& options)
      : options_(options),
        language_(options.drafts.chosen_language()),
        errors_(language_, options.color) {}

  int run() {
    const RuleSet rules = load_all(options_.drafts.rule_directories);
    for (const Error& error : rules.errors) errors_.add(error);
    const std::vector<const Rule*> chosen = select_rules(rules, {}, {}).rules;
    const CheckedDraft old = read(options_.old);
    const CheckedDraft now = read(options_.now);
    if (!old.draft || !now.draft) return kFailed;
    const DraftDifference difference =
        compare_drafts(old.draft->document, now.draft->document,
                       {find_figure_reader(chosen), name_patterns(chosen)});
    write(old.draft->document, now.draft->document, difference);
    if (!errors_.empty()) return kFailed;
    return difference.empty() ? kNothingFound : kFound;
  }

 private:
  CheckedDraft read(const std::string& path) {
    const Engine engine({}, Settings{});
    CheckedDraft draft = DraftChecker(read_options_).check(path, engine);
    if (!draft.draft) errors_.add(draft.error);
    return draft;
  }

  void write(const Document& old, const Document& now, const DraftDifference& difference) {
    Output output(options_.output, language_);
    ReportOptions options;
    options.version = GAOLINT_VERSION;
    options.language = language_;
    options.color = options_.output.empty() ? wants_color(options_.color, STDOUT_FILENO)
                                            : options_.color == "always";
    options.width = terminal_width(STDOUT_FILENO);
    const auto make = options_.format == "json" ? make_json_compare : make_human_compare;
    make(output.stream(), options)->write(old, now, difference);
    if (const auto error = output.close()) errors_.add(*error);
  }

  const CompareOptions& options_;
  Language language_;
  ErrorLog errors_;
  ReadOptions read_options_ = options_.drafts.read_options();
};

void add_options(OptionAdder& add, CompareOptions& options) {
  add.text("OLD", options.old, "旧稿；- 为标准输入", "the old draft; - is the standard input")
      ->required()
      ->type_name("");
  add.text("NEW", options.now, "新稿", "the new one")->required()->type_name("");
  add.choice("--format", options.format, {"human", "json"}, "输出格式", "output format");
  add.text("--output", options.output, "写到这个文件", "write to this file")->type_name("FILE");
  add.color_choice(options.color);
  add.encoding(options.drafts.encoding);
  add.language_choice(options.drafts.language);
  add.rule_directories(options.drafts.rule_directories);
  add.footer("退出码：0 没有不同，1 有不同，2 有文件没能读",
             "Exit code: 0 nothing is different, 1 something is, 2 a file could not be read");
}

}  // namespace

void add_compare_command(CLI::App& app, int& exit_code) {
  add_command<CompareOptions>(
      app, exit_code,
      {"compare", "比较新旧两稿：哪些要点少了、新增、移动、改了序号，哪些数据、人名、句子变了",
       "compare two drafts: points lost, added, moved, renumbered; figures, names and sentences "
       "changed",
       add_options, [](const CompareOptions& options) { return CompareRun(options).run(); }});
}

}  // namespace gaolint
