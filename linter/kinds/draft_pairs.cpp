#include "kinds/draft_pairs.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "kinds/calendar/date_mention.h"
#include "kinds/calendar/document_date.h"
#include "kinds/document_parts.h"
#include "syntax/plain_sentences.h"
#include "text/text_pairs.h"

namespace gaolint {
namespace {

/// Less alike, and a sentence is another one that happens to have the same phrases.
constexpr double kLeastAlike = 0.6;
/// So many years must have been replaced in the same way to say how much later it is.
constexpr int kLeastYears = 3;

std::vector<std::string_view> texts_of(const Document& document, const std::vector<Span>& spans) {
  std::vector<std::string_view> texts;
  for (const Span span : spans) texts.push_back(document.text(span));
  return texts;
}

/// Its sentences and headings, without the markers before them.
std::vector<Span> statements_of(const Document& document) {
  std::vector<Span> all = plain_sentences(document);
  for (const Unit& heading : document.units(UnitKind::Heading)) all.push_back(heading.folded);
  std::sort(all.begin(), all.end());
  std::vector<Span> apart;
  for (const Span each : all) {
    if (apart.empty() || each.begin >= apart.back().end) apart.push_back(each);
  }
  return apart;
}

std::vector<int> years_in(const Document& document, Span sentence) {
  std::vector<int> years;
  for (const DateMention& date : read_dates(document.text(), sentence)) {
    if (date.year) years.push_back(*date.year);
  }
  return years;
}

/// The difference that most of the replaced years have.
int years_replaced(const Document& old, const Document& now, const DraftPairs& pairs) {
  std::map<int, int> differences;
  int all = 0;
  for (const CarriedSentence& pair : pairs.edited) {
    const std::vector<int> before = years_in(old, pair.old);
    const std::vector<int> after = years_in(now, pair.now);
    if (before.size() != after.size()) continue;
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (before[i] == after[i]) continue;
      ++differences[after[i] - before[i]];
      ++all;
    }
  }
  for (const auto& [difference, count] : differences) {
    if (count >= kLeastYears && 2 * count > all) return difference;
  }
  return 0;
}

}  // namespace

DraftPairs pair_drafts(const Document& old, const Document& now) {
  const std::vector<Span> before = statements_of(old);
  const std::vector<Span> after = statements_of(now);
  DraftPairs pairs;
  for (const TextPair& pair :
       pair_texts(texts_of(old, before), texts_of(now, after), kLeastAlike)) {
    auto& list = pair.alike == 1 ? pairs.same : pairs.edited;
    list.push_back(
        {before[static_cast<std::size_t>(pair.old)], after[static_cast<std::size_t>(pair.now)]});
  }
  return pairs;
}

std::optional<int> year_of(const Document& document, const Settings& settings) {
  const std::vector<DocumentPart> parts = document_parts(document);
  if (parts.size() != 1) return std::nullopt;
  if (const auto date = document_date(document, parts.front(), settings)) {
    return static_cast<int>(date->day.year());
  }
  std::optional<int> year;
  for (const Unit& title : document.units(UnitKind::Title)) {
    for (const int each : years_in(document, title.folded)) {
      if (year && *year != each) return std::nullopt;
      year = each;
    }
  }
  return year;
}

int years_later(const Document& old, const Document& now, const Settings& settings,
                const DraftPairs& pairs) {
  const std::optional<int> before = year_of(old, Settings{});
  const std::optional<int> after = year_of(now, settings);
  if (before && after) return *after - *before;
  return years_replaced(old, now, pairs);
}

}  // namespace gaolint
