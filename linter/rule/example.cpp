#include "rule/example.h"

#include <string>
#include <utility>

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

}  // namespace

std::vector<Example> read_examples(const Fields& rule, std::string_view key, ExampleKind kind) {
  std::vector<Example> examples;
  const auto elements = rule.elements(key);
  for (const Fields::Element& element : elements) {
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
  if (elements.size() < kFewest) {
    rule.error(key, "a rule needs at least two `" + std::string(key) + "` examples, this one has " +
                        std::to_string(elements.size()));
  }
  return examples;
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
