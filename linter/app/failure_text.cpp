#include "app/failure_text.h"

#include <algorithm>
#include <utility>

#include "report/excerpt.h"
#include "report/phrase.h"
#include "report/snippet.h"
#include "rule/example.h"
#include "text/utf8.h"

namespace gaolint {

namespace {

class FailureText {
 public:
  FailureText(Language language, Paint paint, int width)
      : language_(language), paint_(paint), width_(width) {}

  std::string text(const ExampleFailure& failure) const {
    const Place& place = failure.example->place;
    std::string text = fmt::format("{}:{}:{}: {} {}\n", visible(place.file), place.line,
                                   place.column, paint_(Tone::Strong, failure.rule->id),
                                   paint_(Tone::Error, what(failure.problem)));
    using Problem = ExampleFailure::Problem;
    switch (failure.problem) {
      case Problem::Marks:
        return text + marks(failure);
      case Problem::Fixed:
        return text + fixed(failure);
      case Problem::Wording:
      case Problem::FixedAgain:
      case Problem::Noise:
        return text + findings(failure);
    }
    return text;
  }

 private:
  std::string say(const char* zh, const char* en) const { return phrase(language_, zh, en); }

  std::string what(ExampleFailure::Problem problem) const {
    using Problem = ExampleFailure::Problem;
    switch (problem) {
      case Problem::Marks:
        return say("标出的地方与例子不符", "the marks are not those of the example");
      case Problem::Wording:
        return say("消息里有没填上的 {{…}}", "the message has a {{…}} without a value");
      case Problem::Fixed:
        return say("改出的文字与例子不符", "the fixed text is not that of the example");
      case Problem::FixedAgain:
        return say("改后的文字仍有问题", "the fixed text still has findings");
      case Problem::Noise:
        return say("正确的例子被标出", "a good example has findings");
    }
    return {};
  }

  /// What should be marked and is not, what is and should not be; what agrees is left alone.
  std::string marks(const ExampleFailure& failure) const {
    const Source source = Source::from_bytes("", failure.text);
    const auto& expected = failure.example->marks;
    std::vector<Span> actual;
    for (const Finding& finding : failure.findings) actual.push_back(finding.span);
    const auto holds = [](const std::vector<Span>& spans, Span span) {
      return std::find(spans.begin(), spans.end(), span) != spans.end();
    };
    Snippet snippet(source, paint_, width_);
    for (const Span span : expected) {
      if (!holds(actual, span))
        snippet.draw({span, "━", Tone::Fix, say("应标而没有标", "missing")});
    }
    for (const Finding& finding : failure.findings) {
      if (holds(expected, finding.span)) continue;
      snippet.draw({finding.span, "─", Tone::Error,
                    phrase(language_, "标了而不应标：{}", "not expected: {}",
                           visible(in_language(finding.message, language_)))});
    }
    snippet.add_remark(Tone::Plain, actual.empty() ? say("什么也没标", "nothing is marked")
                                                   : visible(marked(failure.text, actual)));
    return snippet.text();
  }

  std::string fixed(const ExampleFailure& failure) const {
    const std::string& expected = *failure.example->fixed;
    const auto [in_expected, in_actual] = difference(expected, failure.text);
    return underlined(say("应改为 ", "expected "), expected, in_expected, Tone::Fix) +
           underlined(say("实改为 ", "became   "), failure.text, in_actual, Tone::Error);
  }

  /// Where two texts differ, between what they begin and end with in common.
  static std::pair<Span, Span> difference(std::string_view a, std::string_view b) {
    const auto is_inside = [](std::string_view text, std::size_t at) {
      return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
    };
    const std::size_t shorter = std::min(a.size(), b.size());
    std::size_t begin = 0, end = 0;
    while (begin < shorter && a[begin] == b[begin]) ++begin;
    while (is_inside(a, begin) || is_inside(b, begin)) --begin;
    while (end < shorter - begin && a[a.size() - end - 1] == b[b.size() - end - 1]) ++end;
    while (is_inside(a, a.size() - end) || is_inside(b, b.size() - end)) --end;
    const auto span = [&](std::string_view text) {
      return Span{static_cast<Offset>(begin), static_cast<Offset>(text.size() - end)};
    };
    return {span(a), span(b)};
  }

  std::string underlined(const std::string& label, std::string_view text, Span span,
                         Tone tone) const {
    const std::string before = visible(text.substr(0, span.begin));
    const std::string inside = visible(text.substr(span.begin, span.size()));
    const int indent = 4 + display_width(label) + display_width(before);
    std::string line(static_cast<std::size_t>(indent), ' ');
    for (int i = 0; i < std::max(1, display_width(inside)); ++i) line += "─";
    return fmt::format("    {}{}\n{}\n", label, visible(text), paint_(tone, line));
  }

  std::string findings(const ExampleFailure& failure) const {
    const Source source = Source::from_bytes("", failure.text);
    Snippet snippet(source, paint_, width_);
    for (const Finding& finding : failure.findings) {
      snippet.draw({finding.span, "━", tone_of(finding.severity),
                    visible(finding.rule->id + " " + in_language(finding.message, language_))});
    }
    return snippet.text();
  }

  Language language_;
  Paint paint_;
  int width_;
};

}  // namespace

std::string failure_text(const ExampleFailure& failure, Language language, Paint paint, int width) {
  return FailureText(language, paint, width).text(failure);
}

}  // namespace gaolint
