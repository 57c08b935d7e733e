#pragma once

#include <chrono>
#include <compare>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "match/pattern.h"
#include "rule/finding.h"
#include "syntax/document.h"

namespace gaolint {

/// How far a draft is. Final: about to be handed up, nothing may be left to do.
enum class Stage { Draft, Review, Final };

/// What is known of the draft beside its text.
struct Settings {
  Stage stage = Stage::Review;
  /// The day the draft is for, when the user says it (--date).
  std::optional<std::chrono::year_month_day> date;
  /// How long the speech may take, when the user says it (--minutes).
  std::optional<int> minutes;
  /// The day on which this is asked; what has expired before it holds no more.
  std::optional<std::chrono::year_month_day> today = {};

  auto operator<=>(const Settings&) const = default;
};

/// What a check says; the engine adds rule, severity and wording, drops what lies outside the
/// rule's scope, and turns folded spans into source spans.
struct Report {
  Span span;               // folded
  bool in_source = false;  // all spans here are of the source instead
  /// Values for {name} in the rule's message; `text` (the marked text) is always there.
  std::vector<std::pair<std::string, std::string>> values{};
  struct RelatedPlace {
    Span span;  // folded
    Wording message;
  };
  std::vector<RelatedPlace> related{};
  struct Replacement {
    Span span;  // folded; dropped with its whole fix where the source is not exactly this text
    std::string text;
  };
  struct Repair {
    Wording title;  // empty: the engine says 改为“…”
    Safety safety = Safety::Unsafe;
    std::vector<Replacement> replacements;
  };
  std::vector<Repair> repairs{};
  /// Chooses one of the rule's named messages (`messages.<key>`) instead of `message`.
  std::string message_key{};
};

using Sink = std::function<void(Report)>;

/// What can be wrong with a comment or an entry that keeps findings from being reported.
enum class SuppressionFault { Unused, Expired, NoReason };

/// What has to stand in a paragraph for Check::on_paragraph to be called for it.
struct Trigger {
  bool always = false;
  bool where_folded = false;             // where the source is not the folded text to the letter
  bool whole_document = false;           // the hits go to on_document_hits, once, instead
  std::vector<std::string> literals;     // any of them
  std::vector<const Pattern*> patterns;  // any that may match
};

/// A place that made a check run.
struct Hit {
  int literal = -1;  // index in Trigger::literals: it stands there; or
  int pattern = -1;  // index in Trigger::patterns: a literal of it stands there; the whole
                     // paragraph where none is known
  Span span;         // folded
};

/// The compiled body of one rule. Const after building, shared by threads.
class Check {
 public:
  virtual ~Check() = default;

  /// Asked once, after building. By default nothing: on_paragraph is never called.
  virtual Trigger trigger() const { return {}; }

  /// `hits` are those of this check's trigger in the paragraph, in order; where it is called
  /// without regard to literals there is one more that spans the paragraph and names nothing. What
  /// is said must depend on that paragraph alone.
  virtual void on_paragraph(const Document&, int /*paragraph*/, std::span<const Hit> /*hits*/,
                            const Sink&) const {}

  /// With Trigger::whole_document: its hits in all paragraphs, in order.
  virtual void on_document_hits(const Document&, const Settings&, std::span<const Hit> /*hits*/,
                                const Sink&) const {}

  /// For what needs the whole document: order, agreement, calendar.
  virtual void on_document(const Document&, const Settings&, const Sink&) const {}

  /// Of a rule about suppressions, which the engine knows: what it tells of.
  virtual std::optional<SuppressionFault> suppression_fault() const { return std::nullopt; }
};

}  // namespace gaolint
