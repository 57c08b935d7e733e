#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/draft_engines.h"
#include "app/error_log.h"
#include "lsp/workplace.h"

namespace gaolint {

/// What the language server knows of rules, configurations and files: what the other commands do.
class EditorWorkplace : public Workplace {
 public:
  /// `options` and `log` live longer.
  EditorWorkplace(const EngineOptions& options, ErrorLog& log);

  /// Whether there are rules at all; what is wrong with them has been said.
  bool has_rules();

  std::shared_ptr<const Engine> engine_for(const std::string& uri,
                                           const std::string& folder) override;
  Errors take_errors() override { return std::exchange(errors_, {}); }
  void reload() override;
  bool is_settings(const std::string& path) override;
  Errors faults(const std::string& path, const std::string& text) override;
  std::optional<std::string> nearest_config(const std::string& draft) override;
  std::vector<std::string> rule_directories() override;
  std::vector<std::string> drafts_in(const std::string& folder) override;
  Result<Source> read_draft(const std::string& path) override;
  std::optional<std::string> read_text(const std::string& path) override;
  std::string stamp(const std::string& path) override;

 private:
  /// What kind of file that is, beside drafts.
  enum class Settings { No, Config, SideFile, Extended, Rules };
  Settings settings_of(const std::string& path);
  /// Those of its drafts' rules that a file lies in, or the pack that it is of.
  std::vector<std::string> rule_directories_around(const std::string& path);
  /// Of a configuration by itself.
  Errors faults_of_one(ReadConfig read);
  Errors faults_of_config(const OpenFile& open);

  const EngineOptions options_;
  ErrorLog& log_;
  std::shared_ptr<DraftEngines> engines_;
  Errors errors_;
};

}  // namespace gaolint
