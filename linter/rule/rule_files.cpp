#include "rule/rule_files.h"

#include <algorithm>
#include <tuple>

#include "text/utf8.h"

namespace gaolint {

namespace {

/// Where the lines are that begin with [[rule]].
struct RuleStart {
  std::size_t offset;
  int lines_before;
};

std::vector<RuleStart> rule_starts(std::string_view text) {
  std::vector<RuleStart> starts;
  int lines_before = 0;
  for (std::size_t at = 0; at < text.size(); ++lines_before) {
    if (text.substr(at).starts_with("[[rule]]")) starts.push_back({at, lines_before});
    const std::size_t end = text.find('\n', at);
    if (end == std::string_view::npos) break;
    at = end + 1;
  }
  return starts;
}

const PatternFacts* find_facts(std::span<const PatternFacts> known, std::string_view regex) {
  const auto facts =
      std::lower_bound(known.begin(), known.end(), regex,
                       [](const PatternFacts& f, std::string_view r) { return f.regex < r; });
  return facts != known.end() && facts->regex == regex ? &*facts : nullptr;
}

}  // namespace

std::string_view directory_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

std::string_view file_name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::string resolve_path(std::string_view from, std::string_view path) {
  std::string joined(directory_of(from));
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string_view part = path.substr(at, end - at);
    at = end + 1;
    if (part.empty() || part == ".") continue;
    const std::string_view last = file_name_of(joined);
    if (part == ".." && !last.empty() && last != "..") {
      joined.resize(directory_of(joined).size());
    } else {
      if (!joined.empty()) joined += '/';
      joined += part;
    }
  }
  return joined;
}

RuleFiles::RuleFiles(std::span<const PackFile> files, std::span<const PatternFacts> known,
                     FieldObserver* observer, Purpose purpose)
    : files_(files), known_(known), observer_(observer), purpose_(purpose), read_(files.size()) {
  for (std::size_t i = 0; i < files.size(); ++i) numbers_.emplace(files[i].path, i);
}

std::optional<std::size_t> RuleFiles::find(std::string_view path) const {
  const auto found = numbers_.find(path);
  if (found == numbers_.end()) return std::nullopt;
  return found->second;
}

std::vector<std::string> RuleFiles::neighbours(std::string_view path) const {
  std::vector<std::string> paths;
  for (const PackFile& file : files_) {
    if (directory_of(file.path) == directory_of(path)) paths.emplace_back(file.path);
  }
  return paths;
}

const TomlTree* RuleFiles::keep(ParsedToml parsed) {
  parsed_.push_back(std::move(parsed));
  return &trees_.emplace_back(parsed_.back().tree());
}

const TomlTree* RuleFiles::read(std::size_t number) {
  Reading& reading = read_[number];
  if (reading.done) return reading.tree;
  reading.done = true;
  if (files_[number].parsed != nullptr) return reading.tree = files_[number].parsed;
  auto parsed = parse_toml(files_[number].text);
  if (parsed) return reading.tree = keep(*std::move(parsed));
  const Error& wrong = parsed.error();
  error(number, wrong.place.line, wrong.place.column, wrong.message);
  return nullptr;
}

std::vector<const TomlTree*> RuleFiles::read_rules(std::size_t number) {
  if (const TomlTree* whole = read(number)) return {whole};
  std::vector<const TomlTree*> trees;
  const std::string_view text = files_[number].text;
  const auto starts = rule_starts(text);
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t end = i + 1 < starts.size() ? starts[i + 1].offset : text.size();
    const std::size_t begin = starts[i].offset;
    auto parsed = parse_toml(text.substr(begin, end - begin), starts[i].lines_before);
    if (parsed) {
      trees.push_back(keep(*std::move(parsed)));
    } else {
      const Error& wrong = parsed.error();
      error(number, wrong.place.line, wrong.place.column, wrong.message);
    }
  }
  return trees;
}

std::pair<std::size_t, std::size_t> RuleFiles::line(std::size_t number, int line) const {
  const std::string_view text = files_[number].text;
  const auto [known, fresh] = line_starts_.try_emplace(number);
  auto& starts = known->second;
  if (fresh) {
    starts.push_back(0);
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string_view::npos;) {
      starts.push_back(++at);
    }
  }
  const auto index = static_cast<std::size_t>(std::max(line, 1)) - 1;
  if (index >= starts.size()) return {text.size(), text.size()};
  const std::size_t begin = starts[index];
  std::size_t end = index + 1 < starts.size() ? starts[index + 1] - 1 : text.size();
  if (end > begin && text[end - 1] == '\r') --end;
  return {begin, end};
}

Result<Pattern> RuleFiles::compile(std::size_t number, const std::string& regex) {
  if (const auto known = patterns_.find(regex); known != patterns_.end()) return known->second;
  const auto make = [&]() -> Result<Pattern> {
    if (const PatternFacts* facts = find_facts(known_, regex)) return Pattern::deferred(*facts);
    if (files_[number].parsed != nullptr) return Pattern::deferred(regex);
    return Pattern::compile(regex);
  };
  auto pattern = make();
  if (pattern) patterns_.emplace(regex, *pattern);
  return pattern;
}

std::vector<Pattern> RuleFiles::take_patterns() {
  std::vector<Pattern> patterns;
  patterns.reserve(patterns_.size());
  for (auto& [regex, pattern] : patterns_) patterns.push_back(std::move(pattern));
  patterns_.clear();
  return patterns;
}

void RuleFiles::error(std::size_t number, int line_number, int column, std::string message,
                      std::string hint) {
  const auto [begin, end] = line(number, line_number);
  errors_.push_back({std::move(message), place(number, line_number, column),
                     std::string(files_[number].text.substr(begin, end - begin)), std::move(hint)});
}

Place RuleFiles::place(std::size_t number, int line_number, int column) const {
  return {std::string(files_[number].path), line_number, column};
}

std::string_view RuleFiles::text_from(std::size_t number, int line_number, int column) const {
  const auto [begin, end] = line(number, line_number);
  const std::string_view text = files_[number].text.substr(0, end);
  auto at = static_cast<Offset>(begin);
  for (int i = 1; i < column && at < end; ++i) at += decode_at(text, at).length;
  return files_[number].text.substr(at);
}

Errors RuleFiles::take_errors() && {
  const auto key = [](const Error& e) {
    return std::tie(e.place.file, e.place.line, e.place.column, e.message);
  };
  std::stable_sort(errors_.begin(), errors_.end(),
                   [&](const Error& a, const Error& b) { return key(a) < key(b); });
  const auto last = std::unique(errors_.begin(), errors_.end(),
                                [&](const Error& a, const Error& b) { return key(a) == key(b); });
  errors_.erase(last, errors_.end());
  return std::move(errors_);
}

}  // namespace gaolint
