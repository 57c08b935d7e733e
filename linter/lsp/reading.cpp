#include "lsp/reading.h"

#include <algorithm>
#include <utility>

#include "formats/draft_format.h"

namespace gaolint {
namespace {

Document read_document(const Source& source, const Reading* before) {
  return before == nullptr ? Document(source) : Document(source, before->document());
}

}  // namespace

Reading::Reading(Open draft, Session& session, PositionEncoding encoding, const Reading* before)
    : engine_(session.engine()),
      uri_(std::move(draft.uri)),
      version_(draft.version),
      text_(draft.buffer.text()),
      positions_(text_, draft.buffer.lines(), encoding),
      source_(read_open_draft(uri_, text_)),
      mark_(static_cast<Offset>(text_.size() - source_.text().size())),
      document_(read_document(source_, before)),
      findings_(session.lint(document_)) {}

Reading::Reading(std::string uri, Source source, Session& session, PositionEncoding encoding)
    : engine_(session.engine()),
      uri_(std::move(uri)),
      version_(0),
      text_(source.text()),
      positions_(text_, LineStarts(text_), encoding),
      source_(std::move(source)),
      mark_(0),
      document_(source_),
      findings_(session.lint(document_)) {}

Json Reading::position(Offset at) const {
  const Position position = place(at);
  return {{"line", position.line}, {"character", position.character}};
}

Json Reading::range(Span span) const {
  return {{"start", position(span.begin)}, {"end", position(span.end)}};
}

Offset Reading::offset(Position position) const {
  return std::max(positions_.offset(text_, position), mark_) - mark_;
}

Offset Reading::offset(const Json& params) const {
  return offset(position_of(member(params, "position")));
}

Span Reading::span(const Json& range) const {
  const Offset begin = offset(position_of(member(range, "start")));
  return {begin, std::max(begin, offset(position_of(member(range, "end"))))};
}

}  // namespace gaolint
