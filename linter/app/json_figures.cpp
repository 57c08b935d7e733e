#include <string_view>
#include <utility>

#include "app/figures_report.h"
#include "report/json_values.h"

namespace gaolint {
namespace {

std::string_view role_name(FigureRole role) {
  switch (role) {
    case FigureRole::From:
      return "from";
    case FigureRole::RiseTo:
    case FigureRole::FallTo:
      return "to";
    case FigureRole::RiseBy:
      return "rise";
    case FigureRole::FallBy:
      return "fall";
    case FigureRole::Share:
      return "share";
    case FigureRole::Level:
      break;
  }
  return "level";
}

Json json_of(const Document& document, const Figure& figure) {
  const Source& source = document.source();
  const Span place = document.folded().to_source(figure.place);
  Json result = {{"text", source.text(place)}, {"role", role_name(figure.role)}};
  if (figure.value.known()) {
    result["value"] = figure.value.text();  // a string, so that no digit is lost
  } else {
    result["value"] = nullptr;
  }
  result["unit"] = document.text(figure.unit_place);
  result["scope"] = document.text(figure.scope);
  result["period"] = document.text(figure.period);
  result["planned"] = figure.planned;
  result["approximate"] = figure.approximate || figure.range;
  result["blank"] = figure.blank;
  result["range"] = json_of(source, place);
  return result;
}

class JsonFigures : public FiguresReport {
 public:
  JsonFigures(std::ostream& out, const ReportOptions& options) : out_(out) {
    out_ << "{\"version\":" << dump(options.version) << ",\n\"files\":[";
  }

  void file(const Document& document, const std::vector<FigureGroup>& groups) override {
    Json list = Json::array();
    std::size_t count = 0;
    for (const FigureGroup& group : groups) {
      Json entries = Json::array();
      for (const FigureEntry& entry : group.entries) {
        Json figures = Json::array();
        for (const Figure& figure : entry.figures) figures.push_back(json_of(document, figure));
        count += entry.figures.size();
        entries.push_back(std::move(figures));
      }
      list.push_back({{"subject", group.subject}, {"sentences", std::move(entries)}});
    }
    out_ << (any_ ? ",\n" : "\n")
         << dump({{"file", document.source().name()},
                  {"count", count},
                  {"subjects", std::move(list)}});
    any_ = true;
  }

  void error(const Error& error) override { errors_.push_back(gaolint::json_of(error)); }

  void finish() override { out_ << "],\n\"errors\":" << dump(errors_) << "}\n"; }

 private:
  std::ostream& out_;
  Json errors_ = Json::array();
  bool any_ = false;
};

}  // namespace

std::unique_ptr<FiguresReport> make_json_figures(std::ostream& out, const ReportOptions& options) {
  return std::make_unique<JsonFigures>(out, options);
}

}  // namespace gaolint
