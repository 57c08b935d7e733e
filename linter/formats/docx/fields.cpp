#include "formats/docx/fields.h"

#include <algorithm>
#include <cctype>
#include <iterator>

namespace gaolint {
namespace {

constexpr std::size_t kLongestCode = 64;  // its first word is what we look at

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

DocxFields::State DocxFields::result_of(const std::string& code) {
  const std::size_t begin = std::min(code.find_first_not_of(" \t\r\n"), code.size());
  std::string word = code.substr(begin, code.find_first_of(" \t\r\n\\", begin) - begin);
  for (char& c : word) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  if (is_one_of(word, {"PAGE", "NUMPAGES", "SECTIONPAGES"})) return State::PageNumber;
  if (is_one_of(word, {"TOC", "INDEX", "TOA"})) return State::Contents;
  const bool typed = is_one_of(word, {"HYPERLINK", "FORMTEXT", "QUOTE"});
  return typed ? State::Typed : State::Computed;
}

void DocxFields::begin() {
  open_.push_back({});
  ++count(State::Code);
}

void DocxFields::add_code(std::string_view code) {
  if (open_.empty() || open_.back().state != State::Code) return;
  std::string& known = open_.back().code;
  known.append(code.substr(0, kLongestCode - std::min(known.size(), kLongestCode)));
}

void DocxFields::separate() {
  if (open_.empty() || open_.back().state != State::Code) return;
  Field& field = open_.back();
  --count(State::Code);
  field.state = result_of(field.code);
  ++count(field.state);
}

void DocxFields::end() {
  if (open_.empty()) return;
  --count(open_.back().state);
  open_.pop_back();
}

Taken DocxFields::taken() const {
  if (count(State::Contents) > 0 || count(State::PageNumber) > 0) return Taken::Masked;
  return count(State::Computed) > 0 ? Taken::Locked : Taken::Editable;
}

}  // namespace gaolint
