#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "kinds/figures/figure.h"
#include "kinds/figures/word_table.h"
#include "match/literal_index.h"
#include "rule/fields.h"

namespace gaolint {

/// What a word in front of a figure says of it.
enum class LeadWord : std::uint8_t {
  Level,
  From,
  RiseTo,
  FallTo,
  RiseBy,
  FallBy,
  Share,
  Approximate,
  Filler,
  Subject,  // 新增: what is before it is no lead any more
};

/// What a word somewhere before a figure says of it.
enum class SignWord : std::uint8_t { Period, Scope, Plan };

/// The words that figures are read by, from a data file. Immutable.
class FigureWords {
 public:
  /// Opens the data file that the rule's `words` names; what is wrong is said, and the result null.
  static std::shared_ptr<const FigureWords> read(const Fields& rule);

  const WordTable& scales() const { return scales_; }          // number: the power of ten
  const WordTable& units() const { return unit_words_; }       // number: for unit()
  const WordTable& between() const { return between_; }        // 多, between number and unit
  const WordTable& after() const { return after_; }            // 以上
  const WordTable& dates() const { return dates_; }            // 年, after a number
  const WordTable& names() const { return names_; }            // 号线, after a number
  const WordTable& ranges() const { return ranges_; }          // —, between two numbers
  const WordTable& before() const { return before_; }          // number: a LeadWord
  const WordTable& not_before() const { return not_before_; }  // 第
  const WordTable& compared() const { return compared_; }      // 比, before a period
  const WordTable& comparing() const { return comparing_; }  // 高于, where a subject would begin
  const WordTable& object_ends() const { return object_ends_; }  // 的, after what is counted
  const WordTable& opening() const { return opening_; }  // no part of a subject it opens with
  const LiteralIndex& signs() const { return signs_; }
  SignWord sign(int literal) const { return sign_kinds_[static_cast<std::size_t>(literal)]; }
  const FigureUnit& unit(int number) const { return units_[static_cast<std::size_t>(number)]; }
  /// The words with that meaning, as they are in the file.
  const std::vector<std::string>& lead_words(LeadWord) const;

 private:
  FigureWords();
  static std::shared_ptr<const FigureWords> make(const Fields& data);
  void read_units(const Fields& data);
  void read_leads(const Fields& data);
  void read_signs(const Fields& data);
  static void add_all(const Fields& table, std::string_view key, WordTable& words);

  std::vector<FigureUnit> units_;
  WordTable scales_{WordTable::Side::Front};
  WordTable unit_words_{WordTable::Side::Front};
  WordTable between_{WordTable::Side::Front};
  WordTable after_{WordTable::Side::Front};
  WordTable dates_{WordTable::Side::Front};
  WordTable names_{WordTable::Side::Front};
  WordTable ranges_{WordTable::Side::Back};
  WordTable before_{WordTable::Side::Back};
  WordTable not_before_{WordTable::Side::Back};
  WordTable compared_{WordTable::Side::Back};
  WordTable comparing_{WordTable::Side::Front};
  WordTable object_ends_{WordTable::Side::Front};
  WordTable opening_{WordTable::Side::Front};
  std::vector<std::vector<std::string>> leads_;
  LiteralIndex signs_;
  std::vector<SignWord> sign_kinds_;
};

}  // namespace gaolint
