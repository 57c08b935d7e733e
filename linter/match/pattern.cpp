#include "match/pattern.h"

#include <re2/filtered_re2.h>
#include <re2/re2.h>

#include <algorithm>
#include <atomic>
#include <cassert>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

#include "match/alternatives.h"
#include "match/anchors.h"
#include "text/utf8.h"

namespace gaolint {

namespace {

/// Shorter atoms stand nearly everywhere, but a one-character atom such as X still pays off.
constexpr int kMinAtomBytes = 1;
constexpr int kMaxGroups = 16;

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

re2::RE2::Options options() {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(16 << 20);
  return options;
}

/// Byte offset of a `\b` or `\B` that touches a Han character in the expression, or npos. ASCII
/// word boundaries never hold between two Han characters, so such a rule cannot match as its author
/// means.
std::size_t boundary_beside_han(std::string_view regex) {
  for (std::size_t i = 0; i + 1 < regex.size(); ++i) {
    if (regex[i] != '\\') continue;
    const char escaped = regex[i + 1];
    if (escaped == 'b' || escaped == 'B') {
      const bool before = is_han(decode_before(regex, static_cast<Offset>(i)).value);
      const bool after = is_han(decode_at(regex, static_cast<Offset>(i + 2)).value);
      const bool after_class = regex.substr(i + 2).starts_with("\\p{Han}");
      const bool before_class = regex.substr(0, i).ends_with("\\p{Han}");
      if (before || after || before_class || after_class) return i;
    }
    ++i;
  }
  return std::string_view::npos;
}

Error error_at(std::string_view regex, std::size_t byte, std::string message, std::string hint) {
  Error error{std::move(message), {}, std::string(regex), std::move(hint)};
  if (byte != std::string_view::npos) {
    error.place = {"", 1, static_cast<int>(count_code_points(regex.substr(0, byte))) + 1};
  }
  return error;
}

/// Takes the first string off a list of strings that end with NUL.
std::string_view take_first(std::string_view& list) {
  const std::size_t end = list.find('\0');
  const std::string_view first = list.substr(0, end);
  list.remove_prefix(end + 1);
  return first;
}

std::vector<std::string> split(std::string_view list) {
  std::vector<std::string> strings;
  while (!list.empty()) strings.emplace_back(take_first(list));
  return strings;
}

/// Whether one of the anchors may stand in the text. They are lower-cased: one with a letter may
/// stand there in another case.
bool may_hold_any(std::string_view text, std::string_view anchors) {
  if (anchors.empty()) return true;
  while (!anchors.empty()) {
    const std::string_view anchor = take_first(anchors);
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    if (std::any_of(anchor.begin(), anchor.end(), is_letter)) return true;
    if (text.find(anchor) != text.npos) return true;
  }
  return false;
}

bool matches_somewhere(const re2::RE2* re, std::string_view text, re2::RE2::Anchor anchor) {
  return re != nullptr && re->Match(piece(text), 0, text.size(), anchor, nullptr, 0);
}

/// Which literals a match needs. RE2 tells fewer of them where a group captures.
std::vector<std::string> find_anchors(std::string_view regex) {
  re2::FilteredRE2 filter(kMinAtomBytes);
  int id = 0;
  const std::string plain = without_captures(regex);
  if (filter.Add(plain, options(), &id) != re2::RE2::NoError) return {};
  std::vector<std::string> atoms;
  filter.Compile(&atoms);
  return choose_anchors(atoms, [&](const std::vector<int>& found) {
    std::vector<int> potential;
    filter.AllPotentials(found, &potential);
    return !potential.empty();
  });
}

}  // namespace

struct Pattern::Compiled {
  std::unique_ptr<const re2::RE2> re;
  std::vector<std::string> groups;

