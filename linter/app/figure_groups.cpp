#include "app/figure_groups.h"

#include <string_view>
#include <unordered_map>
#include <utility>

#include "text/utf8.h"

namespace gaolint {

namespace {

/// A shorter subject (这, 共) is no name.
constexpr std::size_t kShortestName = 2;  // code points
constexpr int kLeadCharacters = 10;

/// Whether a figure goes on with what the one before it is said of.
bool continues(const Figure& previous, const Figure& next) {
  const bool same_time = next.period == previous.period || previous.role == FigureRole::From;
  return !next.own && next.subject == previous.subject && same_time;
}

std::string subject_of(const Document& document, const Figure& figure) {
  std::string subject(document.text(figure.subject));
  const std::string_view object = figure.own ? document.text(figure.object) : "";
  if (!subject.empty() && !object.empty()) subject += "…";
  return subject.append(object);
}

/// What stands before a figure that names nothing.
std::string words_before(const Document& document, const Figure& figure) {
  const std::string_view text = document.text();
  const bool verb = !figure.verb.empty() && figure.verb.end <= figure.number.begin;
  const Offset end = verb ? figure.verb.begin : figure.number.begin;
  Offset begin = end;
  for (int i = 0; i < kLeadCharacters && begin > 0 && text[begin - 1] != '\n'; ++i) {
    begin -= decode_before(text, begin).length;
  }
  return begin == end ? std::string() : "…" + std::string(text.substr(begin, end - begin));
}

}  // namespace

std::vector<FigureGroup> group_figures(const Document& document,
                                       const std::vector<Figure>& figures) {
  std::vector<FigureGroup> groups;
  std::unordered_map<std::string, std::size_t> numbers;
  std::size_t current = 0;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const Figure& figure = figures[i];
    if (i > 0 && !figure.subject.empty() && continues(figures[i - 1], figure)) {
      groups[current].entries.back().figures.push_back(figure);
      continue;
    }
    std::string subject = subject_of(document, figure);
    current = groups.size();
    if (count_code_points(subject) >= kShortestName) {
      current = numbers.try_emplace(subject, current).first->second;
    }
    if (subject.empty()) subject = words_before(document, figure);
    if (current == groups.size()) groups.push_back({std::move(subject), {}});
    groups[current].entries.push_back({{figure}});
  }
  return groups;
}

}  // namespace gaolint
