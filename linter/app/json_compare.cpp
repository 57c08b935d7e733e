#include <string_view>
#include <utility>

#include "app/compare_report.h"
#include "report/json_values.h"

namespace gaolint {
namespace {

Json place_of(const Document& document, Span folded) {
  const Span place = document.folded().to_source(folded);
  return {{"text", document.source().text(place)}, {"range", json_of(document.source(), place)}};
}

/// null where there is nothing.
Json place_or_null(const Document& document, Span folded) {
  return folded.empty() ? Json(nullptr) : place_of(document, folded);
}

Json point_of(const Document& document, int item) {
  if (item < 0) return nullptr;
  const Item& point = document.items()[static_cast<std::size_t>(item)];
  Json result = {{"marker", document.text(point.marker.folded)}};
  result.update(place_of(document, point_words(document, item)));
  return result;
}

Json figure_of(const Document& document, const Figure& figure) {
  Json result = place_of(document, {figure.number.begin, figure.end});
  result["subject"] = document.text(figure.subject);
  return result;
}

/// "added", "lost" or "changed".
std::string_view change_name(bool was, bool is) {
  if (!was) return "added";
  return is ? "changed" : "lost";
}

class JsonCompare : public CompareReport {
 public:
  JsonCompare(std::ostream& out, const ReportOptions& options)
      : out_(out), version_(options.version) {}

  void write(const Document& old, const Document& now, const DraftDifference& difference) override {
    Json report = {
        {"version", version_},
        {"old", old.source().name()},
        {"new", now.source().name()},
        {"same", {{"points", difference.same_points}, {"sentences", difference.same_sentences}}}};
    report["points"] = Json::array();
    for (const PointChange& change : difference.points) {
      report["points"].push_back({{"change", changes_of(change)},
                                  {"old", point_of(old, change.old)},
                                  {"new", point_of(now, change.now)},
                                  {"inner", change.inner}});
    }
    report["figures"] = Json::array();
    for (const FigureChange& change : difference.figures) {
      report["figures"].push_back(
          {{"old", figure_of(old, change.old)}, {"new", figure_of(now, change.now)}});
    }
    report["names"] = Json::array();
    for (const NameChange& change : difference.names) {
      report["names"].push_back({{"change", change_name(!change.old.empty(), !change.now.empty())},
                                 {"old", place_or_null(old, change.old)},
                                 {"new", place_or_null(now, change.now)}});
    }
    report["sentences"] = Json::array();
    for (const SentenceChange& change : difference.sentences) {
      report["sentences"].push_back(
          {{"change", change_name(!change.old.empty(), !change.now.empty())},
           {"old", place_or_null(old, change.old)},
           {"new", place_or_null(now, change.now)}});
    }
    out_ << dump(report) << '\n';
  }

 private:
  static Json changes_of(const PointChange& change) {
    Json list = Json::array();
    if (change.now < 0) list.push_back("lost");
    if (change.old < 0) list.push_back("added");
    if (change.moved) list.push_back("moved");
    if (change.renumbered) list.push_back("renumbered");
    if (change.reworded) list.push_back("reworded");
    return list;
  }

  std::ostream& out_;
  std::string version_;
};

}  // namespace

std::unique_ptr<CompareReport> make_json_compare(std::ostream& out, const ReportOptions& options) {
  return std::make_unique<JsonCompare>(out, options);
}

}  // namespace gaolint
