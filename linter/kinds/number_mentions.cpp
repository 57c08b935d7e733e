#include "kinds/number_mentions.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

#include "kinds/marker_text.h"
#include "text/numeral.h"

namespace gaolint {
namespace {

std::vector<std::string> heading_forms(const Document& document, const Marker& marker,
                                       std::uint32_t ordinal) {
  if (marker.family == MarkerFamily::Han || marker.family == MarkerFamily::Arabic) {
    const auto number = write_like(document.text(numeral_of(document, marker)), ordinal);
    if (!number) return {};
    return {*number + "、", *number + ".", *number + "．"};
  }
  const auto form = marker_with(document, marker, ordinal);
  return form ? std::vector<std::string>{*form} : std::vector<std::string>{};
}

std::vector<std::string> clause_forms(const Document& document, const Marker& marker,
                                      std::uint32_t ordinal) {
  constexpr std::array<std::string_view, 13> kAfterDi{"，", "、", "个", "点", "是", "要",  "则",
                                                      "条", "种", "类", "件", "步", "方面"};
  const std::string number = han_numeral(ordinal);
  std::vector<std::string> forms{number + "是", number + "要", number + "个是", "其" + number};
  for (const std::string_view word : kAfterDi) forms.push_back("第" + number + std::string(word));
  if (marker.family == MarkerFamily::Verb) {
    forms.push_back(number + "则");
    if (const auto core = marker_with(document, marker, ordinal)) forms.push_back(*core);
  }
  if (ordinal == 1) forms.insert(forms.end(), {"首先", "一方面"});
  if (ordinal == 2) forms.insert(forms.end(), {"其次", "另一方面"});
  if (ordinal == 3) forms.emplace_back("再次");
  return forms;
}

}  // namespace

bool NumberMentions::says(Span span, const Marker& marker, std::uint32_t ordinal) {
  if (ordinal == 0) return true;
  const std::vector<std::string> forms = numbers_headings(marker.family)
                                             ? heading_forms(document_, marker, ordinal)
                                             : clause_forms(document_, marker, ordinal);
  const std::size_t cost = forms.size() * span.size();
  if (cost > budget_) return true;
  budget_ -= cost;
  return std::any_of(forms.begin(), forms.end(),
                     [&](const std::string& form) { return finds(span, form); });
}

bool NumberMentions::finds(Span span, const std::string& form) const {
  const std::string_view text = document_.text(span);
  for (std::size_t at = text.find(form); at != text.npos; at = text.find(form, at + 1)) {
    const Offset begin = span.begin + static_cast<Offset>(at);
    // At the beginning of a paragraph it is a number in the wrong form, not one inside a sentence.
    const bool begins_paragraph = begin == 0 || document_.text()[begin - 1] == '\n';
    if (!begins_paragraph && !is_marker(begin)) return true;
  }
  return false;
}

bool NumberMentions::is_marker(Offset at) const {
  const auto& items = document_.items();
  const auto after = std::upper_bound(
      items.begin(), items.end(), at,
      [](Offset offset, const Item& item) { return offset < item.marker.folded.begin; });
  return after != items.begin() && std::prev(after)->marker.folded.contains(at);
}

}  // namespace gaolint
