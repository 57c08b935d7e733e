#include <algorithm>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "kinds/kinds.h"
#include "text/utf8.h"

namespace gaolint {

namespace {

/// A quotation that is opened and never closed may fill a page with marks; the first few say it
/// all.
constexpr int kMostPerParagraph = 3;
/// How many paragraphs a quoted passage may run over before its closing mark is taken for
/// another's.
constexpr int kLongestPassage = 40;

/// What is left of one paragraph after its pairs have been taken out: closing marks, then opening
/// marks.
struct Remainder {
  std::vector<Span> closers;
  std::vector<Span> openers;
  std::vector<Span> nested;  // inner opening marks of complete pairs inside complete pairs
  bool begins_with_open = false;
  bool begins_with_passage = false;  // the pair it begins with holds whole sentences
};

/// A mark of the pair that stands in the text.
struct Mark {
  bool opens;
  Span span;
};

/// Whether what a mark closes is a passage, not a word of one (“双碳”) or a number: （一）.
bool ends_sentence(std::string_view text, Span paragraph, Span mark) {
  if (mark.end >= paragraph.end) return true;
  return is_sentence_end(decode_before(text, mark.begin).value) ||
         is_sentence_end(decode_at(text, mark.end).value);
}

/// Says of marks that open as well as close (") which of them do what: in turn, from the beginning
/// of each paragraph.
class Turns {
 public:
  /// `marks`: of a paragraph.
  void take(std::string_view text, Span paragraph, std::vector<Mark> marks) {
    const auto is_inch = [&](const Mark& mark) {
      return mark.span.begin > paragraph.begin && text[mark.span.begin - 1] >= '0' &&
             text[mark.span.begin - 1] <= '9';
    };
    if (marks.size() % 2 == 1) std::erase_if(marks, is_inch);
    if (!stands_by_han(text, paragraph, marks)) return;
    const bool is_odd = marks.size() % 2 == 1;
    const bool closes = is_odd && is_open_ && ends_sentence(text, paragraph, marks.front().span);
    for (std::size_t i = 0; i < marks.size(); ++i) {
      marks[i].opens = (i % 2 == 0) != closes;
      all_.push_back(marks[i]);
    }
    if (is_odd) is_open_ = !closes;
  }

  std::vector<Mark> all() && { return std::move(all_); }

 private:
  /// What is quoted in code or in English is not looked at.
  static bool stands_by_han(std::string_view text, Span paragraph, const std::vector<Mark>& marks) {
    const auto is_chinese = [](CodePoint c) {
      return is_han(c.value) || is_han_punctuation(c.value);
    };
    return std::any_of(marks.begin(), marks.end(), [&](const Mark& mark) {
      const auto [begin, end] = mark.span;
      return (begin > paragraph.begin && is_chinese(decode_before(text, begin))) ||
             (end < paragraph.end && is_chinese(decode_at(text, end)));
    });
  }

  std::vector<Mark> all_;
  bool is_open_ = false;  // since an earlier paragraph
};

std::vector<Mark> in_turn(const Document& document, std::span<const Mark> marks) {
  Turns turns;
  while (!marks.empty()) {
    const Span paragraph = document.folded().paragraphs()[static_cast<std::size_t>(
        document.paragraph_at(marks.front().span.begin))];
    std::size_t count = 0;
    while (count < marks.size() && marks[count].span.begin < paragraph.end) ++count;
    turns.take(document.text(), paragraph, {marks.begin(), marks.begin() + count});
    marks = marks.subspan(count);
  }
  return std::move(turns).all();
}

/// One form of quotation marks or brackets: “ and ”, or （ ( and ） ).
class PairCheck {
 public:
  explicit PairCheck(bool may_nest) : may_nest_(may_nest) {}

