#include "kinds/premises.h"

#include <string>
#include <utility>

namespace gaolint {

Premises Premises::read(const Fields& fields, const Pattern& pattern) {
  Premises premises;
  for (const Fields& table : fields.tables("given")) {
    const auto expression = table.pattern("pattern");
    if (!expression && !table.has("pattern")) {
      table.error("pattern", "a premise needs `pattern`");
    }
    std::optional<UnitKind> unit;
    if (const auto name = table.text("unit"); name && *name != "paragraph") {
      unit = unit_from_name(*name);
      if (!unit) table.error("unit", "no unit is called " + *name);
    }
    const bool absent = table.flag("absent").value_or(false);
    const auto differs = table.text("differs");
    table.finish();
    if (!expression) continue;
    Premise premise{*expression, unit, absent};
    if (differs) {
      premise.differs = pattern.group(*differs);
      premise.differs_here = expression->group(*differs);
      if (premise.differs < 0 || premise.differs_here < 0) {
        table.error("differs", "both expressions need a group (?P<" + *differs + ">…)");
        continue;
      }
      if (absent) table.error("differs", "what is absent cannot differ");
    }
    premises.premises_.push_back(std::move(premise));
  }
  return premises;
}

template <class Visit>
void Premises::for_each(const Document& document, Span part, const Premise& premise, Visit visit) {
  const auto look = [&](Span span) {
    if (part.contains(span)) premise.pattern.for_each(document.text(), span, visit);
  };
  if (premise.unit) {
    for (const Unit& unit : document.units(*premise.unit)) look(unit.folded);
  } else {
    for (const Span paragraph : document.folded().paragraphs()) look(paragraph);
  }
}

std::optional<std::vector<Premises::Said>> Premises::hold(const Document& document,
                                                          Span part) const {
  std::vector<Said> said;
  for (const Premise& premise : premises_) {
    bool found = false;
    for_each(document, part, premise, [&](const Pattern::Match& match) {
      found = true;
      if (premise.differs < 0 || !match.has(premise.differs_here)) return;
      const Span group = match.groups[static_cast<std::size_t>(premise.differs_here)];
      said.push_back({premise.differs, document.text(group)});
    });
    if (found == premise.absent) return std::nullopt;
  }
  return said;
}

}  // namespace gaolint
