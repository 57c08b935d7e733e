#include "kinds/calendar/now_statement.h"

#include <algorithm>
#include <string>
#include <utility>

#include "kinds/calendar/evidence.h"
#include "kinds/context.h"
#include "match/alternatives.h"

namespace gaolint {

namespace {

/// How far a frame reaches on either side of its word, in bytes: some twenty characters.
constexpr Offset kReach = 66;

Offset to_boundary(std::string_view text, Offset at) {
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  return at;
}

/// What frames see on either side of a word.
Span before(std::string_view text, Span sentence, Span word) {
  const Offset reach = word.begin - std::min(kReach, word.begin - sentence.begin);
  return {to_boundary(text, reach), word.begin};
}
Span after(std::string_view text, Span sentence, Span word) {
  const Offset reach = word.end + std::min(kReach, sentence.end - word.end);
  return {word.end, to_boundary(text, reach)};
}

bool holds(const std::optional<Pattern>& pattern, std::string_view text, Span span) {
  return pattern && pattern->contains(text.substr(span.begin, span.size()));
}

bool any_in(const std::vector<Pattern>& patterns, std::string_view text) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const Pattern& pattern) { return pattern.contains(text); });
}

}  // namespace

std::optional<NowStatements> NowStatements::read(const Fields& fields) {
  NowStatements statements;
  const auto times = fields.data("times");
  const auto frames = fields.data("frames");
  if (!times && !fields.has("times")) fields.error("times", "a calendar-now rule needs `times`");
  if (!frames && !fields.has("frames")) {
    fields.error("frames", "a calendar-now rule needs `frames`");
  }
  if (!times || !frames) return std::nullopt;
  const bool good_times = statements.read_times(*times);
  const bool good_frames = statements.read_frames(*frames);
  if (!good_times || !good_frames) return std::nullopt;
  return statements;
}

bool NowStatements::read_times(const Fields& fields) {
  bool good = true;
  for (const Fields& table : fields.tables("time")) {
    auto word = TimeWord::read(table);
    good = good && word.has_value();
    if (word) words_.push_back(std::move(*word));
  }
  fields.finish();
  for (std::size_t w = 0; w < words_.size(); ++w) {
    for (const std::string& word : words_[w].words()) {
      literals_.push_back(word);
      owners_.push_back(w);
    }
  }
  return good;
}

bool NowStatements::read_frames(const Fields& fields) {
  bool good = true;
  for (const Fields& table : fields.tables("frame")) good = read_frame(table) && good;
  good = good && read_any_frame(fields);
  except_ = fields.patterns("except");
  except_before_ = fields.patterns("except_before");
  neighbours_ = Neighbours::read(fields);
  fields.finish();
  return good;
}

bool NowStatements::read_frame(const Fields& fields) {
  static const std::vector<std::string> relations{"in", "before", "after", "near"};
  const auto relation = fields.choice("relation", relations);
  const auto before = fields.text("before");
  const auto after = fields.text("after");
  Frame frame{static_cast<Relation>(relation.value_or(0)), {}, {}, fields.pattern("require")};
  if (before) frame.before = fields.compile("before", "(?:" + *before + ")$");
  if (after) frame.after = fields.compile("after", "^(?:" + *after + ")");
  if (!before && !after) fields.error("before", "a frame needs `before` or `after`");
  fields.finish();
  const bool good = frame.before.has_value() == before.has_value() &&
                    frame.after.has_value() == after.has_value() && relation && (before || after);
  if (good) frames_.push_back(std::move(frame));
  return good;
}

bool NowStatements::read_any_frame(const Fields& fields) {
  std::string before, after;
  for (const Frame& frame : frames_) {
    std::string& all = frame.before ? before : after;
    const Pattern& pattern = frame.before ? *frame.before : *frame.after;
    all += (all.empty() ? "" : "|") + without_captures(pattern.regex());
  }
  if (!before.empty()) any_before_ = fields.compile("frame", before);
  if (!after.empty()) any_after_ = fields.compile("frame", after);
  return any_before_.has_value() == !before.empty() && any_after_.has_value() == !after.empty();
}

std::vector<NowStatement> NowStatements::find(const Document& document,
                                              std::span<const Hit> hits) const {
  std::vector<NowStatement> found;
  for (const Hit& hit : hits) {
    if (hit.literal < 0) continue;
    const Span sentence = context_around(document, hit.span.begin);
    const auto statement = at(document.text(), sentence, hit);
    if (!statement) continue;
    if (is_quoted(document, statement->mark)) continue;
    if (!found.empty() && found.back().mark.overlaps(statement->mark)) {
      // 春节 inside 新春佳节, or two frames around one word: the longer says more.
      if (found.back().mark.size() < statement->mark.size()) found.back() = *statement;
      continue;
    }
    found.push_back(*statement);
  }
  return found;
}

std::optional<NowStatement> NowStatements::at(std::string_view text, Span sentence,
                                              const Hit& hit) const {
  const TimeWord& word = words_[owners_[static_cast<std::size_t>(hit.literal)]];
  if (word.continues(text.substr(hit.span.end, kReach))) return std::nullopt;
  std::optional<NowStatement> best;
  if (word.alone() && neighbours_.allow(text, sentence, hit.span) &&
      !excepted(text, sentence, hit.span)) {
    best = NowStatement{hit.span, &word, Relation::In};
  }
  const bool fits_before = holds(any_before_, text, before(text, sentence, hit.span));
  const bool fits_after = holds(any_after_, text, after(text, sentence, hit.span));
  for (const Frame& frame : frames_) {
    if (!(frame.before ? fits_before : fits_after)) continue;
    const auto mark = fit(frame, text, sentence, hit.span);
    if (!mark || (best && mark->size() <= best->mark.size())) continue;
    if (!neighbours_.allow(text, sentence, *mark) || excepted(text, sentence, *mark)) continue;
    best = NowStatement{*mark, &word, frame.relation};
  }
  return best;
}

std::optional<Span> NowStatements::fit(const Frame& frame, std::string_view text, Span sentence,
                                       Span word) {
  Span mark = word;
  Pattern::Match match;
  if (frame.before) {
    if (!frame.before->search(text, before(text, sentence, word), match)) return std::nullopt;
    const int group = frame.before->group("mark");
    mark.begin =
        match.has(group) ? match.groups[static_cast<std::size_t>(group)].begin : match.whole.begin;
  }
  if (frame.after) {
    if (!frame.after->search(text, after(text, sentence, word), match)) return std::nullopt;
    const int group = frame.after->group("mark");
    mark.end =
        match.has(group) ? match.groups[static_cast<std::size_t>(group)].end : match.whole.end;
  }
  if (frame.require && !frame.require->contains(text.substr(sentence.begin, sentence.size()))) {
    return std::nullopt;
  }
  return mark;
}

bool NowStatements::excepted(std::string_view text, Span sentence, Span mark) const {
  return any_in(except_, text.substr(sentence.begin, sentence.size())) ||
         any_in(except_before_, text.substr(sentence.begin, mark.begin - sentence.begin));
}

}  // namespace gaolint
