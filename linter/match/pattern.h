#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"
#include "text/span.h"

namespace re2 {
class RE2;
}

namespace gaolint {

/// What can be told of an expression without compiling it, when it was compiled before. Views of
/// what lives as long as the program. In a list of strings each is ended by a NUL.
struct PatternFacts {
  std::string_view regex;
  std::string_view groups;  // their names; empty for one without
  std::string_view anchors;
};

/// A compiled regular expression (RE2 syntax, UTF-8). Immutable; safe to share between threads.
/// Copies are cheap and share what was compiled.
class Pattern {
 public:
  /// The begin of a group that took no part in the match.
  static constexpr Offset kUnmatched = 0xFFFFFFFF;

  struct Match {
    Span whole;
    std::vector<Span> groups;  // groups[0] is the first capturing group

    bool has(int group) const {
      return group >= 0 && groups[static_cast<std::size_t>(group)].begin != kUnmatched;
    }
  };

  /// The error's message says what is wrong; its place has line 1 and the column in the expression,
  /// where RE2 names the faulty part. `\b` beside a Han character never fires there and is an error
  /// too.
  static Result<Pattern> compile(std::string_view regex);
  /// An expression that is known to compile, and does so when it is first used: most of the
  /// expressions that are built into the program are never needed for a given draft. A broken one
  /// never matches.
  static Pattern deferred(std::string regex);
  /// The same, where even its groups and anchors need no compiling, and it is not compiled before
  /// an anchor of it stands in a text.
  static Pattern deferred(const PatternFacts& facts);

  /// Leftmost match in text[range]; offsets are of `text`; ^ and $ are the ends of the range.
  bool search(std::string_view text, Span range, Match& match) const;
  /// The same, for a match that begins at or after `from`, which lies in the range.
  bool search_from(std::string_view text, Span range, Offset from, Match& match) const;
  bool contains(std::string_view text) const;
  /// Whether the whole of `text` matches.
  bool matches(std::string_view text) const;
  /// Whether some beginning of `text` matches.
  bool matches_prefix(std::string_view text) const;

  /// Calls `visit(const Match&)` for every match in text[range], left to right, not overlapping.
  template <class Visit>
  void for_each(std::string_view text, Span range, Visit visit) const {
    Match match;
    for (Offset from = range.begin; search_from(text, range, from, match);) {
      visit(match);
      from = match.whole.empty() ? next_code_point(text, match.whole.end) : match.whole.end;
      if (from > range.end) return;
    }
  }

  /// Index into Match::groups, or -1.
  int group(std::string_view name) const;
  int group_count() const { return static_cast<int>(groups().size()); }
  /// The names of all groups in order; empty for a group without.
  const std::vector<std::string>& groups() const;
  const std::string& regex() const;

  /// Literals of which at least one stands in any text that matches, as few and as rare as can be
  /// told (ASCII lower-cased). Empty: none is known, any text may match.
  const std::vector<std::string>& anchors() const;

 private:
  static Offset next_code_point(std::string_view text, Offset at);
  struct Compiled;
  struct Impl;
  explicit Pattern(std::shared_ptr<const Impl> impl);
  const Compiled& compiled() const;
  /// The expression, compiled if need be. Null where it can be told without compiling that nothing
  /// in `text` matches, and where it is broken.
  const re2::RE2* needed_for(std::string_view text) const;
  std::shared_ptr<const Impl> impl_;
};

}  // namespace gaolint
