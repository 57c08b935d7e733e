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
  Loader(std::span<const PackFile> files, std::span<const Kind> kinds, const LoadOptions& options)
      : all_(with_configurations(files, options)),
        packed_(files.size()),
        files_(all_, options),
        kinds_(kinds) {}

  RuleSet load() && {
    for (std::size_t i = 0; i < packed_; ++i) {
      if (file_name_of(files_.file(i).path) == kPackFile) load_pack(i);
    }
    check_extends();
    on_ = packs_on(set_.packs);
    read_options();
    std::vector<std::size_t> data;
    for (std::size_t i = 0; i < packed_; ++i) {
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
  static std::vector<PackFile> with_configurations(std::span<const PackFile> files,
                                                   const LoadOptions& options) {
    std::vector<PackFile> all(files.begin(), files.end());
    all.insert(all.end(), options.configurations.begin(), options.configurations.end());
    return all;
  }

  /// What else is in the configurations is not for rules.
  void read_options() {
    for (std::size_t i = packed_; i < files_.size(); ++i) {
      const TomlTree* tree = files_.read(i);
      if (tree == nullptr) continue;
      const auto rules = Fields(files_, i, *tree).table("options");
      if (!rules) continue;
      for (const std::string_view id : rules->keys()) {
        if (auto options = rules->table(id)) options_[std::string(id)].push_back(*options);
      }
    }
  }

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
    std::size_t errors_before = files_.error_count();
    auto rule = read_rule(fields, {kinds_, pack, is_on(pack), options_});
    const bool changed = options_.contains(rule->id);
    if (changed && files_.error_count() != errors_before) {
      // What is wrong is said; if it is the options, the rule holds without them.
      errors_before = files_.error_count();
      rule = read_rule(fields.without_changes(), {kinds_, pack, is_on(pack), RuleOptions()});
    }
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

  const std::vector<PackFile> all_;  // those of the packs, then the configurations
  const std::size_t packed_;
  RuleFiles files_;
  std::span<const Kind> kinds_;
  RuleOptions options_;
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
                   const LoadOptions& options) {
  return Loader(files, kinds, options).load();
}

}  // namespace gaolint
