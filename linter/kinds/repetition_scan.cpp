#include "kinds/repetition_scan.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cstdint>
#include <utility>

#include "text/utf8.h"

namespace gaolint {

namespace {

constexpr int kRing = 64;  // a power of two above kLongestPeriod
static_assert(kRing > kLongestPeriod);

/// Compares each character with the few equal ones shortly before it, found through chains of
/// positions by hash, and counts for each distance how many in a row were equal. A string of length
/// L that stands twice is a count of L at the distance L.
class Scanner {
 public:
  Scanner(std::string_view text, int shortest, int longest)
      : text_(text), shortest_(shortest), longest_(longest) {
    heads_.fill(-kRing);
  }

  /// `run`: nothing but Han characters.
  void scan(Span run) {
    for (Offset at = run.begin; at < run.end;) {
      const CodePoint c = decode_at(text_, at);
      step(c.value, at);
      at += c.length;
    }
    end_run();
  }

  std::vector<Doubling> take() && { return std::move(kept_); }

 private:
  /// Equal characters in a row at one distance.
  struct Streak {
    int count = 0;
    int last = -2;     // index of its last character
    Offset begin = 0;  // where its first character stands, one distance earlier
  };

  void step(char32_t value, Offset at) {
    const auto slot = static_cast<std::size_t>(index_ & (kRing - 1));
    values_[slot] = value;
    offsets_[slot] = at;
    int& head = heads_[(value * 0x9E3779B1u) >> 24];
    const int lowest = std::max(run_begin_, index_ - longest_);
    for (int before = head; before >= lowest;) {
      const auto other = static_cast<std::size_t>(before & (kRing - 1));
      if (values_[other] == value) extend(index_ - before, offsets_[other]);
      before = chain_[other];
    }
    chain_[slot] = head;
    head = index_++;
  }

  void extend(int distance, Offset begin) {
    Streak& streak = streaks_[static_cast<std::size_t>(distance)];
    if (streak.last != index_ - 1) {
      close(distance, streak);
      streak.begin = begin;
      streak.count = 0;
    }
    streak.last = index_;
    ++streak.count;
    open_ |= std::uint64_t{1} << distance;
  }

  void close(int distance, const Streak& streak) {
    if (distance < shortest_ || streak.count < distance) return;
    const int copies = 1 + streak.count / distance;
    found_.push_back({{streak.begin, forward(streak.begin, copies * distance)},
                      {streak.begin, forward(streak.begin, distance)},
                      distance});
  }

  Offset forward(Offset at, int characters) const {
    for (; characters > 0; --characters) at += decode_at(text_, at).length;
    return at;
  }

  void end_run() {
    for (; open_ != 0; open_ &= open_ - 1) {
      const int distance = std::countr_zero(open_);
      Streak& streak = streaks_[static_cast<std::size_t>(distance)];
      close(distance, streak);
      streak = {};
    }
    if (!found_.empty()) keep_shortest();
    run_begin_ = index_;
  }

  /// 一步一步一步一步 repeats 一步 and 一步一步: only the shorter is news.
  void keep_shortest() {
    std::stable_sort(found_.begin(), found_.end(), [](const Doubling& a, const Doubling& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.period < b.period;
    });
    for (const Doubling& doubling : found_) {
      if (kept_.empty() || !kept_.back().span.overlaps(doubling.span)) {
        kept_.push_back(doubling);
      } else if (doubling.period < kept_.back().period) {
        kept_.back() = doubling;
      }
    }
    found_.clear();
  }

  std::string_view text_;
  int shortest_;
  int longest_;
  int index_ = 0;           // of the next Han character
  int run_begin_ = 0;       // index of the first one of this run
  std::uint64_t open_ = 0;  // a bit for each distance that has a streak in this run
  std::array<int, 256> heads_;
  std::array<int, kRing> chain_{};
  std::array<char32_t, kRing> values_{};
  std::array<Offset, kRing> offsets_{};
  std::array<Streak, kLongestPeriod + 1> streaks_{};
  std::vector<Doubling> found_;
  std::vector<Doubling> kept_;
};

/// Cuts a text into runs of Han characters and tells those in which two neighbours stand again
/// together. Hardly any do, and nothing else can say a string of two or more characters twice.
class Runs {
 public:
  Runs(std::string_view text, Span range, bool of_one) : text_(text), rest_(range), one_(of_one) {}

  /// The next run that may hold a doubling, or an empty span.
  Span next() {
    while (!rest_.empty()) {
      const CodePoint c = decode_at(text_, rest_.begin);
      if (!is_han(c.value)) {
        rest_.begin += c.length;
      } else if (const Span run{rest_.begin, pass_run()}; may_double_) {
        return run;
      }
    }
    return {};
  }

 private:
  Offset pass_run() {
    if (++run_ == 0) {
      seen_.fill(0);
      run_ = 1;
    }
    // Copies: a store into the table would have the members read again.
    const std::string_view text = text_;
    std::uint16_t* const seen = seen_.data();
    const std::uint16_t run = run_;
    bool may_double = false;
    std::uint32_t before = 0;
    Offset at = rest_.begin;
    for (const Offset end = rest_.end; at != end;) {
      if (is_han_lead(text[at])) {
        // The last two bytes do: taking two characters for one only costs a closer look.
        const std::uint32_t own = two_bytes(text, at + 1);
        std::uint16_t& last = seen[hash(before << 16 | own)];
        may_double |= last == run || (one_ && before == own);
        last = run;
        before = own;
        at += 3;
      } else if (const CodePoint c = decode_at(text, at); is_han(c.value)) {
        may_double = true;  // 〇 and other rare ones
        at += c.length;
      } else {
        break;
      }
    }
    may_double_ = may_double;
    return rest_.begin = at;
  }

  static std::uint32_t hash(std::uint32_t pair) {
    return (pair * 0x9E3779B1u) >> (32 - kTableBits);
  }

  static std::uint32_t two_bytes(std::string_view text, Offset at) {
    const auto byte = [&](Offset i) { return std::uint32_t{static_cast<unsigned char>(text[i])}; };
    return byte(at) << 8 | byte(at + 1);
  }

  // Large enough that different pairs of a run hardly ever meet in it.
  static constexpr int kTableBits = 11;

  std::string_view text_;
  Span rest_;
  bool one_;  // a single character that follows itself counts too
  bool may_double_ = false;
  std::uint16_t run_ = 0;
  std::array<std::uint16_t, 1 << kTableBits>
      seen_{};  // by hash of a pair: the last run it stood in
};

}  // namespace

std::vector<Doubling> find_doublings(std::string_view text, Span range, int shortest, int longest) {
  assert(1 <= shortest && shortest <= longest && longest <= kLongestPeriod);
  Runs runs(text, range, shortest == 1);
  Span run = runs.next();
  if (run.empty()) return {};
  Scanner scanner(text, shortest, longest);
  for (; !run.empty(); run = runs.next()) scanner.scan(run);
  return std::move(scanner).take();
}

}  // namespace gaolint
