#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace gaolint {

/// Where in the outside world (a file the user can open) something is wrong.
/// Line and column count from 1, columns in code points; 0 means "not known".
struct Place {
  std::string file;
  int line = 0;
  int column = 0;
};

/// One thing that is wrong with input from outside. `excerpt` is the offending line, `hint` a
/// suggestion; both may be empty.
struct Error {
  std::string message;
  Place place;
  std::string excerpt;
  std::string hint;
};

using Errors = std::vector<Error>;

/// A value or the error that prevented it.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}
  Result(Error error) : state_(std::move(error)) {}

  explicit operator bool() const { return state_.index() == 0; }
  T& operator*() & { return std::get<0>(state_); }
  const T& operator*() const& { return std::get<0>(state_); }
  T&& operator*() && { return std::get<0>(std::move(state_)); }
  T* operator->() { return &std::get<0>(state_); }
  const T* operator->() const { return &std::get<0>(state_); }
  const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace gaolint
