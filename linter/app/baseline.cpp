#include "app/baseline.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <utility>

#include "app/output.h"
#include "app/read_file.h"
#include "app/replace_file.h"
#include "report/phrase.h"

namespace gaolint {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* kFormat = "gaolint_baseline";
constexpr int kVersion = 1;

std::string dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json json_of(const std::string& draft, const KnownFinding& known) {
  Json json{{"file", draft}, {"rule", known.rule}};
  if (!known.outline.empty()) json["outline"] = known.outline;
  json["text"] = known.text;
  json["sentence"] = known.sentence;
  return json;
}

std::optional<std::string> text_in(const Json& json, const char* key) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_string()) return std::nullopt;
  return found->get<std::string>();
}

std::optional<KnownFinding> known_in(const Json& json) {
  KnownFinding known;
  const auto rule = text_in(json, "rule"), text = text_in(json, "text"),
             sentence = text_in(json, "sentence");
  if (!rule || !text || !sentence) return std::nullopt;
  if (const auto outline = json.find("outline"); outline != json.end()) {
    if (!outline->is_array()) return std::nullopt;
    for (const Json& heading : *outline) {
      if (!heading.is_string()) return std::nullopt;
      known.outline.push_back(heading.get<std::string>());
    }
  }
  known.rule = *rule;
  known.text = *text;
  known.sentence = *sentence;
  return known;
}

}  // namespace

std::string Baseline::name_of(const std::string& draft) const {
  const fs::path directory = fs::absolute(path_).lexically_normal().parent_path();
  return fs::absolute(draft).lexically_normal().lexically_relative(directory).generic_string();
}

const std::vector<KnownFinding>& Baseline::of(const std::string& draft) const {
  static const std::vector<KnownFinding> none;
  const auto found = drafts_.find(name_of(draft));
  return found == drafts_.end() ? none : found->second;
}

void Baseline::set(const std::string& draft, std::vector<KnownFinding> findings) {
  drafts_[name_of(draft)] = std::move(findings);
}

std::size_t Baseline::size() const {
  std::size_t size = 0;
  for (const auto& [draft, findings] : drafts_) size += findings.size();
  return size;
}

bool Baseline::parse(const std::string& text) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object() || !json.contains(kFormat) || json[kFormat] != kVersion) return false;
  const auto findings = json.find("findings");
  if (findings == json.end() || !findings->is_array()) return false;
  for (const Json& each : *findings) {
    if (!each.is_object()) return false;
    const auto draft = text_in(each, "file");
    auto known = known_in(each);
    if (!draft || !known) return false;
    drafts_[*draft].push_back(*std::move(known));
  }
  return true;
}

std::optional<Error> Baseline::read(Language language) {
  const auto text = read_file(path_, language);
  if (!text) return text.error();
  if (parse(*text)) return std::nullopt;
  drafts_.clear();
  return Error{
      phrase(language, "不是这个版本能读的基线文件", "no baseline that this version can read"),
      {path_, 0, 0},
      {},
      phrase(language, "用 --write-baseline 重新写一个", "--write-baseline makes one")};
}

/// One finding a line, so that version control shows what came and went.
std::string Baseline::text() const {
  std::string text =
      "{\"" + std::string(kFormat) + "\":" + std::to_string(kVersion) + ",\"findings\":[";
  const char* before = "\n";
  for (const auto& [draft, findings] : drafts_) {
    for (const KnownFinding& known : findings) {
      text += before + dump(json_of(draft, known));
      before = ",\n";
    }
  }
  return text + "\n]}\n";
}

std::optional<Error> Baseline::write(Language language) const {
  std::error_code failed;
  if (fs::is_regular_file(path_, failed)) return replace_file(path_, text(), language);
  Output output(path_, language);
  output.stream() << text();
  return output.close();
}

}  // namespace gaolint
