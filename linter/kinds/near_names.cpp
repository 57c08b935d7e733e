// Kind `near-names`: a name that is nearly another one of the same draft, or a title of one person
// that is not the one he has elsewhere.
#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kinds/document_parts.h"
#include "kinds/kinds.h"
#include "kinds/name_check.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

/// Characters that are taken for one another: they sound or look alike. Each stands for the first
/// of its group.
class Alike {
 public:
  static Alike read(const Fields& fields) {
    Alike alike;
    const auto data = fields.data("alike");
    if (!data) return alike;
    for (const std::string& group : data->texts("groups")) {
      const char32_t first = decode_at(group, 0).value;
      for (Offset at = 0; at < group.size(); at += decode_at(group, at).length) {
        const char32_t value = decode_at(group, at).value;
        if (alike.first_.emplace(value, first).second) continue;
        std::string character;
        append_utf8(character, value);
        data->error("groups", "“" + character + "” stands in two groups");
      }
    }
    data->finish();
    return alike;
  }

  bool empty() const { return first_.empty(); }

  /// The same for all names that are alike.
  std::string key(std::string_view name) const {
    std::string key;
    for (Offset at = 0; at < name.size(); at += decode_at(name, at).length) {
      const char32_t value = decode_at(name, at).value;
      const auto found = first_.find(value);
      append_utf8(key, found == first_.end() ? value : found->second);
    }
    return key;
  }

 private:
  std::unordered_map<char32_t, char32_t> first_;
};

/// A name, or a title with the one who bears it.
struct Named {
  Span name;
  Span bearer;  // empty: the name stands for itself
};

/// One writing of a name and where it stands.
struct Writing {
  std::string_view name;
  std::vector<Span> places;
};

class NearNamesCheck final : public NameCheck {
 public:
  NearNamesCheck(Pattern name, bool listed, Alike alike, bool similar, std::size_t at_least)
      : NameCheck(std::move(name), listed),
        alike_(std::move(alike)),
        similar_(similar),
        at_least_(at_least) {}

  Trigger trigger() const override {
    Trigger trigger;
    trigger.whole_document = true;
    trigger.patterns.push_back(&name());
    return trigger;
  }

  void on_document_hits(const Document& document, const Settings&, std::span<const Hit> hits,
                        const Sink& sink) const override {
    if (hits.size() <= at_least_) return;
    auto begin = hits.begin();
    for (const DocumentPart& part : document_parts(document)) {
      const auto end = std::partition_point(
          begin, hits.end(), [&](const Hit& hit) { return hit.span.begin < part.folded.end; });
      check_part(document, {begin, end}, sink);
      begin = end;
    }
  }

 private:
  /// The names beside the hits, in order.
  std::vector<Named> find_names(const Document& document, std::span<const Hit> hits) const {
    std::vector<Named> found;
    const int of_name = name().group("name");
    const int bearer = name().group("bearer");
    Offset done = 0;
    for (const Hit& hit : hits) {
      const auto index = static_cast<std::size_t>(document.paragraph_at(hit.span.begin));
      const Span around = window(document.text(), document.folded().paragraphs()[index], hit.span);
      name().for_each(document.text(), around, [&](const Pattern::Match& match) {
        if (!match.has(of_name) || match.whole.begin < done) return;
        found.push_back({match.groups[static_cast<std::size_t>(of_name)], {}});
        if (match.has(bearer)) {
          found.back().bearer = match.groups[static_cast<std::size_t>(bearer)];
        }
        done = match.whole.end;
      });
    }
    return found;
  }

  /// A name and its frame are short: to look at whole sentences would cost ten times as much.
  static Span window(std::string_view text, Span paragraph, Span hit) {
    constexpr int kReach = 8;  // characters
    Span around = hit;
    for (int i = 0; i < kReach && around.begin > paragraph.begin; ++i) {
      around.begin -= decode_before(text, around.begin).length;
    }
    for (int i = 0; i < kReach && around.end < paragraph.end; ++i) {
      around.end += decode_at(text, around.end).length;
    }
    return around;
  }

