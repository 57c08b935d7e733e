#include "app/trial.h"

#include <fmt/format.h>

#include <optional>

#include "kinds/kinds.h"
#include "syntax/document.h"
#include "text/sentences.h"
#include "text/source.h"

namespace gaolint {

namespace {

/// A basic string of TOML.
std::string toml_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      out += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string field(std::string_view key, const std::vector<std::string>& values) {
  std::string text = fmt::format("{} = [", key);
  for (const std::string& value : values) text += toml_string(value) + ", ";
  return text + "]\n";
}

std::string rule_text(const Trial& trial, std::string_view id, bool bare) {
  std::string text = fmt::format(
      "[[rule]]\nid = \"{}\"\nkind = \"pattern\"\nseverity = \"info\"\nsummary = \"-\"\n"
      "message = \"-\"\nexplanation = \"-\"\nsource = \"-\"\n"
      "bad = [\"⟦-⟧\", \"⟦-⟧\"]\ngood = [\"-\", \"-\"]\npattern = {}\n",
      id, toml_string(trial.pattern));
  if (trial.in_source) text += "text = \"source\"\n";
  if (!trial.unit.empty()) text += "unit = " + toml_string(trial.unit) + "\n";
  if (bare || trial.anywhere) text += "outside = []\n";
  if (bare) return text;
  return text + field("not_before", trial.not_before) + field("not_after", trial.not_after) +
         field("except", trial.except) + field("require", trial.require);
}

void check(std::string_view option, const std::vector<std::string>& regexes, Errors& errors) {
  for (const std::string& regex : regexes) {
    const auto pattern = Pattern::compile(regex);
    if (pattern) continue;
    Error error = pattern.error();
    error.place.file = option;
    if (error.place.line == 0) error.excerpt = regex;
    errors.push_back(std::move(error));
  }
}

/// The text that rules see where `text` stands in a draft.
std::string folded(const std::string& text) {
  const Source source = Source::from_bytes("", text);
  return std::string(Document(source).text());
}

bool is_in_one_sentence(const std::string& text, std::string_view literal) {
  const auto at = static_cast<Offset>(text.find(literal));
  const Span sentence = Sentences(text).around({0, static_cast<Offset>(text.size())}, at);
  return at + literal.size() <= sentence.end;
}

/// Nothing where the literal may stand in what rules see.
std::optional<Impossible> why_absent(const std::string& literal, bool by_sentence) {
  bool stands = false;
  // What it is folded to depends on its neighbours.
  for (const std::string neighbour : {"字", "a"}) {
    const std::string text = folded(neighbour + literal + neighbour);
    if (text.find(literal) == std::string::npos) continue;
    stands = true;
    if (!by_sentence || is_in_one_sentence(text, literal)) return std::nullopt;
  }
  return Impossible{literal, stands ? "" : folded("字" + literal + "字").substr(3)};
}

}  // namespace

RuleSet load_trial(const Trial& trial) {
  Errors errors;
  check("PATTERN", {trial.pattern}, errors);
  check("--not-before", trial.not_before, errors);
  check("--not-after", trial.not_after, errors);
  check("--except", trial.except, errors);
  check("--require", trial.require, errors);
  if (!errors.empty()) {
    RuleSet none;
    none.errors = std::move(errors);
    return none;
  }
  const std::string text = rule_text(trial, kTriedRule, false) + rule_text(trial, kBareRule, true);
  const PackFile file{"PATTERN", text};
  return load_rules({&file, 1}, all_kinds());
}

std::vector<Impossible> why_never(const Trial& trial, const Pattern& pattern) {
  if (trial.in_source) return {};
  std::vector<Impossible> reasons;
  for (const std::string& literal : pattern.anchors()) {
    auto reason = why_absent(literal, trial.unit.empty() || trial.unit == "sentence");
    if (!reason) return {};
    reasons.push_back(*std::move(reason));
  }
  return reasons;
}

}  // namespace gaolint
