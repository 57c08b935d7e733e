#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace gaolint {

struct Rule;

enum class Severity : unsigned char { Hint, Info, Warning, Error };
std::string_view severity_name(Severity);  // "warning"
std::optional<Severity> severity_from_name(std::string_view name);

/// How far a fix may be trusted. DisplayOnly is never applied, Unsafe only when asked for.
enum class Safety : unsigned char { DisplayOnly, Unsafe, Safe };
std::string_view safety_name(Safety);  // "display-only", "unsafe", "safe"

/// Text for a reader in both languages; `en` may be empty, then `zh` is shown.
struct Wording {
  std::string zh;
  std::string en;
};

/// Replace `span` (source) by `text`.
struct Edit {
  Span span;
  std::string text;
  friend bool operator==(const Edit&, const Edit&) = default;
};

/// Edits that belong together: all are applied or none.
struct Fix {
  Wording title;
  Safety safety = Safety::Unsafe;
  std::vector<Edit> edits;  // sorted, not overlapping
};

/// Another place that belongs to the finding.
struct Note {
  Span span;
  Wording message;
};

/// One thing to look at. All spans are of the source.
struct Finding {
  const Rule* rule = nullptr;
  Span span;
  Severity severity = Severity::Warning;
  Wording message;
  std::vector<Note> notes;
  std::vector<Fix> fixes;
};

}  // namespace gaolint
