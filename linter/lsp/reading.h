#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "engine/session.h"
#include "lsp/json.h"
#include "lsp/positions.h"
#include "lsp/text_buffer.h"
#include "report/language.h"
#include "rule/finding.h"
#include "syntax/document.h"
#include "text/source.h"

namespace gaolint {

/// A configuration as it is now, open in the client or saved.
struct OwnConfig {
  std::string uri;
  std::optional<std::string> text = {};  // nothing where it is not there yet
  Json version = nullptr;
};

/// What a client can do and wants, as far as answers depend on it.
struct Client {
  PositionEncoding encoding = PositionEncoding::Utf16;
  Language language = Language::Zh;
  bool related_information = false;
  bool symbol_trees = false;
  std::string rule_pages;  // address of the folder that has a page for each rule; empty: none
  bool pulls = false;      // asks for diagnostics, so that none need be sent
  bool watches_files = false;
  bool watches_folders = false;  // also those outside of the workspace
  bool refreshes = false;        // can be told to ask for all diagnostics again
  bool shows_progress = false;
  bool versioned_edits = false;
  bool creates_files = false;  // in an edit
  /// The configuration that a draft's own terms go into; nothing where none is heeded.
  std::function<std::optional<OwnConfig>(const std::string& draft)> own_config = {};
};

/// One version of an open draft with what was found in it. Does not move: the document refers to
/// the source. Spans are of the source unless they are named folded.
class Reading {
 public:
  /// An open draft as it is now.
  struct Open {
    std::string uri;
    std::int64_t version;
    const TextBuffer& buffer;
  };
  /// `session`: of this draft. `before`: a reading of it before some edits, or null; only for
  /// speed.
  Reading(Open draft, Session& session, PositionEncoding encoding, const Reading* before);
  /// Of a draft that is not open.
  Reading(std::string uri, Source source, Session& session, PositionEncoding encoding);
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  const std::string& uri() const { return uri_; }
  std::int64_t version() const { return version_; }
  const Source& source() const { return source_; }
  const Document& document() const { return document_; }
  const std::vector<Finding>& findings() const { return findings_; }
  /// What the findings come from.
  const Engine& engine() const { return engine_; }
  /// As the client has it, with the byte order mark.
  const std::string& text() const { return text_; }

  /// As the protocol has it.
  Position place(Offset at) const { return positions_.position(text_, at + mark_); }
  Json position(Offset at) const;
  Json range(Span span) const;
  Json folded_range(Span folded) const { return range(document_.folded().to_source(folded)); }
  /// Of the `position` of a request.
  Offset offset(const Json& params) const;
  /// Of a range of the protocol; its end is never before its beginning.
  Span span(const Json& range) const;
  /// The line, from 0, that a place is on.
  std::uint32_t line(Offset at) const { return place(at).line; }
  Offset folded(Offset at) const { return document_.folded().to_folded(at); }

 private:
  Offset offset(Position position) const;

  const Engine& engine_;
  const std::string uri_;
  const std::int64_t version_;
  const std::string text_;  // as the client has it
  const PositionMap positions_;
  const Source source_;
  const Offset mark_;  // bytes of the byte order mark, which the source leaves out
  const Document document_;
  const std::vector<Finding> findings_;
};

}  // namespace gaolint
