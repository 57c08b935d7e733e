#include "app/check_command.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "app/check_run.h"
#include "report/phrase.h"
#include "report/reporter.h"

namespace gaolint {
namespace {

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const Format& format : all_formats()) names.emplace_back(format.name);
  return names;
}

CLI::Validator is_date(Language language) {
  const auto check = [language](std::string& text) {
    if (parse_date(text)) return std::string();
    return phrase(language, "“{}”不是日期，应写成 2026-07-25 这样", "{} is no date like 2026-07-25",
                  text);
  };
  return {check, ""};
}

void add_options(CLI::App& command, CheckOptions& options) {
  OptionAdder add(command);
  options.drafts.add_to(command);
  add.choice("--format", options.format, format_names(), "输出格式", "output format");
  add.text("--output", options.output, "把结果写进文件", "write the report to a file")
      ->type_name("FILE");
  add.list("--select", options.select, "只用这些规则：编号、类别或通配（可重复，可用逗号隔开）",
           "only these rules: ids, families or globs (repeatable, comma lists)")
      ->type_name("PATTERN");
  add.list("--ignore", options.ignore, "不用这些规则", "not these rules")->type_name("PATTERN");
  add.choice("--stage", options.stage, {"draft", "final"}, "draft 为起草中，final 为定稿",
             "draft: still being written");
  add.text("--date", options.date, "稿件使用的日期", "the day the draft is for")
      ->type_name("YYYY-MM-DD")
      ->check(is_date(add.language()));
  command
      .add_option("--minutes", options.minutes,
                  phrase(add.language(), "讲话不超过几分钟", "how long the speech may take"))
      ->type_name("N")
      ->check(CLI::Range(1, 10'000).description(""));
  add.choice("--fail-on", options.fail_on, {"error", "warning", "info"}, "从哪一级起退出码为 1",
             "least severity for exit code 1");
  command
      .add_option("--jobs", options.jobs,
                  phrase(add.language(), "同时检查几个文件", "files at a time"))
      ->type_name("N")
      ->check(CLI::Range(1, 256).description(""));
  add.choice("--color", options.color, {"auto", "always", "never"}, "着色", "colour");
  add.flag("--full", options.full, "同一规则的问题再多也逐处显示", "show every finding at length");
}

}  // namespace

void add_check_command(CLI::App& app, int& exit_code) {
  const auto options = std::make_shared<CheckOptions>();
  const Language language = language_from_environment();
  CLI::App* command = app.add_subcommand("check", phrase(language, "检查稿件", "check drafts"));
  command->footer(phrase(
      language,
      "退出码：0 没有达到 --fail-on 的问题，1 有，2 有文件、规则或选项没能处理（其余照常检查）",
      "Exit code: 0 nothing at or above --fail-on, 1 something, 2 a file, rule or option could "
      "not be dealt with (the rest was checked)"));
  add_options(*command, *options);
  command->callback([options, &exit_code] { exit_code = run_check(*options); });
}

}  // namespace gaolint
