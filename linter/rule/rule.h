#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rule/check.h"
#include "rule/finding.h"
#include "syntax/document.h"
#include "syntax/tree.h"
#include "text/result.h"

namespace gaolint {

/// Where in a document a rule looks.
struct Scope {
  /// A finding must lie within a unit of one of these kinds; empty: anywhere.
  std::vector<UnitKind> inside;
  /// … and must not overlap a unit of any of these.
  std::vector<UnitKind> outside;
  /// … and, where there is a query over the outline, must overlap one of its captures.
  std::optional<Query> query;
};

/// A test of a rule, kept beside it. In the rule file the marked text stands in ⟦ ⟧.
struct Example {
  std::string text;                  // without the brackets
  std::vector<Span> marks;           // of `text`; empty in a good example
  std::optional<std::string> fixed;  // the text after the rule's first fix of every finding
  std::optional<Stage> stage;
  std::optional<std::chrono::year_month_day> date;
  std::optional<int> minutes;
  std::optional<std::string> made_from;  // the text that it was made from
  Place place;
};

/// One rule as its file says it. Immutable after loading.
struct Rule {
  std::string id;  // family/name
  std::string kind;
  std::string pack;
  Severity severity = Severity::Warning;
  std::optional<Severity> draft_severity;  // with --stage draft
  bool enabled = true;                     // on unless selected away
  bool only_by_name = false;               // off by itself, not with its pack: no pack turns it on
  bool final_only = false;                 // off by itself but with --stage final
  Wording summary;                         // one line: what is flagged
  Wording message;                         // template with {text} and the kind's values
  std::vector<std::pair<std::string, Wording>> messages;  // by message_key
  std::string explanation;                                // Markdown: why, wrong and right
  std::string source;  // standard and clause, dictionary, or practice
  Scope scope;
  /// Numbers and flags of the kind that the rule's file says, by name: a configuration may change
  /// them.
  std::vector<std::pair<std::string, std::string>> options;
  std::vector<Example> bad;
  std::vector<Example> good;
  Place place;
  std::unique_ptr<Check> check;

  std::string_view family() const { return std::string_view(id).substr(0, id.find('/')); }
};

}  // namespace gaolint
