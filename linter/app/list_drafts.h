#pragma once

#include <functional>
#include <string>
#include <vector>

#include "report/language.h"
#include "text/result.h"

namespace gaolint {

/// What stands for the standard input among paths.
inline constexpr const char* kStandardInput = "-";

struct DraftList {
  std::vector<std::string>
      paths;  // in the order asked for, those of a directory sorted; none twice
  Errors errors;
};

/// Whether a file or directory that was found is not to be looked at.
using ExcludePath = std::function<bool(const std::string& path)>;

/// The files to check: named files as they are, directories with what they hold of drafts (.txt,
/// .md, .markdown, .docx). Hidden and git-ignored entries are left out, links to directories not
/// followed. A path that gives no draft is an error. `output`, the file that the report is written
/// to, is never a draft found in a directory.
/// `excluded`: what else is left out of directories.
DraftList list_drafts(const std::vector<std::string>& paths, const std::string& output,
                      Language language, const ExcludePath& excluded = {});

}  // namespace gaolint