  /// `marks`: all of the document, in order.
  void run(const Document& document, std::span<const Mark> marks,
           const std::optional<Pattern>& except, const Sink& sink) const {
    if (marks.empty()) return;
    std::vector<Remainder> remainders;
    for (const Span paragraph : document.folded().paragraphs()) {
      std::size_t count = 0;
      while (count < marks.size() && marks[count].span.begin < paragraph.end) ++count;
      remainders.push_back(read(document.text(), paragraph, marks.first(count), except));
      marks = marks.subspan(count);
    }
    join_passages(remainders);
    for (const Remainder& remainder : remainders) say(remainder, sink);
  }

 private:
  Remainder read(std::string_view text, Span paragraph, std::span<const Mark> marks,
                 const std::optional<Pattern>& except) const {
    Remainder remainder;
    struct Open {
      Span span;
      bool inside;
    };
    std::vector<Open> open;
    for (const Mark& mark : marks) {
      if (is_apostrophe(text, paragraph, mark.span)) continue;
      if (mark.opens) {
        if (mark.span.begin == paragraph.begin) remainder.begins_with_open = true;
        open.push_back({mark.span, !open.empty()});
      } else if (!open.empty()) {
        if (open.back().inside) remainder.nested.push_back(open.back().span);
        if (open.back().span.begin == paragraph.begin) {
          remainder.begins_with_passage = ends_sentence(text, paragraph, mark.span);
        }
        open.pop_back();
      } else if (!excepted(text, paragraph, mark.span, except)) {
        remainder.closers.push_back(mark.span);
      }
    }
    for (const Open& left : open) remainder.openers.push_back(left.span);
    // With an opening mark left over, what looked nested is the fault of that mark.
    if (!remainder.openers.empty() || may_nest_) remainder.nested.clear();
    return remainder;
  }

  /// don’t and ’20 are not quotations.
  static bool is_apostrophe(std::string_view text, Span paragraph, Span mark) {
    if (text.substr(mark.begin, mark.size()) != "’") return false;
    return mark.end < paragraph.end && is_ascii_alnum(decode_at(text, mark.end).value);
  }

  /// A closing bracket may belong to an outline number such as 1）.
  static bool excepted(std::string_view text, Span paragraph, Span mark,
                       const std::optional<Pattern>& except) {
    if (!except) return false;
    constexpr Offset kReach = 24;
    Offset begin = mark.begin - std::min(kReach, mark.begin - paragraph.begin);
    while (begin > paragraph.begin && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) {
      --begin;
    }
    return except->contains(text.substr(begin, mark.begin - begin));
  }

  /// GB/T 15834-2011 4.8.3.5: a quotation of several paragraphs opens in each and closes in the
  /// last; statutes and long passages also open once and close once. Both are complete.
  static void join_passages(std::vector<Remainder>& remainders) {
    int open_at = -1;         // paragraph with one opening mark that waits for its end
    bool each_opens = false;  // every paragraph since then has opened again
    for (int i = 0; i < static_cast<int>(remainders.size()); ++i) {
      Remainder& now = remainders[static_cast<std::size_t>(i)];
      if (open_at >= 0 && i - open_at > kLongestPassage) open_at = -1;
      if (open_at >= 0 && now.closers.size() == 1 && now.openers.empty()) {
        remainders[static_cast<std::size_t>(open_at)].openers.clear();
        now.closers.clear();
        open_at = -1;
      } else if (open_at >= 0 && continues_passage(now)) {
        now.openers.clear();
      } else if (open_at >= 0 && each_opens && now.begins_with_passage && complete(now)) {
        remainders[static_cast<std::size_t>(open_at)].openers.clear();
        open_at = -1;
      } else if (!complete(now)) {
        open_at = now.closers.empty() && now.openers.size() == 1 ? i : -1;
        each_opens = true;
        continue;
      }
      each_opens &= now.begins_with_open;
    }
  }

  static bool complete(const Remainder& r) { return r.closers.empty() && r.openers.empty(); }
  static bool continues_passage(const Remainder& r) {
    return r.begins_with_open && r.closers.empty() && r.openers.size() == 1;
  }

