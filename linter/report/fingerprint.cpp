#include "report/fingerprint.h"

#include <fmt/format.h>

#include <cstdint>
#include <string_view>

#include "rule/rule.h"

namespace gaolint {
namespace {

/// FNV-1a, 64 bits.
class Digest {
 public:
  /// Each part ends where it ends: "a" and "bc" is another name than "ab" and "c".
  void add(std::string_view part) {
    for (const char c : part) add(static_cast<unsigned char>(c));
    add(0xFFu);
  }
  std::string text() const { return fmt::format("{:016x}", state_); }

 private:
  void add(std::uint64_t byte) { state_ = (state_ ^ byte) * 0x100000001B3u; }
  std::uint64_t state_ = 0xCBF29CE484222325u;
};

}  // namespace

std::string Fingerprints::of(const Finding& finding) {
  const auto key = [&](int count) {
    Digest digest;
    digest.add(finding.rule->id);
    digest.add(source_.name());
    digest.add(source_.text(finding.span));
    digest.add(source_.text(source_.line(source_.position(finding.span.begin).line)));
    if (count > 0) digest.add(std::to_string(count));
    return digest.text();
  };
  return key(seen_[key(0)]++);
}

}  // namespace gaolint
