#include "kinds/kinds.h"

namespace gaolint {

namespace {

/// What is wrong with what keeps findings from being reported. The engine finds it out; the rule
/// says how it is told.
class SuppressionCheck final : public Check {
 public:
  explicit SuppressionCheck(SuppressionFault fault) : fault_(fault) {}
  std::optional<SuppressionFault> suppression_fault() const override { return fault_; }

 private:
  SuppressionFault fault_;
};

}  // namespace

std::unique_ptr<Check> build_suppression(const Fields& fields) {
  constexpr SuppressionFault kFaults[] = {SuppressionFault::Unused, SuppressionFault::Expired,
                                          SuppressionFault::NoReason};
  const auto fault = fields.choice("fault", {"unused", "expired", "no-reason"});
  if (!fields.has("fault")) fields.error("fault", "`fault` is missing");
  return fault ? std::make_unique<SuppressionCheck>(kFaults[*fault]) : nullptr;
}

}  // namespace gaolint
