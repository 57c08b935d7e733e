#include "app/checklist.h"
#include "report/json_values.h"

namespace gaolint {
namespace {

class JsonChecklist : public Checklist {
 public:
  JsonChecklist(std::ostream& out, const ReportOptions& options) : out_(out) {
    out_ << "{\"version\":" << dump(options.version) << ",\n\"files\":[";
  }

  void file(const Document& document, const std::vector<BlankGroup>& groups) override {
    const Source& source = document.source();
    Json list = Json::array();
    std::size_t count = 0;
    for (const BlankGroup& group : groups) {
      Json places = Json::array();
      for (const Span place : group.places) {
        places.push_back({{"text", source.text(place)}, {"range", json_of(source, place)}});
      }
      count += group.places.size();
      list.push_back(
          {{"label", group.label}, {"count", group.places.size()}, {"places", std::move(places)}});
    }
    out_ << (any_ ? ",\n" : "\n")
         << dump({{"file", source.name()}, {"count", count}, {"groups", std::move(list)}});
    any_ = true;
  }

  void error(const Error& error) override { errors_.push_back(json_of(error)); }

  void finish(std::size_t) override { out_ << "],\n\"errors\":" << dump(errors_) << "}\n"; }

 private:
  std::ostream& out_;
  Json errors_ = Json::array();
  bool any_ = false;
};

}  // namespace

std::unique_ptr<Checklist> make_json_checklist(std::ostream& out, const ReportOptions& options) {
  return std::make_unique<JsonChecklist>(out, options);
}

}  // namespace gaolint
