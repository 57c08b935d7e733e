// How many of the numbering errors that people make are found, and how many times each is said:
// every error is put into drafts that are right, at every place where it can be.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "kinds/kinds.h"
#include "lint.h"
#include "numbered_draft.h"
#include "syntax/marker_family.h"
#include "text/numeral.h"

namespace gaolint::test {
namespace {

using Place = NumberedDraft::Place;

const RuleSet& numbering_rules() {
  static const RuleSet rules = [] {
    std::ifstream file(std::string(PROJECT_DIR) + "/rules/core/numbering.toml");
    return rules_from(std::string{std::istreambuf_iterator<char>(file), {}});
  }();
  return rules;
}

/// The marker with another number: 三是, 4 → 四是.
std::string renumbered(const std::string& marker, std::uint32_t ordinal) {
  const Span numeral = marker_numeral(marker);
  const char first = marker[numeral.begin];
  const bool arabic = first >= '0' && first <= '9';
  const bool circled = marker == "①" || marker == "②" || marker == "③" || marker == "④";
  const std::string number = arabic    ? std::to_string(ordinal)
                             : circled ? circled_numeral(ordinal)
                                       : han_numeral(ordinal);
  return marker.substr(0, numeral.begin) + number + marker.substr(numeral.end);
}

std::uint32_t ordinal_of(const std::string& marker) {
  return marker_ordinal(MarkerFamily::Han, marker);
}

/// One error put into a draft.
struct Seeded {
  std::string what;
  std::string text;
  std::size_t from, to;  // where a finding is a hit
};

class Seeder {
 public:
  explicit Seeder(std::string_view annotated) : draft_(annotated) {}

  std::vector<Seeded> all() {
    for (const auto& [name, places] : draft_.series()) {
      for (std::size_t i = 1; i < places.size(); ++i) {
        left_out(places, i);
        twice(places, i);
        if (i + 1 < places.size()) swapped(places, i);
        other_verb(places, i);
      }
    }
    return std::move(seeded_);
  }

 private:
  void put(const std::string& what, const std::vector<Place>& places, std::size_t i,
           const std::vector<std::string>& markers) {
    const std::vector<Place> changed(places.begin() + static_cast<long>(i),
                                     places.begin() + static_cast<long>(i + markers.size()));
    const std::size_t to = changed.back().begin + 2 * changed.back().size;
    seeded_.push_back({what + " " + draft_.marker(places[i]), draft_.with(changed, markers),
                       changed.front().begin, to});
  }

  /// 一 二 四 五: what happens when an item is cut.
  void left_out(const std::vector<Place>& places, std::size_t i) {
    std::vector<std::string> markers;
    for (std::size_t k = i; k < places.size(); ++k) {
      const std::string marker = draft_.marker(places[k]);
      markers.push_back(renumbered(marker, ordinal_of(marker) + 1));
    }
    put("gap", places, i, markers);
  }

  /// 一 二 二 三: what happens when an item is put in.
  void twice(const std::vector<Place>& places, std::size_t i) {
    std::vector<std::string> markers;
    for (std::size_t k = i; k < places.size(); ++k) {
      const std::string marker = draft_.marker(places[k]);
      markers.push_back(renumbered(marker, ordinal_of(marker) - 1));
    }
    put("duplicate", places, i, markers);
  }

  void swapped(const std::vector<Place>& places, std::size_t i) {
    put("order", places, i, {draft_.marker(places[i + 1]), draft_.marker(places[i])});
  }

  void other_verb(const std::vector<Place>& places, std::size_t i) {
    std::string marker = draft_.marker(places[i]);
    const bool is = marker.ends_with("是");
    if (!is && !marker.ends_with("要")) return;
    marker.replace(marker.size() - 3, 3, is ? "要" : "是");
    put("mixed", places, i, {marker});
  }

  NumberedDraft draft_;
  std::vector<Seeded> seeded_;
};

std::vector<Seeded> all_seeded() {
  std::vector<Seeded> all;
  for (const std::string_view draft : {kReport, kSpeech}) {
    for (Seeded& seeded : Seeder(draft).all()) all.push_back(std::move(seeded));
  }
  return all;
}

TEST(NumberingRecall, RightDraftsAreSilent) {
  for (const std::string_view draft : {kReport, kSpeech}) {
    const Linted linted(numbering_rules(), NumberedDraft(draft).text());
    for (const Finding& finding : linted.findings()) {
      ADD_FAILURE() << finding.rule->id << ": " << finding.message.zh;
    }
  }
}

TEST(NumberingRecall, SeededErrorsAreFoundOnce) {
  std::size_t found = 0, findings = 0;
  std::string missed;
  const std::vector<Seeded> all = all_seeded();
  ASSERT_GT(all.size(), 60u);
  for (const Seeded& seeded : all) {
    const Linted linted(numbering_rules(), seeded.text);
    const auto hits = [&](const Finding& finding) {
      return seeded.from <= finding.span.begin && finding.span.begin <= seeded.to;
    };
    const bool hit = std::any_of(linted.findings().begin(), linted.findings().end(), hits);
    if (!hit) missed += seeded.what + "\n";
    found += hit ? 1 : 0;
    findings += linted.findings().size();
  }
  EXPECT_GE(static_cast<double>(found), 0.95 * static_cast<double>(all.size())) << missed;
  EXPECT_LE(static_cast<double>(findings), 1.15 * static_cast<double>(all.size()));
}

TEST(NumberingRecall, ChangedDeclarationsAreFound) {
  struct Change {
    std::string_view draft, from, to;
  };
  for (const Change& change :
       {Change{kReport, "四项工作：", "五项工作："}, Change{kReport, "四项工作：", "三项工作："},
        Change{kSpeech, "讲三句话。", "讲两句话。"}, Change{kSpeech, "讲三句话。", "讲四句话。"},
        Change{kSpeech, "是三件事。", "是四件事。"}}) {
    std::string text = NumberedDraft(change.draft).text();
    const std::size_t at = text.find(change.from);
    ASSERT_NE(at, text.npos) << change.from;
    text.replace(at, change.from.size(), change.to);
    const Linted linted(numbering_rules(), text);
    ASSERT_EQ(linted.findings().size(), 1u) << change.to;
    EXPECT_LT(linted.findings()[0].span.begin, at + change.to.size());
    EXPECT_GE(linted.findings()[0].span.end, at);
    EXPECT_EQ(linted.findings()[0].notes.size(), 1u);
  }
}

}  // namespace
}  // namespace gaolint::test
