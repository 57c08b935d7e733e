#include "app/jsonl_run.h"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <new>
#include <string>
#include <thread>
#include <utility>

#include "app/draft_engines.h"
#include "app/error_log.h"
#include "app/exit_codes.h"
#include "app/fail_on.h"
#include "app/jsonl_request.h"
#include "app/line_input.h"
#include "app/output.h"
#include "app/read_file.h"
#include "app/stream_in_order.h"
#include "app/system_text.h"
#include "report/json_values.h"
#include "report/phrase.h"

namespace gaolint {
namespace {

struct Task {
  int line = 0;
  JsonlRequest request;
  const DraftEngines::Entry* entry = nullptr;  // null: the line cannot be checked
  Errors errors;
};

struct Answer {
  std::string text;
  Errors errors;
  bool reached = false;
};

class JsonlRun {
 public:
  explicit JsonlRun(const CheckOptions& options)
      : options_(options),
        language_(options.drafts.chosen_language()),
        errors_(language_, options.color),
        engines_({options.rules, options.config, options.drafts.rule_directories, language_}),
        output_(options.output, language_) {}

  int run() {
    if (output_.stream()) read();
    if (const auto error = output_.close()) errors_.add(*error);
    if (!errors_.empty()) return kFailed;
    return reached_ ? kFound : kNothingFound;
  }

 private:
  void read() {
    const std::size_t jobs =
        options_.jobs > 0 ? options_.jobs : std::max(1U, std::thread::hardware_concurrency());
    StreamInOrder<Task, Answer> stream(
        jobs, [this](Task task) { return answer(std::move(task)); },
        [this](const Answer& answer) { write(answer); });
    LineInput input(STDIN_FILENO, kLargestFile);
    std::string line;
    for (int number = 1;; ++number) {
      const LineInput::Got got = input.next(line);
      if (got == LineInput::Got::End || stopped_) break;
      if (got == LineInput::Got::Failed) {
        stream.finish();
        return errors_.add(about(0, system_text(input.error_number(), language_)));
      }
      if (got == LineInput::Got::TooLong) {
        stream.push(
            {number, {}, nullptr, {about(number, phrase(language_, "太长了", "it is too long"))}});
      } else if (line.find_first_not_of(" \t\r") != line.npos) {
        stream.push(task_of(number, line));
      }
    }
    stream.finish();
  }

  Error about(int line, std::string message) const {
    return {std::move(message), {options_.drafts.stdin_name, line, 0}, {}, {}};
  }

  /// Configurations are read here, on the one thread that reads lines.
  Task task_of(int number, const std::string& line) {
    Task task{number, read_request(line, options_.drafts.stdin_name, language_), nullptr, {}};
    JsonlRequest& request = task.request;
    if (request.error) {
      request.error->place.file = options_.drafts.stdin_name;
      request.error->place.line = number;
      task.errors.push_back(*request.error);
      return task;
    }
    task.entry = &engines_.of(request.file, request.stage);
    task.errors = engines_.take_errors();
    return task;
  }

  Answer answer(Task task) const {
    Json value = {{"line", task.line}};
    if (!task.request.id.empty()) value["id"] = Json::parse(task.request.id);
    Answer answer{{}, std::move(task.errors), false};
    if (task.entry != nullptr) {
      value["file"] = task.request.file;
      try {
        value["findings"] = check(std::move(task.request), *task.entry, answer.reached);
      } catch (const std::bad_alloc&) {
        answer.errors.push_back(
            about(task.line, phrase(language_, "内存不够", "not enough memory")));
      }
    }
    for (const Error& error : answer.errors) value["errors"].push_back(json_of(error));
    answer.text = dump(value);
    return answer;
  }

  Json check(JsonlRequest request, const DraftEngines::Entry& entry, bool& reached) const {
    Settings settings = entry.engine.settings();
    if (request.date) settings.date = request.date;
    const Source source =
        read_text(std::move(request.file), std::move(request.text), request.format);
    const Examination found = entry.engine.examine(Document(source), settings);
    reached = stops(judge(source.name(), found.findings, found.set_aside,
                          fail_on(options_.fail_on, entry.effective)),
                    entry.effective);
    Json list = Json::array();
    for (const Finding& finding : found.findings) {
      list.push_back(json_of(source, finding, language_));
    }
    return list;
  }

  /// One at a time.
  void write(const Answer& answer) {
    errors_.add(answer.errors);
    reached_ = reached_ || answer.reached;
    // Who has asked waits for it.
    output_.stream() << answer.text << '\n' << std::flush;
    if (!output_.stream()) stopped_ = true;
  }

  const CheckOptions& options_;
  Language language_;
  ErrorLog errors_;
  DraftEngines engines_;
  Output output_;
  bool reached_ = false;
  std::atomic<bool> stopped_ = false;  // nobody takes answers any more
};

}  // namespace

int run_jsonl(const CheckOptions& options) { return JsonlRun(options).run(); }

}  // namespace gaolint
