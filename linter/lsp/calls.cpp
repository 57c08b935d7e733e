#include "lsp/calls.h"

#include <utility>

namespace gaolint {

void Calls::send(std::string_view method, Json params, Then then) {
  const std::int64_t id = ++last_;
  if (then) waiting_.emplace(id, std::move(then));
  wire_.send(request(id, method, std::move(params)));
}

void Calls::take(const Message& response) {
  const auto id = integer_of(response.id);
  const auto found = id ? waiting_.find(*id) : waiting_.end();
  if (found == waiting_.end()) return;
  const Then then = std::move(found->second);
  waiting_.erase(found);
  then(!response.failed);
}

}  // namespace gaolint
