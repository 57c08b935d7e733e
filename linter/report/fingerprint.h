#pragma once

#include <string>
#include <unordered_map>

#include "rule/finding.h"
#include "text/source.h"

namespace gaolint {

/// Names findings so that the same one has the same name after text was added above it: by rule,
/// file and the line it is in; equal ones are counted. Lives for one file.
class Fingerprints {
 public:
  explicit Fingerprints(const Source& source) : source_(source) {}
  /// 16 hexadecimal digits. Asked once for each finding, in order.
  std::string of(const Finding& finding);

 private:
  const Source& source_;
  std::unordered_map<std::string, int> seen_;
};

}  // namespace gaolint
