#include "app/annotate.h"

#include <utility>

#include "app/output.h"
#include "app/read_file.h"
#include "formats/docx/comments.h"
#include "formats/draft_format.h"
#include "report/phrase.h"
#include "report/place_text.h"
#include "rule/rule.h"

namespace gaolint {
namespace {

std::string fix_line(const Fix& fix, Language language) {
  std::string line = phrase(language, "改法：{}", "fix: {}", in_language(fix.title, language));
  if (fix.safety != Safety::Safe) line += phrase(language, "（请核实）", " (check it)");
  return line;
}

DocxComment comment_on(const Source& source, const Finding& finding, Language language) {
  DocxComment comment{finding.span, {}, {}};
  comment.lines.push_back(phrase(language, "{}：{}", "{}: {}",
                                 severity_word(finding.severity, language),
                                 in_language(finding.message, language)));
  for (const Note& note : finding.notes) {
    comment.lines.push_back(phrase(language, "{}：{}", "{}: {}",
                                   place_text(source, note.span.begin, language),
                                   in_language(note.message, language)));
  }
  for (const Fix& fix : finding.fixes) comment.lines.push_back(fix_line(fix, language));
  comment.lines.push_back(finding.rule->id);
  comment.place =
      phrase(language, "［{}：{}］", "[{}: {}]", place_text(source, finding.span.begin, language),
             source.text(finding.span));
  return comment;
}

std::optional<std::string> annotated(const Source& source, const std::string& bytes,
                                     const std::vector<Finding>& findings, Language language) {
  const auto read = read_draft(source.name(), bytes, {});
  const auto* now = std::get_if<Source>(&read);
  if (now == nullptr || now->text() != source.text()) return std::nullopt;
  std::vector<DocxComment> comments;
  comments.reserve(findings.size());
  for (const Finding& finding : findings) {
    comments.push_back(comment_on(source, finding, language));
  }
  return write_comments(bytes, comments);
}

}  // namespace

std::optional<Error> annotate_draft(const Source& source, const std::string& path,
                                    const std::vector<Finding>& findings, const std::string& output,
                                    Language language) {
  const auto error = [&](const char* zh, const char* en) {
    return Error{phrase(language, zh, en), {path, 0, 0}, {}, {}};
  };
  if (source.stories().empty()) {
    return error("不是 .docx 文件，加不了批注", "no .docx file: it cannot have comments");
  }
  const auto bytes = read_file(path, language);
  if (!bytes) return bytes.error();
  const auto copy = annotated(source, *bytes, findings, language);
  if (!copy) {
    return error("批注加不进去，没有写出副本",
                 "comments cannot be put into it, nothing was written");
  }
  Output file(output, language);
  file.stream() << *copy;
  return file.close();
}

}  // namespace gaolint
