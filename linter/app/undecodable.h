#pragma once

#include <vector>

#include "report/language.h"
#include "rule/rule.h"
#include "text/source.h"

namespace gaolint {

/// Says where a file has bytes that are no characters. It is no rule of a pack: it is about reading
/// the file, not about the text, so it has no pattern to select it by or to switch it off with.
class UndecodableBytes {
 public:
  UndecodableBytes();
  /// Adds its findings, keeping the order of places. Of a file that is no text at all only the
  /// first places are named.
  void add_findings(const Source& source, std::vector<Finding>& findings) const;

 private:
  Finding finding_at(const Source& source, const Source::BadBytes& bad) const;
  Finding finding_of_all(const Source& source) const;
  Rule rule_;
};

}  // namespace gaolint
