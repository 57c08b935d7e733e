#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/examination.h"
#include "report/gate.h"
#include "report/language.h"
#include "rule/check.h"
#include "rule/finding.h"
#include "syntax/document.h"

namespace gaolint {

/// Something that a certificate names so that it can be told from another version of it.
struct CertifiedFile {
  std::string name;
  std::string digest;  // SHA-256
};

/// A pack whose rules a draft was checked by.
struct CertifiedPack {
  std::string name;
  Wording summary;
  std::size_t applied = 0;  // rules
  std::size_t rules = 0;
  std::string digest;  // SHA-256 of its files
};

/// One digest of all packs.
std::string combined_digest(const std::vector<CertifiedPack>& packs);

/// What was done to a draft, beside the findings.
struct CertifiedCheck {
  CertifiedFile draft;
  Settings settings;
  GateVerdict verdict;
  std::vector<CertifiedPack> packs;
  std::vector<CertifiedFile> configurations;
  std::vector<std::string> left_out;  // ids of rules that apply by themselves and did not
};

/// One page that tells what was checked, by what, what was found and what was let pass and why. The
/// same input gives the same page: there is no clock in it, and nothing of the machine.
class CertificatePage {
 public:
  CertificatePage(std::string version, Language language)
      : version_(std::move(version)), language_(language) {}

  void add(const CertifiedCheck& check, const Document& document,
           const std::vector<Finding>& findings, const std::vector<SetAside>& set_aside);
  /// Something that could not be done.
  void add(const Error& error);
  /// The whole page.
  std::string html() const;

 private:
  std::string version_;
  Language language_;
  std::string sections_;
  std::string errors_;
  std::size_t drafts_ = 0;
};

}  // namespace gaolint
