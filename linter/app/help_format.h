#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace gaolint {

/// The help as CLI11 lays it out, without the lists of options that cannot be used together: they
/// are said when somebody tries.
class HelpFormat : public CLI::Formatter {
  std::string make_option_opts(const CLI::Option* option) const override {
    const std::string opts = CLI::Formatter::make_option_opts(option);
    return opts.substr(0, opts.find(" " + get_label("Excludes") + ":"));
  }
};

}  // namespace gaolint