  static void say(const Remainder& remainder, const Sink& sink) {
    if (remainder.closers.size() == 1 && remainder.openers.size() == 1 &&
        remainder.closers.front() < remainder.openers.front()) {
      Report report{.span = remainder.closers.front(), .message_key = "reversed"};
      report.related.push_back(
          {remainder.openers.front(), {"对应的另一半在这里", "the other half"}});
      sink(std::move(report));
      return;
    }
    say_each(remainder.closers, "unopened", sink);
    say_each(remainder.openers, "unclosed", sink);
    say_each(remainder.nested, "nested", sink);
  }

  static void say_each(const std::vector<Span>& marks, const char* key, const Sink& sink) {
    const std::size_t count = std::min<std::size_t>(marks.size(), kMostPerParagraph);
    for (std::size_t i = 0; i < count; ++i) sink({.span = marks[i], .message_key = key});
  }

  bool may_nest_;
};

class PairingCheck final : public Check {
 public:
  explicit PairingCheck(std::optional<Pattern> except) : except_(std::move(except)) {}

  void add(const std::vector<std::string>& opening, const std::vector<std::string>& closing,
           bool may_nest) {
    for (const auto& mark : opening) forms_.push_back({mark, pairs_.size(), true});
    const bool in_turn = opening == closing;
    if (!in_turn) {
      for (const auto& mark : closing) forms_.push_back({mark, pairs_.size(), false});
    }
    pairs_.push_back({PairCheck(may_nest), in_turn});
  }

  Trigger trigger() const override {
    Trigger trigger;
    trigger.whole_document = true;
    for (const Form& form : forms_) trigger.literals.push_back(form.text);
    return trigger;
  }

  void on_document_hits(const Document& document, const Settings&, std::span<const Hit> hits,
                        const Sink& sink) const override {
    std::vector<std::vector<Mark>> marks(pairs_.size());
    for (const Hit& hit : hits) {
      const Form& form = forms_[static_cast<std::size_t>(hit.literal)];
      marks[form.pair].push_back({form.opens, hit.span});
    }
    std::unordered_set<int> told;  // paragraphs
    const Sink note_paragraph = [&](Report report) {
      told.insert(document.paragraph_at(report.span.begin));
      sink(std::move(report));
    };
    // Of “…" the other pair has said what is missing.
    const Sink unless_told = [&](Report report) {
      const int paragraph = document.paragraph_at(report.span.begin);
      if (!told.contains(paragraph)) sink(std::move(report));
    };
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
      if (pairs_[i].in_turn) {
        pairs_[i].check.run(document, in_turn(document, marks[i]), except_, unless_told);
      } else {
        pairs_[i].check.run(document, marks[i], except_, note_paragraph);
      }
    }
  }

 private:
  struct Form {
    std::string text;
    std::size_t pair;
    bool opens;
  };
  struct Pair {
    PairCheck check;
    bool in_turn;  // one mark opens and closes
  };

  std::vector<Form> forms_;
  std::vector<Pair> pairs_;
  std::optional<Pattern> except_;
};

std::vector<std::string> read_marks(const Fields& fields, std::string_view key) {
  auto marks = fields.texts(key);
  std::erase(marks, std::string());
  if (marks.empty())
    fields.error(key, "a pair needs `open` and `close`: a mark or an array of marks");
  return marks;
}

}  // namespace

std::unique_ptr<Check> build_pairing(const Fields& fields) {
  auto check = std::make_unique<PairingCheck>(fields.pattern("except_close_after"));
  const auto pairs = fields.tables("pairs");
  if (pairs.empty()) fields.error("pairs", "a pairing rule needs `pairs`");
  for (const Fields& pair : pairs) {
    const auto opening = read_marks(pair, "open");
    const auto closing = read_marks(pair, "close");
    check->add(opening, closing, pair.flag("nests").value_or(true));
    pair.finish();
  }
  return check;
}

}  // namespace gaolint
