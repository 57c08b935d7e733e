#include "app/rules_try_command.h"

#include <unistd.h>

#include <algorithm>
#include <map>
#include <set>

#include "app/error_log.h"
#include "app/exit_codes.h"
#include "app/list_drafts.h"
#include "app/option_values.h"
#include "app/output.h"
#include "app/terminal.h"
#include "app/trial.h"
#include "report/concordance.h"
#include "report/excerpt.h"
#include "report/phrase.h"

namespace gaolint {

namespace {

constexpr std::size_t kMostFrequent = 12;

struct RulesTryOptions {
  Trial trial;
  DraftArguments drafts;
  std::string text = "folded";
  std::string color = "auto";
  std::size_t limit = 100;
  bool dropped = false;
};

/// A place that the bare pattern matches.
struct TriedHit {
  Span span;  // of the source
  bool dropped = false;
};

/// All that the bare pattern marks, in order, and whether the limits drop it.
std::vector<TriedHit> hits_of(const std::vector<Finding>& findings) {
  std::map<Span, bool> dropped;
  for (const Finding& finding : findings) {
    const bool kept = finding.rule->id == kTriedRule;
    bool& state = dropped.try_emplace(finding.span, true).first->second;
    state = state && !kept;
  }
  std::vector<TriedHit> hits;
  for (const auto& [span, state] : dropped) hits.push_back({span, state});
  return hits;
}

class TryRun {
 public:
  explicit TryRun(const RulesTryOptions& options)
      : options_(options),
        trial_(options.trial),
        language_(options.drafts.chosen_language()),
        paint_(wants_color(options.color, STDOUT_FILENO)),
        width_(terminal_width(STDOUT_FILENO)),
        log_(language_, options.color) {
    trial_.in_source = options.text == "source";
  }

  int run() {
    const RuleSet set = load_trial(trial_);
    log_.add(set.errors);
    if (!log_.empty()) return kFailed;
    const Pattern pattern = *Pattern::compile(trial_.pattern);
    warn(pattern);
    std::vector<const Rule*> rules;
    for (const auto& rule : set.rules) rules.push_back(rule.get());
    const Engine engine(std::move(rules), Settings{});
    const DraftList list = list_drafts(options_.drafts.paths, {}, language_);
    log_.add(list.errors);
    check_drafts(list.paths, engine, options_.drafts.read_options(), 0,
                 [this](const CheckedDraft& checked) { take(checked); });
    finish(pattern);
    return log_.empty() ? kNothingFound : kFailed;
  }

 private:
  template <class... Arguments>
  void say(std::string_view zh, std::string_view en, const Arguments&... arguments) const {
    print(phrase(language_, zh, en, arguments...));
  }

  /// What is plainly wrong with the pattern, before anything is looked for.
  void warn(const Pattern& pattern) const {
    const auto reasons = why_never(trial_, pattern);
    if (!reasons.empty()) {
      say("注意：这个表达式永远不会命中：\n", "note: this expression can never match:\n");
    }
    for (const Impossible& reason : reasons) {
      if (reason.seen_as.empty()) {
        say("  “{}”里面断了句，而表达式是逐句匹配的；要跨句请加 --unit paragraph\n",
            "  a sentence ends inside “{}”, and the expression is matched in one sentence at a "
            "time: use --unit paragraph\n",
            visible(reason.literal));
      } else {
        say("  规则看到的文字里没有“{}”，这种地方看到的是“{}”\n",
            "  “{}” is not in the text that rules see, which is “{}” there\n",
            visible(reason.literal), visible(reason.seen_as.substr(0, reason.seen_as.size() - 3)));
      }
    }
    if (pattern.matches("")) {
      say("注意：这个表达式不需要任何文字就能匹配，处处都会命中。\n",
          "note: this expression matches nothing at all, and so everywhere.\n");
    }
  }

  void take(const CheckedDraft& checked) {
    if (!checked.draft) return log_.add(checked.error);
    ++files_;
    const auto hits = hits_of(checked.findings);
    const auto kept = static_cast<std::size_t>(
        std::count_if(hits.begin(), hits.end(), [](const TriedHit& hit) { return !hit.dropped; }));
    kept_ += kept;
    dropped_ += hits.size() - kept;
    if (kept > 0) ++files_with_hits_;
    if (kept == 0 && !(options_.dropped && !hits.empty())) return;
    const std::string& name = checked.draft->source.name();
    by_file_.emplace_back(name, kept);
    if (!full()) {
      say("{}：{} 处\n", "{}: {}\n", paint_(Tone::Strong, visible(name)), kept);
    }
    for (const TriedHit& hit : hits) {
      if (!hit.dropped) ++marks_[text_of(*checked.draft, hit.span)];
      if (!hit.dropped || options_.dropped) show(*checked.draft, hit);
    }
  }

  /// What the pattern saw there.
  std::string text_of(const Draft& draft, Span span) const {
    if (trial_.in_source) return std::string(draft.source.text(span));
    return std::string(draft.document.text(draft.document.folded().to_folded(span)));
  }

  /// Whether as many hits have been shown as were asked for.
  bool full() const { return options_.limit > 0 && shown_ == options_.limit; }

  void show(const Draft& draft, const TriedHit& hit) {
    if (full()) return;
    ++shown_;
    constexpr int kPlaceWidth = 12;
    const LineColumn at = draft.source.position(hit.span.begin);
    const std::string place = fmt::format("{}:{}", at.line, at.column);
    const Document& document = draft.document;
    const Span folded = document.folded().to_folded(hit.span);
    const auto paragraph = static_cast<std::size_t>(document.paragraph_at(folded.begin));
    const std::string line =
        trial_.in_source
            ? concordance_line(draft.source.text(), document.layout().paragraphs[paragraph],
                               hit.span, width_ - kPlaceWidth, paint_)
            : concordance_line(document.text(), document.folded().paragraphs()[paragraph], folded,
                               width_ - kPlaceWidth, paint_);
    print(fmt::format("{:>9} {} {}\n", place, hit.dropped ? "-" : " ", line));
  }

