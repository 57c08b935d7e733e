#pragma once

#include <fstream>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include "report/language.h"
#include "text/result.h"

namespace gaolint {

/// Writes the text to the standard output.
void print(std::string_view text);

/// Where a report goes: a file, or the standard output.
class Output {
 public:
  /// Opens (and empties) the file; an empty path is the standard output.
  Output(const std::string& path, Language language);
  std::ostream& stream();
  /// Writes out what is left. What went wrong since it was opened, if anything.
  std::optional<Error> close();

 private:
  std::string path_;
  Language language_;
  std::ofstream file_;
  int open_error_ = 0;
};

}  // namespace gaolint
