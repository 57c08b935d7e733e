#include "app/line_input.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <string>
#include <thread>
#include <vector>

namespace gaolint {
namespace {

using Got = LineInput::Got;

/// The lines of what another end of a pipe writes; what is too long is "…".
std::vector<std::string> lines_of(const std::string& bytes, std::size_t longest) {
  int ends[2];
  EXPECT_EQ(pipe(ends), 0);
  std::thread writer([&] {
    for (std::size_t at = 0; at < bytes.size();) {
      const ssize_t written = write(ends[1], bytes.data() + at, bytes.size() - at);
      if (written <= 0) break;
      at += static_cast<std::size_t>(written);
    }
    close(ends[1]);
  });
  std::vector<std::string> lines;
  LineInput input(ends[0], longest);
  std::string line;
  for (Got got = input.next(line); got != Got::End; got = input.next(line)) {
    EXPECT_NE(got, Got::Failed);
    lines.push_back(got == Got::TooLong ? "…" : line);
  }
  writer.join();
  close(ends[0]);
  return lines;
}

TEST(LineInput, GivesLines) {
  using Lines = std::vector<std::string>;
  const std::string long_line(300'000, 'x');
  EXPECT_EQ(lines_of("", 10), Lines());
  EXPECT_EQ(lines_of("a\n\nb", 10), (Lines{"a", "", "b"}));
  EXPECT_EQ(lines_of("a\nb\n", 10), (Lines{"a", "b"}));
  EXPECT_EQ(lines_of(long_line + "\nb\n", 300'000), (Lines{long_line, "b"}));
  EXPECT_EQ(lines_of("a\n" + long_line + "\nb", 1000), (Lines{"a", "…", "b"}));
  EXPECT_EQ(lines_of(long_line, 1000), (Lines{"…"}));
}

TEST(LineInput, SaysWhyItCannotRead) {
  std::string line;
  LineInput input(-1, 10);
  EXPECT_EQ(input.next(line), Got::Failed);
  EXPECT_EQ(input.error_number(), EBADF);
}

}  // namespace
}  // namespace gaolint