  void finish(const Pattern& pattern) const {
    const std::size_t all = kept_ + (options_.dropped ? dropped_ : 0);
    if (shown_ < all) {
      say("……还有 {} 处，用 --limit 0 全部列出\n", "… and {} more: use --limit 0 to see all\n",
          all - shown_);
      show_most(by_file_, "各文件的命中数", "hits by file");
    }
    show_most({marks_.begin(), marks_.end()}, "命中的文字", "marked texts");
    say("{} 个文件，{} 个中有 {} 处。", "{} file(s), in {} of them {} hit(s).", files_,
        files_with_hits_, kept_);
    if (dropped_ > 0) {
      say("另有 {} 处匹配而被限制条件（前后文、例外、引文）排除{}。",
          " {} more match but are excluded (neighbours, exceptions, quotations){}.", dropped_,
          options_.dropped
              ? phrase(language_, "，上面标 -", ", marked - above")
              : phrase(language_, "，用 --dropped 列出", ": use --dropped to see them"));
    }
    print("\n");
    show_anchors(pattern);
  }

  using Counts = std::vector<std::pair<std::string, std::size_t>>;

  /// The greatest counts. One alone says nothing that is not said elsewhere.
  void show_most(Counts counts, const char* zh, const char* en) const {
    if (counts.size() < 2) return;
    std::stable_sort(counts.begin(), counts.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    say("\n{}：\n", "\n{}:\n", phrase(language_, zh, en));
    for (std::size_t i = 0; i < std::min(counts.size(), kMostFrequent); ++i) {
      print(fmt::format("{:>9}   {}\n", counts[i].second, shorten(counts[i].first, width_ - 12)));
    }
    if (const std::size_t more = counts.size() - std::min(counts.size(), kMostFrequent); more > 0) {
      say("            ……还有 {} 个\n", "            … and {} more\n", more);
    }
    print("\n");
  }

  /// What a text must hold for the expression to be run at all: the price of a rule.
  void show_anchors(const Pattern& pattern) const {
    constexpr std::size_t kMost = 12;
    const auto& anchors = pattern.anchors();
    if (anchors.empty()) {
      return say("表达式里没有必须出现的字样，作规则时每句话都要匹配一遍，比较慢。\n",
                 "no literal has to stand in a match: as a rule it is run on every sentence, which "
                 "is slow\n");
    }
    std::string list;
    for (std::size_t i = 0; i < std::min(anchors.size(), kMost); ++i) {
      list += "“" + visible(anchors[i]) + "”";
    }
    if (anchors.size() > kMost) list += "…";
    say("作规则时，出现下列字样之一才会匹配：{}\n",
        "as a rule it is run only where one of these stands: {}\n", list);
  }

  const RulesTryOptions& options_;
  Trial trial_;
  Language language_;
  Paint paint_;
  int width_;
  ErrorLog log_;
  std::size_t files_ = 0, files_with_hits_ = 0;
  std::size_t kept_ = 0, dropped_ = 0, shown_ = 0;
  std::map<std::string, std::size_t> marks_;
  Counts by_file_;
};

int run_rules_try(const RulesTryOptions& options) { return TryRun(options).run(); }

std::vector<std::string> names_of_units() {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < kUnitKindCount; ++i) {
    names.emplace_back(unit_name(static_cast<UnitKind>(i)));
  }
  return names;
}

void add_options(OptionAdder& add, RulesTryOptions& options) {
  add.footer("退出码：0 完成，2 表达式有误或有文件没能处理",
             "Exit code: 0 done, 2 a broken expression or a file that could not be dealt with");
  Trial& trial = options.trial;
  add.text("PATTERN", trial.pattern, "正则表达式（RE2），与规则的 pattern 相同",
           "a regular expression (RE2), as in a rule's `pattern`")
      ->required()
      ->type_name("");
  options.drafts.add_paths_to(add);
  add.repeated("--not-before", trial.not_before, "标记之前不能是这样", "not after this")
      ->type_name("REGEX");
  add.repeated("--not-after", trial.not_after, "标记之后不能是这样", "not before this")
      ->type_name("REGEX");
  add.repeated("--except", trial.except, "标记与此重叠则不算", "not where this overlaps the mark")
      ->type_name("REGEX");
  add.repeated("--require", trial.require, "同一句中须有此", "only where the sentence has this")
      ->type_name("REGEX");
  add.text("--unit", trial.unit, "在什么单位里匹配，缺省为 sentence",
           "what it is matched in, by default sentence")
      ->type_name("UNIT")
      ->check(CLI::IsMember(names_of_units()).description(""));
  add.choice("--text", options.text, {"folded", "source"}, "匹配规整后的文字还是原文",
             "match the folded text or the source");
  add.flag("--anywhere", trial.anywhere, "引文和书名号里也算", "in quotations and book titles too");
  add.flag("--dropped", options.dropped, "也列出被限制条件排除的", "list what is excluded too");
  add.number<std::size_t>("--limit", options.limit, 0, 1'000'000, "最多列出几处，0 为全部",
                          "the most hits to show, 0 for all");
  add.color_choice(options.color);
}

}  // namespace

void add_rules_try_command(CLI::App& rules, int& exit_code) {
  add_command<RulesTryOptions>(rules, exit_code,
                               {"try", "在稿件里试一个正则表达式",
                                "try a regular expression on drafts", add_options, run_rules_try});
}

}  // namespace gaolint
