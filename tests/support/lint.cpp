#include "lint.h"

#include <gtest/gtest.h>

#include "engine/fixes.h"
#include "engine/selection.h"
#include "kinds/kinds.h"

namespace gaolint::test {

RuleSet rules_from(std::string_view toml) {
  const PackFile file{"test/rules.toml", toml};
  RuleSet set = load_rules({&file, 1}, all_kinds());
  for (const Error& error : set.errors) {
    ADD_FAILURE() << error.place.file << ":" << error.place.line << ":" << error.place.column
                  << ": " << error.message;
  }
  return set;
}

std::string rule_with(std::string_view body, std::string_view id) {
  return "[[rule]]\nid = \"" + std::string(id) +
         "\"\nseverity = \"warning\"\n"
         "summary = { zh = \"试验\", en = \"test\" }\n"
         "message = { zh = \"“{text}”有问题\", en = \"{text} is wrong\" }\n"
         "explanation = \"为什么\"\nsource = \"实务\"\n"
         "bad = [{ text = \"⟦甲⟧\" }, { text = \"⟦乙⟧\" }]\ngood = [\"丙\", \"丁\"]\n" +
         std::string(body) + "\n";
}

Linted::Linted(const RuleSet& set, std::string text, Settings settings)
    : source_(std::make_unique<Source>(Source::from_bytes("test.txt", std::move(text)))),
      document_(std::make_unique<Document>(*source_)) {
  findings_ = Engine(select_rules(set, {}, {}).rules, settings).lint(*document_);
}

std::vector<std::string> Linted::marks() const {
  std::vector<std::string> marks;
  for (const Finding& finding : findings_) marks.emplace_back(source_->text(finding.span));
  return marks;
}

std::string Linted::fixed() const {
  return apply_fixes(source_->text(), findings_, Safety::DisplayOnly);
}

}  // namespace gaolint::test