  void compile(const std::string& regex) {
    re = std::make_unique<const re2::RE2>(with_han_blocks(regex), options());
    if (!re->ok()) re.reset();
    if (re == nullptr) return;
    groups.resize(static_cast<std::size_t>(re->NumberOfCapturingGroups()));
    for (const auto& [number, name] : re->CapturingGroupNames()) {
      groups[static_cast<std::size_t>(number) - 1] = name;
    }
  }
};

/// What is worked out on first use, each part on its own: few expressions are asked for their
/// anchors, and what was known before the program started is not worked out again.
struct Pattern::Impl {
  explicit Impl(std::string expression) : regex(std::move(expression)) {}
  std::string regex;
  std::optional<PatternFacts> facts;
  std::vector<std::string> known_groups;  // of the facts
  mutable std::once_flag compile_once;
  mutable std::atomic<bool> is_compiled = false;
  mutable Compiled compiled;
  mutable std::once_flag anchors_once;
  mutable std::vector<std::string> anchors;
};

Pattern::Pattern(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}

Result<Pattern> Pattern::compile(std::string_view regex) {
  if (const auto at = boundary_beside_han(regex); at != std::string_view::npos) {
    return error_at(regex, at, "\\b never matches beside a Han character",
                    "\\b knows ASCII words only; use not_before / not_after");
  }
  Pattern pattern = deferred(std::string(regex));
  if (pattern.group_count() > kMaxGroups) {
    return error_at(regex, std::string_view::npos,
                    "an expression has at most " + std::to_string(kMaxGroups) + " groups",
                    "(?:…) groups without counting");
  }
  if (pattern.compiled().re != nullptr) return pattern;
  const re2::RE2 broken(piece(regex), options());
  const auto at =
      broken.error_arg().empty() ? std::string_view::npos : regex.find(broken.error_arg());
  return error_at(regex, at, broken.error(), {});
}

Pattern Pattern::deferred(std::string regex) {
  return Pattern(std::make_shared<const Impl>(std::move(regex)));
}

Pattern Pattern::deferred(const PatternFacts& facts) {
  auto impl = std::make_shared<Impl>(std::string(facts.regex));
  impl->facts = facts;
  impl->known_groups = split(facts.groups);
  return Pattern(std::move(impl));
}

const Pattern::Compiled& Pattern::compiled() const {
  std::call_once(impl_->compile_once, [this] {
    impl_->compiled.compile(impl_->regex);
    impl_->is_compiled = true;
  });
  return impl_->compiled;
}

const re2::RE2* Pattern::needed_for(std::string_view text) const {
  const bool asleep = impl_->facts && !impl_->is_compiled;
  if (asleep && !may_hold_any(text, impl_->facts->anchors)) return nullptr;
  return compiled().re.get();
}

bool Pattern::search(std::string_view text, Span range, Match& match) const {
  return search_from(text, range, range.begin, match);
}

bool Pattern::search_from(std::string_view text, Span range, Offset from, Match& match) const {
  assert(range.begin <= from && from <= range.end && range.end <= text.size());
  const std::string_view within = text.substr(range.begin, range.size());
  const re2::RE2* re = needed_for(within);
  if (re == nullptr) return false;
  re2::StringPiece found[kMaxGroups + 1];
  const int groups = std::min(kMaxGroups, re->NumberOfCapturingGroups());
  const auto window = piece(within);
  if (!re->Match(window, from - range.begin, window.size(), re2::RE2::UNANCHORED, found,
                 groups + 1)) {
    return false;
  }
  const auto span_of = [&](const re2::StringPiece& part) {
    if (part.data() == nullptr) return Span{kUnmatched, kUnmatched};
    const auto begin = static_cast<Offset>(part.data() - text.data());
    return Span{begin, begin + static_cast<Offset>(part.size())};
  };
  match.whole = span_of(found[0]);
  match.groups.clear();
  for (int i = 1; i <= groups; ++i) match.groups.push_back(span_of(found[i]));
  return true;
}

bool Pattern::contains(std::string_view text) const {
  return matches_somewhere(needed_for(text), text, re2::RE2::UNANCHORED);
}

bool Pattern::matches(std::string_view text) const {
  return matches_somewhere(needed_for(text), text, re2::RE2::ANCHOR_BOTH);
}

bool Pattern::matches_prefix(std::string_view text) const {
  return matches_somewhere(needed_for(text), text, re2::RE2::ANCHOR_START);
}

int Pattern::group(std::string_view name) const {
  const auto found = std::find(groups().begin(), groups().end(), name);
  return found == groups().end() ? -1 : static_cast<int>(found - groups().begin());
}

const std::vector<std::string>& Pattern::groups() const {
  return impl_->facts ? impl_->known_groups : compiled().groups;
}

const std::string& Pattern::regex() const { return impl_->regex; }

const std::vector<std::string>& Pattern::anchors() const {
  std::call_once(impl_->anchors_once, [this] {
    if (impl_->facts) {
      impl_->anchors = split(impl_->facts->anchors);
    } else {
      impl_->anchors = find_anchors(impl_->regex);
    }
  });
  return impl_->anchors;
}

Offset Pattern::next_code_point(std::string_view text, Offset at) {
  return at + std::max<Offset>(1, decode_at(text, at).length);
}

}  // namespace gaolint
