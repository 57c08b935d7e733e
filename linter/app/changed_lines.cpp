#include "app/changed_lines.h"

#include <algorithm>
#include <string>

#include "app/git_library.h"

namespace gaolint {
namespace {

std::string with_plain_line_ends(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n') plain += text[i];
  }
  // A line is the same whether or not another follows it.
  if (!plain.empty() && plain.back() != '\n') plain += '\n';
  return plain;
}

}  // namespace

ChangedLines::ChangedLines(std::string_view before, std::string_view after) {
  const GitLibrary& git = git_library();
  const std::string old_text = with_plain_line_ends(before), text = with_plain_line_ends(after);
  git_diff_options options;
  git.diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
  options.flags |= GIT_DIFF_FORCE_TEXT;
  options.context_lines = 0;
  git_patch* patch = nullptr;
  if (git.patch_from_buffers(&patch, old_text.data(), old_text.size(), "", text.data(), text.size(),
                             "", &options) != 0) {
    ranges_.push_back({1, static_cast<int>(std::count(text.begin(), text.end(), '\n')) + 1});
    return;
  }
  for (std::size_t i = 0; i < git.patch_num_hunks(patch); ++i) {
    const git_diff_hunk* hunk = nullptr;
    if (git.patch_get_hunk(&hunk, nullptr, patch, i) != 0 || hunk->new_lines == 0) continue;
    ranges_.push_back({hunk->new_start, hunk->new_start + hunk->new_lines - 1});
  }
  git.patch_free(patch);
}

bool ChangedLines::any(int first, int last) const {
  const auto range = std::lower_bound(ranges_.begin(), ranges_.end(), first,
                                      [](Range each, int line) { return each.last < line; });
  return range != ranges_.end() && range->first <= last;
}

bool ChangedLines::touch(const Source& source, const Finding& finding) const {
  const auto touches = [&](Span span) {
    const Offset last = span.empty() ? span.begin : span.end - 1;
    return any(source.position(span.begin).line, source.position(last).line);
  };
  return touches(finding.span) || std::any_of(finding.notes.begin(), finding.notes.end(),
                                              [&](const Note& note) { return touches(note.span); });
}

}  // namespace gaolint
