#include "loading.h"

#include <algorithm>

namespace gaolint::test {

namespace {

class Nothing final : public Check {};

std::unique_ptr<Check> build_plain(const Fields&) { return std::make_unique<Nothing>(); }

std::unique_ptr<Check> build_words(const Fields& fields) {
  if (const auto lexicon = fields.data("lexicon")) {
    for (const Fields& entry : lexicon->tables("entry")) {
      entry.required_text("wrong");
      entry.finish();
    }
    lexicon->finish();
  }
  return std::make_unique<Nothing>();
}

/// A kind is a plain function, so what it is to do has to lie outside.
Read current_read = nullptr;

std::unique_ptr<Check> build_read(const Fields& fields) {
  current_read(fields);
  return std::make_unique<Nothing>();
}

constexpr Kind kKinds[] = {{"plain", build_plain}, {"words", build_words}, {"read", build_read}};

}  // namespace

RuleText::RuleText()
    : lines_{
          "id = \"usage/tested\"",
          "kind = \"plain\"",
          "severity = \"warning\"",
          "summary = \"试\"",
          "message = \"试\"",
          "explanation = \"试\"",
          "source = \"实务\"",
          "bad = [ \"⟦甲⟧。\", \"⟦乙⟧。\" ]",
          "good = [ \"丙。\", \"丁。\" ]",
      } {}

RuleText& RuleText::with(const std::string& key, const std::string& line) {
  const auto old = std::find_if(lines_.begin(), lines_.end(), [&](const std::string& each) {
    return each.starts_with(key + " ");
  });
  if (old == lines_.end()) {
    lines_.push_back(line);
  } else {
    *old = line;
  }
  return *this;
}

std::string RuleText::text() const {
  std::string text = "[[rule]]\n";
  for (const std::string& line : lines_) text += line + "\n";
  return text;
}

RuleSet load(const std::vector<PackFile>& files) { return load_rules(files, kKinds); }

RuleSet load_text(const std::string& text) { return load({{"pack/rules.toml", text}}); }

RuleSet load_with(const std::string& body, Read read) {
  current_read = read;
  return load_text("[[rule]]\n" + body + "\n" +
                   RuleText().with("kind", "kind = \"read\"").text().substr(9));
}

std::vector<std::string> lines_of(const Errors& errors) {
  std::vector<std::string> lines;
  for (const Error& error : errors) {
    std::string line = std::to_string(error.place.line) + ":" + std::to_string(error.place.column) +
                       " " + error.message;
    if (!error.hint.empty()) line += " [" + error.hint + "]";
    lines.push_back(line);
  }
  return lines;
}

}  // namespace gaolint::test
