#include "app/config_choice.h"

namespace gaolint {

void ConfigChoice::add_to(CLI::App& command) {
  OptionAdder add(command);
  add.text("--config", file, "用这个配置文件，不找 .gaolint.toml",
           "use this configuration in place of those found")
      ->type_name("FILE");
  add.flag("--no-config", none, "不用任何配置文件", "heed no configuration");
}

}  // namespace gaolint
