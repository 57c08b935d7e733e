#pragma once

#include <optional>
#include <vector>

#include "kinds/calendar/document_date.h"
#include "kinds/calendar/time_word.h"
#include "kinds/neighbours.h"
#include "match/literal_index.h"
#include "match/pattern.h"
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

  /// In order, not overlapping; none within reported speech or a title.
  std::vector<NowStatement> find(const Document& document, const DocumentPart& part) const;

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
  std::optional<NowStatement> at(std::string_view text, Span sentence,
                                 const LiteralIndex::Hit& hit) const;
  static std::optional<Span> fit(const Frame& frame, std::string_view text, Span sentence,
                                 Span word);
  bool excepted(std::string_view text, Span sentence, Span mark) const;

  std::vector<TimeWord> words_;
  std::vector<Frame> frames_;
  Neighbours neighbours_;
  std::vector<Pattern> except_;         // anywhere in the sentence
  std::vector<Pattern> except_before_;  // in the sentence before the mark
  LiteralIndex index_;
  std::vector<int> owner_;  // literal of the index → word
};

}  // namespace gaolint
