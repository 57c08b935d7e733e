#include "report/fingerprint.h"

#include "rule/rule.h"
#include "text/digest.h"

namespace gaolint {

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
