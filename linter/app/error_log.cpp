#include "app/error_log.h"

#include <unistd.h>

#include <iostream>

#include "app/terminal.h"
#include "report/error_text.h"

namespace gaolint {

ErrorLog::ErrorLog(Language language, std::string_view color)
    : language_(language), paint_(wants_color(color, STDERR_FILENO)) {}

void ErrorLog::add(const Error& error) {
  ++count_;
  std::cerr << error_text(error, language_, paint_);
}

void ErrorLog::add(const Errors& errors) {
  for (const Error& error : errors) add(error);
}

}  // namespace gaolint
