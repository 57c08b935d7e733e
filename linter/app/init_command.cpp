#include "app/init_command.h"

#include <CLI/CLI.hpp>
#include <filesystem>

#include "app/config_template.h"
#include "app/error_log.h"
#include "app/exit_codes.h"
#include "app/option_values.h"
#include "app/output.h"
#include "config/config_files.h"
#include "report/excerpt.h"
#include "report/phrase.h"

namespace gaolint {
namespace {

struct InitOptions {
  std::string directory = ".";
  bool force = false;
  std::string language;
};

std::optional<Error> write(const std::string& path, bool force, Language language) {
  std::error_code failed;
  if (!force && std::filesystem::exists(std::filesystem::symlink_status(path, failed))) {
    return Error{phrase(language, "已经有这个文件", "this file exists"),
                 {path, 0, 0},
                 {},
                 phrase(language, "要覆盖它，用 --force", "--force overwrites it")};
  }
  Output output(path, language);
  if (output.stream()) output.stream() << config_template();
  return output.close();
}

int run_init(const InitOptions& options) {
  const Language language = chosen_language(options.language);
  const auto path = (std::filesystem::path(options.directory) / kConfigName).lexically_normal();
  if (const auto error = write(path.string(), options.force, language)) {
    ErrorLog(language, "auto").add(*error);
    return kFailed;
  }
  print(phrase(language, "写好了 {}。打开它，去掉要用的设置行首的 #。\n",
               "Wrote {}. Open it and take the # off the settings you want.\n",
               visible(path.string())));
  return kNothingFound;
}

void add_options(OptionAdder& add, InitOptions& options) {
  add.footer("退出码：0 写好了，2 没有写", "Exit code: 0 written, 2 not written");
  add.text("DIR", options.directory, "写在哪个目录，缺省为当前目录",
           "where to write it, by default the current directory");
  add.flag("--force", options.force, "覆盖已有的", "overwrite");
  add.language_choice(options.language);
}

}  // namespace

void add_init_command(CLI::App& app, int& exit_code) {
  add_command<InitOptions>(app, exit_code,
                           {"init", "写一个带说明的 .gaolint.toml",
                            "write a commented .gaolint.toml", add_options, run_init});
}

}  // namespace gaolint
