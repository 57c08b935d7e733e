#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "kinds/kinds.h"
#include "kinds/replacement.h"
#include "kinds/word_guard.h"

namespace gaolint {

namespace {

/// One wrong word and what it should be.
struct Entry {
  std::string wrong;
  std::vector<std::string> right;  // "" deletes
  WordGuard guard;
  std::string note;
};

/// A list of wrong words; see rules/README.md.
class SubstitutionCheck final : public Check {
 public:
  SubstitutionCheck(std::vector<Entry> entries, Safety safety)
      : entries_(std::move(entries)), safety_(safety) {}

  Trigger trigger() const override {
    Trigger trigger;
    for (const Entry& entry : entries_) trigger.literals.push_back(entry.wrong);
    return trigger;
  }

  void on_paragraph(const Document& document, int paragraph, std::span<const Hit> hits,
                    const Sink& sink) const override {
    const Span whole = document.folded().paragraphs()[static_cast<std::size_t>(paragraph)];
    std::vector<Hit> found;
    std::copy_if(hits.begin(), hits.end(), std::back_inserter(found),
                 [&](const Hit& hit) { return applies(entry(hit), document, whole, hit.span); });
    // Of words inside one another only the longest is meant.
    std::sort(found.begin(), found.end(), [](const Hit& a, const Hit& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
    Offset done = 0;
    for (const Hit& hit : found) {
      if (hit.span.end <= done) continue;
      done = hit.span.end;
      sink(report(entry(hit), hit.span));
    }
  }

 private:
  const Entry& entry(const Hit& hit) const {
    return entries_[static_cast<std::size_t>(hit.literal)];
  }

  static bool applies(const Entry& entry, const Document& document, Span paragraph, Span word) {
    const bool same_case = document.text(word) == entry.wrong;
    return same_case && entry.guard.allows(document, paragraph, word);
  }

  Report report(const Entry& entry, Span word) const {
    Report report;
    report.span = word;
    std::string right;
    for (const std::string& choice : entry.right) right += (right.empty() ? "" : "、") + choice;
    report.values = {{"right", right}, {"note", entry.note}};
    // Where there is a choice, none of the fixes can be called safe.
    const Safety safety = entry.right.size() > 1 ? std::min(safety_, Safety::Unsafe) : safety_;
    for (const std::string& choice : entry.right) {
      report.repairs.push_back({{}, safety, {{word, choice}}});
    }
    return report;
  }

  std::vector<Entry> entries_;
  Safety safety_;
};

Entry read_entry(const Fields& fields) {
  Entry entry;
  entry.wrong = fields.required_text("wrong");
  entry.right = fields.texts("right");
  entry.guard = WordGuard::read(fields);
  entry.note = fields.text("note").value_or("");
  fields.finish();
  return entry;
}

std::vector<Entry> read_entries(const Fields& fields) {
  std::vector<Fields> tables;
  if (fields.has("lexicon")) {
    if (const auto lexicon = fields.data("lexicon")) {
      tables = lexicon->tables("entry");
      lexicon->finish();
    }
  } else {
    tables = fields.tables("entries");
  }
  std::vector<Entry> entries;
  std::unordered_set<std::string> seen;
  for (const Fields& table : tables) {
    Entry entry = read_entry(table);
    if (entry.wrong.empty()) continue;
    if (!seen.insert(entry.wrong).second) {
      table.error("wrong", "“" + entry.wrong + "” stands in this list twice");
      continue;
    }
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace

std::unique_ptr<Check> build_substitution(const Fields& fields) {
  auto entries = read_entries(fields);
  const Safety safety = read_safety(fields, Safety::Unsafe);
  if (entries.empty()) {
    fields.error("lexicon",
                 "a substitution rule needs `lexicon` or `entries` with at least one entry");
    return nullptr;
  }
  return std::make_unique<SubstitutionCheck>(std::move(entries), safety);
}

}  // namespace gaolint
