#include "app/rules_schema_command.h"

#include "app/exit_codes.h"
#include "app/option_values.h"
#include "app/output.h"
#include "app/rule_schema.h"

namespace gaolint {

namespace {

struct RulesSchemaOptions {
  std::string name = "rule";
};

int run_rules_schema(const RulesSchemaOptions& options) {
  const FieldCatalogue catalogue;
  const auto schema = options.name == "pack"       ? pack_schema
                      : options.name == "data"     ? data_schema
                      : options.name == "config"   ? config_schema
                      : options.name == "examples" ? examples_schema
                                                   : rule_schema;
  print(schema(catalogue));
  return kNothingFound;
}

void add_options(OptionAdder& add, RulesSchemaOptions& options) {
  add.choice(
      "NAME", options.name, {"rule", "data", "examples", "pack", "config"},
      "哪种文件：规则、规则用到的数据、规则的更多例子、pack.toml、.gaolint.toml",
      "of which files: rules, the data of rules, more examples of rules, pack.toml, .gaolint.toml");
}

}  // namespace

void add_rules_schema_command(CLI::App& rules, int& exit_code) {
  add_command<RulesSchemaOptions>(
      rules, exit_code,
      {"schema", "输出规则文件的 JSON Schema，供编辑器补全和检查",
       "print the JSON Schema of rule files, for editors", add_options, run_rules_schema});
}

}  // namespace gaolint
