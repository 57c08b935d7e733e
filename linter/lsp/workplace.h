#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "text/result.h"
#include "text/source.h"

namespace gaolint {

/// What the server asks of the program that it is part of: rules, configurations and files. Paths
/// are absolute.
class Workplace {
 public:
  virtual ~Workplace() = default;

  /// The rules for the draft of an address; what they need lives as long as the pointer. Where it
  /// is no file yet, those for a draft in `folder`; empty: what the command line says.
  virtual std::shared_ptr<const Engine> engine_for(const std::string& uri,
                                                   const std::string& folder) = 0;
  /// What was found wrong with configurations and rules meanwhile, each once.
  virtual Errors take_errors() = 0;
  /// Reads configurations and rules anew for who asks from now on.
  virtual void reload() = 0;

  /// Whether engines are made of that file, or would be if it were there.
  virtual bool is_settings(const std::string& path) = 0;
  /// What is wrong with it where it says `text`; their places are in this file.
  virtual Errors faults(const std::string& path, const std::string& text) = 0;
  /// The configuration that is nearest to a draft; empty where there is none. Nothing where none is
  /// heeded.
  virtual std::optional<std::string> nearest_config(const std::string& draft) = 0;
  /// Directories of rules that the command line names.
  virtual std::vector<std::string> rule_directories() = 0;

  /// The drafts below a folder that `gaolint check` would check, sorted.
  virtual std::vector<std::string> drafts_in(const std::string& folder) = 0;
  virtual Result<Source> read_draft(const std::string& path) = 0;
  /// Nothing where it cannot be read.
  virtual std::optional<std::string> read_text(const std::string& path) = 0;
  /// Another text where the file has changed; empty where there is none.
  virtual std::string stamp(const std::string& path) = 0;
};

}  // namespace gaolint
