#include "app/jsonl_request.h"

#include <algorithm>
#include <utility>

#include "report/json_values.h"
#include "report/phrase.h"
#include "text/iso_date.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

int code_points(std::string_view text) {
  return static_cast<int>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

class RequestReader {
 public:
  RequestReader(JsonlRequest& request, Language language)
      : request_(request), language_(language) {}

  void read(std::string_view line) {
    Json value;
    try {
      value = Json::parse(line);
    } catch (const Json::parse_error& wrong) {
      const std::size_t at = std::min(line.size(), wrong.byte == 0 ? 0 : wrong.byte - 1);
      fail(phrase(language_, "这一行不是 JSON", "the line is no JSON"));
      request_.error->place.column = code_points(line.substr(0, at)) + 1;
      return;
    }
    if (!value.is_object()) {
      return fail(phrase(language_, "应为一个对象，如 {{\"text\": \"…\"}}",
                         "an object is wanted, like {{\"text\": \"…\"}}"));
    }
    read_members(value);
  }

 private:
  void read_members(Json& value) {
    read_id(value);
    if (const auto* file = text_of(value, "file")) request_.file = *file;
    read_text(value);
    read_format(value);
    read_date(value);
    read_stage(value);
  }

  /// Only the first thing that is wrong is said.
  void fail(std::string message) {
    if (!request_.error) request_.error = Error{std::move(message), {}, {}, {}};
  }

  /// Null where there is none; what is there and no string is an error.
  std::string* text_of(Json& value, const char* name) {
    const auto found = value.find(name);
    if (found == value.end() || found->is_null()) return nullptr;
    auto* text = found->get_ptr<std::string*>();
    if (text == nullptr) {
      fail(phrase(language_, "“{}”应为字符串", "\"{}\" has to be a string", name));
    }
    return text;
  }

  /// What is given back must not nest.
  void read_id(Json& value) {
    const auto found = value.find("id");
    if (found == value.end()) return;
    if (found->is_structured()) {
      return fail(phrase(language_, "“id”应为字符串或数", "\"id\" has to be a string or a number"));
    }
    if (!found->is_null()) request_.id = dump(*found);
  }

  void read_text(Json& value) {
    if (auto* text = text_of(value, "text")) {
      request_.text = std::move(*text);
    } else {
      fail(phrase(language_, "没有“text”：稿件的文字", "there is no \"text\": that of the draft"));
    }
  }

  void read_format(Json& value) {
    const auto* format = text_of(value, "format");
    if (format == nullptr) {
      const bool markdown = format_of(request_.file, {}) == DraftFormat::Markdown;
      request_.format = markdown ? DraftFormat::Markdown : DraftFormat::Plain;
    } else if (*format == "markdown") {
      request_.format = DraftFormat::Markdown;
    } else if (*format != "text") {
      fail(phrase(language_, "“format”应为 text 或 markdown，不是“{}”",
                  "\"format\" has to be text or markdown, not {}", *format));
    }
  }

  void read_date(Json& value) {
    const auto* date = text_of(value, "date");
    if (date == nullptr) return;
    request_.date = parse_iso_date(*date);
    if (!request_.date) {
      fail(phrase(language_, "“{}”不是日期，应写成 2026-07-25 这样",
                  "{} is no date like 2026-07-25", *date));
    }
  }

  void read_stage(Json& value) {
    const auto* stage = text_of(value, "stage");
    if (stage == nullptr) return;
    if (*stage == "draft") {
      request_.stage = Stage::Draft;
    } else if (*stage == "final") {
      request_.stage = Stage::Final;
    } else {
      fail(phrase(language_, "“stage”应为 draft 或 final，不是“{}”",
                  "\"stage\" has to be draft or final, not {}", *stage));
    }
  }

  JsonlRequest& request_;
  Language language_;
};

}  // namespace

JsonlRequest read_request(std::string_view line, std::string file, Language language) {
  JsonlRequest request;
  request.file = std::move(file);
  RequestReader(request, language).read(line);
  return request;
}

}  // namespace gaolint
