// Kind `speaking-time`: a draft against the minutes that its speaker has.
#include <algorithm>
#include <string>
#include <utility>

#include "kinds/kinds.h"
#include "text/reading.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

class SpeakingTimeCheck final : public Check {
 public:
  SpeakingTimeCheck(std::int64_t rate, std::int64_t tolerance)
      : rate_(rate), tolerance_(tolerance) {}

  void on_document(const Document& document, const Settings& settings,
                   const Sink& sink) const override {
    if (!settings.minutes || document.paragraph_count() == 0) return;
    const auto characters = static_cast<std::int64_t>(spoken_characters(document.text()));
    const std::int64_t room = *settings.minutes * rate_;
    if (characters * 100 <= room * (100 + tolerance_)) return;
    Report report;
    report.span = first_line(document);
    report.values = {{"characters", std::to_string(characters)},
                     {"needed", std::to_string((characters + rate_ - 1) / rate_)},
                     {"minutes", std::to_string(*settings.minutes)},
                     {"excess", std::to_string(characters - room)}};
    sink(std::move(report));
  }

 private:
  /// A place to say it: the title, or what stands there instead.
  static Span first_line(const Document& document) {
    constexpr int kLongest = 30;  // characters
    const auto& titles = document.units(UnitKind::Title);
    if (!titles.empty()) return titles.front().folded;
    Span line = document.folded().paragraphs().front();
    Offset end = line.begin;
    for (int i = 0; i < kLongest && end < line.end; ++i) {
      end += decode_at(document.text(), end).length;
    }
    return {line.begin, end};
  }

  std::int64_t rate_;
  std::int64_t tolerance_;  // per cent
};

}  // namespace

std::unique_ptr<Check> build_speaking_time(const Fields& fields) {
  constexpr std::int64_t kMostCharacters = 10'000;
  const auto rate = fields.integer("rate").value_or(kReadingRate);
  const auto tolerance = fields.integer("tolerance").value_or(0);
  if (rate < 1 || rate > kMostCharacters) fields.error("rate", "`rate` is characters a minute");
  if (tolerance < 0 || tolerance > 100) fields.error("tolerance", "`tolerance` is a percentage");
  return std::make_unique<SpeakingTimeCheck>(rate, tolerance);
}

}  // namespace gaolint
