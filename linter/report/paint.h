#pragma once

#include <string>
#include <string_view>

#include "rule/finding.h"

namespace gaolint {

enum class Tone { Plain, Strong, Faint, Frame, Error, Warning, Info, Hint, Fix };

Tone tone_of(Severity severity);

/// Colours text for a terminal, or leaves it as it is.
class Paint {
 public:
  explicit Paint(bool on) : on_(on) {}
  bool on() const { return on_; }
  /// `text` goes to the terminal as it is: make foreign text visible() first.
  std::string operator()(Tone tone, std::string_view text) const;

 private:
  bool on_;
};

}  // namespace gaolint
