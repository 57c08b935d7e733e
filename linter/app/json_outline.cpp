#include <string_view>
#include <utility>

#include "app/outline_report.h"
#include "report/json_values.h"
#include "syntax/outline_parts.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

/// How much of a stretch of text is quoted.
constexpr std::size_t kExcerpt = 60;  // code points

std::string_view head(std::string_view text) {
  Offset at = 0;
  for (std::size_t i = 0; i < kExcerpt && at < text.size(); ++i) at += decode_at(text, at).length;
  return text.substr(0, at);
}

std::string_view kind_name(OutlinePart::Kind kind) {
  switch (kind) {
    case OutlinePart::Kind::Title:
      return "title";
    case OutlinePart::Kind::Opening:
      return "opening";
    case OutlinePart::Kind::Prose:
      return "text";
    case OutlinePart::Kind::Ending:
      return "ending";
    case OutlinePart::Kind::Item:
      break;
  }
  return "item";
}

class JsonOutline : public OutlineReport {
 public:
  JsonOutline(std::ostream& out, const OutlineOptions& options)
      : out_(out), rate_(static_cast<std::size_t>(options.rate)) {
    out_ << "{\"version\":" << dump(options.report.version) << ",\n\"rate\":" << rate_
         << ",\n\"files\":[";
  }

  void file(const Document& document) override {
    Json file = {{"file", document.source().name()}};
    add_length(file, spoken_characters(document.text()));
    file["parts"] = parts(document, outline_parts(document));
    out_ << (any_ ? ",\n" : "\n") << dump(file);
    any_ = true;
  }

  void error(const Error& error) override { errors_.push_back(json_of(error)); }

  void finish() override { out_ << "],\n\"errors\":" << dump(errors_) << "}\n"; }

 private:
  void add_length(Json& to, std::size_t characters) const {
    to["characters"] = characters;
    to["seconds"] = (characters * 60 + rate_ / 2) / rate_;
  }

  Json parts(const Document& document, const std::vector<OutlinePart>& list) const {
    Json result = Json::array();
    for (const OutlinePart& part : list) result.push_back(one(document, part));
    return result;
  }

  Json one(const Document& document, const OutlinePart& part) const {
    Json result = {{"kind", kind_name(part.kind)}};
    if (part.item >= 0) {
      add_item(result, document, document.items()[static_cast<std::size_t>(part.item)]);
    } else {
      result["text"] = head(part.label);
    }
    result["range"] = json_of(document.source(), document.folded().to_source(part.folded));
    add_length(result, part.characters);
    if (!part.counts.empty()) result["counts"] = part.counts;
    result["parts"] = parts(document, part.parts);
    return result;
  }

  static void add_item(Json& to, const Document& document, const Item& item) {
    to["family"] = family_name(item.marker.family);
    to["marker"] = document.text(item.marker.folded);
    if (item.marker.ordinal == kLastOrdinal) {
      to["ordinal"] = nullptr;
    } else {
      to["ordinal"] = item.marker.ordinal;
    }
    to["lead"] = document.text(item.lead);
    to["heading"] = item.heading;
  }

  std::ostream& out_;
  std::size_t rate_;
  Json errors_ = Json::array();
  bool any_ = false;
};

/// Nothing but the tree, so that it can be piped into other tools of tree-sitter.
class SexpOutline : public OutlineReport {
 public:
  explicit SexpOutline(std::ostream& out) : out_(out) {}
  void file(const Document& document) override { out_ << document.tree().sexp() << '\n'; }
  void error(const Error&) override {}
  void finish() override {}

 private:
  std::ostream& out_;
};

}  // namespace

std::unique_ptr<OutlineReport> make_json_outline(std::ostream& out, const OutlineOptions& options) {
  return std::make_unique<JsonOutline>(out, options);
}

std::unique_ptr<OutlineReport> make_sexp_outline(std::ostream& out, const OutlineOptions&) {
  return std::make_unique<SexpOutline>(out);
}

}  // namespace gaolint
