#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/text_edit.h"
#include "text/result.h"
#include "text/span.h"

struct TSTree;

namespace gaolint {

/// The tree-sitter outline of one text. Owns the TSTree; movable; const use is thread-safe.
/// Does not keep the text: callers hand the same text that was parsed.
class SyntaxTree {
 public:
  /// A node by value; valid as long as its tree.
  class Node {
   public:
    std::string_view type() const;
    Span span() const;
    bool is_named() const;
    std::uint32_t child_count() const;
    /// The child number `index`. Costs time linear in `index`: to visit all, use children().
    Node child(std::uint32_t index) const;
    /// All children, anonymous ones too, in linear time.
    std::vector<Node> children() const;
    /// The child that the grammar gives this field name ("marker"), if there is one.
    std::optional<Node> child_by_field(std::string_view field) const;

   private:
    friend class SyntaxTree;
    struct Raw {  // layout of TSNode, checked in tree.cpp
      std::uint32_t context[4];
      const void* id;
      const void* tree;
    };
    explicit Node(const Raw& raw) : raw_(raw) {}
    Raw raw_;
  };

  /// Parses unwrapped text (see text/layout.h). Any bytes give a tree without ERROR nodes.
  static SyntaxTree parse(std::string_view text);
  /// Parses again after `edits` (in order, each in the coordinates that the ones before it left).
  SyntaxTree reparse(std::string_view text, const std::vector<TextEdit>& edits) const;

  Node root() const;
  bool has_error() const;
  /// The named nodes as an S-expression.
  std::string sexp() const;

 private:
  friend class Query;
  static SyntaxTree run_parser(std::string_view text, const TSTree* edited);
  struct Delete {
    void operator()(TSTree*) const;
  };
  explicit SyntaxTree(TSTree* tree) : tree_(tree) {}
  std::unique_ptr<TSTree, Delete> tree_;
};

/// A compiled tree-sitter query over the outline. Immutable and thread-safe.
class Query {
 public:
  /// On error the message says what tree-sitter found wrong; Place holds line and column in the
  /// query.
  static Result<Query> compile(std::string_view text);
  Query(Query&&) noexcept;
  Query& operator=(Query&&) noexcept;
  ~Query();

  /// Spans of every capture, in source order, without duplicates.
  std::vector<Span> captures(const SyntaxTree& tree) const;

 private:
  struct Impl;
  explicit Query(std::unique_ptr<Impl>);
  std::unique_ptr<Impl> impl_;
};

}  // namespace gaolint
