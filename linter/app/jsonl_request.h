#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "formats/draft_format.h"
#include "report/language.h"
#include "rule/check.h"
#include "text/result.h"

namespace gaolint {

/// A draft to check, as a line of `gaolint check --stdin-jsonl` has it.
struct JsonlRequest {
  std::string id;  // given back as it came, as JSON; empty where none did
  std::string file;
  std::string text;
  DraftFormat format = DraftFormat::Plain;
  std::optional<std::chrono::year_month_day> date;
  std::optional<Stage> stage;
  std::optional<Error> error;  // what is wrong with the line; its place has no file and no line
};

/// `file`: what a draft without a name is called. Of a wrong line, what could be read of it.
JsonlRequest read_request(std::string_view line, std::string file, Language language);

}  // namespace gaolint
