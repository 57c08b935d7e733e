#include "calendar_rules.h"

#include <gtest/gtest.h>

#include <charconv>

#include "engine/engine.h"
#include "engine/fixes.h"
#include "engine/selection.h"
#include "kinds/kinds.h"
#include "rule/rule_set.h"

namespace gaolint::test {

namespace {

/// The calendar rules as the repository has them, not as they were when the program was built.
const RuleSet& core_rules() {
  static const PackDirectory directory = read_pack_directory(PROJECT_DIR "/rules");
  static const std::vector<PackFile> files = [] {
    std::vector<PackFile> list;
    for (const auto& [path, text] : directory.files) {
      const bool calendar = path.find("core/calendar") != path.npos;
      if (calendar || path.ends_with("core/pack.toml")) list.push_back({path, text});
    }
    return list;
  }();
  static const RuleSet rules = load_rules(files, all_kinds());
  return rules;
}

std::vector<Finding> lint(const Document& document, std::string_view date) {
  EXPECT_TRUE(core_rules().errors.empty()) << core_rules().errors.front().message;
  Settings settings;
  if (!date.empty()) settings.date = date_of(date);
  return Engine(select_rules(core_rules(), {}, {}).rules, settings).lint(document);
}

}  // namespace

std::chrono::year_month_day date_of(std::string_view text) {
  const auto number = [&](std::size_t at, std::size_t length) {
    unsigned value = 0;
    std::from_chars(text.data() + at, text.data() + at + length, value);
    return value;
  };
  return std::chrono::year{static_cast<int>(number(0, 4))} / std::chrono::month{number(5, 2)} /
         std::chrono::day{number(8, 2)};
}

std::vector<std::string> calendar_findings(std::string_view text, std::string_view date) {
  const Source source = Source::from_bytes("draft.txt", std::string(text));
  const Document document(source);
  std::vector<std::string> found;
  for (const Finding& finding : lint(document, date)) {
    const std::string_view id = finding.rule->id;
    found.push_back(std::string(id.substr(id.find('/') + 1)) + ": " +
                    std::string(source.text(finding.span)));
  }
  return found;
}

std::vector<std::string> calendar_notes(std::string_view text, std::string_view date) {
  const Source source = Source::from_bytes("draft.txt", std::string(text));
  const Document document(source);
  std::vector<std::string> notes;
  for (const Finding& finding : lint(document, date)) {
    for (const Note& note : finding.notes) notes.emplace_back(source.text(note.span));
  }
  return notes;
}

std::string calendar_fixed(std::string_view text, std::string_view date) {
  const Source source = Source::from_bytes("draft.txt", std::string(text));
  const Document document(source);
  return apply_fixes(source.text(), lint(document, date), Safety::Unsafe);
}

std::vector<std::string> calendar_marks(std::string_view rule, std::string_view text,
                                        std::string_view date) {
  std::vector<std::string> marks;
  const std::string prefix = std::string(rule) + ": ";
  for (const std::string& found : calendar_findings(text, date)) {
    if (found.starts_with(prefix)) marks.push_back(found.substr(prefix.size()));
  }
  return marks;
}

}  // namespace gaolint::test
