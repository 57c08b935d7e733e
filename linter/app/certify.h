#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/draft_engines.h"
#include "app/drafts.h"
#include "report/certificate.h"

namespace gaolint {

/// Writes down what a run did to each draft, for --certificate.
class Certifier {
 public:
  /// `baseline`: a file of known findings; empty: there is none.
  Certifier(std::string path, std::string baseline, Language language)
      : path_(std::move(path)),
        baseline_(std::move(baseline)),
        language_(language),
        page_(GAOLINT_VERSION, language) {}

  void add(const CheckedDraft& checked, const std::vector<Finding>& findings,
           const GateVerdict& verdict, DraftEngines& engines);
  void add(const Error& error) { page_.add(error); }
  /// Writes the page, whole or not at all. What went wrong, if anything.
  std::optional<Error> write() const;

 private:
  using Directories = std::vector<std::string>;

  std::vector<CertifiedPack> packs_of(const Engine& engine, const RuleSet& rules,
                                      const Directories& directories);
  std::vector<CertifiedFile> configurations_of(const std::string& draft, const ConfigChain& chain);

  std::string path_;
  std::string baseline_;
  Language language_;
  CertificatePage page_;
  std::map<Directories, std::vector<CertifiedPack>> packs_;  // that were loaded, by directories
};

}  // namespace gaolint
