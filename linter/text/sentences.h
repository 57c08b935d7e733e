#pragma once

#include <string_view>
#include <vector>

#include "text/span.h"

namespace gaolint {

/// Where the sentences of a text end: after a final mark (。！？), the closing quotation marks and
/// brackets behind it included. Asked for far more often than there are sentences, so they are
/// looked for once.
class Sentences {
 public:
  explicit Sentences(std::string_view text);

  /// The part of `unit` around `at` between two ends. The unit that patterns are matched against by
  /// default.
  Span around(Span unit, Offset at) const;

 private:
  std::vector<Offset> ends_;
};

}  // namespace gaolint
