#include "config/path_glob.h"

#include <cstddef>
#include <string>
#include <vector>

#include "text/utf8.h"

namespace gaolint {
namespace {

/// A glob as a list of steps; all the steps that a path may have come to are followed at once.
struct Step {
  enum class Kind {
    Character,
    AnyCharacter,  // ?
    Name,          // *, nothing too
    Names,         // ** at the end or inside a name: anything
    Directories,   // **/: nothing; or all up to a slash, which is the next step
    Directory,
  };
  Kind kind;
  char32_t character = 0;
};

using Kind = Step::Kind;

std::string_view without_ends(std::string_view glob) {
  while (glob.starts_with("./")) glob.remove_prefix(2);
  while (glob.ends_with('/')) glob.remove_suffix(1);
  return glob;
}

std::vector<Step> steps_of(std::string_view glob) {
  std::vector<Step> steps;
  glob = without_ends(glob);
  if (glob.find('/') == std::string_view::npos) {
    steps = {{Kind::Directories}, {Kind::Directory}};
  } else if (glob.starts_with('/')) {
    glob.remove_prefix(1);
  }
  while (!glob.empty()) {
    Offset length = 1;
    if (glob.starts_with("**/")) {
      steps.push_back({Kind::Directories});
      steps.push_back({Kind::Directory});
      length = 3;
    } else if (glob.starts_with("**")) {
      steps.push_back({Kind::Names});
      length = 2;
    } else if (glob.front() == '*') {
      steps.push_back({Kind::Name});
    } else if (glob.front() == '?') {
      steps.push_back({Kind::AnyCharacter});
    } else {
      const CodePoint point = decode_at(glob, 0);
      steps.push_back({Kind::Character, point.value});
      length = point.length;
    }
    glob.remove_prefix(length);
  }
  return steps;
}

class Walker {
 public:
  explicit Walker(const std::vector<Step>& steps) : steps_(steps), at_(steps.size() + 1) {
    at_[0] = true;
    skip(at_);
  }

  bool at_end() const { return at_.back(); }

  void take(char32_t c) {
    std::vector<bool> next(at_.size());
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      if (at_[i]) take(i, c, next);
    }
    skip(next);
    at_ = std::move(next);
  }

 private:
  void take(std::size_t i, char32_t c, std::vector<bool>& next) const {
    const Step& step = steps_[i];
    switch (step.kind) {
      case Kind::Character:
        if (c == step.character) next[i + 1] = true;
        break;
      case Kind::AnyCharacter:
        if (c != U'/') next[i + 1] = true;
        break;
      case Kind::Name:
        if (c != U'/') next[i] = true;
        break;
      case Kind::Names:
        next[i] = true;
        break;
      case Kind::Directories:
        break;
      case Kind::Directory:
        next[i] = true;
        if (c == U'/') next[i + 1] = true;
        break;
    }
  }

  /// Goes past what may be nothing.
  void skip(std::vector<bool>& at) const {
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      if (!at[i]) continue;
      const Kind kind = steps_[i].kind;
      if (kind == Kind::Name || kind == Kind::Names) at[i + 1] = true;
      if (kind == Kind::Directories) at[i + 1] = at[i + 2] = true;
    }
  }

  const std::vector<Step>& steps_;
  std::vector<bool> at_;
};

}  // namespace

bool path_glob_matches(std::string_view glob, std::string_view path) {
  const std::vector<Step> steps = steps_of(glob);
  Walker walker(steps);
  for (Offset at = 0; at < path.size();) {
    const CodePoint point = decode_at(path, at);
    if (at > 0 && point.value == U'/' && walker.at_end()) return true;
    walker.take(point.value);
    at += point.length;
  }
  return !path.empty() && walker.at_end();
}

}  // namespace gaolint
