#include <algorithm>

#include "app/config_report.h"
#include "report/excerpt.h"
#include "report/json_values.h"
#include "report/phrase.h"

namespace gaolint {
namespace {

/// Keys are ASCII; values are shown as they are, so nothing is aligned after them.
constexpr std::size_t kKeyWidth = 10;

std::string origin_of(const ShownValue& value, Language language) {
  switch (value.from) {
    case ShownValue::From::CommandLine:
      return phrase(language, "命令行", "command line");
    case ShownValue::From::Default:
      return phrase(language, "缺省", "default");
    case ShownValue::From::File:
      break;
  }
  return fmt::format("{}:{}", visible(value.place.file), value.place.line);
}

const char* origin_name(ShownValue::From from) {
  switch (from) {
    case ShownValue::From::CommandLine:
      return "command-line";
    case ShownValue::From::Default:
      return "default";
    case ShownValue::From::File:
      break;
  }
  return "file";
}

Json json_of(const ShownValue& value) {
  Json json{{"key", value.key}, {"value", value.value}, {"from", origin_name(value.from)}};
  if (value.from == ShownValue::From::File) {
    json["file"] = value.place.file;
    json["line"] = value.place.line;
    json["column"] = value.place.column;
  }
  return json;
}

}  // namespace

std::string human_config(const ConfigReport& report, Language language) {
  std::string text = visible(report.draft) + "\n\n";
  if (report.files.empty()) {
    text += phrase(language, "没有配置文件（gaolint init 写一个）\n",
                   "no configuration (gaolint init writes one)\n");
  } else {
    text +=
        phrase(language, "配置文件（越靠后越优先）：\n", "configurations (a later one wins):\n");
    for (const std::string& file : report.files) text += "  " + visible(file) + "\n";
  }
  text += "\n";
  for (const ShownValue& value : report.values) {
    text += fmt::format("{:<{}} {}  [{}]\n", value.key, kKeyWidth, visible(value.value),
                        origin_of(value, language));
  }
  text += phrase(language, "\n适用 {} 条规则。\n", "\n{} rules apply.\n", report.rules.size());
  if (report.excluded) {
    text += phrase(language, "检查目录时不看这个文件（exclude）。\n",
                   "Left out when directories are checked (exclude).\n");
  }
  return text;
}

std::string json_config(const ConfigReport& report, const Errors& errors) {
  Json values = Json::array(), rules = Json::array(), all_errors = Json::array();
  for (const ShownValue& value : report.values) values.push_back(json_of(value));
  for (const Rule* rule : report.rules) rules.push_back(rule->id);
  for (const Error& error : errors) all_errors.push_back(gaolint::json_of(error));
  return dump({{"version", GAOLINT_VERSION},
               {"file", report.draft},
               {"configs", report.files},
               {"excluded", report.excluded},
               {"values", std::move(values)},
               {"rules", std::move(rules)},
               {"errors", std::move(all_errors)}}) +
         "\n";
}

}  // namespace gaolint
