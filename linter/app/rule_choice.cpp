#include "app/rule_choice.h"

#include "report/phrase.h"
#include "text/iso_date.h"

namespace gaolint {
namespace {

CLI::Validator is_date(Language language) {
  const auto check = [language](std::string& text) {
    if (parse_iso_date(text)) return std::string();
    return phrase(language, "“{}”不是日期，应写成 2026-07-25 这样", "{} is no date like 2026-07-25",
                  text);
  };
  return {check, ""};
}

std::vector<PlacedText> placed(const std::vector<std::string>& texts) {
  std::vector<PlacedText> all;
  for (const std::string& text : texts) all.push_back({text, {}});
  return all;
}

}  // namespace

void RuleChoice::add_to(CLI::App& command) {
  OptionAdder add(command);
  add.list("--select", select, "只用这些规则：编号、类别、规则包或通配（可重复，可用逗号隔开）",
           "only these rules: ids, families, packs or globs (repeatable, comma lists)")
      ->type_name("PATTERN");
  add.list("--ignore", ignore, "不用这些规则", "not these rules")->type_name("PATTERN");
  add.choice("--stage", stage, {"draft", "final"}, "draft 为起草中，final 为定稿，一处不留",
             "draft: still being written; final: about to be handed up");
  add.text("--date", date, "稿件使用的日期", "the day the draft is for")
      ->type_name("YYYY-MM-DD")
      ->check(is_date(add.language()));
  add.number("--minutes", minutes, 1, 10'000, "讲话不超过几分钟", "how long the speech may take");
}

ConfigValues RuleChoice::values() const {
  ConfigValues values;
  if (!select.empty()) values.select = placed(select);
  values.ignore = placed(ignore);
  if (!stage.empty()) values.stage = {stage == "draft" ? Stage::Draft : Stage::Final, {}};
  if (const auto day = parse_iso_date(date)) values.date = {*day, {}};
  if (minutes > 0) values.minutes = {minutes, {}};
  return values;
}

}  // namespace gaolint
