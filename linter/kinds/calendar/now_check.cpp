#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "kinds/calendar/clock.h"
#include "kinds/calendar/document_date.h"
#include "kinds/calendar/now_statement.h"
#include "kinds/kinds.h"

namespace gaolint {

namespace {

/// A statement of another season is as good as two signs: it says outright what they only imply.
constexpr int kStatementWeight = 2;
constexpr std::size_t kMostNotes = 3;
constexpr std::size_t kMostWitnesses = 16;  // of a thousand statements the first ones tell enough

int total_weight(const std::vector<Evidence>& evidence) {
  int sum = 0;
  for (const Evidence& piece : evidence) sum += piece.weight;
  return sum;
}

std::string write_date(std::chrono::year_month_day day) {
  return fmt::format("{}年{}月{}日", static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

/// What a draft says of now against its date, or against what it says of its time elsewhere.
class NowCheck final : public Check {
 public:
  NowCheck(NowStatements statements, Clock clock)
      : statements_(std::move(statements)), clock_(std::move(clock)) {}

  Trigger trigger() const override {
    Trigger trigger;
    trigger.whole_document = true;
    trigger.literals = statements_.literals();
    trigger.patterns = clock_.patterns();
    return trigger;
  }

  void on_document_hits(const Document& document, const Settings& settings,
                        std::span<const Hit> hits, const Sink& sink) const override {
    const auto before = [](const Hit& hit, Offset at) { return hit.span.begin < at; };
    if (std::all_of(hits.begin(), hits.end(), [](const Hit& hit) { return hit.literal < 0; })) {
      return;
    }
    for (const DocumentPart& part : document_parts(document)) {
      const auto first = std::lower_bound(hits.begin(), hits.end(), part.folded.begin, before);
      const auto last = std::lower_bound(first, hits.end(), part.folded.end, before);
      const std::span<const Hit> in_part{first, last};
      const auto statements = statements_.find(document, in_part);
      if (statements.empty()) continue;  // nearly always; what follows reads the whole part
      if (const auto date = document_date(document, part, settings)) {
        check_dated(statements, *date, sink);
      } else {
        check_implied(document, statements, clock_.evidence(document, part, in_part), sink);
      }
    }
  }

 private:
  void check_dated(const std::vector<NowStatement>& statements, const DocumentDate& date,
                   const Sink& sink) const {
    for (const NowStatement& statement : statements) {
      if (statement.word->may_be_said(statement.relation, date.day)) continue;
      Report report;
      report.span = statement.mark;
      report.values = {{"time", statement.word->name()}, {"date", write_date(date.day)}};
      report.message_key = "dated";
      if (date.place) report.related.push_back({*date.place, clock_.date_note()});
      sink(std::move(report));
    }
  }

  void check_implied(const Document& document, const std::vector<NowStatement>& statements,
                     const std::vector<Evidence>& signs, const Sink& sink) const {
    for (std::size_t s = 0; s < statements.size(); ++s) {
      auto evidence = evidence_for(statements, s, signs);
      if (conflicts(statements[s], evidence)) {
        sink(implied_report(document, statements[s], std::move(evidence)));
      }
    }
  }

  /// The signs; where they are too few, the other statements join them. Without any sign nobody can
  /// tell which of two statements is wrong, and only the later one is measured against the earlier.
  std::vector<Evidence> evidence_for(const std::vector<NowStatement>& statements, std::size_t index,
                                     const std::vector<Evidence>& signs) const {
    std::vector<Evidence> evidence = signs;
    if (total_weight(signs) >= clock_.enough()) return evidence;
    const std::size_t last = std::min(kMostWitnesses, signs.empty() ? index : statements.size());
    for (std::size_t other = 0; other < last; ++other) {
      if (other == index) continue;
      const NowStatement& statement = statements[other];
      evidence.push_back({statement.word->days(statement.relation), kStatementWeight,
                          statement.mark, clock_.statement_note()});
    }
    return evidence;
  }

  /// Whether the evidence leaves no day for the statement. Where it contradicts itself the draft's
  /// time is not known. One sign alone may be a slip: two must speak against the statement, or two
  /// more beside it must agree with the one that does.
  bool conflicts(const NowStatement& statement, const std::vector<Evidence>& evidence) const {
    const DaySet& said = statement.word->days(statement.relation);
    const DaySet now = common_days(evidence);
    if (now.empty() || !(now & said).empty()) return false;
    int against = 0;
    for (const Evidence& piece : evidence) {
      if ((piece.days & now).empty()) return false;  // a weak sign of another time
      if (!piece.days.contains(said)) against += piece.weight;
    }
    return against >= clock_.enough() || total_weight(evidence) > clock_.enough();
  }

  static Report implied_report(const Document& document, const NowStatement& statement,
                               std::vector<Evidence> evidence) {
    std::erase_if(evidence, [](const Evidence& piece) { return piece.weight == 0; });
    // First what leaves the statement the fewest days: it persuades soonest.
    const DaySet& said = statement.word->days(statement.relation);
    std::stable_sort(evidence.begin(), evidence.end(), [&](const Evidence& a, const Evidence& b) {
      return (a.days & said).size() < (b.days & said).size();
    });
    if (evidence.size() > kMostNotes) evidence.resize(kMostNotes);
    Report report;
    report.span = statement.mark;
    std::string clues;
    for (const Evidence& piece : evidence) {
      const std::string_view clue = document.text(piece.place);
      clues += clue.starts_with("“") ? std::string(clue) : fmt::format("“{}”", clue);
      report.related.push_back({piece.place, piece.note});
    }
    report.values = {{"time", statement.word->name()}, {"clues", clues}};
    report.message_key = "implied";
    return report;
  }

  NowStatements statements_;
  Clock clock_;
};

}  // namespace

std::unique_ptr<Check> build_calendar_now(const Fields& fields) {
  auto statements = NowStatements::read(fields);
  auto clock = Clock::read(fields);
  if (!statements || !clock) return nullptr;
  return std::make_unique<NowCheck>(std::move(*statements), std::move(*clock));
}

}  // namespace gaolint
