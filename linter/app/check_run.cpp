#include "app/check_run.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>

#include "app/annotate.h"
#include "app/baseline.h"
#include "app/draft_engines.h"
#include "app/drafts.h"
#include "app/error_log.h"
#include "app/exit_codes.h"
#include "app/list_drafts.h"
#include "app/output.h"
#include "app/since_revision.h"
#include "app/terminal.h"
#include "report/excerpt.h"
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
    read_baseline();
    check();
    reporter_->finish(totals_);
    finish_baseline();
    if (gate_) say_passed();
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
      if (is_file(path, options_.write_baseline)) {
        errors_.add(about(path, "--write-baseline 会覆盖这份稿件",
                          "--write-baseline would overwrite this draft"));
        return true;
      }
    }
    return false;
  }

  void read_baseline() {
    if (!options_.baseline.empty()) known_.emplace(options_.baseline);
    if (!options_.write_baseline.empty()) listed_.emplace(options_.write_baseline);
    if (!known_) return;
    if (const auto error = known_->read(language_)) fail({*error});
  }

  /// People are told; formats for programs are on the standard output.
  void finish_baseline() {
    if (listed_) {
      if (const auto error = listed_->write(language_)) return fail({*error});
      say("gaolint: {} 处问题已记进基线 {}\n", "gaolint: {} finding(s) listed in {}\n",
          listed_->size(), visible(listed_->path()));
    } else if (gone_ > 0) {
      say("gaolint: 基线里有 {} 处问题已经没有了，可以用 --write-baseline {} 更新\n",
          "gaolint: {} finding(s) of the baseline are gone; --write-baseline {} updates it\n",
          gone_, visible(options_.baseline));
    }
  }

  template <class... Arguments>
  void say(const char* zh, const char* en, const Arguments&... arguments) const {
    std::cerr << phrase(language_, zh, en, arguments...);
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
    const std::vector<Finding> findings = wanted(checked);
    totals_.add(findings);
    reporter_->file(source, findings);
    gate_ = gate_ || effective.settings().stage == Stage::Final;
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
  std::vector<Finding> wanted(const CheckedDraft& checked) {
    const Document& document = checked.draft->document;
    const std::string& name = checked.draft->source.name();
    if (listed_) {
      listed_->set(name, describe(document, checked.findings));
      return {};
    }
    std::vector<Finding> findings = checked.findings;
    if (known_) gone_ += drop_known(document, known_->of(name), findings);
    if (!since_) return findings;
    Errors errors;
    findings = since_->changed(checked.draft->source, findings, errors);
    fail(errors);
    return findings;
  }

  Severity fail_on(const Effective& effective) const {
    Severity least = effective.fail_on ? effective.fail_on->value : Severity::Warning;
    if (const auto said = severity_from_name(options_.fail_on)) least = *said;
    // What is handed up has neither errors nor warnings, whatever is said elsewhere.
    const bool final_stage = effective.settings().stage == Stage::Final;
    return final_stage ? std::min(least, Severity::Warning) : least;
  }

  void say_passed() const {
    if (!errors_.empty()) {
      say("gaolint: 定稿检查没有做完\n", "gaolint: the final check is not complete\n");
    } else if (reached_) {
      say("gaolint: 定稿检查没有通过\n", "gaolint: the final check is not passed\n");
    } else {
      say("gaolint: 定稿检查通过\n", "gaolint: the final check is passed\n");
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
  std::optional<Baseline> known_;
  std::optional<Baseline> listed_;  // where findings are listed instead of reported
  std::size_t gone_ = 0;            // findings of the baseline that are no more
  std::optional<SinceRevision> since_;
  bool gate_ = false;     // some draft is about to be handed up
  bool reached_ = false;  // something at or above --fail-on was found
};

}  // namespace

int run_check(const CheckOptions& options) { return CheckRun(options).run(); }

}  // namespace gaolint
