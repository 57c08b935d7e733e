// check = "tail" and "uniform-tail": the punctuation between a number and its text.
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "kinds/marker_text.h"
#include "kinds/numbering.h"
#include "kinds/sequence_checks.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

/// The punctuation after the bare marker.
Span tail_of(const Document& document, const Marker& marker) {
  constexpr std::u32string_view kMarks = U"、，．.,：:";
  Span tail{bare_marker(document, marker).end, bare_marker(document, marker).end};
  while (true) {
    const CodePoint point = decode_at(document.text(), tail.end);
    if (point.length == 0 || kMarks.find(point.value) == kMarks.npos) return tail;
    tail.end += point.length;
  }
}

/// 2025年, at the beginning of `text`.
bool begins_with_year(std::string_view text) {
  constexpr std::size_t kDigits = 4;
  return text.find_first_not_of("0123456789") == kDigits && text.substr(kDigits).starts_with("年");
}

/// 第一、第二产业; （一）、（二）两项; 一、二级: an enumeration of numbers, not a heading. Not so
/// （四）、一体推进, where the next number would have brackets too, and 一.2025年工作回顾.
bool leads_to_number(const Document& document, const Marker& marker, Span tail) {
  const CodePoint next = decode_at(document.text(), tail.end);
  if (next.value == U'第' || next.value == U'（' || next.value == U'(') return true;
  if (marker_numeral(document.text().substr(tail.end, next.length)).empty()) return false;
  const bool plain = is_han(next.value) || next.length == 1;
  switch (marker.family) {
    case MarkerFamily::HanParen:
    case MarkerFamily::ArabicParen:
    case MarkerFamily::Circled:
      return !plain;
    case MarkerFamily::Han:
      return !begins_with_year(document.text().substr(tail.end));
    default:
      return true;
  }
}

Report report(const Document& document, const Marker& marker, Span tail, const std::string& right) {
  const Span bare = bare_marker(document, marker);
  const std::string shown(document.text(bare));
  Report report;
  report.span = {bare.begin, tail.end};
  report.values.emplace_back("right", shown + right);
  report.repairs.push_back({{}, Safety::Safe, {{tail, right}}});
  return report;
}

class MarkerTailCheck : public Check {
 public:
  MarkerTailCheck(std::vector<MarkerFamily> families, std::vector<std::string> wrong,
                  std::string right)
      : families_(std::move(families)), wrong_(std::move(wrong)), right_(std::move(right)) {}

  void on_document(const Document& document, const Settings&, const Sink& sink) const override {
    for (const Item& item : document.items()) {
      const Marker& marker = item.marker;
      if (std::find(families_.begin(), families_.end(), marker.family) == families_.end()) continue;
      const Span tail = tail_of(document, marker);
      if (std::find(wrong_.begin(), wrong_.end(), document.text(tail)) == wrong_.end()) continue;
      if (!leads_to_number(document, marker, tail)) sink(report(document, marker, tail, right_));
    }
  }

 private:
  std::vector<MarkerFamily> families_;
  std::vector<std::string> wrong_;
  std::string right_;
};

/// A run whose markers all have one tail but for a few.
class UniformTailCheck : public Check {
 public:
  explicit UniformTailCheck(std::vector<MarkerFamily> families) : families_(std::move(families)) {}

  void on_document(const Document& document, const Settings&, const Sink& sink) const override {
    const Numbering numbering(document);
    for (const NumberingRun& run : numbering.runs()) look_at(document, run, sink);
  }

 private:
  void look_at(const Document& document, const NumberingRun& run, const Sink& sink) const {
    std::map<std::string_view, std::size_t> uses;
    std::vector<const Marker*> markers;
    for (const int index : run.items) {
      const Marker& marker = document.items()[static_cast<std::size_t>(index)].marker;
      if (std::find(families_.begin(), families_.end(), marker.family) == families_.end()) continue;
      markers.push_back(&marker);
      ++uses[document.text(tail_of(document, marker))];
    }
    if (uses.size() < 2) return;
    const auto most = std::max_element(
        uses.begin(), uses.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    // Three quarters at least, or there is no way of writing to depart from.
    if (4 * (markers.size() - most->second) > markers.size()) return;
    for (const Marker* marker : markers) {
      const Span tail = tail_of(document, *marker);
      if (document.text(tail) == most->first || leads_to_number(document, *marker, tail)) continue;
      sink(report(document, *marker, tail, std::string(most->first)));
    }
  }

  std::vector<MarkerFamily> families_;
};

}  // namespace

std::vector<MarkerFamily> read_families(const Fields& fields) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i <= static_cast<std::size_t>(MarkerFamily::Aspect); ++i) {
    names.emplace_back(family_name(static_cast<MarkerFamily>(i)));
  }
  std::vector<MarkerFamily> families;
  for (const std::string& name : fields.texts("families")) {
    if (const auto family = family_from_name(name)) {
      families.push_back(*family);
    } else {
      fields.error("families", "no marker is called " + name, nearest(name, names));
    }
  }
  if (!fields.has("families")) fields.error("families", "this check needs `families`");
  return families;
}

std::unique_ptr<Check> build_marker_tail(const Fields& fields) {
  auto families = read_families(fields);
  return std::make_unique<MarkerTailCheck>(std::move(families), fields.texts("wrong"),
                                           fields.text("right").value_or(""));
}

std::unique_ptr<Check> build_uniform_tail(const Fields& fields) {
  return std::make_unique<UniformTailCheck>(read_families(fields));
}

}  // namespace gaolint
