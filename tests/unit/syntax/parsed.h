#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "syntax/document.h"

namespace gaolint::test {

/// A document with the source that it refers to.
class Parsed {
 public:
  explicit Parsed(std::string bytes)
      : source_(std::make_unique<Source>(Source::from_bytes("draft.txt", std::move(bytes)))),
        document_(std::make_unique<Document>(*source_)) {}

  const Source& source() const { return *source_; }
  const Document& operator*() const { return *document_; }
  const Document* operator->() const { return document_.get(); }

  /// The folded texts of all units of a kind.
  std::vector<std::string> units(UnitKind kind) const {
    std::vector<std::string> texts;
    for (const Unit& unit : document_->units(kind)) {
      texts.emplace_back(document_->text(unit.folded));
    }
    return texts;
  }

 private:
  std::unique_ptr<Source> source_;
  std::unique_ptr<Document> document_;
};

}  // namespace gaolint::test
