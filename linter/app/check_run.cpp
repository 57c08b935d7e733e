#include "app/check_run.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <memory>

#include "app/annotate.h"
#include "app/drafts.h"
#include "app/error_log.h"
#include "app/exit_codes.h"
#include "app/list_drafts.h"
#include "app/load.h"
#include "app/output.h"
#include "app/terminal.h"
#include "report/phrase.h"
#include "report/reporter.h"

namespace gaolint {
namespace {

Severity severity_of(const std::string& name) {
  for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info}) {
    if (severity_name(severity) == name) return severity;
  }
  return Severity::Warning;
}

class CheckRun {
 public:
  explicit CheckRun(const CheckOptions& options)
      : options_(options),
        language_(options.drafts.chosen_language()),
        errors_(language_, options.color) {}

  int run() {
    if (output_is_a_draft()) return kFailed;
    Output output(options_.output, language_);
    if (!output.stream()) {
      errors_.add(*output.close());
      return kFailed;
    }
    reporter_ = find_format(options_.format)->make(output.stream(), report_options());
    check();
    reporter_->finish(totals_);
    if (const auto error = output.close()) errors_.add(*error);
    if (!errors_.empty()) return kFailed;
    return totals_.reach(severity_of(options_.fail_on)) ? kFound : kNothingFound;
  }

 private:
  /// Writing the report or the copy would destroy the draft.
  bool output_is_a_draft() {
    for (const std::string& path : options_.drafts.paths) {
      if (is_file(path, options_.output)) {
        errors_.add(about(path, "--output 会覆盖这份稿件", "--output would overwrite this draft"));
        return true;
      }
      if (is_file(path, options_.annotate)) {
        errors_.add(
            about(path, "--annotate 会覆盖这份稿件", "--annotate would overwrite this draft"));
        return true;
      }
    }
    return false;
  }

  static bool is_file(const std::string& path, const std::string& output) {
    std::error_code failed;
    return !output.empty() && std::filesystem::is_regular_file(path, failed) &&
           std::filesystem::equivalent(path, output, failed);
  }

  Error about(const std::string& path, const char* zh, const char* en) const {
    return {phrase(language_, zh, en), {path, 0, 0}, {}, {}};
  }

  /// A copy is made of one file.
  bool can_annotate(const std::vector<std::string>& drafts) {
    if (options_.annotate.empty() || (drafts.size() == 1 && drafts.front() != kStandardInput)) {
      return true;
    }
    errors_.add(about({}, "--annotate 一次只能用于一份 .docx 稿件",
                      "--annotate is for one .docx draft at a time"));
    return false;
  }

  void check() {
    const RuleSet rules = load_all(options_.drafts.rule_directories);
    fail(rules.errors);
    Selection selection = options_.rules.choose(rules, language_);
    fail(selection.errors);
    const Engine engine(std::move(selection.rules), options_.rules.settings());
    const DraftList list = list_drafts(options_.drafts.paths, options_.output, language_);
    fail(list.errors);
    if (!can_annotate(list.paths)) return;
    check_drafts(list.paths, engine, options_.drafts.read_options(), options_.jobs,
                 [this](const CheckedDraft& checked) { report(checked); });
  }

  void report(const CheckedDraft& checked) {
    if (!checked.draft) return fail({checked.error});
    totals_.add(checked.findings);
    const Source& source = checked.draft->source;
    reporter_->file(source, checked.findings);
    if (options_.annotate.empty()) return;
    if (const auto error =
            annotate_draft(source, source.name(), checked.findings, options_.annotate, language_)) {
      fail({*error});
    }
  }

  void fail(const Errors& errors) {
    for (const Error& error : errors) {
      errors_.add(error);
      reporter_->error(error);
    }
  }

  ReportOptions report_options() const {
    const bool to_terminal = options_.output.empty();
    const bool color =
        options_.color == "always" || (to_terminal && wants_color(options_.color, STDOUT_FILENO));
    const int width = terminal_width(to_terminal ? STDOUT_FILENO : -1);
    return {GAOLINT_VERSION, language_, color, width, options_.full};
  }

  const CheckOptions& options_;
  Language language_;
  ErrorLog errors_;
  std::unique_ptr<Reporter> reporter_;
  Totals totals_;
};

}  // namespace

int run_check(const CheckOptions& options) { return CheckRun(options).run(); }

}  // namespace gaolint
