#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kinds/figures/figure_reader.h"
#include "match/pattern.h"
#include "syntax/document.h"

namespace gaolint {

/// A point of the outline that is not what or where it was.
struct PointChange {
  int old = -1;            // item of the old draft; -1: it is new
  int now = -1;            // item of the new draft; -1: it is gone
  bool moved = false;      // elsewhere among its siblings, or
  bool elsewhere = false;  // … under another point
  bool renumbered = false;
  bool reworded = false;
  int inner = 0;  // points below it that came or went with it
};

/// A sentence that is not what it was. Spans are folded; an empty one: it is new, or gone.
struct SentenceChange {
  Span old;
  Span now;
};

/// One quantity with two values.
struct FigureChange {
  Figure old;
  Figure now;
};

/// A name that only one of the drafts has, where it stands first. One of the spans is empty.
struct NameChange {
  Span old;
  Span now;
};

/// What became of a draft. In the order of the new draft; what is gone stands after what it stood
/// behind.
struct DraftDifference {
  std::vector<PointChange> points;
  std::vector<FigureChange> figures;
  std::vector<NameChange> names;
  std::vector<SentenceChange> sentences;
  int same_points = 0;
  int same_sentences = 0;

  bool empty() const {
    return points.empty() && figures.empty() && names.empty() && sentences.empty();
  }
};

/// What else than the outline is looked at.
struct CompareWords {
  const FigureReader* figures = nullptr;  // none: no figures
  std::vector<Pattern> names;             // each with a group `name`
};

/// Points are the same where their words are, whatever their numbers and places. Pure.
DraftDifference compare_drafts(const Document& old, const Document& now, const CompareWords& words);

/// A point's own words, folded: its heading or first sentence without marker and final mark.
Span point_words(const Document& document, int item);

}  // namespace gaolint
