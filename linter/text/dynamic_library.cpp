#include "text/dynamic_library.h"

#include <dlfcn.h>

namespace gaolint {

DynamicLibrary::DynamicLibrary(const char* name)
    : library_(dlopen(name, RTLD_NOW | RTLD_LOCAL)), complete_(library_ != nullptr) {}

void* DynamicLibrary::address(const char* name) {
  void* found = library_ != nullptr ? dlsym(library_, name) : nullptr;
  complete_ = complete_ && found != nullptr;
  return found;
}

}  // namespace gaolint
