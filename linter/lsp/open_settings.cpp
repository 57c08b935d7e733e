#include "lsp/open_settings.h"

#include <algorithm>
#include <utility>

#include "lsp/file_uri.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

bool is_bare(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-';
}

/// How long the string, key or number is that begins a piece of TOML.
std::size_t word_length(std::string_view text) {
  const bool quoted = text.starts_with('"') || text.starts_with('\'');
  if (quoted) {
    const std::size_t end = text.find(text.front(), 1);
    return end == text.npos ? text.size() : end + 1;
  }
  const auto* end = std::find_if_not(text.begin(), text.end(), is_bare);
  return end == text.begin() ? text.size() : static_cast<std::size_t>(end - text.begin());
}

/// Columns count from 1, in characters.
Offset offset_of_column(std::string_view line, int column) {
  Offset at = 0;
  for (int i = 1; i < column && at < line.size(); ++i) at += decode_at(line, at).length;
  return at;
}

/// What a place on a line is about; all of the line where no column is known.
Span span_on_line(std::string_view line, int column) {
  const Offset at = offset_of_column(line, column);
  const std::string_view rest = line.substr(at);
  return {at, at + static_cast<Offset>(column > 0 ? word_length(rest) : rest.size())};
}

}  // namespace

bool OpenSettings::is_one(const Json& params) {
  return document_uri(params).ends_with(".toml") ||
         string_of(member(params, {"textDocument", "languageId"})) == "toml";
}

bool OpenSettings::open(const Json& params) {
  if (document_uri(params).empty()) return false;
  const std::string_view text = string_of(member(params, {"textDocument", "text"}));
  files_.insert_or_assign(std::string(document_uri(params)),
                          File{TextBuffer(std::string(text)), document_version(params)});
  return true;
}

bool OpenSettings::change(const Json& params) {
  const auto found = files_.find(document_uri(params));
  if (found == files_.end()) return false;
  found->second.buffer.apply_all(params, encoding_);
  found->second.version = document_version(params);
  found->second.published = false;
  return true;
}

bool OpenSettings::close(const Json& params) {
  const auto found = files_.find(document_uri(params));
  if (found == files_.end()) return false;
  files_.erase(found);
  return true;
}

Json OpenSettings::range(const File& file, const Place& place) const {
  const std::string& text = file.buffer.text();
  const LineStarts& lines = file.buffer.lines();
  const auto line =
      std::min(static_cast<std::uint32_t>(std::max(place.line, 1) - 1), lines.count() - 1);
  const Offset begin = lines.start(line);
  std::string_view rest = std::string_view(text).substr(begin);
  rest = rest.substr(0, rest.find_first_of("\r\n"));
  const Span span = span_on_line(rest, place.column);
  const auto position = [&](Offset at) {
    return Json{{"line", line}, {"character", count_units(rest.substr(0, at), encoding_)}};
  };
  return {{"start", position(span.begin)}, {"end", position(span.end)}};
}

Json OpenSettings::diagnostics(std::string_view uri) const {
  const File& file = files_.find(uri)->second;
  Json list = Json::array();
  const auto path = path_of_uri(uri);
  if (!path) return list;
  for (const Error& error : workplace_.faults(*path, file.buffer.text())) {
    std::string message = error.message;
    if (!error.hint.empty()) message.append("\n").append(error.hint);
    list.push_back({{"range", range(file, error.place)},
                    {"severity", 1},
                    {"source", "gaolint"},
                    {"message", std::move(message)}});
  }
  return list;
}

std::optional<OwnConfig> OpenSettings::config_at(const std::string& path) const {
  for (const auto& [uri, file] : files_) {
    if (path_of_uri(uri) == path) return OwnConfig{uri, file.buffer.text(), file.version};
  }
  return std::nullopt;
}

const std::string* OpenSettings::unpublished() const {
  const auto found = std::find_if(files_.begin(), files_.end(),
                                  [](const auto& entry) { return !entry.second.published; });
  return found == files_.end() ? nullptr : &found->first;
}

void OpenSettings::mark_published(std::string_view uri) {
  const auto found = files_.find(uri);
  if (found != files_.end()) found->second.published = true;
}

void OpenSettings::renew() {
  for (auto& [uri, file] : files_) file.published = false;
}

}  // namespace gaolint