  void check_part(const Document& document, std::span<const Hit> hits, const Sink& sink) const {
    if (hits.size() <= at_least_) return;
    std::map<std::string, std::vector<Writing>> names;  // that are alike, or of one bearer
    for (const Named& named : find_names(document, hits)) {
      const std::string_view name = document.text(named.name);
      std::vector<Writing>& writings = named.bearer.empty()
                                           ? names[alike_.key(name)]
                                           : names[std::string(document.text(named.bearer))];
      auto writing = std::find_if(writings.begin(), writings.end(),
                                  [&](const Writing& known) { return known.name == name; });
      if (writing == writings.end()) writing = writings.insert(writing, Writing{name, {}});
      writing->places.push_back(named.name);
    }
    for (const auto& [key, writings] : names) compare(writings, sink);
  }

  void compare(const std::vector<Writing>& writings, const Sink& sink) const {
    const auto fewer = [](const Writing& a, const Writing& b) {
      return a.places.size() < b.places.size();
    };
    const Writing& usual = *std::max_element(writings.begin(), writings.end(), fewer);
    if (usual.places.size() < at_least_) return;
    for (const Writing& other : writings) {
      // Names that are both frequent are of two people.
      if (&other == &usual || other.places.size() * 2 > usual.places.size()) continue;
      if (similar_ && !is_one_off(usual.name, other.name)) continue;
      for (const Span place : other.places) sink(report(usual, place));
    }
  }

  /// Whether the names, of Han characters, are as long as each other and differ in one character,
  /// not the first: 陈国栋 and 陈国梁.
  static bool is_one_off(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    int differing = 0;
    for (Offset at = 0; at < a.size(); at += decode_at(a, at).length) {
      const Offset length = decode_at(a, at).length;
      if (a.substr(at, length) == b.substr(at, length)) continue;
      if (at == 0) return false;
      ++differing;
    }
    return differing == 1;
  }

  static Report report(const Writing& usual, Span place) {
    const std::string right(usual.name);
    Report report;
    report.span = place;
    report.values = {{"right", right}, {"count", std::to_string(usual.places.size())}};
    report.related.push_back(
        {usual.places.front(), {"这里写作“" + right + "”", "“" + right + "” is written here"}});
    report.repairs.push_back({{}, Safety::Unsafe, {{place, right}}});
    return report;
  }

  Alike alike_;
  bool similar_;  // names of one bearer count where they are one character off
  std::size_t at_least_;
};

}  // namespace

std::vector<Pattern> name_patterns(const std::vector<const Rule*>& rules) {
  std::vector<Pattern> patterns;
  for (const Rule* rule : rules) {
    const auto* check = dynamic_cast<const NameCheck*>(rule->check.get());
    if (check != nullptr && check->listed()) patterns.push_back(check->name());
  }
  return patterns;
}

std::unique_ptr<Check> build_near_names(const Fields& fields) {
  constexpr int kFewest = 2;
  auto name = fields.pattern("name");
  if (!name && !fields.has("name")) fields.error("name", "a near-names rule needs `name`");
  Alike alike = Alike::read(fields);
  const bool bearers = name && name->regex().find("(?P<bearer>") != std::string::npos;
  if (alike.empty() && !bearers) {
    fields.error("alike",
                 "a near-names rule needs `alike` with `groups`, or a group (?P<bearer>…)");
  }
  const bool listed = fields.flag("listed").value_or(false);
  const bool similar = fields.flag("similar").value_or(false);
  const auto at_least = fields.integer("at_least").value_or(kFewest);
  if (at_least < kFewest) fields.error("at_least", "`at_least` is at least 2");
  if (!name || (alike.empty() && !bearers) || at_least < kFewest) return nullptr;
  if (name->regex().find("(?P<name>") == std::string::npos) {
    fields.error("name", "`name` needs a group (?P<name>…)");
    return nullptr;
  }
  if (name->anchors().empty()) {
    fields.error("name", "`name` needs words that always stand beside a name");
    return nullptr;
  }
  return std::make_unique<NearNamesCheck>(std::move(*name), listed, std::move(alike), similar,
                                          static_cast<std::size_t>(at_least));
}

}  // namespace gaolint
