#include "match/alternatives.h"

#include <algorithm>

namespace gaolint {

namespace {

/// The class of no character.
constexpr std::string_view kNever = "[^\\x00-\\x{10FFFF}]";

/// Where the escape at `at` ends; a quoted piece (\Q…\E) is one.
std::size_t after_escape(std::string_view regex, std::size_t at) {
  if (!regex.substr(at).starts_with("\\Q")) return std::min(at + 2, regex.size());
  const std::size_t end = regex.find("\\E", at + 2);
  return end == std::string_view::npos ? regex.size() : end + 2;
}

/// Where the character class that opens at `at` ends.
std::size_t after_class(std::string_view regex, std::size_t at) {
  ++at;
  if (regex.substr(at).starts_with('^')) ++at;
  if (regex.substr(at).starts_with(']')) ++at;  // the first one is a character
  while (at < regex.size() && regex[at] != ']') {
    if (regex[at] == '\\') {
      at += 2;
    } else if (regex.substr(at).starts_with("[:")) {
      const std::size_t end = regex.find(":]", at + 2);
      at = end == std::string_view::npos ? at + 1 : end + 2;
    } else {
      ++at;
    }
  }
  return std::min(at + 1, regex.size());
}

/// Where what the group that opens at `at` holds begins: after (?: or (?P<name>.
std::size_t after_opening(std::string_view regex, std::size_t at) {
  if (!regex.substr(at).starts_with("(?")) return at + 1;
  const std::size_t end = regex.find_first_of(":>)", at);
  if (end == std::string_view::npos) return regex.size();
  return regex[end] == ')' ? end : end + 1;
}

class Reader {
 public:
  explicit Reader(std::string_view regex) : regex_(regex) {}

  std::vector<Alternative> read() && {
    open(0);
    for (std::size_t at = 0; at < regex_.size();) at = step(at);
    for (const Group& left : open_) {
      found_[left.current].span.end = static_cast<Offset>(regex_.size());
    }
    return std::move(*this).with_choice();
  }

 private:
  struct Group {
    int outer;            // the alternative that the group lies in
    std::size_t current;  // the one that is being read
  };

  std::size_t step(std::size_t at) {
    switch (regex_[at]) {
      case '\\':
        return after_escape(regex_, at);
      case '[':
        return after_class(regex_, at);
      case '(':
        at = after_opening(regex_, at);
        open(at);
        return at;
      case ')':
        close(at);
        return at + 1;
      case '|':
        found_[open_.back().current].span.end = static_cast<Offset>(at);
        has_choice_[open_.back().current] = true;
        begin(at + 1);
        has_choice_[open_.back().current] = true;
        return at + 1;
      default:
        return at + 1;
    }
  }

  void open(std::size_t at) {
    const int outer = open_.empty() ? -1 : static_cast<int>(open_.back().current);
    open_.push_back({outer, 0});
    begin(at);
  }

  void begin(std::size_t at) {
    Group& group = open_.back();
    group.current = found_.size();
    found_.push_back({{static_cast<Offset>(at), 0}, group.outer});
    has_choice_.push_back(false);
  }

  void close(std::size_t at) {
    found_[open_.back().current].span.end = static_cast<Offset>(at);
    if (open_.size() > 1) open_.pop_back();
  }

  /// What stands alone in its group leaves the list, and what lies in it moves up.
  std::vector<Alternative> with_choice() && {
    std::vector<Alternative> kept;
    std::vector<int> place(found_.size());  // in `kept`; of one that left, that of its outer one
    for (std::size_t i = 0; i < found_.size(); ++i) {
      Alternative each = found_[i];
      if (each.outer >= 0) each.outer = place[static_cast<std::size_t>(each.outer)];
      place[i] = has_choice_[i] ? static_cast<int>(kept.size()) : each.outer;
      if (has_choice_[i]) kept.push_back(each);
    }
    return kept;
  }

  std::string_view regex_;
  std::vector<Alternative> found_;
  std::vector<bool> has_choice_;
  std::vector<Group> open_;
};

}  // namespace

std::vector<Alternative> alternatives(std::string_view regex) { return Reader(regex).read(); }

std::string without(std::string_view regex, const Alternative& alternative) {
  std::string changed(regex);
  return changed.insert(alternative.span.begin, kNever);
}

std::string without_captures(std::string_view regex) {
  std::string changed;
  for (std::size_t at = 0; at < regex.size();) {
    const std::string_view rest = regex.substr(at);
    std::size_t next = at + 1;
    if (rest.front() == '\\') {
      next = after_escape(regex, at);
    } else if (rest.front() == '[') {
      next = after_class(regex, at);
    } else if (rest.front() == '(' && (!rest.starts_with("(?") || rest.starts_with("(?P<"))) {
      changed += "(?:";
      at = after_opening(regex, at);
      continue;
    }
    changed += regex.substr(at, next - at);
    at = next;
  }
  return changed;
}

std::string with_han_blocks(std::string_view regex) {
  constexpr std::string_view kScript = "\\p{Han}";
  constexpr std::string_view kBlocks =
      "\\x{3005}\\x{3007}\\x{3400}-\\x{4DBF}\\x{4E00}-\\x{9FFF}\\x{F900}-\\x{FAFF}"
      "\\x{20000}-\\x{323AF}";
  std::string changed;
  std::size_t class_end = 0;
  for (std::size_t at = 0; at < regex.size();) {
    std::size_t next = at + 1;
    if (regex.substr(at).starts_with(kScript)) {
      changed += at < class_end ? std::string(kBlocks) : "[" + std::string(kBlocks) + "]";
      at += kScript.size();
      continue;
    }
    if (regex[at] == '\\') {
      next = after_escape(regex, at);
    } else if (regex[at] == '[' && at >= class_end) {
      class_end = after_class(regex, at);
    }
    changed += regex.substr(at, next - at);
    at = next;
  }
  return changed;
}

}  // namespace gaolint
