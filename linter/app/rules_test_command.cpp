#include "app/rules_test_command.h"

#include <unistd.h>

#include <set>

#include "app/coverage_report.h"
#include "app/error_log.h"
#include "app/exit_codes.h"
#include "app/failure_text.h"
#include "app/load.h"
#include "app/option_values.h"
#include "app/output.h"
#include "app/rule_tests.h"
#include "app/terminal.h"
#include "engine/selection.h"
#include "report/phrase.h"
#include "rule/example.h"

namespace gaolint {

namespace {

struct RulesTestOptions {
  std::vector<std::string> directories;  // of the packs to test; empty: those built in
  std::vector<std::string> select;
  bool coverage = false;
  std::size_t fail_under = 0;
  std::string language;
};

class RulesTest {
 public:
  explicit RulesTest(const RulesTestOptions& options)
      : options_(options),
        language_(chosen_language(options.language)),
        packs_(read_packs(options.directories)),
        set_(load_all(packs_)),
        log_(language_, "auto") {}

  int run() {
    add_examples(packs_.examples, set_);
    log_.add(set_.errors);
    const auto rules = rules_under_test();
    const int code = options_.coverage ? report_coverage(rules) : test(rules);
    return !log_.empty() || rules.empty() ? kFailed : code;
  }

 private:
  /// The rules of the packs in the directories, all where there are none; of those the selected.
  std::vector<const Rule*> rules_under_test() {
    const auto selection = select_rules(set_, options_.select, {});
    log_.add(selection.errors);
    std::set<std::string_view> built_in;
    for (const PackFile& file : embedded_files()) built_in.insert(file.path);
    std::vector<const Rule*> rules;
    for (const Choice& choice : selection.choices) {
      const bool ours = options_.directories.empty() || !built_in.contains(choice.rule->place.file);
      if (ours && (options_.select.empty() || choice.on)) rules.push_back(choice.rule);
    }
    return rules;
  }

  int test(const std::vector<const Rule*>& rules) {
    RuleTests tests(set_);
    std::vector<ExampleFailure> failures;
    std::size_t examples = 0;
    for (const Rule* rule : rules) examples += tests.run(*rule, failures);
    const int width = terminal_width(STDOUT_FILENO);
    for (const ExampleFailure& failure : failures) {
      print(failure_text(failure, language_, paint(), width) + "\n");
    }
    print(phrase(language_, "测试了 {} 条规则的 {} 个例子，{} 处不符，{} 处规则错误。\n",
                 "{} rules, {} examples, {} failures, {} errors in rules\n", rules.size(), examples,
                 failures.size(), set_.errors.size()));
    return failures.empty() ? kNothingFound : kFound;
  }

  int report_coverage(const std::vector<const Rule*>& rules) {
    CoverageRun run(packs_.files);
    const auto coverage = run.run(rules);
    print(coverage_text(run, coverage, {language_, paint(), terminal_width(STDOUT_FILENO)}));
    return totals_of(coverage).percent() < options_.fail_under ? kFound : kNothingFound;
  }

  static Paint paint() { return Paint(wants_color("auto", STDOUT_FILENO)); }

  const RulesTestOptions& options_;
  Language language_;
  PackFiles packs_;
  RuleSet set_;
  ErrorLog log_;
};

int run_rules_test(const RulesTestOptions& options) { return RulesTest(options).run(); }

void add_options(OptionAdder& add, RulesTestOptions& options) {
  add.footer("退出码：0 例子全部相符，1 有不符的，或覆盖率低于 --fail-under，2 有规则没能装入",
             "Exit code: 0 all examples pass, 1 some do not, or coverage is below --fail-under, 2 "
             "some rules could not be loaded");
  add.operands("DIR", options.directories, "规则包的目录，缺省为内置的规则",
               "directories of packs, by default those built in");
  add.list("--select", options.select, "只测这些规则：编号、类别、规则包或通配",
           "only these: ids, families, packs or globs")
      ->type_name("PATTERN");
  add.flag("--coverage", options.coverage, "不测例子，列出规则里没有例子用到的部分",
           "list the parts of rules that no example exercises, instead");
  add.number<std::size_t>("--fail-under", options.fail_under, 0, 100,
                          "例子用到的部分低于百分之 N 时退出码为 1",
                          "exit code 1 where less than N percent of the parts are exercised");
  add.language_choice(options.language);
}

}  // namespace

void add_rules_test_command(CLI::App& rules, int& exit_code) {
  add_command<RulesTestOptions>(rules, exit_code,
                                {"test", "运行规则自带的例子", "run the examples that rules carry",
                                 add_options, run_rules_test});
}

}  // namespace gaolint
