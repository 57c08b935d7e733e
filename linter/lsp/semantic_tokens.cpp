#include "lsp/semantic_tokens.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "lsp/text_buffer.h"

namespace gaolint {
namespace {

/// The types of the protocol that themes colour, for what a draft is made of.
constexpr std::array<std::string_view, 5> kTypes = {"namespace", "class", "keyword", "string",
                                                    "type"};
enum class Type : std::uint8_t { Title, Heading, Marker, Quotation, BookTitle };

struct Token {
  Span span;
  Type type;
};

std::optional<Type> type_of(UnitKind kind) {
  switch (kind) {
    case UnitKind::Title:
      return Type::Title;
    case UnitKind::Heading:
      return Type::Heading;
    case UnitKind::Quotation:
      return Type::Quotation;
    case UnitKind::BookTitle:
      return Type::BookTitle;
    default:
      return std::nullopt;
  }
}

/// Outer before inner.
std::vector<Token> nested_tokens(const Document& document) {
  std::vector<Token> tokens;
  for (const Unit& unit : document.units()) {
    if (const auto type = type_of(unit.kind)) tokens.push_back({unit.source, *type});
  }
  for (const Item& item : document.items()) tokens.push_back({item.marker.source, Type::Marker});
  std::stable_sort(tokens.begin(), tokens.end(), [](const Token& a, const Token& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  return tokens;
}

/// Tokens side by side: of an outer one what no inner one covers.
std::vector<Token> flat_tokens(const Document& document) {
  std::vector<Token> flat, open;  // open: those around the current place, outer first
  Offset done = 0;
  const auto paint_to = [&](Offset end) {
    while (!open.empty() && done < end) {
      const Token& top = open.back();
      const Offset stop = std::min(end, top.span.end);
      const Offset begin = std::max(done, top.span.begin);
      if (begin < stop) flat.push_back({{begin, stop}, top.type});
      done = std::max(done, stop);
      if (top.span.end > end) break;
      open.pop_back();
    }
  };
  for (const Token& token : nested_tokens(document)) {
    paint_to(token.span.begin);
    open.push_back(token);
  }
  paint_to(static_cast<Offset>(document.source().text().size()));
  return flat;
}

class Encoder {
 public:
  explicit Encoder(const Reading& reading) : reading_(reading) {}

  /// Tokens of the protocol end with their line.
  void add(const Token& token) {
    const std::string_view text = reading_.source().text();
    for (Offset at = token.span.begin; at < token.span.end;) {
      const std::size_t found = text.substr(0, token.span.end).find_first_of("\r\n", at);
      const Offset end = found == text.npos ? token.span.end : static_cast<Offset>(found);
      if (end > at) add_piece({at, end}, token.type);
      at = end + 1;
    }
  }

  Json take() { return std::move(data_); }

 private:
  void add_piece(Span piece, Type type) {
    const Position begin = reading_.place(piece.begin);
    const Position end = reading_.place(piece.end);
    data_.push_back(begin.line - last_.line);
    data_.push_back(begin.line == last_.line ? begin.character - last_.character : begin.character);
    data_.push_back(end.character - begin.character);
    data_.push_back(static_cast<int>(type));
    data_.push_back(0);
    last_ = begin;
  }

  const Reading& reading_;
  Position last_;
  Json data_ = Json::array();
};

}  // namespace

Json semantic_tokens_options() {
  return {{"legend", {{"tokenTypes", kTypes}, {"tokenModifiers", Json::array()}}}, {"full", true}};
}

Json answer_semantic_tokens(const Reading& reading, const Json&, const Client&) {
  Encoder encoder(reading);
  for (const Token& token : flat_tokens(reading.document())) encoder.add(token);
  return {{"data", encoder.take()}};
}

}  // namespace gaolint
