#include "lsp/progress.h"

#include <utility>

namespace gaolint {

void Progress::say(Json value) { send_({{"token", token_}, {"value", std::move(value)}}); }

void Progress::begin(std::string_view title, bool cancellable) {
  if (token_.is_null() || begun_) return;
  begun_ = true;
  say({{"kind", "begin"}, {"title", title}, {"cancellable", cancellable}, {"percentage", 0}});
}

void Progress::report(std::size_t done, std::size_t all) {
  const std::size_t percentage = all == 0 ? 100 : done * 100 / all;
  if (!begun_ || percentage == percentage_) return;
  percentage_ = percentage;
  say({{"kind", "report"},
       {"message", std::to_string(done) + "/" + std::to_string(all)},
       {"percentage", percentage}});
}

void Progress::end() {
  if (begun_) say({{"kind", "end"}});
  begun_ = false;
}

}  // namespace gaolint
