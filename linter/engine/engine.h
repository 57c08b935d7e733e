#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/acceptance.h"
#include "engine/examination.h"
#include "match/literal_index.h"
#include "rule/check.h"
#include "rule/finding.h"
#include "rule/rule_set.h"
#include "syntax/document.h"

namespace gaolint {

class Findings;
struct SuppressionRemark;

/// Changes what was found in a document: drops findings, or weighs them otherwise.
using Adjust = std::function<void(const Document&, Examination&)>;

/// Applies rules to documents. Immutable after building; lint() may be called from several threads.
/// Keeps pointers into the RuleSet, which must live longer.
class Engine {
 public:
  /// `rules`: the ones to apply (see engine/selection.h).
  /// `accepted`: what is accepted in each draft. `adjust`: the last word about what was found; may
  /// be called from several threads.
  Engine(std::vector<const Rule*> rules, Settings settings, Adjust adjust = {},
         AcceptedIn accepted = {});

  /// The findings in the order of their places, without those that comments of the draft do not
  /// want; pure.
  std::vector<Finding> lint(const Document& document) const;
  /// The same with other settings, and with what is not reported.
  Examination examine(const Document& document, const Settings& settings) const;

  const std::vector<const Rule*>& rules() const { return rules_; }
  const Settings& settings() const { return settings_; }

 private:
  friend class Session;

  /// Somebody who wants to know of a literal of the index.
  struct Listener {
    int rule;
    int literal;  // index in the Trigger's literals, or -1
    int pattern;  // index in the Trigger's patterns, or -1
  };
  using DocumentHits = std::vector<std::vector<Hit>>;  // by rule, of those that want them at once
  /// The rules that a paragraph wakes. Used again for the next one.
  struct Awake {
    std::vector<std::vector<Hit>> hits;  // by rule
    std::vector<std::size_t> rules;      // that have any, in order
  };

  void listen(std::string_view literal, Listener listener);
  void listen_to(const Pattern& pattern, Listener listener);
  /// `found`: the literals that begin in the paragraph.
  void wake(const Document& document, std::size_t paragraph,
            std::span<const LiteralIndex::Hit> found, Awake& awake,
            DocumentHits& for_document) const;
  /// Those from `first` to before `last`.
  void check_paragraphs(const Document& document, std::size_t first, std::size_t last,
                        DocumentHits& for_document, Findings& findings) const;
  void check_document(const Document& document, const DocumentHits& for_document,
                      Findings& findings) const;
  /// What is left of them after suppressing comments and the last word.
  Examination finish(const Document& document, Findings&& findings) const;
  /// Adds what the rules about suppressions say.
  void remark(const Document& document, const std::vector<SuppressionRemark>& remarks,
              const Settings& settings, std::vector<Finding>& findings) const;

  std::vector<const Rule*> rules_;
  Settings settings_;
  Adjust adjust_;
  AcceptedIn accepted_;
  LiteralIndex index_;
  std::vector<std::vector<Listener>> listeners_;  // by number in the index
  std::vector<Listener> everywhere_;              // no literal is known: each paragraph is a hit
  std::vector<Listener> where_folded_;            // each paragraph that was folded is a hit
  std::vector<bool> whole_document_;              // by rule
};

}  // namespace gaolint
