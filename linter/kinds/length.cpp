// Kind `length`: units that are too long to be read out or taken in.
#include <algorithm>
#include <string>
#include <utility>

#include "kinds/kinds.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

class LengthCheck final : public Check {
 public:
  LengthCheck(UnitKind unit, std::size_t most, std::u32string breaks, std::u32string list)
      : unit_(unit), most_(most), breaks_(std::move(breaks)), list_(std::move(list)) {}

  void on_document(const Document& document, const Settings&, const Sink& sink) const override {
    for (const Unit& unit : document.units(unit_)) {
      if (unit.folded.size() <= most_) continue;  // bytes are no fewer than characters
      const std::size_t length = length_of(document.text(unit.folded));
      if (length <= most_) continue;
      Report report;
      report.span = unit.folded;
      report.values = {{"count", std::to_string(length)}, {"most", std::to_string(most_)}};
      sink(std::move(report));
    }
  }

 private:
  /// The longest stretch between breaks; of an enumeration only the last item counts.
  std::size_t length_of(std::string_view text) const {
    std::size_t longest = 0, stretch = 0, item = 0;
    for (Offset at = 0; at < text.size();) {
      const CodePoint point = decode_at(text, at);
      at += point.length;
      ++stretch, ++item;
      if (list_.find(point.value) != list_.npos) {
        stretch -= item;
        item = 0;
      } else if (breaks_.find(point.value) != breaks_.npos) {
        longest = std::max(longest, stretch);
        stretch = item = 0;
      } else if (is_han_punctuation(point.value)) {
        item = 0;
      }
    }
    return std::max(longest, stretch);
  }

  UnitKind unit_;
  std::size_t most_;
  std::u32string breaks_;
  std::u32string list_;
};

std::u32string read_marks(const Fields& fields, std::string_view key) {
  const std::string marks = fields.text(key).value_or("");
  std::u32string values;
  for (Offset at = 0; at < marks.size(); at += decode_at(marks, at).length) {
    values.push_back(decode_at(marks, at).value);
  }
  return values;
}

}  // namespace

std::unique_ptr<Check> build_length(const Fields& fields) {
  const std::string name = fields.required_text("unit");
  const auto unit = unit_from_name(name);
  if (!unit && !name.empty()) fields.error("unit", "no unit is called " + name);
  const auto most = fields.integer("most");
  if (!most || *most < 1) fields.error("most", "a length rule needs `most`, at least 1");
  auto breaks = read_marks(fields, "breaks");
  auto list = read_marks(fields, "list");
  if (!unit || !most || *most < 1) return nullptr;
  return std::make_unique<LengthCheck>(*unit, static_cast<std::size_t>(*most), std::move(breaks),
                                       std::move(list));
}

}  // namespace gaolint
