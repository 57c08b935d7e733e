#pragma once

#include "text/decode.h"
#include "text/utf8.h"

namespace gaolint {

/// Where a decoder puts what it has read: keeps text, origins and the list of bad bytes in step.
class DecoderOutput {
 public:
  DecoderOutput(Decoded& decoded, Offset file_begin) : decoded_(decoded), file_(file_begin) {}

  /// Bytes of the file that stand in the text as they are.
  void copy(std::string_view bytes) {
    const auto size = static_cast<Offset>(bytes.size());
    decoded_.origins.add(file_, 1, end(), 1, size, true);
    decoded_.text += bytes;
    file_ += size;
  }

  /// One character of `file_size` bytes of the file.
  void put(char32_t value, Offset file_size) {
    const Offset begin = end();
    append_utf8(decoded_.text, value);
    decoded_.origins.add(file_, file_size, begin, end() - begin, 1, false);
    file_ += file_size;
  }

  /// `file_size` bytes (at most four) that are no character.
  void put_bad(Offset file_size) {
    const Offset begin = end(), file_begin = file_;
    put(kReplacement, file_size);
    auto& list = decoded_.bad_bytes;
    if (!list.empty() && list.back().file.end == file_begin) {
      list.back().text.end = end();
      list.back().file.end = file_;
    } else {
      list.push_back({{begin, end()}, {file_begin, file_}});
    }
  }

 private:
  Offset end() const { return static_cast<Offset>(decoded_.text.size()); }

  Decoded& decoded_;
  Offset file_;  // the first byte of the file that is not read yet
};

}  // namespace gaolint
