#include "config/config.h"

#include <array>
#include <span>
#include <utility>

#include "rule/rule_files.h"

namespace gaolint {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr int kMostMinutes = 10'000;

const std::vector<std::string>& level_names() {
  static const std::vector<std::string> names = {"error", "warning", "info", "hint", "off"};
  return names;
}

std::string quoted(std::string_view key) { return '`' + std::string(key) + '`'; }

void require(const Fields& fields, std::string_view key) {
  if (!fields.has(key)) fields.error(key, quoted(key) + " is missing");
}

/// Strings of which an empty one is an error and is left out.
std::vector<PlacedText> read_texts(const Fields& fields, std::string_view key) {
  std::vector<PlacedText> texts = fields.placed_texts(key);
  for (const PlacedText& text : texts) {
    if (text.text.empty()) fields.error(text.place, "an empty string in " + quoted(key));
  }
  std::erase_if(texts, [](const PlacedText& text) { return text.text.empty(); });
  return texts;
}

std::vector<SeverityChoice> read_severity(const Fields& fields) {
  std::vector<SeverityChoice> choices;
  const auto table = fields.table("severity");
  if (!table) return choices;
  for (const std::string_view rules : table->keys()) {
    const auto index = table->choice(rules, level_names());
    if (!index) continue;
    choices.push_back(
        {std::string(rules), severity_from_name(level_names()[*index]), table->place(rules)});
  }
  return choices;
}

std::vector<AllowedTexts> read_allow(const Fields& fields) {
  std::vector<AllowedTexts> all;
  for (const Fields& table : fields.tables("allow")) {
    AllowedTexts allowed{read_texts(table, "rules"), read_texts(table, "text"),
                         table.text("reason").value_or(""), table.place()};
    require(table, "rules");
    require(table, "text");
    table.finish();
    if (!allowed.rules.empty() && !allowed.texts.empty()) all.push_back(std::move(allowed));
  }
  return all;
}

std::vector<ChangedOption> read_options(const Fields& fields) {
  std::vector<ChangedOption> all;
  const auto rules = fields.table("options");
  if (!rules) return all;
  for (const std::string_view id : rules->keys()) {
    const auto options = rules->table(id);
    if (!options) continue;
    for (const std::string_view name : options->keys()) {
      all.push_back(
          {std::string(id), std::string(name), options->shown(name), options->place(name)});
    }
  }
  return all;
}

std::optional<PlacedText> required_place(const Fields& table, std::string_view key) {
  std::string text = table.required_text(key);
  if (text.empty()) return std::nullopt;
  return PlacedText{std::move(text), table.place(key)};
}

/// `beside`: of the file beside a draft, which needs not be named.
std::vector<AcceptedFinding> read_accept(const Fields& fields, bool beside) {
  std::vector<AcceptedFinding> all;
  for (const Fields& table : fields.tables("accept")) {
    AcceptedFinding each;
    if (!beside) each.file = required_place(table, "file");
    each.acceptance.place = table.place();
    each.acceptance.rule = table.required_text("rule");
    each.acceptance.text = table.required_text("text");
    each.acceptance.under = table.texts("under");
    each.acceptance.reason = table.required_text("reason");
    each.acceptance.expires = table.date("expires");
    table.finish();
    const bool whole =
        (beside || each.file) && !each.acceptance.rule.empty() && !each.acceptance.text.empty();
    if (whole) all.push_back(std::move(each));
  }
  return all;
}

std::optional<Placed<int>> read_minutes(const Fields& fields) {
  const auto minutes = fields.integer("minutes");
  if (!minutes) return std::nullopt;
  if (*minutes < 1 || *minutes > kMostMinutes) {
    fields.error("minutes", "`minutes` must be from 1 to " + std::to_string(kMostMinutes) +
                                ", not " + std::to_string(*minutes));
    return std::nullopt;
  }
  return Placed<int>{static_cast<int>(*minutes), fields.place("minutes")};
}

ConfigValues read_values(const Fields& fields) {
  ConfigValues values;
  const bool selects = fields.has("select");
  std::vector<PlacedText> select = read_texts(fields, "select");
  if (selects) values.select = std::move(select);
  values.ignore = read_texts(fields, "ignore");
  values.severity = read_severity(fields);
  if (const auto date = fields.date("date")) values.date = {*date, fields.place("date")};
  if (const auto stage = fields.choice("stage", {"draft", "final"})) {
    values.stage = {*stage == 0 ? Stage::Draft : Stage::Final, fields.place("stage")};
  }
  values.minutes = read_minutes(fields);
  if (auto file = fields.text("template")) {
    values.made_from = PlacedText{*std::move(file), fields.place("template")};
  }
  values.words = read_texts(fields, "words");
  values.allow = read_allow(fields);
  return values;
}

std::vector<ConfigOverride> read_overrides(const Fields& fields) {
  std::vector<ConfigOverride> overrides;
  for (const Fields& table : fields.tables("overrides")) {
    ConfigOverride each{read_texts(table, "paths"), read_values(table), table.place()};
    require(table, "paths");
    table.finish();
    overrides.push_back(std::move(each));
  }
  return overrides;
}

void read_extends(const Fields& fields, Config& config) {
  for (PlacedText& each : read_texts(fields, "extends")) {
    const bool is_file = each.text.ends_with(".toml");
    (is_file ? config.files : config.packs).push_back(std::move(each));
  }
}

void read_all(const Fields& fields, Config& config) {
  if (const auto root = fields.flag("root")) config.root = {*root, fields.place("root")};
  read_extends(fields, config);
  config.rules = read_texts(fields, "rules");
  config.exclude = read_texts(fields, "exclude");
  const std::array levels = {Severity::Error, Severity::Warning, Severity::Info};
  if (const auto level = fields.choice("fail_on", {"error", "warning", "info"})) {
    config.fail_on = {levels[*level], fields.place("fail_on")};
  }
  config.values = read_values(fields);
  config.overrides = read_overrides(fields);
  config.accept = read_accept(fields, false);
  config.options = read_options(fields);
  fields.finish();
}

void read_side(const Fields& fields, Config& config) {
  config.accept = read_accept(fields, true);
  fields.finish();
}

ReadConfig read_by(void (*read_table)(const Fields&, Config&), std::string path,
                   std::string bytes) {
  if (bytes.starts_with(kByteOrderMark)) bytes.erase(0, kByteOrderMark.size());
  const PackFile file{path, bytes};
  RuleFiles files(std::span(&file, 1));
  ReadConfig read;
  if (const TomlTree* tree = files.read(0)) read_table(Fields(files, 0, *tree), read.config);
  read.errors = std::move(files).take_errors();
  read.config.path = std::move(path);
  read.config.bytes = std::move(bytes);
  return read;
}

}  // namespace

Config read_config(RuleFiles& files) {
  Config config;
  if (const TomlTree* tree = files.read(0)) read_all(Fields(files, 0, *tree), config);
  return config;
}

ReadConfig read_config(std::string path, std::string bytes) {
  return read_by(read_all, std::move(path), std::move(bytes));
}

ReadConfig read_side_file(std::string path, std::string bytes) {
  return read_by(read_side, std::move(path), std::move(bytes));
}

Error config_error(const Config& config, const Place& place, std::string message,
                   std::string hint) {
  const PackFile file{config.path, config.bytes};
  RuleFiles files(std::span(&file, 1));
  files.error(0, place.line, place.column, std::move(message), std::move(hint));
  return std::move(files).take_errors().front();
}

}  // namespace gaolint
