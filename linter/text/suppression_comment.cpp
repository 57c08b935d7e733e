#include "text/suppression_comment.h"

#include <algorithm>

#include "text/iso_date.h"

namespace gaolint {
namespace {

using Kind = SuppressionComment::Kind;

constexpr std::string_view kName = "gaolint-";
constexpr std::string_view kOpen = "<!--", kClose = "-->", kLine = "//", kReason = "--";
constexpr std::string_view kExpires = "expires=";
/// Bytes; it keeps many comments on one long line from costing more than one.
constexpr std::size_t kLongest = 4096;
constexpr std::string_view kWideSpace = "　";
/// On one line.
constexpr std::string_view kBlank = " \t\r";

bool is_blank(char c) { return kBlank.find(c) != std::string_view::npos; }

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

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(kBlank), text.size());
  const std::size_t end = text.find_last_not_of(kBlank);
  return end == text.npos ? std::string_view() : text.substr(begin, end + 1 - begin);
}

/// The words of a body, and the reason behind them.
struct Body {
  std::vector<std::string_view> words;
  std::string_view reason;
};

Body read_body(std::string_view text) {
  constexpr std::string_view kBetween = " \t\r,";
  Body body;
  for (std::size_t at = 0; (at = text.find_first_not_of(kBetween, at)) != text.npos;) {
    const std::size_t end = std::min(text.find_first_of(kBetween, at), text.size());
    const std::string_view word = text.substr(at, end - at);
    at = end;
    if (word == kReason) {
      body.reason = trimmed(text.substr(at));
      break;
    }
    body.words.push_back(word);
  }
  return body;
}

/// Words are patterns of rules but for the day of expiry.
void read_words(const std::vector<std::string_view>& words, SuppressionComment& comment) {
  for (const std::string_view word : words) {
    const auto day =
        word.starts_with(kExpires) ? parse_iso_date(word.substr(kExpires.size())) : std::nullopt;
    if (day) {
      comment.expires = day;
    } else {
      comment.rules.push_back(word);  // a day that is none is a pattern that names nothing
    }
  }
}

std::optional<Kind> kind_of(std::string_view verb) {
  if (verb == "disable-line") return Kind::Line;
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
  Body body = read_body(rest.substr(kName.size(), close - kName.size()));
  const auto kind = body.words.empty() ? std::nullopt : kind_of(body.words.front());
  if (!kind) return std::nullopt;
  body.words.erase(body.words.begin());
  const std::size_t end = name + close + (opening->line ? 0 : kClose.size());
  SuppressionComment comment{*kind, {}, {}, body.reason, {}, {}};
  comment.span = {static_cast<Offset>(opening->begin), static_cast<Offset>(end)};
  read_words(body.words, comment);
  return comment;
}

/// The next lines, from the last comment to the first, so that none is looked for twice.
void find_next_lines(std::string_view text, std::vector<SuppressionComment>& comments) {
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

/// The lines that comments stand in; of many in one line its beginning is looked for once.
void find_own_lines(std::string_view text, std::vector<SuppressionComment>& comments) {
  std::size_t begin = 0, end = 0;
  for (SuppressionComment& comment : comments) {
    if (comment.kind != Kind::Line) continue;
    const std::size_t at = comment.span.begin;
    if (at >= end) {
      const std::size_t newline = at == 0 ? text.npos : text.rfind('\n', at - 1);
      begin = newline == text.npos ? 0 : newline + 1;
      end = line_end(text, comment.span.end);
    }
    comment.line = {static_cast<Offset>(begin), static_cast<Offset>(end)};
  }
}

}  // namespace

std::vector<SuppressionComment> suppression_comments(std::string_view text) {
  std::vector<SuppressionComment> comments;
  for (std::size_t at = 0; (at = text.find(kName, at)) != text.npos;) {
    auto comment = read_comment(text, at);
    at = comment ? comment->span.end : at + kName.size();
    if (comment) comments.push_back(*std::move(comment));
  }
  find_next_lines(text, comments);
  find_own_lines(text, comments);
  return comments;
}

std::string without_suppression_comments(std::string_view text,
                                         const std::vector<SuppressionComment>& comments) {
  if (comments.empty()) return {};
  std::string blanked(text);
  std::size_t seen_to = 0;    // the end of the comment before
  std::size_t run_begin = 0;  // of the blanks and comments up to there
  for (const SuppressionComment& comment : comments) {
    std::size_t begin = comment.span.begin;
    while (begin > seen_to && is_blank(text[begin - 1])) --begin;
    if (begin > seen_to || seen_to == 0) run_begin = begin;
    seen_to = comment.span.end;
    std::fill(blanked.begin() + comment.span.begin, blanked.begin() + comment.span.end, ' ');
    const std::size_t after = text.find_first_not_of(kBlank, comment.span.end);
    const bool line_ends = after == text.npos || text[after] == '\n';
    if (!line_ends || run_begin == 0 || text[run_begin - 1] != '\n') continue;
    blanked[run_begin - 1] = ' ';
    if (run_begin > 1 && text[run_begin - 2] == '\r') blanked[run_begin - 2] = ' ';
  }
  return blanked;
}

}  // namespace gaolint
