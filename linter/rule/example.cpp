#include "rule/example.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "rule/rule_files.h"

namespace gaolint {

namespace {

constexpr std::string_view kOpen = "⟦";
constexpr std::string_view kClose = "⟧";
constexpr std::size_t kFewest = 2;

/// Takes the brackets out of `example.text`. False where they do not pair.
bool take_marks(Example& example) {
  const std::string written = std::exchange(example.text, {});
  bool inside = false;
  for (std::size_t at = 0; at < written.size();) {
    const auto rest = std::string_view(written).substr(at);
    if (!rest.starts_with(inside ? kClose : kOpen)) {
      if (rest.starts_with(kOpen) || rest.starts_with(kClose)) return false;
      example.text += written[at++];
      continue;
    }
    const auto here = static_cast<Offset>(example.text.size());
    if (inside) {
      example.marks.back().end = here;
    } else {
      example.marks.push_back({here, here});
    }
    inside = !inside;
    at += kOpen.size();
  }
  return !inside;
}

Example read_example(const Fields::Element& element) {
  Example example;
  example.place = element.place;
  if (!element.table) {
    example.text = element.text;
    return example;
  }
  const Fields& fields = *element.table;
  example.text = fields.required_text("text");
  example.fixed = fields.text("fixed");
  if (const auto stage = fields.choice("stage", {"draft", "final"})) {
    example.stage = *stage == 0 ? Stage::Draft : Stage::Final;
  }
  example.date = fields.date("date");
  if (const auto minutes = fields.integer("minutes")) example.minutes = static_cast<int>(*minutes);
  example.made_from = fields.text("template");
  fields.finish();
  return example;
}

std::vector<Example> examples_under(const Fields& rule, std::string_view key, ExampleKind kind) {
  std::vector<Example> examples;
  for (const Fields::Element& element : rule.elements(key)) {
    Example example = read_example(element);
    if (!take_marks(example)) {
      rule.error(example.place, "⟦ and ⟧ do not pair");
    } else if (kind == ExampleKind::Bad && example.marks.empty()) {
      rule.error(example.place, "a bad example needs a mark: ⟦…⟧");
    } else if (kind == ExampleKind::Good && !example.marks.empty()) {
      rule.error(example.place, "a good example has no mark");
    } else if (kind == ExampleKind::Good && example.fixed) {
      rule.error(example.place, "a good example has nothing fixed");
    }
    examples.push_back(std::move(example));
  }
  return examples;
}

void append(std::vector<Example>& examples, std::vector<Example> more) {
  examples.insert(examples.end(), std::make_move_iterator(more.begin()),
                  std::make_move_iterator(more.end()));
}

void add_examples(const Fields& table, RuleSet& set) {
  const std::string id = table.required_text("rule");
  auto bad = examples_under(table, "bad", ExampleKind::Bad);
  auto good = examples_under(table, "good", ExampleKind::Good);
  table.finish();
  const auto rule = std::find_if(set.rules.begin(), set.rules.end(),
                                 [&](const auto& each) { return each->id == id; });
  if (rule != set.rules.end()) {
    append((*rule)->bad, std::move(bad));
    append((*rule)->good, std::move(good));
  } else if (set.errors.empty()) {  // otherwise the rule may be one that could not be loaded
    std::vector<std::string> ids;
    for (const auto& each : set.rules) ids.push_back(each->id);
    if (!id.empty()) table.error("rule", "there is no rule \"" + id + "\"", nearest(id, ids));
  }
}

}  // namespace

std::vector<Example> read_examples(const Fields& rule, std::string_view key, ExampleKind kind) {
  if (!rule.wants_examples()) {
    rule.pass_over(key);
    return {};
  }
  std::vector<Example> examples = examples_under(rule, key, kind);
  if (examples.size() < kFewest) {
    rule.error(key, "a rule needs at least two `" + std::string(key) + "` examples, this one has " +
                        std::to_string(examples.size()));
  }
  return examples;
}

void add_examples(std::span<const PackFile> files, RuleSet& set) {
  RuleFiles read(files);
  for (std::size_t number = 0; number < read.size(); ++number) {
    const TomlTree* tree = read.read(number);
    if (tree == nullptr) continue;  // said what is wrong
    const Fields root(read, number, *tree);
    for (const Fields& table : root.tables("examples")) add_examples(table, set);
    root.finish();
  }
  Errors errors = std::move(read).take_errors();
  set.errors.insert(set.errors.end(), std::make_move_iterator(errors.begin()),
                    std::make_move_iterator(errors.end()));
}

std::string marked(std::string_view text, const std::vector<Span>& spans) {
  std::string out;
  Offset at = 0;
  for (const Span span : spans) {
    if (span.begin < at) continue;  // brackets can not show marks that overlap
    out.append(text.substr(at, span.begin - at)).append(kOpen);
    out.append(text.substr(span.begin, span.size())).append(kClose);
    at = span.end;
  }
  return out.append(text.substr(at));
}

}  // namespace gaolint
