#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace gaolint {

/// What a value is, so that a shell knows what to offer.
enum class ValueKind { Text, Word, File, Directory, Rule, RulePattern };

/// An option, or what stands for itself on the command line.
struct OptionEntry {
  std::vector<std::string> names;  // "-h", "--help"; of an operand what the help calls it
  std::string value;               // what the help calls its value; empty: it takes none
  ValueKind kind = ValueKind::Text;
  std::vector<std::string> words;  // where it is one of a few
  std::string description;
  bool required = false;
  bool repeatable = false;
  bool list = false;  // several with commas between
};

struct CommandEntry {
  std::string name;  // with those above it: "gaolint rules new"
  std::string summary;
  std::string footer;
  std::vector<OptionEntry> options;
  std::vector<OptionEntry> operands;
  std::vector<CommandEntry> commands;
};

/// The command and all below it, without what is hidden from the help.
CommandEntry command_tree(const CLI::App& app);

/// The command and all below it, each before those below it.
std::vector<const CommandEntry*> flatten(const CommandEntry& command);

/// The last word of its name.
std::string last_word(const CommandEntry& command);

/// What the operands are. Of several kinds that which is not plain text.
const OptionEntry* telling_operand(const CommandEntry& command);

}  // namespace gaolint
