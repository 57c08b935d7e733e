#include "kinds/renumber.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "kinds/marker_text.h"
#include "text/numeral.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

/// The old and the new number of each marker that changes.
using NewNumbers = std::map<std::uint32_t, std::uint32_t>;

class Renumbering {
 public:
  Renumbering(const Document& document, const NumberingRun& run) : document_(document), run_(run) {}

  Report::Repair make(const NumberFinding& finding) {
    Report::Repair repair;
    repair.title = {"从这里起重新编号", "renumber from here on"};
    repair.safety = Safety::Unsafe;
    if (!change_markers(finding)) return {};
    change_references();
    std::sort(replacements_.begin(), replacements_.end(),
              [](const auto& a, const auto& b) { return a.span < b.span; });
    repair.replacements = std::move(replacements_);
    return repair;
  }

 private:
  const Item& item(int index) const { return document_.items()[static_cast<std::size_t>(index)]; }

  bool change_markers(const NumberFinding& finding) {
    const std::uint32_t here = item(finding.item).marker.ordinal;
    const std::size_t count = run_.items.size() - finding.index;
    const std::size_t width = finding.width == 0 ? count : finding.width;
    for (std::size_t i = 0; i < width; ++i) {
      const int index = run_.items[finding.index + i];
      // All that follow move with the first; a few that are wrong are counted one by one.
      const std::uint32_t number = finding.width == 0
                                       ? item(index).marker.ordinal - here + finding.expected
                                       : finding.expected + static_cast<std::uint32_t>(i);
      if (!change(index, number)) return false;
    }
    return true;
  }

  bool change(int index, std::uint32_t number) {
    const Marker& marker = item(index).marker;
    if (marker.ordinal == number) return true;
    const Span numeral = numeral_of(document_, marker);
    const auto written = write_like(document_.text(numeral), number);
    if (!written) return false;
    replacements_.push_back({numeral, *written});
    new_numbers_.emplace(marker.ordinal, number);
    change_count_of_those_before(item(index), number);
    return true;
  }

  /// 前四项 in the fifth item means all that stand before it.
  void change_count_of_those_before(const Item& changed, std::uint32_t number) {
    if (changed.marker.ordinal < 3 || number < 3) return;
    const std::string before = "前" + han_numeral(changed.marker.ordinal - 1);
    const Span span{changed.marker.folded.end, changed.folded.end};
    const std::string_view text = document_.text(span);
    for (std::size_t at = text.find(before); at != text.npos; at = text.find(before, at)) {
      const auto begin = static_cast<Offset>(span.begin + at);
      at += before.size();
      const std::string_view rest = text.substr(at);
      if (!rest.starts_with("项") && !rest.starts_with("条") && !rest.starts_with("点")) continue;
      replacements_.push_back(
          {{begin, static_cast<Offset>(span.begin + at)}, "前" + han_numeral(number - 1)});
    }
  }

  /// References say the family's words around the number: 第五条, 第（五）项, 第五部分.
  void change_references() {
    if (new_numbers_.empty()) return;
    const Marker& marker = item(run_.items.front()).marker;
    if (marker.family == MarkerFamily::HanParen) return replace_all("第（", "）项");
    const Span bare = bare_marker(document_, marker);
    const Span numeral = numeral_of(document_, marker);
    const std::string before(document_.text({bare.begin, numeral.begin}));
    const std::string after(document_.text({numeral.end, std::max(numeral.end, bare.end)}));
    if (before == "第" && !after.empty()) replace_all(before, after);
  }

  void replace_all(std::string_view before, std::string_view after) {
    const std::string_view text = document_.text();
    for (std::size_t at = text.find(before); at != text.npos; at = text.find(before, at)) {
      at += before.size();
      const Span numeral = numeral_at(static_cast<Offset>(at));
      if (numeral.empty() || !text.substr(numeral.end).starts_with(after)) continue;
      if (is_foreign(static_cast<Offset>(at - before.size())) || is_marker(numeral)) continue;
      replace_number(numeral);
    }
  }

  Span numeral_at(Offset at) const {
    constexpr Offset kLongest = 24;
    const Span inside = marker_numeral(document_.text().substr(at, kLongest));
    return inside.begin == 0 ? Span{at, at + inside.end} : Span{};
  }

  /// 《……法》第五条 is another text's.
  bool is_foreign(Offset at) const {
    const CodePoint before = decode_before(document_.text(), at);
    return before.value == U'》' || before.value == U'法' || before.value == U'例';
  }

  bool is_marker(Span numeral) const {
    const auto& items = document_.items();
    const auto after = std::upper_bound(
        items.begin(), items.end(), numeral.begin,
        [](Offset at, const Item& candidate) { return at < candidate.marker.folded.begin; });
    return after != items.begin() && std::prev(after)->marker.folded.contains(numeral);
  }

  void replace_number(Span numeral) {
    const auto old = parse_numeral(document_.text(numeral));
    const auto found = old ? new_numbers_.find(*old) : new_numbers_.end();
    if (found == new_numbers_.end()) return;
    if (const auto written = write_like(document_.text(numeral), found->second)) {
      replacements_.push_back({numeral, *written});
    }
  }

  const Document& document_;
  const NumberingRun& run_;
  NewNumbers new_numbers_;
  std::vector<Report::Replacement> replacements_;
};

}  // namespace

Report::Repair renumber(const Document& document, const NumberingRun& run,
                        const NumberFinding& finding) {
  return Renumbering(document, run).make(finding);
}

}  // namespace gaolint
