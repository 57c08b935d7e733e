#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/engine.h"
#include "rule/rule_set.h"

namespace gaolint::test {

/// A rule set made of the text of one rule file; its errors are test failures unless they are asked
/// for.
RuleSet rules_from(std::string_view toml);

/// A whole rule with the fields that every rule must have filled in; `body` adds the kind and its
/// own fields.
std::string rule_with(std::string_view body, std::string_view id = "usage/tested");

/// The findings of all rules of `set` on a text. Keeps what the findings point into.
class Linted {
 public:
  Linted(const RuleSet& set, std::string text, Settings settings = {});

  const std::vector<Finding>& findings() const { return findings_; }
  const Document& document() const { return *document_; }
  /// The marked texts, in order.
  std::vector<std::string> marks() const;
  /// The text with every fix applied.
  std::string fixed() const;

 private:
  std::unique_ptr<Source> source_;
  std::unique_ptr<Document> document_;
  std::vector<Finding> findings_;
};

}  // namespace gaolint::test
