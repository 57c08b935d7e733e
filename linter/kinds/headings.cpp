// Kind `headings`: headings against their sisters. `check` says what is compared.
#include "kinds/headings.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kinds/kinds.h"
#include "kinds/sequence_checks.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

bool introduces_a_list(std::string_view text) {
  return text.ends_with("：") || text.ends_with("；");
}

std::optional<Heading> read_heading(const Document& document, const Item& item) {
  if (item.lead.empty() || introduces_a_list(document.text(item.lead))) return std::nullopt;
  const auto index = static_cast<std::size_t>(document.paragraph_at(item.marker.folded.begin));
  const Span line = document.folded().paragraphs()[index];
  if (item.marker.folded.begin != line.begin) return std::nullopt;
  Heading heading;
  heading.text = item.lead;
  heading.own_line = item.lead.end >= line.end;
  heading.stop = document.text(item.lead).ends_with("。");
  const Offset after = std::max(item.lead.end, line.end);
  if (item.folded.end > after) heading.body = {after, item.folded.end};
  return heading;
}

/// The headings of one series that stand on lines of their own.
std::vector<Heading> sisters(const Document& document, const Series& series) {
  std::vector<Heading> headings;
  for (const int item : series.items) {
    const auto heading = read_heading(document, document.items()[static_cast<std::size_t>(item)]);
    if (heading && heading->own_line) headings.push_back(*heading);
  }
  return headings;
}

std::size_t count_empty(const std::vector<Heading>& headings) {
  return static_cast<std::size_t>(std::count_if(headings.begin(), headings.end(),
                                                [](const Heading& h) { return h.body.empty(); }));
}

std::size_t median(std::vector<std::size_t> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

}  // namespace

void HeadingCheck::on_document(const Document& document, const Settings&, const Sink& sink) const {
  for (const Series& series : document.series()) {
    const Item& first = document.items()[static_cast<std::size_t>(series.items.front())];
    const auto family = std::find(families_.begin(), families_.end(), first.marker.family);
    if (family == families_.end()) continue;
    const std::vector<Heading> headings = sisters(document, series);
    if (headings.size() == series.items.size()) compare(document, headings, sink);
  }
}

namespace {

/// One heading with 。 among headings without, or the other way round.
class FullStopCheck final : public HeadingCheck {
 public:
  using HeadingCheck::HeadingCheck;

 private:
  void compare(const Document&, const std::vector<Heading>& headings,
               const Sink& sink) const override {
    // Lines that nothing follows are the entries of a list.
    if (headings.size() < kFewestHeadings || count_empty(headings) > 0) return;
    const auto stops = static_cast<std::size_t>(
        std::count_if(headings.begin(), headings.end(), [](const Heading& h) { return h.stop; }));
    const bool usual = stops * 2 > headings.size();
    const std::size_t others = usual ? headings.size() - stops : stops;
    if (others * kFewestHeadings > headings.size()) return;
    const auto model = std::find_if(headings.begin(), headings.end(),
                                    [&](const Heading& h) { return h.stop == usual; });
    for (const Heading& heading : headings) {
      if (heading.stop != usual) sink(report(heading, *model));
    }
  }

  static Report report(const Heading& heading, const Heading& model) {
    Report report;
    report.span = heading.text;
    report.message_key = heading.stop ? "stop" : "no-stop";
    report.related.push_back({model.text, {"同级的其他标题", "the other headings"}});
    const Span last{heading.text.end - (heading.stop ? 3 : 0), heading.text.end};
    if (heading.stop) {
      report.repairs.push_back({{"去掉句号", "drop the full stop"}, Safety::Unsafe, {{last, ""}}});
    } else {
      report.repairs.push_back({{"加上句号", "add a full stop"}, Safety::Unsafe, {{last, "。"}}});
    }
    return report;
  }
};

/// A heading, or the part below it, of several times the usual length.
class LengthCheck final : public HeadingCheck {
 public:
  LengthCheck(std::vector<MarkerFamily> families, Span Heading::*what, std::size_t times,
              std::size_t least)
      : HeadingCheck(std::move(families)), what_(what), times_(times), least_(least) {}

