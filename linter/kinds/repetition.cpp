#include "kinds/repetition.h"

#include <cstdint>
#include <string>

#include "kinds/kinds.h"
#include "text/utf8.h"

namespace gaolint {

int read_length(const Fields& fields, std::string_view key, int fallback, int greatest) {
  const std::int64_t length = fields.integer(key).value_or(fallback);
  if (length >= 1 && length <= greatest) return static_cast<int>(length);
  fields.error(key, "a length is 1 to " + std::to_string(greatest) + " characters");
  return fallback;
}

bool is_long(std::string_view text, int shortest) {
  constexpr std::size_t kBytes = 4;  // of a character at most
  const auto least = static_cast<std::size_t>(shortest);
  return text.size() >= kBytes * least || count_code_points(text) >= least;
}

std::unique_ptr<Check> build_repetition(const Fields& fields) {
  const std::string of = fields.text("of").value_or("strings");
  if (of == "strings") return build_repeated_strings(fields);
  if (of == "characters") return build_repeated_characters(fields);
  if (of == "clauses") return build_repeated_clauses(fields);
  if (of == "sentences") return build_repeated_sentences(fields);
  if (of == "passages") return build_repeated_passages(fields);
  fields.error("of",
               "`of` is \"strings\", \"characters\", \"clauses\", \"sentences\" or \"passages\"",
               nearest(of, {"strings", "characters", "clauses", "sentences", "passages"}));
  return nullptr;
}

}  // namespace gaolint
