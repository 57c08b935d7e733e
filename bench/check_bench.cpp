// Times the way of a draft through the program, stage by stage, on one core: `check_bench PATH…`.
// Each stage is the best of several rounds over all files; beside it stands its ratio to plain
// UTF-8 validation in the same run, which is what may be compared between machines. `--line N…`
// checks one line of N megabytes made of the files' text, to show that time grows with size and not
// faster. `--rules` shows what rules cost.

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "engine/selection.h"
#include "kinds/kinds.h"
#include "rule/rule_set.h"
#include "syntax/document.h"
#include "syntax/tree.h"
#include "text/folded_text.h"
#include "text/layout.h"
#include "text/source.h"
#include "text/utf8.h"

namespace {

using namespace gaolint;

constexpr int kRounds = 5;

struct Corpus {
  std::vector<std::string> texts;
  double megabytes = 0;
};

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Corpus load(const std::vector<std::string>& paths) {
  std::vector<std::filesystem::path> files;
  for (const std::filesystem::path path : paths) {
    if (!std::filesystem::is_directory(path)) {
      files.push_back(path);
      continue;
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
      if (entry.is_regular_file()) files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  Corpus corpus;
  for (const auto& file : files) {
    corpus.texts.push_back(read(file));
    corpus.megabytes += static_cast<double>(corpus.texts.back().size()) / 1e6;
  }
  return corpus;
}

/// Processor time, so that what else the machine does counts less.
double seconds(const std::function<void()>& work) {
  double best = 1e9;
  for (int round = 0; round < kRounds; ++round) {
    const std::clock_t begin = std::clock();
    work();
    best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  return best;
}

/// Keeps a result from being optimised away.
volatile std::size_t sink;

Source source_of(const std::string& text) { return Source::from_bytes("bench.txt", text); }

void time_stages(const Corpus& corpus, const Engine& engine) {
  struct Stage {
    const char* name;
    std::function<void(const std::string&)> run;
  };
  const std::vector<Stage> stages = {
      {"UTF-8 validation (the yardstick)", [](const std::string& t) { sink = is_valid_utf8(t); }},
      {"decode: bytes -> Source", [](const std::string& t) { sink = source_of(t).text().size(); }},
      {"+ paragraphs, folding",
       [](const std::string& t) {
         const Source source = source_of(t);
         sink = FoldedText(source.text(), detect_layout(source.text())).text().size();
       }},
      {"the grammar alone", [](const std::string& t) { sink = SyntaxTree::parse(t).has_error(); }},
      {"bytes -> Document",
       [](const std::string& t) {
         const Source source = source_of(t);
         sink = Document(source).units().size();
       }},
      {"bytes -> findings, all rules",
       [&](const std::string& t) {
         const Source source = source_of(t);
         sink = engine.lint(Document(source)).size();
       }},
  };
  fmt::print("{} files, {:.2f} MB, {} rules, one core, best of {} rounds\n", corpus.texts.size(),
             corpus.megabytes, engine.rules().size(), kRounds);
  double yardstick = 0;
  for (const Stage& stage : stages) {
    const double time = seconds([&] {
      for (const auto& text : corpus.texts) stage.run(text);
    });
    if (yardstick == 0) yardstick = time;
    fmt::print("  {:<34} {:>8.1f} MB/s   {:>6.1f} x\n", stage.name, corpus.megabytes / time,
               time / yardstick);
  }
}

/// One line of about `megabytes`, as a page pasted into one line would be.
std::string one_line(const Corpus& corpus, double megabytes) {
  std::string line;
  while (static_cast<double>(line.size()) < megabytes * 1e6) {
    for (const auto& text : corpus.texts) {
      line += text;
      if (static_cast<double>(line.size()) >= megabytes * 1e6) break;
    }
  }
  std::replace(line.begin(), line.end(), '\n', ' ');
  std::replace(line.begin(), line.end(), '\r', ' ');
  return line;
}

void time_lines(const Corpus& corpus, const Engine& engine, const std::vector<double>& sizes) {
  fmt::print("one line of N MB, all rules\n");
  for (const double size : sizes) {
    const std::string line = one_line(corpus, size);
    const double time = seconds([&] {
      const Source source = source_of(line);
      sink = engine.lint(Document(source)).size();
    });
    fmt::print("  {:>6.1f} MB {:>8.2f} s {:>8.1f} MB/s\n", size, time,
               static_cast<double>(line.size()) / 1e6 / time);
  }
}

void time_rules(const Corpus& corpus, const RuleSet& set) {
  const auto all = select_rules(set, {}, {}).rules;
  fmt::print("loading all {} rules: {:.2f} ms\n", set.rules.size(),
             1e3 * seconds([] {
               sink = load_rules(embedded_files(), all_kinds(), {embedded_patterns()}).rules.size();
             }));
  std::vector<Source> sources;
  for (const auto& text : corpus.texts) sources.push_back(source_of(text));
  std::vector<Document> documents;
  documents.reserve(sources.size());
  for (const auto& source : sources) documents.emplace_back(source);
  const auto cost = [&](std::vector<const Rule*> rules) {
    const Engine engine(std::move(rules), {});
    return seconds([&] {
      for (const auto& document : documents) sink = engine.lint(document).size();
    });
  };
  const double none = cost({});
  fmt::print("checking without reading: ns/byte for the first N rules (0 rules: {:.2f})\n",
             1e3 * none / corpus.megabytes);
  for (std::size_t n = std::max<std::size_t>(1, all.size() / 8);; n = std::min(all.size(), n * 2)) {
    const double time = cost({all.begin(), all.begin() + static_cast<std::ptrdiff_t>(n)});
    fmt::print("  {:>4} rules {:>8.2f}\n", n, 1e3 * time / corpus.megabytes);
    if (n == all.size()) break;
  }
  std::vector<std::pair<double, std::string>> each;
  for (const Rule* rule : all) each.emplace_back(cost({rule}) - none, rule->id);
  std::sort(each.rbegin(), each.rend());
  fmt::print("the dearest, each alone, ns/byte\n");
  for (std::size_t i = 0; i < std::min<std::size_t>(each.size(), 15); ++i) {
    fmt::print("  {:<40} {:>8.2f}\n", each[i].second, 1e3 * each[i].first / corpus.megabytes);
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> paths;
  std::vector<double> lines;
  bool rules_too = false;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--line") {
      while (i + 1 < argc && std::atof(argv[i + 1]) > 0) lines.push_back(std::atof(argv[++i]));
    } else if (argument == "--rules") {
      rules_too = true;
    } else {
      paths.push_back(argument);
    }
  }
  const Corpus corpus = load(paths);
  if (corpus.texts.empty()) {
    fmt::print(stderr, "usage: check_bench PATH… [--line MB…] [--rules]\n");
    return 2;
  }
  const RuleSet set = load_rules(embedded_files(), all_kinds(), {embedded_patterns()});
  const Engine engine(select_rules(set, {}, {}).rules, {});
  time_stages(corpus, engine);
  if (!lines.empty()) time_lines(corpus, engine, lines);
  if (rules_too) time_rules(corpus, set);
}
