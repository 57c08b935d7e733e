#include "engine/fixer.h"

#include <algorithm>
#include <map>
#include <memory>
#include <span>
#include <utility>

#include "engine/fixes.h"
#include "formats/draft_format.h"
#include "syntax/document.h"
#include "text/source.h"

namespace gaolint {

namespace {

/// A fix may uncover the next one. Rules that undo each other must not keep us for ever.
constexpr int kMostRounds = 10;
/// Readings of one draft to find out which fix of many does harm; the rest is then withheld.
constexpr int kMostTrials = 200;

/// A draft with what was found in it. Does not move: the document refers to the source.
struct Reading {
  Reading(const Engine& engine, Source read, std::string bytes)
      : file(std::move(bytes)),
        source(std::move(read)),
        document(source),
        findings(engine.lint(document)) {}

  const std::string file;
  const Source source;
  const Document document;
  std::vector<Finding> findings;
};

/// How items lie inside each other, whatever their markers and words.
std::vector<int> shape(const Document& document) {
  std::vector<int> depths;
  for (const Item& item : document.items()) {
    depths.push_back(document.series()[static_cast<std::size_t>(item.series)].depth);
  }
  return depths;
}

std::map<const Rule*, std::size_t> count_by_rule(const std::vector<Finding>& findings) {
  std::map<const Rule*, std::size_t> counts;
  for (const Finding& finding : findings) ++counts[finding.rule];
  return counts;
}

bool does_no_harm(const Reading& before, const Reading& after) {
  const auto had = count_by_rule(before.findings);
  for (const auto& [rule, count] : count_by_rule(after.findings)) {
    const auto known = had.find(rule);
    if (known == had.end() || known->second < count) return false;
  }
  return shape(before.document) == shape(after.document);
}

/// The file with the edits made. Nothing where one of them cannot be written in it.
std::optional<std::string> splice(const Reading& reading, const std::vector<const Edit*>& edits) {
  std::vector<TextChange> changes;
  changes.reserve(edits.size());
  for (const Edit* edit : edits) changes.push_back({edit->span, edit->text});
  return write_changes(reading.file, reading.source, changes);
}

/// Finds out which fixes of one reading do no harm together.
class Trial {
 public:
  Trial(const Engine& engine, const Reading& reading) : engine_(engine), reading_(reading) {}

  /// Accepts what it can of the fixes: all at once, or one half after the other.
  void settle(std::span<const Fix* const> fixes) {
    if (fixes.empty()) return;
    auto together = accepted_;
    together.insert(together.end(), fixes.begin(), fixes.end());
    if (auto result = attempt(together)) {
      accepted_ = std::move(together);
      result_ = std::move(result);
    } else if (fixes.size() > 1 && trials_ < kMostTrials) {
      const std::size_t half = fixes.size() / 2;
      settle(fixes.first(half));
      settle(fixes.subspan(half));
    } else {
      withheld_ += fixes.size();
    }
  }

  std::size_t accepted() const { return accepted_.size(); }
  std::size_t withheld() const { return withheld_; }
  std::unique_ptr<Reading> take() && { return std::move(result_); }

 private:
  std::unique_ptr<Reading> attempt(const std::vector<const Fix*>& fixes) {
    ++trials_;
    auto bytes = splice(reading_, edits_of(fixes));
    if (!bytes || *bytes == reading_.file) return nullptr;
    auto read = read_draft(reading_.source.name(), *bytes, reading_.source.encoding());
    auto* source = std::get_if<Source>(&read);
    if (source == nullptr) return nullptr;
    auto after = std::make_unique<Reading>(engine_, std::move(*source), std::move(*bytes));
    return does_no_harm(reading_, *after) ? std::move(after) : nullptr;
  }

  const Engine& engine_;
  const Reading& reading_;
  std::vector<const Fix*> accepted_;
  std::unique_ptr<Reading> result_;
  std::size_t withheld_ = 0;
  int trials_ = 0;
};

}  // namespace

FixedDraft Fixer::fix(const std::string& name, std::string bytes,
                      std::optional<Encoding> encoding) const {
  FixedDraft fixed;
  auto read = read_draft(name, bytes, encoding);
  if (auto* fault = std::get_if<DraftFault>(&read)) {
    fixed.fault = std::move(*fault);
    return fixed;
  }
  auto reading =
      std::make_unique<Reading>(engine_, std::get<Source>(std::move(read)), std::move(bytes));
  for (int round = 0; round < kMostRounds; ++round) {
    const auto fixes = compatible_fixes(first_fixes(reading->findings, least_));
    Trial trial(engine_, *reading);
    trial.settle(fixes);
    fixed.withheld = trial.withheld();
    if (trial.accepted() == 0) break;
    fixed.applied += trial.accepted();
    reading = std::move(trial).take();
  }
  fixed.bytes = reading->file;
  fixed.left = std::move(reading->findings);
  return fixed;
}

}  // namespace gaolint
