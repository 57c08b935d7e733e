#include "rule/rule_set.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "rule/rule_files.h"
#include "rule/rule_reader.h"

namespace gaolint {

namespace {

constexpr std::string_view kPackFile = "pack.toml";

/// Whether some line begins like a table of rules. Any other file is data.
bool is_rule_file(std::string_view text) {
  constexpr std::string_view kHeader = "[[rule]]";
  return text.starts_with(kHeader) || text.find("\n[[rule]]") != std::string_view::npos;
}

Pack read_pack(const Fields& fields) {
  Pack pack;
  pack.place = fields.place();
  pack.name = fields.required_text("name");
  pack.summary = fields.wording("summary");
  if (!fields.has("summary")) fields.error("summary", "`summary` is missing");
  pack.enabled = fields.flag("enabled").value_or(true);
  pack.extends = fields.texts("extends");
  fields.finish();
  return pack;
}

/// Loads one set of files. Used once.
class Loader {
 public:
  Loader(std::span<const PackFile> files, std::span<const Kind> kinds,
         std::span<const PatternFacts> known, FieldObserver* observer, Purpose purpose)
      : files_(files, known, observer, purpose), kinds_(kinds) {}

  RuleSet load() && {
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (file_name_of(files_.file(i).path) == kPackFile) load_pack(i);
    }
    check_extends();
    on_ = packs_on(set_.packs);
    std::vector<std::size_t> data;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (file_name_of(files_.file(i).path) == kPackFile) continue;
      if (is_rule_file(files_.file(i).text)) {
        load_rule_file(i);
      } else {
        data.push_back(i);
      }
    }
    // A rule that could not be read may have been the one to name it.
    if (files_.error_count() == 0) report_unused(data);
    std::sort(set_.rules.begin(), set_.rules.end(),
              [](const auto& a, const auto& b) { return a->id < b->id; });
    set_.patterns = files_.take_patterns();
    set_.errors = std::move(files_).take_errors();
    return std::move(set_);
  }

 private:
  void load_pack(std::size_t number) {
    const std::string_view directory = directory_of(files_.file(number).path);
    Pack pack{.name = std::string(file_name_of(directory))};
    if (const TomlTree* tree = files_.read(number)) {
      const Fields fields(files_, number, *tree);
      pack = read_pack(fields);
      extending_.push_back(fields);
    }
    packs_.emplace(directory, pack.name);
    set_.packs.push_back(std::move(pack));
  }

  /// Names are looked up when all packs are known.
  void check_extends() {
    std::vector<std::string> names;
    for (const Pack& pack : set_.packs) names.push_back(pack.name);
    for (const Fields& fields : extending_) {
      for (const std::string& name : fields.texts("extends")) {
        if (std::find(names.begin(), names.end(), name) != names.end()) continue;
        fields.error("extends", "there is no pack \"" + name + "\"", nearest(name, names));
      }
    }
  }

  /// That of the nearest directory which has a pack.toml; otherwise the directory is the pack.
  std::string pack_of(std::string_view path) const {
    for (std::string_view directory = directory_of(path);; directory = directory_of(directory)) {
      if (const auto found = packs_.find(directory); found != packs_.end()) return found->second;
      if (directory.empty()) return std::string(file_name_of(directory_of(path)));
    }
  }

  bool is_on(const std::string& pack) const {
    const bool known = std::any_of(set_.packs.begin(), set_.packs.end(),
                                   [&](const Pack& each) { return each.name == pack; });
    return !known || on_.contains(pack);
  }

  void load_rule_file(std::size_t number) {
    const std::string pack = pack_of(files_.file(number).path);
    for (const TomlTree* tree : files_.read_rules(number)) {
      const Fields root(files_, number, *tree);
      for (const Fields& table : root.tables("rule")) load_rule(table, pack);
      root.finish();
    }
  }

  void load_rule(const Fields& fields, const std::string& pack) {
    const std::size_t errors_before = files_.error_count();
    auto rule = read_rule(fields, kinds_, pack, is_on(pack));
    if (!rule->id.empty()) {
      const auto [first, fresh] = places_.try_emplace(rule->id, rule->place);
      if (!fresh) {
        fields.error("id", "a rule " + rule->id + " stands already in " + first->second.file + ":" +
                               std::to_string(first->second.line));
      }
    }
    if (files_.error_count() == errors_before) set_.rules.push_back(std::move(rule));
  }

  void report_unused(const std::vector<std::size_t>& data) {
    for (const std::size_t number : data) {
      if (files_.was_read(number)) continue;
      if (files_.read(number) == nullptr) continue;  // said what is wrong
      files_.error(number, 1, 1, "this file has no [[rule]] table and no rule names it");
    }
  }

  RuleFiles files_;
  std::span<const Kind> kinds_;
  std::unordered_map<std::string_view, std::string> packs_;  // names by directory
  std::vector<Fields> extending_;                            // the tables of packs
  PackNames on_;
  std::unordered_map<std::string, Place> places_;  // of rules, by id
  RuleSet set_;
};

}  // namespace

const Rule* RuleSet::find(std::string_view id) const {
  const auto found =
      std::lower_bound(rules.begin(), rules.end(), id,
                       [](const auto& rule, std::string_view wanted) { return rule->id < wanted; });
  return found != rules.end() && (*found)->id == id ? found->get() : nullptr;
}

RuleSet load_rules(std::span<const PackFile> files, std::span<const Kind> kinds,
                   std::span<const PatternFacts> known, FieldObserver* observer, Purpose purpose) {
  return Loader(files, kinds, known, observer, purpose).load();
}

}  // namespace gaolint
