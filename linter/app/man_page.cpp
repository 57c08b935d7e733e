#include "app/man_page.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

#include "report/phrase.h"

namespace gaolint {
namespace {

/// What stands in the page beside the commands: a name and what is said of it.
struct Note {
  const char* name;
  const char* zh;
  const char* en;
};

constexpr Note kExitCodes[] = {
    {"0", "没有发现要报的问题，或者完成了", "nothing was found, or it was done"},
    {"1", "发现了问题（check 见 --fail-on；其余各命令见上）",
     "something was found (see --fail-on of check, and the other commands above)"},
    {"2", "有文件、规则、配置或选项没能处理",
     "a file, a rule, a configuration or an option could not be dealt with"},
};

constexpr Note kFiles[] = {
    {".gaolint.toml", "配置，从稿件所在的目录逐级向上找；用 gaolint init 写一个",
     "configuration, looked for from the directory of the draft upwards; gaolint init writes one"},
    {"DRAFT.gaolint.toml", "稿件旁边，写明同意保留的问题和原因（稿件文件名加 .gaolint.toml）",
     "beside a draft: what is let pass in it, and why"},
};

constexpr Note kEnvironment[] = {
    {"LC_ALL, LC_MESSAGES, LANG", "第一个设置了的决定说中文还是英文；没有设置，或是 C，说中文",
     "the first that is set says whether to speak Chinese or English; Chinese if none is, or by C"},
    {"NO_COLOR", "设置了就不着色", "if set, no colour"},
    {"CLICOLOR_FORCE", "不是 0 就总是着色", "if set and not 0, always colour"},
    {"COLUMNS", "不在终端上时，一行有多宽", "the width of a line where there is no terminal"},
};

constexpr Note kExamples[] = {
    {"gaolint check draft.txt", "检查一份稿件", "check a draft"},
    {"gaolint check --stage final --certificate certificate.html speech.docx",
     "定稿把关，并写一页校核单", "the last check before a draft is handed in, with a page to file"},
    {"gaolint fix --diff draft.md", "看看能自动改什么", "see what can be fixed"},
    {"gaolint compare old.docx new.docx", "两稿之间改了什么", "what changed between two drafts"},
    {"gaolint explain numbering/gap", "这条规则为什么查，怎样才对",
     "why a rule exists, and what is right"},
};

/// As troff takes it: no character of the text is a command.
std::string roff(const std::string& text) {
  std::string out;
  bool line_begins = true;
  for (const char c : text) {
    if (line_begins && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
    line_begins = c == '\n';
  }
  return out;
}

std::string value_of(const OptionEntry& option) {
  const bool word = option.kind == ValueKind::Word;
  // A line may end after each word.
  return word ? fmt::format("\\fB{}\\fR", fmt::join(option.words, "|\\:"))
              : fmt::format("\\fI{}\\fR", roff(option.value));
}

/// One name and the text about it.
std::string item(const std::string& name, const std::string& text) {
  return ".TP\n" + name + "\n" + roff(text) + "\n";
}

std::string item_of(const OptionEntry& option) {
  std::vector<std::string> names;
  for (const std::string& name : option.names) names.push_back("\\fB" + roff(name) + "\\fR");
  std::string head = fmt::format("{}", fmt::join(names, ", "));
  if (!option.value.empty()) head += " " + value_of(option);
  return item(head, option.description);
}

std::string usage(const CommandEntry& command) {
  std::string text = ".PP\n\\fB" + roff(command.name) + "\\fR";
  if (!command.options.empty()) text += " [\\fIOPTIONS\\fR]";
  for (const OptionEntry& operand : command.operands) {
    const std::string dots = operand.repeatable ? "..." : "";
    const std::string name = "\\fI" + operand.names[0] + "\\fR" + dots;
    text += operand.required ? " " + name : " [" + name + "]";
  }
  if (!command.commands.empty()) text += " [\\fICOMMAND\\fR]";
  return text + "\n";
}

class Page {
 public:
  Page(const CommandEntry& program, const std::string& version, Language language)
      : usual_footer_(program.footer), language_(language) {
    text_ = ".\\\" made by: gaolint man\n.TH GAOLINT 1 \"\" \"gaolint " + version + "\" \"" +
            say("用户命令", "User Commands") + "\"\n.nh\n.ad l\n";
  }

  void heading(const char* zh, const char* en) { text_ += ".SH " + say(zh, en) + "\n"; }
  void line(const std::string& text) { text_ += roff(text) + "\n"; }

  void command(const CommandEntry& command) {
    text_ += ".SS \"" + roff(command.name) + "\"\n" + roff(command.summary) + "\n" + usage(command);
    for (const OptionEntry& operand : command.operands) {
      std::string text = operand.description;
      if (!operand.words.empty()) text += fmt::format(" ({})", fmt::join(operand.words, ", "));
      text_ += item("\\fI" + operand.names[0] + "\\fR", text);
    }
    options(command);
    if (command.footer != usual_footer_) text_ += ".PP\n" + roff(command.footer) + "\n";
  }

  void options(const CommandEntry& command) {
    for (const OptionEntry& option : command.options) {
      // Each command has it; that is said once.
      if (option.names[0] == "-h" && command.name.find(' ') != std::string::npos) continue;
      text_ += item_of(option);
    }
  }

  template <std::size_t Count>
  void notes(const Note (&list)[Count]) {
    for (const Note& note : list) {
      text_ += item("\\fB" + roff(note.name) + "\\fR", say(note.zh, note.en));
    }
  }

  const std::string& text() const { return text_; }

 private:
  std::string say(const char* zh, const char* en) const {
    return language_ == Language::Zh ? zh : en;
  }

  std::string usual_footer_;  // of commands that have nothing of their own to say
  Language language_;
  std::string text_;
};

}  // namespace

std::string man_page(const CommandEntry& program, const std::string& version, Language language) {
  Page page(program, version, language);
  page.heading("名称", "NAME");
  page.line("gaolint - " + phrase(language, "检查讲话稿和公文",
                                  "linter for Chinese speech drafts and official documents"));
  page.heading("用法", "SYNOPSIS");
  page.line("gaolint COMMAND [OPTIONS] [ARGUMENTS]");
  page.heading("说明", "DESCRIPTION");
  page.line(program.summary);
  page.heading("选项", "OPTIONS");
  page.options(program);
  page.heading("命令", "COMMANDS");
  for (const CommandEntry* command : flatten(program)) {
    if (command != &program) page.command(*command);
  }
  page.heading("退出码", "EXIT STATUS");
  page.notes(kExitCodes);
  page.heading("文件", "FILES");
  page.notes(kFiles);
  page.heading("环境变量", "ENVIRONMENT");
  page.notes(kEnvironment);
  page.heading("例子", "EXAMPLES");
  page.notes(kExamples);
  return page.text();
}

}  // namespace gaolint
