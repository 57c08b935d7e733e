#include "formats/docx/tracked_changes.h"

#include <algorithm>
#include <utility>

#include "formats/docx/run_edit.h"
#include "formats/docx/zip_archive.h"

namespace gaolint {
namespace {

struct Change {
  Span span;
  std::string text;
};

bool is_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

/// Leaves out the characters at both ends that stay, with the look that they have.
void trim(Change& change, std::string_view text) {
  const std::string_view old = text.substr(change.span.begin, change.span.size());
  const std::size_t shorter = std::min(old.size(), change.text.size());
  std::size_t prefix = 0;
  while (prefix < shorter && old[prefix] == change.text[prefix]) ++prefix;
  while (!is_boundary(old, prefix) || !is_boundary(change.text, prefix)) --prefix;
  std::size_t suffix = 0;
  while (suffix < shorter - prefix && old.rbegin()[suffix] == change.text.rbegin()[suffix]) {
    ++suffix;
  }
  while (!is_boundary(old, old.size() - suffix) ||
         !is_boundary(change.text, change.text.size() - suffix)) {
    --suffix;
  }
  change.span.begin += static_cast<Offset>(prefix);
  change.span.end -= static_cast<Offset>(suffix);
  change.text = change.text.substr(prefix, change.text.size() - prefix - suffix);
}

/// Changes that touch each other become one, so that no run is cut twice at one place; what changes
/// nothing is left out.
std::vector<Change> simplified(const std::vector<TextChange>& changes, std::string_view text) {
  std::vector<Change> out;
  for (const TextChange& change : changes) {
    if (!out.empty() && out.back().span.end == change.span.begin) {
      out.back().span.end = change.span.end;
      out.back().text += change.text;
    } else {
      out.push_back({change.span, std::string(change.text)});
    }
  }
  for (Change& change : out) trim(change, text);
  std::erase_if(out, [](const Change& c) { return c.span.empty() && c.text.empty(); });
  return out;
}

std::string changed_text(std::string_view text, const std::vector<Change>& changes) {
  std::string out;
  std::size_t at = 0;
  for (const Change& change : changes) {
    out.append(text.substr(at, change.span.begin - at)).append(change.text);
    at = change.span.end;
  }
  return out.append(text.substr(at));
}

class Tracker {
 public:
  explicit Tracker(const DocxText& text) : text_(text), edit_(text), id_(free_id(text)) {}

  bool add(const Change& change) {
    const bool plain = std::none_of(change.text.begin(), change.text.end(), [](unsigned char c) {
      return c < 0x20;  // a line end or a tab is no text of a run
    });
    return plain && (change.span.empty() ? insert(change) : replace(change));
  }

  std::map<std::string, std::string> finish() const { return edit_.finish(); }

 private:
  bool insert(const Change& change) {
    const DocxTextNode* node = edit_.node_at(change.span.begin);
    if (node == nullptr) return false;
    edit_.put(*node, change.span.begin, insertion(*node, *node, change.text));
    return true;
  }

  bool replace(const Change& change) {
    const auto nodes = edit_.nodes(change.span);
    Offset at = change.span.begin;
    for (const DocxTextNode* node : nodes) {
      const Span part = {std::max(node->text.begin, change.span.begin),
                         std::min(node->text.end, change.span.end)};
      if (part.begin != at) return false;
      at = part.end;
      const std::string before = open("del", *node);
      std::string after = close("del", *node);
      if (node == nodes.back()) after += insertion(*nodes.front(), *node, change.text);
      edit_.wrap_deleted(*node, part, before, after);
    }
    return at == change.span.end;
  }

  /// New text that looks like that of `like` and stands beside `place`. In somebody's insertion it
  /// is part of that.
  std::string insertion(const DocxTextNode& like, const DocxTextNode& place,
                        const std::string& text) {
    if (text.empty()) return {};
    std::string run = edit_.run_like(like, text);
    if (text_.runs[place.run].inserted) return run;
    const std::string begin = open("ins", place);
    return begin + run + close("ins", place);
  }

  std::string open(const char* element, const DocxTextNode& node) {
    const std::string& prefix = edit_.prefix(node);
    return "<" + prefix + element + " " + prefix + "id=\"" + std::to_string(id_++) + "\" " +
           prefix + "author=\"gaolint\">";
  }
  std::string close(const char* element, const DocxTextNode& node) const {
    return "</" + edit_.prefix(node) + element + ">";
  }

  const DocxText& text_;
  RunEdit edit_;
  int id_;
};

}  // namespace

std::optional<std::string> write_tracked_changes(std::string_view bytes,
                                                 const std::vector<TextChange>& changes) {
  const auto read = read_docx_text(bytes);
  const auto* text = std::get_if<DocxText>(&read);
  if (text == nullptr) return std::nullopt;
  const std::vector<Change> wanted = simplified(changes, text->text);
  Tracker tracker(*text);
  for (const Change& change : wanted) {
    if (!tracker.add(change)) return std::nullopt;
  }
  auto written = ZipArchive::rewrite(bytes, tracker.finish());
  if (!written) return std::nullopt;
  const auto again = read_docx_text(*written);
  const auto* result = std::get_if<DocxText>(&again);
  const bool right = result != nullptr && result->text == changed_text(text->text, wanted);
  return right ? std::move(written) : std::nullopt;
}

}  // namespace gaolint
