#include "kinds/calendar/year_context.h"

#include <algorithm>

#include "kinds/calendar/date_mention.h"

namespace gaolint {

const std::optional<DocumentDate>& YearContext::date_at(Offset at) {
  if (parts_.empty()) {
    parts_ = document_parts(document_);
    dates_.resize(parts_.size());
  }
  const auto next =
      std::upper_bound(parts_.begin(), parts_.end(), at,
                       [](Offset o, const DocumentPart& part) { return o < part.folded.begin; });
  const auto index = static_cast<std::size_t>(next - parts_.begin()) - (next != parts_.begin());
  if (!dates_[index]) dates_[index] = document_date(document_, parts_[index], settings_);
  return *dates_[index];
}

std::optional<GoverningYear> YearContext::before(Span sentence, Offset at) {
  const auto dates = read_dates(document_.text(), {sentence.begin, at});
  for (auto date = dates.rbegin(); date != dates.rend(); ++date) {
    if (date->year) return GoverningYear{*date->year, date->span, false};
    if (!date->year_offset) continue;
    const auto& written = date_at(at);
    if (!written) return std::nullopt;
    const int year = static_cast<int>(written->day.year()) + *date->year_offset;
    return GoverningYear{year, date->span, true};
  }
  return std::nullopt;
}

bool YearContext::mentions(Span sentence, int year) const {
  const auto dates = read_dates(document_.text(), sentence);
  return std::any_of(dates.begin(), dates.end(),
                     [&](const DateMention& date) { return date.year == year; });
}

}  // namespace gaolint
