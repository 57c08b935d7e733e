#include "app/check_run.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>

#include "app/annotate.h"
#include "app/baseline.h"
#include "app/certify.h"
#include "app/draft_engines.h"
#include "app/drafts.h"
#include "app/error_log.h"
#include "app/exit_codes.h"
#include "app/fail_on.h"
#include "app/jsonl_run.h"
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
        errors_(language_, options.color),
        engines_(lasting_engines(
            {options.rules, options.config, options.drafts.rule_directories, language_})) {
    if (!options.certificate.empty()) {
      certifier_.emplace(options.certificate, options.baseline, language_);
    }
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
    say_verdict();
    if (certifier_) certify();
    if (const auto error = output.close()) errors_.add(*error);
    if (!errors_.empty()) return kFailed;
    return reached_ ? kFound : kNothingFound;
  }

 private:
  /// Writing something there would destroy the draft.
  bool output_is_a_draft() {
    const std::pair<const char*, const std::string&> written[] = {
        {"--output", options_.output},
        {"--annotate", options_.annotate},
        {"--certificate", options_.certificate},
        {"--write-baseline", options_.write_baseline},
    };
    for (const std::string& path : options_.drafts.paths) {
      for (const auto& [option, output] : written) {
        if (!is_file(path, output)) continue;
        errors_.add(
            {phrase(language_, "{} 会覆盖这份稿件", "{} would overwrite this draft", option),
             {path, 0, 0},
             {},
             {}});
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
    if (overruled_) {
      say("gaolint: 定稿（--stage final）的问题全部报告，不看基线和 --since\n",
          "gaolint: of drafts with --stage final everything is reported, whatever the baseline or "
          "--since says\n");
    }
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
    const DraftList list =
        list_drafts(options_.drafts.paths, options_.output, language_,
                    [&](const std::string& path) { return engines_.excludes(path); });
    const ChosenEngines chosen = choose_engines(engines_, list.paths, options_.drafts.stdin_name);
    fail(engines_.take_errors());
    fail(list.errors);
    if (!can_annotate(list.paths)) return;
    ReadOptions how = options_.drafts.read_options();
    how.digest = certifier_.has_value();
    check_drafts(chosen.jobs, how, options_.jobs, [&](CheckedDraft& checked, std::size_t index) {
      report(checked, *chosen.effective[index]);
    });
  }

  void certify() {
    if (const auto error = certifier_->write()) return errors_.add(*error);
    say("gaolint: 校核单写在 {}\n", "gaolint: the certificate is {}\n",
        visible(options_.certificate));
  }

  void report(CheckedDraft& checked, const Effective& effective) {
    if (!checked.draft) {
      if (is_final(effective)) gate_.push_back({checked.error.place.file, true, {}, {}});
      return fail({checked.error});
    }
    const Source& source = checked.draft->source;
    const std::vector<Finding> findings = wanted(checked, effective);
    totals_.add(findings);
    reporter_->file(source, findings);
    const GateVerdict verdict =
        judge(source.name(), findings, checked.set_aside, fail_on(options_.fail_on, effective));
    reached_ = reached_ || stops(verdict, effective);
    if (is_final(effective)) gate_.push_back(verdict);
    if (certifier_) certifier_->add(checked, findings, verdict, engines_);
    if (options_.annotate.empty()) return;
    if (const auto error =
            annotate_draft(source, source.name(), findings, options_.annotate, language_)) {
      fail({*error});
    }
  }

  /// Those that are to be reported: of a draft that is to be handed in, all of them.
  std::vector<Finding> wanted(CheckedDraft& checked, const Effective& effective) {
    const Document& document = checked.draft->document;
    const std::string& name = checked.draft->source.name();
    const bool all = is_final(effective);
    overruled_ = overruled_ || (all && (known_ || listed_ || since_));
    std::vector<Finding> findings = checked.findings;
    if (listed_) {
      listed_->set(name, describe(document, checked.findings));
      if (!all) return {};
    }
    if (known_) gone_ += drop_known(document, known_->of(name), findings);
    if (all) return checked.findings;
    if (known_) set_aside(checked, findings);
    if (!since_) return findings;
    Errors errors;
    findings = since_->changed(checked.draft->source, findings, errors);
    fail(errors);
    return findings;
  }

  /// People are told, whatever the format.
  void say_verdict() {
    const Paint paint(wants_color(options_.color, STDERR_FILENO));
    const bool passed = std::all_of(gate_.begin(), gate_.end(),
                                    [](const GateVerdict& verdict) { return verdict.passed(); });
    if (errors_.empty() || !passed) std::cerr << gate_text(gate_, language_, paint);
    if (!gate_.empty() && !errors_.empty()) {
      say("gaolint: 定稿检查没有做完\n", "gaolint: the final check is not complete\n");
    }
  }

  /// What is in the baseline: what was found and is not among those that are left.
  void set_aside(CheckedDraft& checked, const std::vector<Finding>& left) const {
    auto next = left.begin();
    for (const Finding& finding : checked.findings) {
      const bool stays = next != left.end() && next->rule == finding.rule &&
                         next->span == finding.span && next->message.zh == finding.message.zh;
      if (stays) {
        ++next;
      } else {
        checked.set_aside.push_back(
            {finding, SetAside::By::Baseline, {known_->path(), 0, 0}, {}, {}});
      }
    }
  }

  void fail(const Errors& errors) {
    for (const Error& error : errors) {
      errors_.add(error);
      if (certifier_) certifier_->add(error);
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
  DraftEngines& engines_;  // own the rules of all that was found
  std::unique_ptr<Reporter> reporter_;
  Totals totals_;
  std::optional<Baseline> known_;
  std::optional<Baseline> listed_;  // where findings are listed instead of reported
  std::size_t gone_ = 0;            // findings of the baseline that are no more
  std::optional<SinceRevision> since_;
  std::optional<Certifier> certifier_;
  std::vector<GateVerdict> gate_;  // about the drafts that are to be handed up
  bool overruled_ = false;         // findings that would be left out are reported
  bool reached_ = false;           // something at or above --fail-on was found
};

}  // namespace

int run_check(const CheckOptions& options) {
  return options.stdin_jsonl ? run_jsonl(options) : CheckRun(options).run();
}

}  // namespace gaolint
