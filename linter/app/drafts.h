#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "report/language.h"
#include "syntax/document.h"
#include "text/result.h"
#include "text/source.h"

namespace gaolint {

/// How drafts are read.
struct ReadOptions {
  std::string stdin_name;
  std::optional<Encoding> encoding;  // detected unless given
  Language language = Language::Zh;
  bool digest = false;  // of the bytes
};

/// One draft as it was read. Does not move: the document refers to the source.
struct Draft {
  explicit Draft(Source read) : source(std::move(read)), document(source) {}
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;
  const Source source;
  const Document document;
};

/// A draft with what was found in it, or why it could not be checked.
struct CheckedDraft {
  std::unique_ptr<Draft> draft;  // null: see error
  std::vector<Finding> findings;
  Error error;
  std::vector<SetAside> set_aside = {};
  const Engine* engine = nullptr;  // it was checked by
  std::string digest = {};         // SHA-256 of the file, where ReadOptions want it
};

/// Reads drafts and applies engines to them. Immutable; check() may be called from several
/// threads.
class DraftChecker {
 public:
  /// `options` live longer than this.
  explicit DraftChecker(const ReadOptions& options) : options_(options) {}
  /// `path` may be kStandardInput. Findings live as long as the engine's rules.
  CheckedDraft check(const std::string& path, const Engine& engine) const;

 private:
  CheckedDraft check_bytes(const std::string& name, std::string bytes, const Engine& engine) const;

  const ReadOptions& options_;
};

/// A draft to check, and with what.
struct DraftJob {
  std::string path;
  const Engine* engine;
};

/// Checks the drafts, `jobs` at a time (0: as many as the machine can), and hands them over in
/// their order on the calling thread; few are held in memory at a time.
void check_drafts(const std::vector<DraftJob>& drafts, const ReadOptions& options, std::size_t jobs,
                  const std::function<void(CheckedDraft&, std::size_t)>& consume);
/// The same with one engine for all.
void check_drafts(const std::vector<std::string>& paths, const Engine& engine,
                  const ReadOptions& options, std::size_t jobs,
                  const std::function<void(const CheckedDraft&)>& consume);

}  // namespace gaolint
