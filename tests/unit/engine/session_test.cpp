#include "engine/session.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "engine/selection.h"
#include "kinds/kinds.h"
#include "lint.h"
#include "rule/rule_set.h"

namespace gaolint {
namespace {

std::string described(const std::vector<Finding>& findings) {
  std::string text;
  const auto add = [&](Span span, const std::string& words) {
    text.append(std::to_string(span.begin)).append("-").append(std::to_string(span.end));
    text.append(" ").append(words).append(" ");
  };
  for (const Finding& finding : findings) {
    add(finding.span, finding.rule->id + " " + finding.message.zh);
    for (const Note& note : finding.notes) add(note.span, note.message.zh);
    for (const Fix& fix : finding.fixes) {
      for (const Edit& edit : fix.edits) add(edit.span, "→" + edit.text);
    }
    text += "\n";
  }
  return text;
}

std::string example(const std::string& name) {
  std::ifstream file(std::filesystem::path(PROJECT_DIR) / "examples" / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A random place of the text that is no inside of a character.
std::size_t place(const std::string& text, std::mt19937& random) {
  std::size_t at = random() % (text.size() + 1);
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  return at;
}

/// Types, deletes or moves something somewhere.
void edit(std::string& text, std::mt19937& random) {
  static const std::vector<std::string> kTyped = {
      "，",         "。",       "\n",   "\n\n",         "\n　　", " ",    "“",       "”",
      "（",         "）",       ":",    "XX",           "一是",   "二是", "三、",    "四、",
      "（一）",     "抓落实",   "的的", "进一步进一步", "《",     "》",   "2月30日", "同志们：",
      "讲三点意见", "占百分之", "x",    "\r\n",         "乱像",   "１"};
  const std::size_t at = place(text, random);
  switch (random() % 4) {
    case 0: {
      std::size_t end = std::min(text.size(), at + random() % 40);
      while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
      text.erase(at, end - at);
      return;
    }
    case 1: {
      const std::size_t from = place(text, random);
      const std::size_t to = std::max(from, place(text, random));
      if (text.size() < 20'000) text.insert(at, std::string(text, from, to - from));
      return;
    }
    default:
      text.insert(at, kTyped[random() % kTyped.size()]);
  }
}

/// A document with its source, read anew or after another.
struct Draft {
  explicit Draft(const std::string& text)
      : source(Source::from_bytes("draft.txt", text, Encoding::Utf8)), document(source) {}
  Draft(const std::string& text, const Draft& before)
      : source(Source::from_bytes("draft.txt", text, Encoding::Utf8)),
        document(source, before.document) {}

  const Source source;
  const Document document;
};

void expect_same_after_edits(const Engine& engine, std::string text, unsigned seed, int edits) {
  std::mt19937 random(seed);
  Session session(engine);
  auto draft = std::make_unique<Draft>(text);
  for (int i = 0; i < edits; ++i) {
    ASSERT_EQ(described(session.lint(draft->document)),
              described(engine.lint(Draft(text).document)))
        << "seed " << seed << ", edit " << i << ":\n"
        << text;
    edit(text, random);
    draft = std::make_unique<Draft>(text, *draft);
  }
}

TEST(Session, FindsAfterAnyEditsWhatAFreshCheckFinds) {
  const RuleSet rules = load_rules(embedded_files(), all_kinds(), {embedded_patterns()});
  const Engine engine(select_rules(rules, {}, {}).rules, {});
  for (unsigned seed = 0; seed < 4; ++seed) {
    expect_same_after_edits(engine, example("bad/dong-chu.txt"), seed, 60);
    expect_same_after_edits(engine, example("good/tong-zhi.txt"), seed, 60);
  }
}

TEST(Session, WithEveryRuleThereIs) {
  const RuleSet rules = load_rules(embedded_files(), all_kinds(), {embedded_patterns()});
  std::vector<const Rule*> all;
  for (const auto& rule : rules.rules) all.push_back(rule.get());
  const Engine engine(std::move(all), {});
  expect_same_after_edits(engine, example("good/tong-zhi.txt") + example("bad/dong-chu.txt"), 7,
                          150);
}

TEST(Session, ScopeQueries) {
  const RuleSet rules = test::rules_from(
      test::rule_with("kind = \"pattern\"\npattern = \"[甲乙]\"\nquery = \"(item (heading) @h)\""));
  const Engine engine(select_rules(rules, {}, {}).rules, {});
  expect_same_after_edits(engine, "一、甲\n正文乙。\n二、乙\n正文甲。\n甲乙\n", 3, 400);
}

}  // namespace
}  // namespace gaolint
