#include "lsp/reading_time.h"

#include <fmt/format.h>

#include "text/reading.h"

namespace gaolint {

std::string reading_time(std::size_t characters) {
  constexpr auto kRate = static_cast<std::size_t>(kReadingRate);
  const std::size_t seconds = (characters * 60 + kRate / 2) / kRate;
  return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

}  // namespace gaolint
