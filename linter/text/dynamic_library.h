#pragma once

namespace gaolint {

/// A library that is opened when it is first needed, not when the program starts: loading it, with
/// what it brings along, would be paid by every check. It stays open.
class DynamicLibrary {
 public:
  /// `name`: with the version that we were built against, like libzip.so.4.
  explicit DynamicLibrary(const char* name);

  /// Whether it is there with all that was asked of it.
  bool complete() const { return complete_; }

  template <class Function>
  void find(const char* name, Function& function) {
    function = reinterpret_cast<Function>(address(name));
  }

 private:
  void* address(const char* name);

  void* library_;
  bool complete_;
};

}  // namespace gaolint
