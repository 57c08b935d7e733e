#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kinds/calendar/time_word.h"
#include "kinds/neighbours.h"
#include "match/pattern.h"
#include "rule/check.h"
#include "rule/fields.h"
#include "syntax/document.h"

namespace gaolint {

/// A place where a draft says what season or festival it is now: 现在已进入冬季, 春节将至.
struct NowStatement {
  Span mark;  // folded
  const TimeWord* word = nullptr;
  Relation relation = Relation::In;
};

/// Finds statements of now: a time word of one data file inside a frame of another. Immutable after
/// reading; what it finds points into it.
class NowStatements {
 public:
  /// Reads the files that `times` and `frames` name. Null after an error that it said.
  static std::optional<NowStatements> read(const Fields& fields);

  /// The time words; `find` needs to know where they stand.
  const std::vector<std::string>& literals() const { return literals_; }

  /// `hits`: of the literals, by number; others are passed over. In order, not overlapping; none
  /// within reported speech or a title.
  std::vector<NowStatement> find(const Document& document, std::span<const Hit> hits) const;

 private:
  /// What stands around a time word in a statement of now.
  struct Frame {
    Relation relation;
    std::optional<Pattern> before;   // up to the word; the group `mark` begins the mark
    std::optional<Pattern> after;    // from the word on
    std::optional<Pattern> require;  // somewhere in the sentence
  };
  NowStatements() = default;
  bool read_times(const Fields& fields);
  bool read_frames(const Fields& fields);
  bool read_frame(const Fields& fields);
  bool read_any_frame(const Fields& fields);
  std::optional<NowStatement> at(std::string_view text, Span sentence, const Hit& hit) const;
  static std::optional<Span> fit(const Frame& frame, std::string_view text, Span sentence,
                                 Span word);
  bool excepted(std::string_view text, Span sentence, Span mark) const;

  std::vector<TimeWord> words_;
  std::vector<Frame> frames_;
  // What stands around most words is in no frame; one look tells.
  std::optional<Pattern> any_before_;  // of the frames that have one
  std::optional<Pattern> any_after_;   // of the others
  Neighbours neighbours_;
  std::vector<Pattern> except_;         // anywhere in the sentence
  std::vector<Pattern> except_before_;  // in the sentence before the mark
  std::vector<std::string> literals_;
  std::vector<std::size_t> owners_;  // by literal: its time word
};

}  // namespace gaolint
