#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "engine/engine.h"
#include "report/language.h"

namespace gaolint {

/// What a server is told when it starts.
struct ServerOptions {
  std::string version;
  std::optional<Language> language;  // else the client's
  std::string rule_pages;            // see Client
  /// The rules for the draft of an address; the engine lives as long as the server.
  std::function<const Engine&(std::string_view uri)> engine_for;
};

/// Speaks the Language Server Protocol over two descriptors until the client says exit or is gone.
/// Gives the exit code that the protocol asks for.
int serve(int in, int out, const ServerOptions& options);

}  // namespace gaolint
