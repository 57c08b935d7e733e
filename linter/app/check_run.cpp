#include "app/check_run.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>

#include "app/annotate.h"
#include "app/draft_engines.h"
#include "app/drafts.h"
#include "app/error_log.h"
#include "app/exit_codes.h"
#include "app/list_drafts.h"
#include "app/output.h"
#include "app/since_revision.h"
#include "app/terminal.h"
#include "report/phrase.h"
#include "report/reporter.h"

namespace gaolint {
namespace {

class CheckRun {
 public:
  explicit CheckRun(const CheckOptions& options)
      : options_(options),
        language_(options.drafts.chosen_language()),
        errors_(language_, options.color) {
    if (!options.since.empty()) since_.emplace(options.since, options.drafts.read_options());
  }

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
    return reached_ ? kFound : kNothingFound;
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
    DraftEngines engines(
        {options_.rules, options_.config, options_.drafts.rule_directories, language_});
    const DraftList list =
        list_drafts(options_.drafts.paths, options_.output, language_,
                    [&](const std::string& path) { return engines.excludes(path); });
    const ChosenEngines chosen = choose_engines(engines, list.paths, options_.drafts.stdin_name);
    fail(engines.take_errors());
    fail(list.errors);
    if (!can_annotate(list.paths)) return;
    check_drafts(chosen.jobs, options_.drafts.read_options(), options_.jobs,
                 [&](const CheckedDraft& checked, std::size_t index) {
                   report(checked, *chosen.effective[index]);
                 });
  }

  void report(const CheckedDraft& checked, const Effective& effective) {
    if (!checked.draft) return fail({checked.error});
    const Source& source = checked.draft->source;
    const std::vector<Finding> findings = wanted(source, checked.findings);
    totals_.add(findings);
    reporter_->file(source, findings);
    const Severity least = fail_on(effective);
    reached_ = reached_ || std::any_of(findings.begin(), findings.end(),
                                       [&](const Finding& f) { return f.severity >= least; });
    if (options_.annotate.empty()) return;
    if (const auto error =
            annotate_draft(source, source.name(), findings, options_.annotate, language_)) {
      fail({*error});
    }
  }

  /// Those that are to be reported.
  std::vector<Finding> wanted(const Source& source, const std::vector<Finding>& findings) {
    if (!since_) return findings;
    Errors errors;
    auto changed = since_->changed(source, findings, errors);
    fail(errors);
    return changed;
  }

  Severity fail_on(const Effective& effective) const {
    if (const auto said = severity_from_name(options_.fail_on)) return *said;
    return effective.fail_on ? effective.fail_on->value : Severity::Warning;
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
  std::optional<SinceRevision> since_;
  bool reached_ = false;  // something at or above --fail-on was found
};

}  // namespace

int run_check(const CheckOptions& options) { return CheckRun(options).run(); }

}  // namespace gaolint
