#pragma once

#include <cstddef>
#include <string>

namespace gaolint {

/// Reads lines from a file descriptor, each as soon as its end has come.
class LineInput {
 public:
  enum class Got : unsigned char { Line, TooLong, End, Failed };

  /// Of a line with more bytes than `longest` nothing is kept.
  LineInput(int descriptor, std::size_t longest) : descriptor_(descriptor), longest_(longest) {}

  /// The next line without its end; the last one needs none. After Failed, error_number() says why.
  Got next(std::string& line);
  int error_number() const { return error_number_; }

 private:
  bool fill();

  int descriptor_;
  std::size_t longest_;
  std::string buffer_;
  std::size_t at_ = 0;  // in the buffer
  int error_number_ = 0;
};

}  // namespace gaolint
