#include "engine/headings_above.h"

#include <algorithm>

namespace gaolint {

std::vector<int> headings_above(const Document& document, Offset folded) {
  const std::vector<Item>& items = document.items();
  const auto after =
      std::upper_bound(items.begin(), items.end(), folded,
                       [](Offset at, const Item& item) { return at < item.folded.begin; });
  std::vector<int> above;
  for (int number = static_cast<int>(after - items.begin()) - 1; number >= 0;) {
    const Item& item = items[static_cast<std::size_t>(number)];
    if (item.heading && item.folded.contains(folded) && folded >= item.lead.end) {
      above.push_back(number);
    }
    number = document.series()[static_cast<std::size_t>(item.series)].parent_item;
  }
  std::reverse(above.begin(), above.end());
  return above;
}

}  // namespace gaolint
