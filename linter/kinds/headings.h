#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "rule/check.h"
#include "rule/fields.h"
#include "syntax/document.h"

namespace gaolint {

/// A numbered line and what follows it.
struct Heading {
  Span text;  // folded, without its number
  Span body;  // folded; empty where nothing follows
  bool own_line = false;
  bool stop = false;  // ends with a full stop
};

/// Fewer sisters than this have no form in common.
inline constexpr std::size_t kFewestHeadings = 3;

/// Looks at the headings of one series at a time. A series of which some have a line of their own
/// and some do not is no series of headings.
class HeadingCheck : public Check {
 public:
  explicit HeadingCheck(std::vector<MarkerFamily> families) : families_(std::move(families)) {}

  void on_document(const Document& document, const Settings&, const Sink& sink) const final;

 private:
  virtual void compare(const Document&, const std::vector<Heading>&, const Sink&) const = 0;

  std::vector<MarkerFamily> families_;
};

/// check = "form" of kind `headings`: a noun phrase where all the others begin with a verb; see
/// rules/README.md.
std::unique_ptr<Check> build_heading_form(const Fields&, std::vector<MarkerFamily> families);

/// check = "lead" of kind `headings`: an item that does not begin with a short sentence, where all
/// the others of its series do; see rules/README.md.
std::unique_ptr<Check> build_missing_lead(const Fields&);

}  // namespace gaolint
