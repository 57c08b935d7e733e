#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "engine/engine.h"
#include "rule/finding.h"
#include "syntax/document.h"

namespace gaolint {

class Findings;

/// Checks one draft again and again while it is edited. What was found in single paragraphs is kept
/// for those that stay as they are at the beginning and the end of the draft; rules that look at
/// the whole document run each time. For one thread.
class Session {
 public:
  /// `engine` lives longer.
  explicit Session(const Engine& engine) : engine_(engine) {}

  const Engine& engine() const { return engine_; }
  /// The same as Engine::lint().
  std::vector<Finding> lint(const Document& document);

 private:
  /// A unit or a marker, as far as it lies in a paragraph; places count from where that begins.
  struct Mark {
    int what;
    Offset begin;
    Offset end;
    friend bool operator==(const Mark&, const Mark&) = default;
  };
  /// All that checks of single paragraphs may depend on.
  struct Paragraph {
    std::string source;
    std::string folded;
    std::vector<Mark> marks;
    friend bool operator==(const Paragraph&, const Paragraph&) = default;
  };
  /// What was found in it; places count from where it begins.
  struct Known {
    std::vector<Finding> findings;
    std::vector<std::pair<std::size_t, Hit>> hits;  // rule, for those that want the whole document
  };

  static std::vector<Paragraph> paragraphs_of(const Document& document);
  void reuse(const Document& document, std::size_t paragraph, const Known& known,
             Engine::DocumentHits& for_document, Findings& findings) const;
  Known check(const Document& document, std::size_t paragraph, Engine::DocumentHits& for_document,
              Findings& findings) const;

  const Engine& engine_;
  std::vector<Paragraph> paragraphs_;
  std::vector<Known> known_;  // of each
};

}  // namespace gaolint