 private:
  void compare(const Document& document, const std::vector<Heading>& headings,
               const Sink& sink) const override {
    if (headings.size() < kFewestHeadings || count_empty(headings) > 0) return;
    std::vector<std::size_t> lengths;
    lengths.reserve(headings.size());
    for (const Heading& heading : headings) {
      lengths.push_back(count_code_points(document.text(heading.*what_)));
    }
    const std::size_t usual = median(lengths);
    for (std::size_t i = 0; i < headings.size(); ++i) {
      if (lengths[i] < least_ || lengths[i] <= usual * times_) continue;
      Report report;
      report.span = headings[i].text;
      report.values = {{"count", std::to_string(lengths[i])}, {"usual", std::to_string(usual)}};
      sink(std::move(report));
    }
  }

  Span Heading::*what_;
  std::size_t times_;
  std::size_t least_;
};

/// The same heading twice in one series.
class DuplicateHeadingCheck final : public HeadingCheck {
 public:
  using HeadingCheck::HeadingCheck;

 private:
  void compare(const Document& document, const std::vector<Heading>& headings,
               const Sink& sink) const override {
    std::unordered_map<std::string_view, Span> seen;
    for (const Heading& heading : headings) {
      if (heading.body.empty()) continue;
      const auto [first, fresh] = seen.try_emplace(document.text(heading.text), heading.text);
      if (fresh) continue;
      Report report;
      report.span = heading.text;
      report.related.push_back({first->second, {"前一个标题在这里", "the first one"}});
      sink(std::move(report));
    }
  }
};

/// A heading with nothing below it, where all the others have a text.
class EmptyHeadingCheck final : public HeadingCheck {
 public:
  using HeadingCheck::HeadingCheck;

 private:
  void compare(const Document&, const std::vector<Heading>& headings,
               const Sink& sink) const override {
    if (headings.size() < kFewestHeadings || count_empty(headings) != 1) return;
    const auto empty = std::find_if(headings.begin(), headings.end(),
                                    [](const Heading& h) { return h.body.empty(); });
    if (empty->stop) return;  // a line that ends like a sentence is its own text
    Report report;
    report.span = empty->text;
    sink(std::move(report));
  }
};

std::size_t read_count(const Fields& fields, std::string_view key) {
  const auto value = fields.integer(key);
  if (!value || *value < 1) {
    fields.error(key, "this check needs `" + std::string(key) + "`, at least 1");
    return 1;
  }
  return static_cast<std::size_t>(*value);
}

}  // namespace

std::unique_ptr<Check> build_headings(const Fields& fields) {
  enum Choice { FullStop, Duplicate, Empty, Long, LongSection, Lead, Form };
  if (!fields.has("check")) fields.error("check", "a headings rule needs `check`");
  const auto check = fields.choice(
      "check", {"full-stop", "duplicate", "empty", "long", "long-section", "lead", "form"});
  if (!check) return nullptr;
  if (*check == Lead) return build_missing_lead(fields);
  auto families = read_families(fields);
  if (*check == FullStop) return std::make_unique<FullStopCheck>(std::move(families));
  if (*check == Duplicate) return std::make_unique<DuplicateHeadingCheck>(std::move(families));
  if (*check == Form) return build_heading_form(fields, std::move(families));
  if (*check == Empty) return std::make_unique<EmptyHeadingCheck>(std::move(families));
  const std::size_t times = read_count(fields, "times");
  const std::size_t least = read_count(fields, "least");
  Span Heading::*what = *check == Long ? &Heading::text : &Heading::body;
  return std::make_unique<LengthCheck>(std::move(families), what, times, least);
}

}  // namespace gaolint
