#include "engine/suppressions.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "engine/selection.h"

namespace gaolint {
namespace {

using Kind = SuppressionComment::Kind;

constexpr std::string_view kName = "gaolint-";
constexpr std::string_view kOpen = "<!--", kClose = "-->", kLine = "//", kReason = "--";
/// Bytes; it keeps many comments on one long line from costing more than one.
constexpr std::size_t kLongest = 4096;
constexpr std::string_view kWideSpace = "　";

/// To the next character that is seen, on whatever line.
std::size_t skip_white(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (text.substr(at).starts_with(kWideSpace)) {
      at += kWideSpace.size();
    } else if (std::string_view(" \t\r\n").find(text[at]) != std::string_view::npos) {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

std::size_t line_end(std::string_view text, std::size_t at) {
  return std::min(text.find('\n', at), text.size());
}

/// Where the comment opens in which a name stands, and whether it is a line comment.
struct Opening {
  std::size_t begin;
  bool line;
};

std::optional<Opening> opening_before(std::string_view text, std::size_t name) {
  std::size_t at = name;
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) --at;
  const std::string_view before = text.substr(0, at);
  if (before.ends_with(kOpen)) return Opening{at - kOpen.size(), false};
  if (!before.ends_with(kLine)) return std::nullopt;
  const std::size_t begin = at - kLine.size();
  std::size_t start = begin;
  while (start > 0 && (text[start - 1] == ' ' || text[start - 1] == '\t')) --start;
  if (start > 0 && text[start - 1] != '\n') return std::nullopt;
  return Opening{begin, true};
}

/// The words of a body up to the reason.
std::vector<std::string_view> words_of(std::string_view body) {
  constexpr std::string_view kBetween = " \t\r,";
  std::vector<std::string_view> words;
  for (std::size_t at = 0; (at = body.find_first_not_of(kBetween, at)) != body.npos;) {
    const std::size_t end = std::min(body.find_first_of(kBetween, at), body.size());
    const std::string_view word = body.substr(at, end - at);
    if (word == kReason) break;
    words.push_back(word);
    at = end;
  }
  return words;
}

std::optional<Kind> kind_of(std::string_view verb) {
  if (verb == "disable-next-line") return Kind::NextLine;
  if (verb == "disable") return Kind::Disable;
  if (verb == "enable") return Kind::Enable;
  return std::nullopt;
}

/// The comment in which the name stands, without its line.
std::optional<SuppressionComment> read_comment(std::string_view text, std::size_t name) {
  const auto opening = opening_before(text, name);
  if (!opening) return std::nullopt;
  // A comment ends on its line, so that no other text is taken for one.
  std::string_view rest = text.substr(name, kLongest);
  rest = rest.substr(0, line_end(rest, 0));
  const std::size_t close = opening->line ? rest.size() : rest.find(kClose);
  if (close == rest.npos) return std::nullopt;
  std::vector<std::string_view> words = words_of(rest.substr(kName.size(), close - kName.size()));
  const auto kind = words.empty() ? std::nullopt : kind_of(words.front());
  if (!kind) return std::nullopt;
  words.erase(words.begin());
  const std::size_t end = name + close + (opening->line ? 0 : kClose.size());
  const Span span{static_cast<Offset>(opening->begin), static_cast<Offset>(end)};
  return SuppressionComment{*kind, span, std::move(words), {}};
}

/// Finds the lines from the last comment to the first, so that none is looked for twice.
void find_lines(std::string_view text, std::vector<SuppressionComment>& comments) {
  const SuppressionComment* next = nullptr;
  for (auto comment = comments.rbegin(); comment != comments.rend(); next = &*comment++) {
    const std::size_t gap = next == nullptr ? text.size() : next->span.begin;
    const std::string_view between = text.substr(comment->span.end, gap - comment->span.end);
    const std::size_t newline = between.find('\n');
    if (newline == between.npos) {
      comment->line = next == nullptr
                          ? Span{static_cast<Offset>(text.size()), static_cast<Offset>(text.size())}
                          : next->line;
      continue;
    }
    const std::size_t begin = skip_white(text, comment->span.end + newline);
    const bool at_next = next != nullptr && begin == next->span.begin;
    comment->line =
        at_next ? next->line
                : Span{static_cast<Offset>(begin), static_cast<Offset>(line_end(text, begin))};
  }
}

/// Goes through the comments and findings of a text in the order of their places.
class Sweep {
 public:
  explicit Sweep(const std::vector<Finding>& findings) {
    for (const Finding& finding : findings) rules_.insert(finding.rule);
  }

  void pass(const SuppressionComment& comment) {
    comment_end_ = comment.span.end;
    if (comment.rules.empty()) {
      for (const Rule* rule : rules_) set(rule, comment);
    }
    for (const std::string_view pattern : comment.rules) {
      for (const Rule* rule : named(pattern)) set(rule, comment);
    }
  }

  bool drops(const Finding& finding) const {
    if (finding.span.begin < comment_end_) return true;
    const auto state = states_.find(finding.rule);
    return state != states_.end() &&
           (state->second.off || state->second.line.contains(finding.span.begin));
  }

 private:
  struct State {
    bool off = false;
    Span line;
  };

  void set(const Rule* rule, const SuppressionComment& comment) {
    State& state = states_[rule];
    if (comment.kind == Kind::NextLine) {
      state.line = comment.line;
    } else {
      state.off = comment.kind == Kind::Disable;
    }
  }

  const std::vector<const Rule*>& named(std::string_view pattern) {
    const auto [known, fresh] = named_.try_emplace(pattern);
    if (fresh) {
      std::copy_if(rules_.begin(), rules_.end(), std::back_inserter(known->second),
                   [&](const Rule* rule) { return naming(pattern, *rule) != Naming::Not; });
    }
    return known->second;
  }

  std::unordered_set<const Rule*> rules_;  // that found something
  std::unordered_map<std::string_view, std::vector<const Rule*>> named_;
  std::unordered_map<const Rule*, State> states_;
  Offset comment_end_ = 0;
};

}  // namespace

std::vector<SuppressionComment> suppression_comments(std::string_view text) {
  std::vector<SuppressionComment> comments;
  for (std::size_t at = 0; (at = text.find(kName, at)) != text.npos;) {
    auto comment = read_comment(text, at);
    at = comment ? comment->span.end : at + kName.size();
    if (comment) comments.push_back(*std::move(comment));
  }
  find_lines(text, comments);
  return comments;
}

void drop_suppressed(std::string_view text, std::vector<Finding>& findings) {
  if (findings.empty()) return;
  const std::vector<SuppressionComment> comments = suppression_comments(text);
  if (comments.empty()) return;
  Sweep sweep(findings);
  auto next = comments.begin();
  std::erase_if(findings, [&](const Finding& finding) {
    while (next != comments.end() && next->span.begin <= finding.span.begin) sweep.pass(*next++);
    return sweep.drops(finding);
  });
}

}  // namespace gaolint
