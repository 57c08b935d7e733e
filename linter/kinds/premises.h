#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "match/pattern.h"
#include "rule/fields.h"
#include "syntax/document.h"

namespace gaolint {

/// What must stand elsewhere in the same draft for a match to be wrong: that its title ends with
/// 请示, that its number has another year.
class Premises {
 public:
  /// Reads `given`, an array of tables, for a rule with this expression.
  static Premises read(const Fields& fields, const Pattern& pattern);

  bool empty() const { return premises_.empty(); }

  /// What a group of the match must not be, because a match of a premise says it.
  struct Said {
    int group;  // of the rule's expression
    std::string_view text;
  };
  /// Whether they hold in that part of the document; then what they say.
  std::optional<std::vector<Said>> hold(const Document& document, Span part) const;

 private:
  struct Premise {
    Pattern pattern;
    std::optional<UnitKind> unit;  // none: paragraphs
    bool absent = false;
    int differs = -1;       // a group of the rule's expression, and
    int differs_here = -1;  // the group of the same name in this one
  };
  template <class Visit>
  static void for_each(const Document& document, Span part, const Premise& premise, Visit visit);

  std::vector<Premise> premises_;
};

}  // namespace gaolint
