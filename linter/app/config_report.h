#pragma once

#include <string>
#include <vector>

#include "app/draft_engines.h"
#include "report/language.h"

namespace gaolint {

/// One value that holds for a draft.
struct ShownValue {
  enum class From { File, CommandLine, Default };
  std::string key;
  std::string value;
  From from;
  Place place;  // of From::File
};

/// What holds for one draft, to be shown.
struct ConfigReport {
  std::string draft;
  std::vector<std::string> files;  // a later one wins
  bool excluded = false;           // where directories are walked
  std::vector<ShownValue> values;
  std::vector<const Rule*> rules;  // that apply
};

ConfigReport report_config(DraftEngines& engines, const std::string& draft);

std::string human_config(const ConfigReport& report, Language language);
std::string json_config(const ConfigReport& report, const Errors& errors);

}  // namespace gaolint
