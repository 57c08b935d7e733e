#include "syntax/tree.h"

#include <tree_sitter/api.h>

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstddef>
#include <cstdlib>
#include <type_traits>
#include <utility>

extern "C" const TSLanguage* tree_sitter_gongwen();

namespace gaolint {
namespace {

struct DeleteParser {
  void operator()(TSParser* parser) const { ts_parser_delete(parser); }
};
struct DeleteCursor {
  void operator()(TSQueryCursor* cursor) const { ts_query_cursor_delete(cursor); }
};
struct DeleteQuery {
  void operator()(TSQuery* query) const { ts_query_delete(query); }
};

using Parser = std::unique_ptr<TSParser, DeleteParser>;

Span span_of(TSNode node) { return {ts_node_start_byte(node), ts_node_end_byte(node)}; }

/// Byte offsets are all that we ask for, so points (row and column) may be wrong after an edit.
TSInputEdit to_input_edit(const TextEdit& edit) {
  const auto point = [](Offset offset) { return TSPoint{0, offset}; };
  return {edit.begin,        edit.old_end,        edit.new_end,
          point(edit.begin), point(edit.old_end), point(edit.new_end)};
}

std::string_view describe(TSQueryError error) {
  switch (error) {
    case TSQueryErrorSyntax:
      return "syntax error";
    case TSQueryErrorNodeType:
      return "no such node type";
    case TSQueryErrorField:
      return "no such field";
    case TSQueryErrorCapture:
      return "no such capture";
    case TSQueryErrorStructure:
      return "the grammar never nests nodes like this";
    default:
      return "the query does not fit the grammar";
  }
}

Place place_at(std::string_view text, std::uint32_t offset) {
  Place place{.file = {}, .line = 1, .column = 1};
  for (const char c : text.substr(0, offset)) {
    const bool continues_character = (static_cast<unsigned char>(c) & 0xC0) == 0x80;
    if (c == '\n') {
      ++place.line;
      place.column = 1;
    } else if (!continues_character) {
      ++place.column;
    }
  }
  return place;
}

}  // namespace

// Node keeps a TSNode by its layout, so that tree_sitter/api.h stays out of the header.
// std::bit_cast below checks that the two have the same size.
static_assert(std::is_trivially_copyable_v<TSNode>);
static_assert(offsetof(TSNode, context) == 0 && sizeof(TSNode::context) == 16);
static_assert(offsetof(TSNode, id) == 16 && offsetof(TSNode, tree) == 16 + sizeof(void*));

std::string_view SyntaxTree::Node::type() const {
  return ts_node_type(std::bit_cast<TSNode>(raw_));
}

Span SyntaxTree::Node::span() const { return span_of(std::bit_cast<TSNode>(raw_)); }

bool SyntaxTree::Node::is_named() const { return ts_node_is_named(std::bit_cast<TSNode>(raw_)); }

std::uint32_t SyntaxTree::Node::child_count() const {
  return ts_node_child_count(std::bit_cast<TSNode>(raw_));
}

SyntaxTree::Node SyntaxTree::Node::child(std::uint32_t index) const {
  assert(index < child_count());
  return Node(std::bit_cast<Raw>(ts_node_child(std::bit_cast<TSNode>(raw_), index)));
}

std::vector<SyntaxTree::Node> SyntaxTree::Node::children() const {
  std::vector<Node> nodes;
  nodes.reserve(child_count());
  TSTreeCursor cursor = ts_tree_cursor_new(std::bit_cast<TSNode>(raw_));
  for (bool more = ts_tree_cursor_goto_first_child(&cursor); more;
       more = ts_tree_cursor_goto_next_sibling(&cursor)) {
    nodes.push_back(Node(std::bit_cast<Raw>(ts_tree_cursor_current_node(&cursor))));
  }
  ts_tree_cursor_delete(&cursor);
  return nodes;
}

std::optional<SyntaxTree::Node> SyntaxTree::Node::child_by_field(std::string_view field) const {
  const TSNode child = ts_node_child_by_field_name(std::bit_cast<TSNode>(raw_), field.data(),
                                                   static_cast<std::uint32_t>(field.size()));
  if (ts_node_is_null(child)) return std::nullopt;
  return Node(std::bit_cast<Raw>(child));
}

void SyntaxTree::Delete::operator()(TSTree* tree) const { ts_tree_delete(tree); }

SyntaxTree SyntaxTree::run_parser(std::string_view text, const TSTree* edited) {
  const Parser parser(ts_parser_new());
  [[maybe_unused]] const bool loads = ts_parser_set_language(parser.get(), tree_sitter_gongwen());
  assert(loads && "the grammar was generated for another ABI than libtree-sitter's");
  TSTree* tree = ts_parser_parse_string(parser.get(), edited, text.data(),
                                        static_cast<std::uint32_t>(text.size()));
  assert(tree != nullptr && "only a timeout or a cancellation gives no tree; there is neither");
  return SyntaxTree(tree);
}

SyntaxTree SyntaxTree::parse(std::string_view text) { return run_parser(text, nullptr); }

SyntaxTree SyntaxTree::reparse(std::string_view text, const std::vector<TextEdit>& edits) const {
  const SyntaxTree edited(ts_tree_copy(tree_.get()));
  for (const TextEdit& edit : edits) {
    const TSInputEdit input = to_input_edit(edit);
    ts_tree_edit(edited.tree_.get(), &input);
  }
  return run_parser(text, edited.tree_.get());
}

SyntaxTree::Node SyntaxTree::root() const {
  return Node(std::bit_cast<Node::Raw>(ts_tree_root_node(tree_.get())));
}

bool SyntaxTree::has_error() const { return ts_node_has_error(ts_tree_root_node(tree_.get())); }

std::string SyntaxTree::sexp() const {
  const std::unique_ptr<char, decltype(&std::free)> text(
      ts_node_string(ts_tree_root_node(tree_.get())), &std::free);
  return text.get();
}

struct Query::Impl {
  std::unique_ptr<TSQuery, DeleteQuery> query;
};

Query::Query(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Query::Query(Query&&) noexcept = default;
Query& Query::operator=(Query&&) noexcept = default;
Query::~Query() = default;

Result<Query> Query::compile(std::string_view text) {
  std::uint32_t offset = 0;
  TSQueryError error = TSQueryErrorNone;
  std::unique_ptr<TSQuery, DeleteQuery> query(ts_query_new(tree_sitter_gongwen(), text.data(),
                                                           static_cast<std::uint32_t>(text.size()),
                                                           &offset, &error));
  if (!query) {
    return Error{std::string(describe(error)), place_at(text, offset), std::string(text), {}};
  }
  return Query(std::make_unique<Impl>(Impl{std::move(query)}));
}

std::vector<Span> Query::captures(const SyntaxTree& tree) const {
  const std::unique_ptr<TSQueryCursor, DeleteCursor> cursor(ts_query_cursor_new());
  ts_query_cursor_exec(cursor.get(), impl_->query.get(), ts_tree_root_node(tree.tree_.get()));
  std::vector<Span> spans;
  TSQueryMatch match;
  std::uint32_t index = 0;
  while (ts_query_cursor_next_capture(cursor.get(), &match, &index)) {
    spans.push_back(span_of(match.captures[index].node));
  }
  std::sort(spans.begin(), spans.end());
  spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
  return spans;
}

}  // namespace gaolint
