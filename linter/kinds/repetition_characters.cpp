#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinds/kinds.h"
#include "kinds/neighbours.h"
#include "kinds/repetition.h"
#include "text/utf8.h"

namespace gaolint {

namespace {

/// A character, and which ones make a word with it.
struct Character {
  std::string text;
  std::string before;  // those that stand before it at the end of a word
  std::string after;   // those that follow it at the beginning of a word
  bool doubles = false;
};

/// A character that stands twice although no word ends with the first and another begins with the
/// second: 继继续, but not 工作作风.
class RepeatedCharacters final : public Check {
 public:
  RepeatedCharacters(std::vector<Character> characters, Neighbours neighbours)
      : characters_(std::move(characters)), neighbours_(std::move(neighbours)) {}

  Trigger trigger() const override {
    Trigger trigger;
    for (const Character& character : characters_) {
      trigger.literals.push_back(character.text + character.text);
    }
    return trigger;
  }

  void on_paragraph(const Document& document, int paragraph, std::span<const Hit> hits,
                    const Sink& sink) const override {
    const std::string_view text = document.text();
    const Span whole = document.folded().paragraphs()[static_cast<std::size_t>(paragraph)];
    for (const Hit& hit : hits) {
      const Character& character = characters_[static_cast<std::size_t>(hit.literal)];
      if (!is_slip(text, whole, hit.span, character)) continue;
      if (!neighbours_.allow(text, whole, hit.span)) continue;
      Report report;
      report.span = hit.span;
      report.values = {{"word", character.text}};
      const Offset second = hit.span.begin + hit.span.size() / 2;
      report.repairs.push_back({{}, Safety::Unsafe, {{{second, hit.span.end}, ""}}});
      sink(std::move(report));
    }
  }

 private:
  static std::string_view one_before(std::string_view text, Span paragraph, Offset at) {
    if (at == paragraph.begin) return {};
    const Offset length = decode_before(text, at).length;
    return text.substr(at - length, length);
  }

  static std::string_view one_after(std::string_view text, Span paragraph, Offset at) {
    return at == paragraph.end ? std::string_view() : text.substr(at, decode_at(text, at).length);
  }

  static bool is_slip(std::string_view text, Span paragraph, Span pair,
                      const Character& character) {
    const std::string_view before = one_before(text, paragraph, pair.begin);
    const std::string_view after = one_after(text, paragraph, pair.end);
    const auto size = static_cast<Offset>(before.size());
    // 大大小小, 试了试了: reduplication goes on over two characters; 哈哈哈 is a sound.
    const bool reduplicated = one_before(text, paragraph, pair.begin - size) == before ||
                              before == after || before == character.text ||
                              after == character.text;
    // 字字千钧: at the beginning of a clause it is reduplication.
    if (before.empty() || !is_han(decode_at(before, 0).value) || reduplicated) return false;
    const bool ends = character.before.find(before) != std::string::npos;
    const bool begins = !after.empty() && character.after.find(after) != std::string::npos;
    return character.doubles ? ends && !begins : !(ends && begins);
  }

  std::vector<Character> characters_;
  Neighbours neighbours_;
};

}  // namespace

std::unique_ptr<Check> build_repeated_characters(const Fields& fields) {
  auto neighbours = Neighbours::read(fields);
  const std::string doubles = fields.text("doubles").value_or("");
  const auto data = fields.data("lexicon");
  if (!data) {
    if (!fields.has("lexicon")) fields.error("lexicon", "`of = \"characters\"` needs `lexicon`");
    return nullptr;
  }
  std::map<std::string, std::string> begins;
  for (auto& [text, after] : data->dictionary("begins")) begins[text] = std::move(after);
  std::vector<Character> characters;
  for (auto& [text, before] : data->dictionary("ends")) {
    const bool twice = doubles.find(text) != std::string::npos;
    characters.push_back({text, std::move(before), std::move(begins[text]), twice});
  }
  data->finish();
  return std::make_unique<RepeatedCharacters>(std::move(characters), std::move(neighbours));
}

}  // namespace gaolint
