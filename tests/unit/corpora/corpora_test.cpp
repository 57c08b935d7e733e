// What real texts must and must not give. They are not part of the project: where the folder
// `shared` beside the checkout is missing (or GAOLINT_SHARED names none), these tests are skipped.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "engine/selection.h"
#include "kinds/kinds.h"
#include "rule/rule_set.h"
#include "syntax/document.h"
#include "text/source.h"

namespace gaolint {
namespace {

namespace fs = std::filesystem;

fs::path shared() {
  const char* named = std::getenv("GAOLINT_SHARED");
  return named != nullptr ? fs::path(named) : fs::path(PROJECT_DIR) / ".." / "shared";
}

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::vector<std::string>> read_table(const fs::path& path) {
  std::vector<std::vector<std::string>> rows;
  std::istringstream lines(read(path));
  for (std::string line; std::getline(lines, line);) {
    std::vector<std::string> cells;
    std::istringstream columns(line);
    for (std::string cell; std::getline(columns, cell, '\t');) cells.push_back(cell);
    if (!rows.empty() || cells.front() != "text") rows.push_back(cells);
  }
  return rows;
}

struct Checked {
  explicit Checked(const fs::path& path)
      : source(Source::from_bytes(path.filename().string(), read(path))), document(source) {
    static const RuleSet rules = load_rules(embedded_files(), all_kinds(), {embedded_patterns()});
    findings = Engine(select_rules(rules, {}, {}).rules, {}).lint(document);
  }

  Span folded(const Finding& finding) const { return document.folded().to_folded(finding.span); }

  Source source;
  Document document;
  std::vector<Finding> findings;
};

/// Every place where `text` stands in the folded draft.
std::vector<Span> places_of(const Checked& draft, const std::string& text) {
  std::vector<Span> places;
  const std::string_view all = draft.document.text();
  for (auto at = all.find(text); at != std::string_view::npos; at = all.find(text, at + 1)) {
    places.push_back({static_cast<Offset>(at), static_cast<Offset>(at + text.size())});
  }
  return places;
}

bool found(const Checked& draft, Span place, std::string_view family) {
  return std::any_of(draft.findings.begin(), draft.findings.end(), [&](const Finding& finding) {
    return draft.folded(finding).overlaps(place) &&
           (family.empty() || finding.rule->family() == family);
  });
}

class SeedDraft : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = shared() / "seed";
    if (!fs::exists(folder_)) GTEST_SKIP() << "no seed draft at " << folder_;
  }
  fs::path folder_;
};

TEST_F(SeedDraft, EveryListedDefectIsFoundUnderItsFamily) {
  const Checked draft(folder_ / "observation-meeting-speech.txt");
  int looked_for = 0;
  for (const auto& row : read_table(folder_ / "defects.tsv")) {
    const std::string &text = row.at(0), &family = row.at(1), &why = row.at(3);
    const bool hard = why.find("a hard one") != std::string::npos;
    const bool not_an_error = row.at(2) == "hint";
    if (hard || not_an_error || family == "usage") continue;
    const auto places = places_of(draft, text);
    ASSERT_FALSE(places.empty()) << text;
    for (const Span place : places)
      EXPECT_TRUE(found(draft, place, family)) << family << ": " << text;
    ++looked_for;
  }
  EXPECT_GE(looked_for, 12);
}

TEST_F(SeedDraft, NothingOfWhatIsMeantSoIsFound) {
  const Checked draft(folder_ / "observation-meeting-speech.txt");
  for (const auto& row : read_table(folder_ / "not-defects.tsv")) {
    for (const Span place : places_of(draft, row.at(0))) {
      for (const Finding& finding : draft.findings) {
        const bool inside = place.contains(draft.folded(finding));
        EXPECT_FALSE(inside && finding.severity >= Severity::Warning)
            << row.at(0) << ": " << finding.rule->id;
      }
    }
  }
}

TEST(PublishedTexts, NoPlaceholderNumberingOrCalendarFindingInCleanOnes) {
  const fs::path clean = shared() / "corpora" / "clean";
  if (!fs::exists(clean)) GTEST_SKIP() << "no published texts at " << clean;
  const std::set<std::string_view> families = {"placeholder", "numbering", "calendar"};
  for (const char* folder : {"work-reports", "speeches", "policy"}) {
    for (const auto& entry : fs::directory_iterator(clean / folder)) {
      const Checked draft(entry.path());
      for (const Finding& finding : draft.findings) {
        EXPECT_FALSE(finding.severity >= Severity::Warning &&
                     families.contains(finding.rule->family()))
            << entry.path() << ": " << finding.rule->id << ": " << draft.source.text(finding.span);
      }
    }
  }
}

}  // namespace
}  // namespace gaolint
