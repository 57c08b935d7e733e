#include "config/own_words.h"

#include <algorithm>
#include <optional>

#include "config/config.h"

namespace gaolint {
namespace {

constexpr std::string_view kKey = "words";
constexpr std::string_view kBlank = " \t\r";

std::size_t line_end(std::string_view text, std::size_t at) {
  const std::size_t end = std::min(text.find('\n', at), text.size());
  return end > at && text[end - 1] == '\r' ? end - 1 : end;
}

std::size_t skip_blank(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(kBlank, at), text.size());
}

/// The end of the string of any sort that begins at `at`.
std::size_t string_end(std::string_view text, std::size_t at) {
  const char quote = text[at];
  const bool escapes = quote == '"';
  const std::string three(3, quote);
  const bool multi_line = text.substr(at).starts_with(three);
  for (std::size_t i = at + (multi_line ? 3 : 1); i < text.size(); ++i) {
    if (escapes && text[i] == '\\') {
      ++i;
    } else if (multi_line ? text.substr(i).starts_with(three) : text[i] == quote) {
      return i + (multi_line ? 3 : 1);
    } else if (!multi_line && text[i] == '\n') {
      return i;
    }
  }
  return text.size();
}

/// Goes over what is no white space, one token after the other: a string, a comment or a character.
struct Token {
  std::size_t begin;
  std::size_t end;
  char first;
};

std::optional<Token> token_at(std::string_view text, std::size_t at) {
  at = text.find_first_not_of(" \t\r\n", at);
  if (at == text.npos) return std::nullopt;
  const char c = text[at];
  if (c == '"' || c == '\'') return Token{at, string_end(text, at), c};
  if (c == '#') return Token{at, line_end(text, at), c};
  return Token{at, at + 1, c};
}

/// What is said before the first table.
struct TopLevel {
  std::optional<std::size_t> words;      // where the value of the key begins
  std::optional<std::size_t> template_;  // the end of the line that has the key behind a #
  std::optional<std::size_t> last;       // the end of the line of the last value
  std::size_t end = 0;                   // where the first table begins, with its comments
};

/// The end of a value: brackets are closed and the line ends.
std::size_t value_end(std::string_view text, std::size_t at) {
  int depth = 0;
  while (const auto token = token_at(text, at)) {
    const bool line_ended = text.substr(at, token->begin - at).find('\n') != text.npos;
    if (depth == 0 && line_ended) return line_end(text, at);
    if (token->first == '[' || token->first == '{') ++depth;
    if (token->first == ']' || token->first == '}') --depth;
    at = token->end;
  }
  return line_end(text, at);
}

bool is_template(std::string_view line) {
  line.remove_prefix(1);
  if (!line.starts_with(kKey)) return false;
  return line.substr(skip_blank(line, kKey.size())).starts_with('=');
}

TopLevel read_top_level(std::string_view text) {
  TopLevel top;
  std::size_t at = 0;
  while (const auto token = token_at(text, at)) {
    if (token->first == '[') break;
    if (token->first == '#') {
      // A comment that is followed by a table without a blank line is about that.
      const std::string_view line = text.substr(token->begin, token->end - token->begin);
      if (is_template(line)) top.template_ = token->end;
      const std::size_t next = std::min(token->end + 1, text.size());
      const bool open_line =
          skip_blank(text, next) < text.size() && text[skip_blank(text, next)] == '\n';
      at = token->end;
      if (open_line) top.end = at;
      continue;
    }
    const std::size_t equals = std::min(text.find('=', token->begin), text.size());
    const std::string_view key = text.substr(token->begin, equals - token->begin);
    const std::size_t value = std::min(equals + 1, text.size());
    if (key.substr(0, key.find_last_not_of(kBlank) + 1) == kKey) top.words = value;
    at = value_end(text, value);
    top.last = top.end = at;
  }
  return top;
}

std::string quoted(std::string_view word) {
  std::string text = "\"";
  for (const char c : word) {
    if (c == '"' || c == '\\') text += '\\';
    text += c;
  }
  return text += '"';
}

/// The tokens of an array that matter: its last element, and a comma behind that.
struct Array {
  std::size_t open;
  std::optional<Token> last;
  std::optional<Token> comma;
};

std::optional<Array> array_at(std::string_view text, std::size_t at) {
  at = skip_blank(text, at);
  if (at >= text.size() || text[at] != '[') return std::nullopt;
  Array array{at, {}, {}};
  ++at;
  while (const auto token = token_at(text, at)) {
    at = token->end;
    if (token->first == ']') return array;
    if (token->first == '"' || token->first == '\'') {
      array.last = token;
      array.comma.reset();
    } else if (token->first == ',') {
      array.comma = token;
    } else if (token->first != '#') {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

/// The white space that the line of a place begins with, where nothing else stands before it.
std::optional<std::string_view> indent_of(std::string_view text, std::size_t at) {
  const std::size_t newline = text.substr(0, at).rfind('\n');
  if (newline == text.npos) return std::nullopt;
  const std::string_view before = text.substr(newline + 1, at - newline - 1);
  if (before.find_first_not_of(kBlank) != before.npos) return std::nullopt;
  return before;
}

TextInsertion insertion(std::size_t at, std::string text) {
  return {static_cast<Offset>(at), std::move(text)};
}

std::vector<TextInsertion> into_array(std::string_view text, const Array& array,
                                      const std::string& word, std::string_view newline) {
  if (!array.last) return {insertion(array.open + 1, word)};
  const std::size_t end = array.comma ? array.comma->end : array.last->end;
  const auto indent = indent_of(text, array.last->begin);
  if (!indent) return {insertion(end, array.comma ? " " + word + "," : ", " + word)};
  // An element a line: so is the new one, and a comment stays with what it stands behind.
  std::string line(newline);
  line.append(*indent).append(word).append(array.comma ? "," : "");
  const std::size_t after = line_end(text, end);
  const std::size_t bracket = text.substr(0, after).find(']', end);
  const std::size_t comment = text.substr(0, after).find('#', end);
  const bool closes = bracket != text.npos && (comment == text.npos || bracket < comment);
  const std::size_t place = closes ? end : after;
  if (array.comma) return {insertion(place, line)};
  if (place == end) return {insertion(end, "," + line)};
  return {insertion(end, ","), insertion(place, line)};
}

std::vector<TextInsertion> new_key(std::string_view text, const TopLevel& top,
                                   const std::string& word, std::string_view newline) {
  const std::string line = std::string(kKey) + " = [" + word + "]";
  const auto after = top.template_ ? top.template_ : top.last;
  if (after) return {insertion(*after, std::string(newline) + line)};
  if (top.end > 0) {
    return {insertion(top.end, std::string(newline) + std::string(newline) + line)};
  }
  std::string first = line + std::string(newline);
  if (!text.empty()) first += newline;
  return {insertion(0, first)};
}

std::string with(std::string_view text, const std::vector<TextInsertion>& insertions) {
  std::string out;
  std::size_t at = 0;
  for (const TextInsertion& each : insertions) {
    out.append(text.substr(at, each.at - at)).append(each.text);
    at = each.at;
  }
  return out.append(text.substr(at));
}

std::vector<std::string> words_of(const ReadConfig& read) {
  std::vector<std::string> words;
  for (const PlacedText& each : read.config.values.words) words.push_back(each.text);
  return words;
}

}  // namespace

std::vector<TextInsertion> insertions_of_word(std::string_view config, std::string_view word) {
  const ReadConfig before = read_config({}, std::string(config));
  std::vector<std::string> words = words_of(before);
  if (std::find(words.begin(), words.end(), word) != words.end()) return {};
  const std::string_view newline = config.find("\r\n") == config.npos ? "\n" : "\r\n";
  const TopLevel top = read_top_level(config);
  std::vector<TextInsertion> insertions;
  if (!top.words) {
    insertions = new_key(config, top, quoted(word), newline);
  } else if (const auto array = array_at(config, *top.words)) {
    insertions = into_array(config, *array, quoted(word), newline);
  }
  // Whatever the text is like: nothing is said that would not do this and only this.
  const ReadConfig after = read_config({}, with(config, insertions));
  words.emplace_back(word);
  if (words_of(after) != words || after.errors.size() != before.errors.size()) return {};
  return insertions;
}

}  // namespace gaolint
