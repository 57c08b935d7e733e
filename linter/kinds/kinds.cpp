#include "kinds/kinds.h"

namespace gaolint {

std::span<const Kind> all_kinds() {
  static constexpr Kind kKinds[] = {
      {"pattern", build_pattern},
      {"substitution", build_substitution},
      {"pairing", build_pairing},
      {"repetition", build_repetition},
      {"ordered-items", build_ordered_items},
      {"sequence", build_sequence},
      {"declared-count", build_declared_count},
      {"calendar-now", build_calendar_now},
      {"calendar-date", build_calendar_date},
      {"calendar-weekday", build_calendar_weekday},
      {"calendar-period", build_calendar_period},
      {"calendar-range", build_calendar_range},
      {"calendar-anniversary", build_calendar_anniversary},
      {"calendar-plan", build_calendar_plan},
      {"calendar-event", build_calendar_event},
      {"undecodable", build_undecodable},
      {"review-mark", build_review_mark},
      {"suppression", build_suppression},
      {"figures-growth", build_figures_growth},
      {"figures-increase", build_figures_increase},
      {"figures-ratio", build_figures_ratio},
      {"figures-parts", build_figures_parts},
      {"figures-total", build_figures_total},
      {"figures-sum", build_figures_sum},
      {"figures-restated", build_figures_restated},
      {"figures-agreement", build_figures_agreement},
      {"figures-carried", build_figures_carried},
      {"carried-over", build_carried_over},
      {"variants", build_variants},
      {"between", build_between},
      {"near-miss", build_near_miss},
      {"ordinals", build_ordinals},
      {"paragraph-end", build_paragraph_end},
      {"near-names", build_near_names},
      {"abbreviation", build_abbreviation},
      {"companion", build_companion},
      {"headings", build_headings},
      {"length", build_length},
      {"speaking-time", build_speaking_time},
      {"attachments", build_attachments},
  };
  return kKinds;
}

}  // namespace gaolint
