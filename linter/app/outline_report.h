#pragma once

#include <memory>
#include <ostream>

#include "report/reporter.h"
#include "syntax/document.h"
#include "text/reading.h"

namespace gaolint {

/// Writes the outlines of drafts, file by file.
class OutlineReport {
 public:
  virtual ~OutlineReport() = default;
  virtual void file(const Document& document) = 0;
  virtual void error(const Error& error) = 0;
  virtual void finish() = 0;
};

struct OutlineOptions {
  ReportOptions report;
  int rate = kReadingRate;  // characters that are read out in a minute
};

/// For people: one line a part, inner ones below the item that holds them, with length and time.
std::unique_ptr<OutlineReport> make_human_outline(std::ostream& out, const OutlineOptions& options);
std::unique_ptr<OutlineReport> make_json_outline(std::ostream& out, const OutlineOptions& options);
/// The syntax tree as tree-sitter writes it, one draft after the other.
std::unique_ptr<OutlineReport> make_sexp_outline(std::ostream& out, const OutlineOptions& options);

}  // namespace gaolint
