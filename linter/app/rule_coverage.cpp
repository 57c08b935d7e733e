#include "app/rule_coverage.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "app/rule_tests.h"
#include "engine/engine.h"
#include "kinds/kinds.h"
#include "rule/toml/edit.h"

namespace gaolint {

namespace {

/// All that a reader of the finding could see.
std::string described(const Finding& finding) {
  std::string text =
      fmt::format("{}-{} {}", finding.span.begin, finding.span.end, finding.message.zh);
  for (const Note& note : finding.notes) {
    text += fmt::format("\n{}-{} {}", note.span.begin, note.span.end, note.message.zh);
  }
  for (const Fix& fix : finding.fixes) {
    text += fmt::format("\n{} {}", fix.title.zh, static_cast<int>(fix.safety));
    for (const Edit& edit : fix.edits) {
      text += fmt::format(" {}-{}{}", edit.span.begin, edit.span.end, edit.text);
    }
  }
  return text;
}

/// The examples of a rule, read once.
class Examples {
 public:
  explicit Examples(const Rule& rule) {
    for (const auto* list : {&rule.bad, &rule.good}) {
      for (const Example& example : *list) {
        const Source& source = sources_.emplace_back(Source::from_bytes("", example.text));
        by_settings_[settings_of(example)].push_back(&documents_.emplace_back(source));
      }
    }
  }

  /// What the rule finds in all of them.
  std::string findings(const Rule& rule) const {
    std::string text;
    for (const auto& [settings, documents] : by_settings_) {
      const Engine engine({&rule}, settings);
      for (const Document* document : documents) {
        for (const Finding& finding : engine.lint(*document)) text += described(finding) + "\n";
        text += "\f";
      }
    }
    return text;
  }

 private:
  std::deque<Source> sources_;
  std::deque<Document> documents_;
  std::map<Settings, std::vector<const Document*>> by_settings_;
};

}  // namespace

/// One rule, with the files that it is made of.
class CoverageRun::Bench {
 public:
  /// `needed`: the files that the rule is made of.
  Bench(const std::vector<PackFile>& files, const RuleNode& node,
        const std::vector<std::size_t>& needed, const Rule& rule)
      : files_(files), node_(node), examples_(rule), needed_(needed.begin(), needed.end()) {
    usual_ = findings(nullptr).value_or("");
  }

  /// Whether the rule can do without the part at all, and whether its examples can not.
  struct Verdict {
    bool optional = false;
    bool noticed = false;
  };
  Verdict without(const RulePart& part) const {
    const auto found = findings(&part);
    return {found.has_value(), found && *found != usual_};
  }

 private:
  /// What the rule finds without the part; nothing where there is no rule then.
  std::optional<std::string> findings(const RulePart* part) const {
    std::deque<TomlCopy> copies;
    std::vector<PackFile> files;
    for (const std::size_t number : needed_) {
      PackFile file = files_[number];
      const bool changes = part != nullptr && part->file == number;
      if (changes || number == node_.file) {
        TomlCopy& copy = copies.emplace_back(*file.parsed);
        if (number == node_.file) copy.keep_only(node_.list, node_.rule);
        if (changes) take_out(copy, *part);
        file.parsed = &copy.tree();
      }
      files.push_back(file);
    }
    const RuleSet set = load_rules(files, all_kinds(), {embedded_patterns()});
    if (set.rules.size() != 1) return std::nullopt;
    return examples_.findings(*set.rules.front());
  }

  static void take_out(TomlCopy& copy, const RulePart& part) {
    if (part.kind != RulePart::Kind::Alternative) return copy.take_out(part.parent, part.nodes);
    const std::uint32_t node = part.nodes.front();
    const TomlTree& tree = copy.tree();
    copy.set_text(node, gaolint::without(tree.view(tree.nodes[node].string), part.alternative));
  }

  const std::vector<PackFile>& files_;
  RuleNode node_;
  Examples examples_;
  std::set<std::size_t> needed_;  // files
  std::string usual_;
};

CoverageRun::CoverageRun(const std::vector<PackFile>& files) : files_(files) {
  for (PackFile& file : files_) {
    if (file.parsed != nullptr) continue;
    auto parsed = parse_toml(file.text);
    parsed_.push_back(parsed ? *std::move(parsed) : *parse_toml(""));
    file.parsed = &trees_.emplace_back(parsed_.back().tree());
  }
  load_rules(files_, all_kinds(), {embedded_patterns(), &uses_});
}

CoverageRun::~CoverageRun() = default;

CoverageRun::PartKey CoverageRun::key_of(const RulePart& part) {
  const bool whole = part.kind != RulePart::Kind::Alternative;
  return {part.file, part.nodes.front(), whole ? 0 : part.alternative.span.begin + 1};
}

std::optional<RuleNode> CoverageRun::find(const Rule& rule) const {
  for (std::size_t number = 0; number < files_.size(); ++number) {
    if (files_[number].path != rule.place.file) continue;
    const auto& nodes = tree(number).nodes;
    for (std::uint32_t list = 0; list < nodes.size(); ++list) {
      if (nodes[list].type != TomlType::Array) continue;
      for (std::uint32_t i = nodes[list].first; i < nodes[list].first + nodes[list].count; ++i) {
        const bool here = static_cast<int>(nodes[i].line) == rule.place.line &&
                          static_cast<int>(nodes[i].column) == rule.place.column;
        if (here && nodes[i].type == TomlType::Table) return RuleNode{number, list, i};
      }
    }
  }
  return std::nullopt;
}

RuleCoverage CoverageRun::cover(const Rule& rule) {
  RuleCoverage coverage{&rule, {}};
  const auto node = find(rule);
  if (!node) return coverage;  // its file could not be read whole, which was said
  const auto [parts, needed] = rule_parts(files_, uses_, *node);
  const Bench bench(files_, *node, needed, rule);
  // What is in a part whose absence nobody notices would not be missed either.
  std::vector<bool> hidden(parts.size());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const RulePart& part = parts[i];
    hidden[i] = part.outer >= 0 && hidden[static_cast<std::size_t>(part.outer)];
    if (hidden[i]) continue;
    const auto verdict = bench.without(part);
    hidden[i] = verdict.optional && !verdict.noticed;
    if (verdict.optional) coverage.parts.push_back({part, verdict.noticed});
  }
  return coverage;
}

std::vector<RuleCoverage> CoverageRun::run(const std::vector<const Rule*>& rules) {
  std::vector<RuleCoverage> all;
  std::map<PartKey, bool> exercised;
  for (const Rule* rule : rules) {
    all.push_back(cover(*rule));
    for (const CoveredPart& each : all.back().parts) {
      bool& known = exercised[key_of(each.part)];
      known = known || each.exercised;
    }
  }
  for (RuleCoverage& coverage : all) {
    std::erase_if(coverage.parts, [&](CoveredPart& each) {
      const auto known = exercised.extract(key_of(each.part));
      if (!known) return true;  // an earlier rule has it
      each.exercised = known.mapped();
      return false;
    });
  }
  return all;
}

}  // namespace gaolint
