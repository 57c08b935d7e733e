#include "kinds/figures/figure_words.h"

#include <array>
#include <charconv>
#include <string>
#include <utility>

namespace gaolint {

namespace {

/// By LeadWord.
constexpr std::array<std::string_view, 10> kLeadKeys{"level",   "from",    "rise_to", "fall_to",
                                                     "rise_by", "fall_by", "share",   "approximate",
                                                     "filler",  "subject"};
/// By SignWord.
constexpr std::array<std::string_view, 3> kSignKeys{"period", "scope", "plan"};

}  // namespace

FigureWords::FigureWords() : leads_(kLeadKeys.size()) {}

const std::vector<std::string>& FigureWords::lead_words(LeadWord word) const {
  return leads_[static_cast<std::size_t>(word)];
}

void FigureWords::add_all(const Fields& table, std::string_view key, WordTable& words) {
  for (const std::string& word : table.texts(key)) words.add(word, 0);
}

void FigureWords::read_units(const Fields& data) {
  for (const Fields& table : data.tables("unit")) {
    const std::string dimension = table.required_text("dimension");
    const bool rate = table.flag("rate").value_or(false);
    const bool multiple = table.flag("multiple").value_or(false);
    const bool counted = table.flag("counted").value_or(false);
    for (const auto& [word, factor] : table.dictionary("words")) {
      const Decimal value = Decimal::parse(factor);
      if (!value.positive()) table.error("words", "the factor of " + word + " is no number");
      unit_words_.add(word, static_cast<int>(units_.size()));
      units_.push_back({dimension, value, rate, multiple, counted});
    }
    table.finish();
  }
  for (const std::string& word : data.texts("counters")) {
    unit_words_.add(word, static_cast<int>(units_.size()));
    units_.push_back({word, Decimal(1), false, false, true});
  }
  for (const auto& [word, power] : data.dictionary("scales")) {
    int value = 0;
    const auto parsed = std::from_chars(power.data(), power.data() + power.size(), value);
    if (parsed.ec != std::errc() || value < 1 || value > 16) {
      data.error("scales", "a scale is a power of ten from 1 to 16");
    }
    scales_.add(word, value);
  }
}

void FigureWords::read_leads(const Fields& data) {
  const auto table = data.table("before");
  if (!table) return data.error("before", "the words in front of figures are missing");
  for (std::size_t i = 0; i < kLeadKeys.size(); ++i) {
    leads_[i] = table->texts(kLeadKeys[i]);
    for (const std::string& word : leads_[i]) before_.add(word, static_cast<int>(i));
  }
  table->finish();
}

void FigureWords::read_signs(const Fields& data) {
  for (std::size_t i = 0; i < kSignKeys.size(); ++i) {
    for (const std::string& word : data.texts(kSignKeys[i])) {
      if (word.empty()) continue;
      const auto number = static_cast<std::size_t>(signs_.add(word));
      if (number == sign_kinds_.size()) sign_kinds_.push_back(static_cast<SignWord>(i));
    }
  }
  signs_.build();
}

std::shared_ptr<const FigureWords> FigureWords::read(const Fields& rule) {
  if (!rule.has("words")) rule.error("words", "a rule about figures needs `words`");
  return rule.shared_data<FigureWords>("words", &FigureWords::make);
}

std::shared_ptr<const FigureWords> FigureWords::make(const Fields& data) {
  const std::shared_ptr<FigureWords> words(new FigureWords);
  words->read_units(data);
  words->read_leads(data);
  words->read_signs(data);
  add_all(data, "between", words->between_);
  add_all(data, "after", words->after_);
  add_all(data, "dates", words->dates_);
  add_all(data, "names", words->names_);
  add_all(data, "ranges", words->ranges_);
  add_all(data, "not_after", words->not_before_);
  add_all(data, "compared", words->compared_);
  add_all(data, "comparing", words->comparing_);
  add_all(data, "object_ends", words->object_ends_);
  add_all(data, "opening", words->opening_);
  data.finish();
  return words;
}

}  // namespace gaolint
