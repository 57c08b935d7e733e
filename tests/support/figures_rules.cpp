#include "figures_rules.h"

#include <gtest/gtest.h>

#include "engine/engine.h"
#include "engine/selection.h"
#include "kinds/kinds.h"

namespace gaolint::test {

const RuleSet& figure_rules() {
  static const PackDirectory directory = read_pack_directory(PROJECT_DIR "/rules/figures");
  static const std::vector<PackFile> files = [] {
    std::vector<PackFile> list;
    for (const auto& [path, text] : directory.files) list.push_back({path, text});
    return list;
  }();
  static const RuleSet rules = load_rules(files, all_kinds());
  return rules;
}

const FigureReader& figure_reader() {
  static const FigureReader* const reader =
      find_figure_reader(select_rules(figure_rules(), {}, {}).rules);
  return *reader;
}

std::vector<std::string> figure_findings(std::string_view text) {
  for (const Error& error : figure_rules().errors) ADD_FAILURE() << error.message;
  const Source source = Source::from_bytes("draft.txt", std::string(text));
  const Document document(source);
  const Engine engine(select_rules(figure_rules(), {}, {}).rules, Settings{});
  std::vector<std::string> found;
  for (const Finding& finding : engine.lint(document)) {
    const std::string_view id = finding.rule->id;
    found.push_back(std::string(id.substr(id.find('/') + 1)) + ": " +
                    std::string(source.text(finding.span)));
  }
  return found;
}

}  // namespace gaolint::test
