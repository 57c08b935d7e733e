// From any bytes to findings: nothing crashes, nothing runs away, and every place that is reported
// lies in the text, on code-point boundaries, with fixes that can be applied.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "engine/engine.h"
#include "engine/fixes.h"
#include "engine/selection.h"
#include "formats/draft_format.h"
#include "kinds/kinds.h"
#include "rule/rule_set.h"
#include "syntax/document.h"
#include "text/source.h"
#include "text/utf8.h"

namespace {

using namespace gaolint;

void require(bool condition) {
  if (!condition) std::abort();
}

bool on_boundary(std::string_view text, Offset at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

void check_span(const Source& source, Span span) {
  require(span.begin <= span.end && span.end <= source.text().size());
  require(on_boundary(source.text(), span.begin) && on_boundary(source.text(), span.end));
  const Span origin = source.origin(span);
  require(origin.begin <= origin.end);
}

const Engine& engine() {
  static const RuleSet rules = load_rules(embedded_files(), all_kinds(), {embedded_patterns()});
  static const Engine engine(select_rules(rules, {"*/*"}, {}).rules, Settings{});
  return engine;
}

void check_draft(const Source& source) {
  require(is_valid_utf8(source.text()) && is_valid_utf8(source.prose()));
  require(source.prose().size() == source.text().size());
  const Document document(source);
  require(!document.tree().has_error());
  const auto findings = engine().lint(document);
  for (const Finding& finding : findings) {
    check_span(source, finding.span);
    for (const Note& note : finding.notes) check_span(source, note.span);
    for (const Fix& fix : finding.fixes) {
      for (const Edit& edit : fix.edits) check_span(source, edit.span);
    }
  }
  require(is_valid_utf8(apply_fixes(source.text(), findings, Safety::Unsafe)));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  for (const char* name : {"fuzz.txt", "fuzz.md"}) {
    const auto read = read_draft(name, bytes, {});
    if (const auto* source = std::get_if<Source>(&read)) check_draft(*source);
  }
  return 0;
}
