#include "app/check_command.h"

#include <CLI/CLI.hpp>

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

void add_options(OptionAdder& add, CheckOptions& options) {
  add.footer(
      "退出码：0 没有达到 --fail-on 的问题，1 有，2 有文件、规则或选项没能处理（其余照常检查）",
      "Exit code: 0 nothing at or above --fail-on, 1 something, 2 a file, rule or option could "
      "not be dealt with (the rest was checked)");
  options.drafts.add_to(add.command());
  add.choice("--format", options.format, format_names(), "输出格式", "output format");
  add.text("--output", options.output, "把结果写进文件", "write the report to a file")
      ->type_name("FILE");
  add.text("--annotate", options.annotate, "把问题作为批注写进 .docx 稿件的副本",
           "write a copy of a .docx draft with the findings as comments")
      ->type_name("FILE");
  add.text("--certificate", options.certificate,
           "写一页校核单（HTML）：查了什么、用的什么规则、发现什么、放过什么",
           "write a page (HTML) that certifies what was checked, found and let pass")
      ->type_name("FILE");
  options.rules.add_to(add.command());
  options.config.add_to(add.command());
  add.choice("--fail-on", options.fail_on, {"error", "warning", "info"}, "从哪一级起退出码为 1",
             "least severity for exit code 1")
      ->default_str("warning");
  add.text("--baseline", options.baseline, "不报这个基线文件里已有的问题",
           "no findings that this baseline lists")
      ->type_name("FILE");
  add.text("--write-baseline", options.write_baseline, "把现有的问题都记进基线文件，不再报告",
           "list what is found in a baseline instead of reporting it")
      ->type_name("FILE");
  add.text("--since", options.since, "只报这个 git 版本以来改过的行上的问题",
           "only findings on lines changed since this git revision")
      ->type_name("REV");
  CLI::Option* certificate = add.command().get_option("--certificate");
  for (const char* name : {"--since", "--write-baseline"}) {
    certificate->excludes(add.command().get_option(name));
  }
  CLI::Option* jsonl = add.flag(
      "--stdin-jsonl", options.stdin_jsonl,
      "标准输入每行一份稿件（JSON），每行答一行结果；字段见说明",
      "each line of the standard input is a draft (JSON) and is answered by a line of findings");
  for (const char* name : {"PATH", "--format", "--annotate", "--certificate", "--baseline",
                           "--write-baseline", "--since", "--encoding"}) {
    jsonl->excludes(add.command().get_option(name));
  }
  add.number<std::size_t>("--jobs", options.jobs, 1, 256, "同时检查几个文件", "files at a time");
  add.color_choice(options.color);
  add.flag("--full", options.full, "同一规则的问题再多也逐处显示", "show every finding at length");
}

}  // namespace

void add_check_command(CLI::App& app, int& exit_code) {
  add_command<CheckOptions>(app, exit_code,
                            {"check", "检查稿件", "check drafts", add_options, run_check});
}

}  // namespace gaolint
