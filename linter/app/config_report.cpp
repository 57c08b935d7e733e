#include "app/config_report.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "text/iso_date.h"

namespace gaolint {
namespace {

std::string name_of(Stage stage) { return stage == Stage::Draft ? "draft" : "final"; }
std::string name_of(Severity severity) { return std::string(severity_name(severity)); }
std::string name_of(int number) { return std::to_string(number); }
std::string name_of(std::chrono::year_month_day date) { return iso_date(date); }

std::string joined(const std::vector<PlacedText>& texts) {
  std::vector<std::string_view> views;
  for (const PlacedText& each : texts) views.emplace_back(each.text);
  return fmt::format("{}", fmt::join(views, "、"));
}

class ValueList {
 public:
  void add(std::string key, std::string value, const Place& place) {
    using From = ShownValue::From;
    const From from = place.file.empty() ? From::CommandLine : From::File;
    values_.push_back({std::move(key), std::move(value), from, place});
  }
  void add(const char* key, const std::vector<PlacedText>& texts) {
    for (const PlacedText& each : texts) add(key, each.text, each.place);
  }
  template <class T>
  void add(const char* key, const std::optional<Placed<T>>& value, const char* otherwise) {
    if (value) {
      add(key, name_of(value->value), value->place);
    } else if (otherwise != nullptr) {
      values_.push_back({key, otherwise, ShownValue::From::Default, {}});
    }
  }
  std::vector<ShownValue> take() && { return std::move(values_); }

 private:
  std::vector<ShownValue> values_;
};

std::vector<ShownValue> values_of(const Effective& effective, const ConfigChain& chain) {
  ValueList list;
  list.add("stage", effective.stage, nullptr);
  list.add("date", effective.date, nullptr);
  list.add("minutes", effective.minutes, nullptr);
  if (effective.made_from) list.add("template", std::vector{*effective.made_from});
  list.add("fail_on", effective.fail_on, "warning");
  list.add("rules", effective.rules);
  list.add("extends", effective.packs);
  list.add("select", effective.select);
  list.add("ignore", effective.ignore);
  for (const LayeredSeverity& each : effective.severity) {
    const auto& [rules, level, place] = each.choice;
    list.add("severity", rules + " = " + (level ? name_of(*level) : "off"), place);
  }
  list.add("words", effective.words);
  for (const AllowedTexts* allowed : effective.allow) {
    const std::string reason = allowed->reason.empty() ? "" : "（" + allowed->reason + "）";
    list.add("allow", joined(allowed->rules) + " = " + joined(allowed->texts) + reason,
             allowed->place);
  }
  for (const ConfigLink& link : chain) list.add("exclude", link.config->exclude);
  return std::move(list).take();
}

void add_accepted(const Acceptances::List& accepted, std::vector<ShownValue>& values) {
  for (const Acceptance& each : accepted) {
    std::string value = each.rule + " = " + each.text + "（" + each.reason;
    if (each.expires) value += "，到 " + iso_date(*each.expires) + " 为止";
    values.push_back({"accept", value + "）", ShownValue::From::File, each.place});
  }
}

}  // namespace

ConfigReport report_config(DraftEngines& engines, const std::string& draft) {
  const DraftConfig config = engines.config_of(draft);
  const DraftEngines::Entry& entry = engines.of(draft);
  ConfigReport report;
  report.draft = draft;
  for (const ConfigLink& link : config.chain) report.files.push_back(link.config->path);
  report.excluded = engines.excludes(draft);
  report.values = values_of(entry.effective, config.chain);
  if (const auto accepted = engines.accepted_in(draft)) add_accepted(*accepted, report.values);
  report.rules = entry.engine.rules();
  return report;
}

}  // namespace gaolint
