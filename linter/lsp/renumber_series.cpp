#include "lsp/renumber_series.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/fixes.h"
#include "formats/draft_format.h"
#include "kinds/numbering.h"
#include "kinds/renumber.h"
#include "lsp/action_parts.h"
#include "lsp/fix_edits.h"
#include "lsp/markers.h"
#include "report/phrase.h"

namespace gaolint {
namespace {

/// A series with more is a ruin; each costs a reading of the draft.
constexpr int kMostFaults = 20;

/// The faults of the run that an item is in, without those of its form.
class RunFaults {
 public:
  RunFaults(const Document& document, std::size_t item)
      : document_(document), numbering_(document) {
    const int run = numbering_.run_of(static_cast<int>(item));
    if (run < 0) return;
    run_ = &numbering_.runs()[static_cast<std::size_t>(run)];
    for (const NumberFinding& fault : find_number_faults(document, numbering_)) {
      const bool here = fault.run == static_cast<std::size_t>(run);
      if (here && fault.fault != NumberFault::Family) faults_.push_back(fault);
    }
  }

  const std::vector<NumberFinding>& all() const { return faults_; }
  /// The items of the run, by their places.
  const std::vector<int>& items() const { return run_->items; }

  /// What puts the fault right, in the source; nothing where that cannot be written.
  Fix repair(const NumberFinding& fault) const {
    Fix fix;
    for (const auto& [span, text] : renumber(document_, *run_, fault).replacements) {
      const Span source = document_.folded().to_source(span);
      if (!document_.folded().exact(span) || !document_.source().editable(source)) return {};
      fix.edits.push_back({source, text});
    }
    return fix;
  }

  /// Whether a repair changes nothing but markers of the run.
  bool is_of_markers(const Fix& fix) const {
    return std::all_of(fix.edits.begin(), fix.edits.end(), [this](const Edit& edit) {
      const auto holds = [&](int item) {
        return document_.items()[static_cast<std::size_t>(item)].marker.source.contains(edit.span);
      };
      return std::any_of(run_->items.begin(), run_->items.end(), holds);
    });
  }

 private:
  const Document& document_;
  const Numbering numbering_;
  const NumberingRun* run_ = nullptr;
  std::vector<NumberFinding> faults_;
};

/// One repair of many.
struct Round {
  bool faulty = false;
  std::string text;
};

Round repair_first(const Document& document, std::size_t item) {
  const RunFaults faults(document, item);
  if (faults.all().empty()) return {};
  const Fix fix = faults.repair(faults.all().front());
  return {true, with_edits(document.source().text(), edits_of({&fix}))};
}

/// The text with all faults of the item's run repaired, one after the other, as each moves the
/// numbers after it. Nothing where there is none, or one that cannot be repaired.
std::optional<std::string> renumbered(const Reading& reading, std::size_t item) {
  Round last = repair_first(reading.document(), item);
  if (!last.faulty) return std::nullopt;
  for (int round = 1; round < kMostFaults; ++round) {
    const Source source = read_open_draft(reading.uri(), last.text);
    const Document document(source);
    if (item >= document.items().size()) return std::nullopt;
    Round next = repair_first(document, item);
    if (!next.faulty) return std::move(last.text);
    if (next.text == last.text) return std::nullopt;
    last = std::move(next);
  }
  return std::nullopt;
}

std::size_t index_of(const Document& document, const Item* item) {
  return static_cast<std::size_t>(item - document.items().data());
}

/// The items whose markers may just have been written: the one that ends at the cursor, or after a
/// new line those of the line before.
std::vector<std::size_t> written_items(const Reading& reading, Offset at, bool new_line) {
  const Document& document = reading.document();
  std::vector<std::size_t> written;
  for (const Item& item : document.items()) {
    const Span marker = item.marker.source;
    const bool here = new_line ? reading.line(marker.begin) + 1 == reading.line(at)
                               : marker.begin < at && at <= marker.end;
    if (here) written.push_back(index_of(document, &item));
  }
  return written;
}

/// What makes the markers after a new item count on; nothing where that is not certain.
Fix repair_after(const Document& document, std::size_t item) {
  const RunFaults faults(document, item);
  if (faults.all().size() != 1) return {};
  const NumberFinding& fault = faults.all().front();
  const bool follows = fault.previous == static_cast<int>(item);
  const bool pushed = fault.fault == NumberFault::Duplicate && fault.width == 0;
  if (!follows || !pushed) return {};
  Fix fix = faults.repair(fault);
  return faults.is_of_markers(fix) ? fix : Fix();
}

}  // namespace

void add_renumber_action(const Reading& reading, Span range, const Client& client, Json& actions) {
  const Document& document = reading.document();
  const Item* item = item_with_marker_at(document, reading.folded(range.begin));
  if (item == nullptr) return;
  const auto text = renumbered(reading, index_of(document, item));
  if (!text) return;
  actions.push_back({{"title", phrase(client.language, "这一组重新编号", "renumber this series")},
                     {"kind", kRenumber},
                     {"edit", workspace_edit(reading, edits_to(reading, *text))}});
}

Json on_type_options() {
  return {{"firstTriggerCharacter", "\n"},
          {"moreTriggerCharacter", {"、", "．", ".", "）", ")", "是", "，"}}};
}

Json answer_on_type_formatting(const Reading& reading, const Json& params, const Client&) {
  const bool new_line = string_of(member(params, "ch")) == "\n";
  Json edits = Json::array();
  for (const std::size_t item : written_items(reading, reading.offset(params), new_line)) {
    const Fix fix = repair_after(reading.document(), item);
    for (const Edit& edit : fix.edits) {
      edits.push_back(text_edit(reading, edit.span, edit.text));
    }
    if (!edits.empty()) break;
  }
  return edits;
}

}  // namespace gaolint
