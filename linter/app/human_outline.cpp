#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "app/outline_report.h"
#include "report/excerpt.h"
#include "report/phrase.h"
#include "syntax/outline_parts.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

constexpr int kCountColumns = 10;
constexpr int kLengthColumns = 10;
constexpr int kTimeColumns = 8;
constexpr int kLeastLabelColumns = 24;

std::string padding(int columns) {
  return std::string(static_cast<std::size_t>(std::max(columns, 0)), ' ');
}

std::string right(const std::string& text, int columns) {
  return padding(columns - display_width(text)) + text;
}

class HumanOutline : public OutlineReport {
 public:
  HumanOutline(std::ostream& out, const OutlineOptions& options)
      : out_(out), options_(options), language_(options.report.language) {
    const int columns = options.report.width - kCountColumns - kLengthColumns - kTimeColumns;
    label_columns_ = std::max(columns, kLeastLabelColumns);
  }

  void file(const Document& document) override {
    if (any_) out_ << '\n';
    any_ = true;
    const std::size_t total = spoken_characters(document.text());
    out_ << visible(document.source().name()) << '\n'
         << phrase(language_, "全文 {} 字，念完约 {}（每分钟 {} 字）\n",
                   "{} characters, about {} to read out ({} a minute)\n", total, time_of(total),
                   options_.rate);
    print_parts(outline_parts(document), "", true);
  }

  void error(const Error&) override {}
  void finish() override {}

 private:
  std::string time_of(std::size_t characters) const {
    const auto rate = static_cast<std::size_t>(options_.rate);
    const std::size_t seconds = (characters * 60 + rate / 2) / rate;
    return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
  }

  std::string kind_label(OutlinePart::Kind kind) const {
    switch (kind) {
      case OutlinePart::Kind::Title:
        return phrase(language_, "［标题］", "[title] ");
      case OutlinePart::Kind::Opening:
        return phrase(language_, "［开头］", "[opening] ");
      case OutlinePart::Kind::Prose:
        return phrase(language_, "［正文］", "[text] ");
      case OutlinePart::Kind::Ending:
        return phrase(language_, "［结尾］", "[ending] ");
      case OutlinePart::Kind::Item:
        break;
    }
    return {};
  }

  /// Several series directly inside one item are counted one by one: 4+5 项.
  std::string count_label(const std::vector<std::size_t>& counts) const {
    if (counts.empty()) return {};
    const std::string sum = fmt::format("{}", fmt::join(counts, "+"));
    return phrase(language_, "{} 项", "{} items", sum);
  }

  /// As deep as the grammar nests.
  void print_parts(const std::vector<OutlinePart>& parts, const std::string& indent,
                   bool outermost) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const bool last = i + 1 == parts.size();
      print_line(parts[i], outermost ? indent : indent + (last ? "└─ " : "├─ "));
      print_parts(parts[i].parts, outermost ? indent : indent + (last ? "   " : "│  "), false);
    }
  }

  void print_line(const OutlinePart& part, const std::string& indent) {
    const std::string label = kind_label(part.kind) + part.label;
    const int room = std::max(label_columns_ - display_width(indent), 12);
    const Excerpt shown(label, {0, 0}, room);
    out_ << indent << shown.text() << padding(room - shown.width())
         << right(count_label(part.counts), kCountColumns)
         << right(phrase(language_, "{} 字", "{} ch", part.characters), kLengthColumns)
         << right(time_of(part.characters), kTimeColumns) << '\n';
  }

  std::ostream& out_;
  OutlineOptions options_;
  Language language_;
  int label_columns_ = 0;
  bool any_ = false;
};

}  // namespace

std::unique_ptr<OutlineReport> make_human_outline(std::ostream& out,
                                                  const OutlineOptions& options) {
  return std::make_unique<HumanOutline>(out, options);
}

}  // namespace gaolint
