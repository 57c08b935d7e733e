#pragma once

#include <optional>
#include <string>

#include "lsp/workplace.h"
#include "report/language.h"

namespace gaolint {

/// What a server is told when it starts.
struct ServerOptions {
  std::string version;
  std::optional<Language> language;  // else the client's
  std::string rule_pages;            // see Client
  Workplace& workplace;
};

/// Speaks the Language Server Protocol over two descriptors until the client says exit or is gone.
/// Gives the exit code that the protocol asks for.
int serve(int in, int out, const ServerOptions& options);

}  // namespace gaolint
