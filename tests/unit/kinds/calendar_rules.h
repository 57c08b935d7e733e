#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace gaolint::test {

/// What the calendar rules of the core pack find: "rule-name: marked text", in order of place.
std::vector<std::string> calendar_findings(std::string_view text, std::string_view date = {});

/// The same as marked texts only, of one rule.
std::vector<std::string> calendar_marks(std::string_view rule, std::string_view text,
                                        std::string_view date = {});

/// The texts of the other places that the findings show.
std::vector<std::string> calendar_notes(std::string_view text, std::string_view date = {});

/// The text with the first fix of every finding.
std::string calendar_fixed(std::string_view text, std::string_view date = {});

/// "2026-07-25".
std::chrono::year_month_day date_of(std::string_view text);

}  // namespace gaolint::test
