#include "app/drafts.h"

#include <algorithm>
#include <new>
#include <thread>
#include <utility>

#include "app/draft_error.h"
#include "app/in_order.h"
#include "app/list_drafts.h"
#include "app/read_file.h"
#include "formats/draft_format.h"
#include "report/phrase.h"
#include "text/sha256.h"

namespace gaolint {

CheckedDraft DraftChecker::check(const std::string& path, const Engine& engine) const {
  const bool from_stdin = path == kStandardInput;
  const std::string& name = from_stdin ? options_.stdin_name : path;
  try {
    Result<std::string> bytes = from_stdin ? read_standard_input(name, options_.language)
                                           : read_file(path, options_.language);
    if (!bytes) return {nullptr, {}, bytes.error()};
    return check_bytes(name, *std::move(bytes), engine);
  } catch (const std::bad_alloc&) {
    // One draft that is too large for this machine must not keep the others from being checked.
    return {nullptr,
            {},
            {phrase(options_.language, "内存不够", "not enough memory"), {name, 0, 0}, {}, {}}};
  }
}

CheckedDraft DraftChecker::check_bytes(const std::string& name, std::string bytes,
                                       const Engine& engine) const {
  std::string digest = options_.digest ? sha256(bytes) : std::string();
  auto read = read_draft(name, std::move(bytes), options_.encoding);
  if (const auto* fault = std::get_if<DraftFault>(&read)) {
    return {nullptr, {}, draft_error(name, *fault, options_.language)};
  }
  CheckedDraft checked;
  checked.draft = std::make_unique<Draft>(std::get<Source>(std::move(read)));
  Examination found = engine.examine(checked.draft->document, engine.settings());
  checked.findings = std::move(found.findings);
  checked.set_aside = std::move(found.set_aside);
  checked.engine = &engine;
  checked.digest = std::move(digest);
  return checked;
}

void check_drafts(const std::vector<DraftJob>& drafts, const ReadOptions& options, std::size_t jobs,
                  const std::function<void(CheckedDraft&, std::size_t)>& consume) {
  if (jobs == 0) jobs = std::max(1U, std::thread::hardware_concurrency());
  const DraftChecker checker(options);
  const auto check = [&](std::size_t index) {
    return checker.check(drafts[index].path, *drafts[index].engine);
  };
  std::size_t next = 0;
  InOrder<CheckedDraft>(drafts.size(), jobs, check).run([&](CheckedDraft checked) {
    consume(checked, next++);
  });
}

void check_drafts(const std::vector<std::string>& paths, const Engine& engine,
                  const ReadOptions& options, std::size_t jobs,
                  const std::function<void(const CheckedDraft&)>& consume) {
  std::vector<DraftJob> drafts;
  for (const std::string& path : paths) drafts.push_back({path, &engine});
  check_drafts(drafts, options, jobs,
               [&](const CheckedDraft& checked, std::size_t) { consume(checked); });
}

}  // namespace gaolint
