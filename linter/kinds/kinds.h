#pragma once

#include <span>

#include "rule/rule_set.h"

namespace gaolint {

/// Every rule kind, by name. To add one: a file in this folder, a line here and in kinds.cpp, a
/// section in rules/README.md, a unit test.
std::span<const Kind> all_kinds();

std::unique_ptr<Check> build_pattern(const Fields&);
std::unique_ptr<Check> build_substitution(const Fields&);
std::unique_ptr<Check> build_pairing(const Fields&);
std::unique_ptr<Check> build_repetition(const Fields&);
std::unique_ptr<Check> build_sequence(const Fields&);
std::unique_ptr<Check> build_declared_count(const Fields&);
std::unique_ptr<Check> build_calendar_now(const Fields&);
std::unique_ptr<Check> build_calendar_date(const Fields&);
std::unique_ptr<Check> build_calendar_weekday(const Fields&);
std::unique_ptr<Check> build_calendar_period(const Fields&);
std::unique_ptr<Check> build_calendar_range(const Fields&);
std::unique_ptr<Check> build_calendar_anniversary(const Fields&);
std::unique_ptr<Check> build_calendar_plan(const Fields&);
std::unique_ptr<Check> build_calendar_event(const Fields&);
std::unique_ptr<Check> build_ordered_items(const Fields&);
std::unique_ptr<Check> build_undecodable(const Fields&);
std::unique_ptr<Check> build_review_mark(const Fields&);
std::unique_ptr<Check> build_suppression(const Fields&);
std::unique_ptr<Check> build_figures_growth(const Fields&);
std::unique_ptr<Check> build_figures_increase(const Fields&);
std::unique_ptr<Check> build_figures_ratio(const Fields&);
std::unique_ptr<Check> build_figures_parts(const Fields&);
std::unique_ptr<Check> build_figures_total(const Fields&);
std::unique_ptr<Check> build_figures_sum(const Fields&);
std::unique_ptr<Check> build_figures_restated(const Fields&);
std::unique_ptr<Check> build_figures_agreement(const Fields&);
std::unique_ptr<Check> build_figures_carried(const Fields&);
std::unique_ptr<Check> build_carried_over(const Fields&);
std::unique_ptr<Check> build_variants(const Fields&);
std::unique_ptr<Check> build_between(const Fields&);
std::unique_ptr<Check> build_near_miss(const Fields&);
std::unique_ptr<Check> build_ordinals(const Fields&);
std::unique_ptr<Check> build_paragraph_end(const Fields&);
std::unique_ptr<Check> build_near_names(const Fields&);
std::unique_ptr<Check> build_abbreviation(const Fields&);
std::unique_ptr<Check> build_companion(const Fields&);
std::unique_ptr<Check> build_headings(const Fields&);
std::unique_ptr<Check> build_length(const Fields&);
std::unique_ptr<Check> build_speaking_time(const Fields&);
std::unique_ptr<Check> build_attachments(const Fields&);

}  // namespace gaolint
