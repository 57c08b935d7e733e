#pragma once

#include <string_view>
#include <vector>

#include "report/language.h"
#include "report/paint.h"
#include "text/result.h"

namespace gaolint {

/// Says errors on the standard error as they come, and remembers that there were some.
class ErrorLog {
 public:
  /// `color` is the wish of --color.
  ErrorLog(Language language, std::string_view color);
  void add(const Error& error);
  void add(const Errors& errors);
  bool empty() const { return count_ == 0; }

 private:
  Language language_;
  Paint paint_;
  std::size_t count_ = 0;
};

}  // namespace gaolint
