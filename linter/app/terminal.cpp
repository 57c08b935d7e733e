#include "app/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string>

namespace gaolint {
namespace {

constexpr int kLeastWidth = 40;
constexpr int kUsualWidth = 100;
constexpr int kGreatestWidth = 160;  // longer lines are hard to read

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : value;
}

}  // namespace

bool wants_color(std::string_view wish, int descriptor) {
  if (wish == "always") return true;
  if (wish == "never" || !environment("NO_COLOR").empty()) return false;
  const std::string_view forced = environment("CLICOLOR_FORCE");
  if (!forced.empty() && forced != "0") return true;
  return ::isatty(descriptor) != 0 && environment("TERM") != "dumb";
}

int terminal_width(int descriptor) {
  int width = 0;
  winsize size = {};
  if (::isatty(descriptor) != 0 && ::ioctl(descriptor, TIOCGWINSZ, &size) == 0) width = size.ws_col;
  if (width == 0) width = std::atoi(std::string(environment("COLUMNS")).c_str());
  return width == 0 ? kUsualWidth : std::clamp(width, kLeastWidth, kGreatestWidth);
}

}  // namespace gaolint
