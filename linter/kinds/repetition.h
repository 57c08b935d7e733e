#pragma once

#include <memory>

#include "rule/check.h"
#include "rule/fields.h"

namespace gaolint {

/// What a `repetition` rule looks for, by its field `of`; see rules/README.md.
std::unique_ptr<Check> build_repeated_strings(const Fields&);
std::unique_ptr<Check> build_repeated_characters(const Fields&);
std::unique_ptr<Check> build_repeated_clauses(const Fields&);
std::unique_ptr<Check> build_repeated_sentences(const Fields&);
std::unique_ptr<Check> build_repeated_passages(const Fields&);

/// Reads a number of characters, at least 1; a smaller or greater one is an error.
int read_length(const Fields& fields, std::string_view key, int fallback, int greatest);

/// Whether the text has at least so many characters. Those of a long one are not counted.
bool is_long(std::string_view text, int shortest);

}  // namespace gaolint
