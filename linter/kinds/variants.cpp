#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "kinds/document_parts.h"
#include "kinds/kinds.h"
#include "kinds/replacement.h"
#include "kinds/word_guard.h"

namespace gaolint {
namespace {

/// One way to write a term.
struct Form {
  std::string text;
  int term;
  WordGuard guard;
  bool preferred = false;  // the right one wherever it is used at all
};

/// The places of one form in a draft.
struct Use {
  int form;
  std::vector<Span> places;
};

class VariantsCheck final : public Check {
 public:
  VariantsCheck(std::vector<Form> forms, int terms, Safety safety)
      : forms_(std::move(forms)), terms_(terms), safety_(safety) {}

  Trigger trigger() const override {
    Trigger trigger;
    trigger.whole_document = true;
    for (const Form& form : forms_) trigger.literals.push_back(form.text);
    return trigger;
  }

  void on_document_hits(const Document& document, const Settings&, std::span<const Hit> hits,
                        const Sink& sink) const override {
    if (hits.size() < 2) return;
    const std::vector<Hit> words = words_meant(document, hits);
    auto begin = words.begin();
    for (const DocumentPart& part : document_parts(document)) {
      const auto end = std::partition_point(
          begin, words.end(), [&](const Hit& hit) { return hit.span.begin < part.folded.end; });
      check_part({begin, end}, sink);
      begin = end;
    }
  }

 private:
  const Form& form(const Hit& hit) const { return forms_[static_cast<std::size_t>(hit.literal)]; }

  /// The hits that are words of the draft's own, in order; of those inside one another the longest.
  std::vector<Hit> words_meant(const Document& document, std::span<const Hit> hits) const {
    std::vector<Hit> words(hits.begin(), hits.end());
    std::erase_if(words, [&](const Hit& hit) { return !is_meant(document, hit); });
    std::sort(words.begin(), words.end(), [](const Hit& a, const Hit& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
    Offset done = 0;
    std::erase_if(words, [&](const Hit& hit) {
      const bool inside = hit.span.begin < done;
      if (!inside) done = hit.span.end;
      return inside;
    });
    return words;
  }

  bool is_meant(const Document& document, const Hit& hit) const {
    const auto paragraph = static_cast<std::size_t>(document.paragraph_at(hit.span.begin));
    return document.text(hit.span) == form(hit).text &&
           !document.within(UnitKind::Quotation, hit.span) &&
           !document.within(UnitKind::BookTitle, hit.span) &&
           form(hit).guard.allows(document, document.folded().paragraphs()[paragraph], hit.span);
  }

  void check_part(std::span<const Hit> words, const Sink& sink) const {
    if (words.size() < 2) return;
    std::vector<std::vector<Use>> uses(static_cast<std::size_t>(terms_));
    for (const Hit& hit : words) {
      std::vector<Use>& forms = uses[static_cast<std::size_t>(form(hit).term)];
      auto use = std::find_if(forms.begin(), forms.end(),
                              [&](const Use& known) { return known.form == hit.literal; });
      if (use == forms.end()) use = forms.insert(use, Use{hit.literal, {}});
      use->places.push_back(hit.span);
    }
    for (const std::vector<Use>& forms : uses) compare(forms, sink);
  }

  void compare(const std::vector<Use>& forms, const Sink& sink) const {
    if (forms.size() < 2) return;
    const Use& own = *std::min_element(
        forms.begin(), forms.end(), [&](const Use& a, const Use& b) { return is_more_own(a, b); });
    for (const Use& other : forms) {
      if (other.form == own.form) continue;
      for (const Span place : other.places) sink(report(own, other, place));
    }
  }

  /// The more frequent form is the draft's own; of two that are equal, the one that came first.
  bool is_more_own(const Use& a, const Use& b) const {
    const bool a_preferred = forms_[static_cast<std::size_t>(a.form)].preferred;
    const bool b_preferred = forms_[static_cast<std::size_t>(b.form)].preferred;
    if (a_preferred != b_preferred) return a_preferred;
    if (a.places.size() != b.places.size()) return a.places.size() > b.places.size();
    return a.places.front().begin < b.places.front().begin;
  }

  Report report(const Use& own, const Use& other, Span place) const {
    const std::string& right = forms_[static_cast<std::size_t>(own.form)].text;
    Report report;
    report.span = place;
    report.values = {{"right", right},
                     {"count", std::to_string(own.places.size())},
                     {"found", std::to_string(other.places.size())}};
    report.related.push_back(
        {own.places.front(), {"这里写作“" + right + "”", "“" + right + "” is written here"}});
    report.repairs.push_back({{}, safety_, {{place, right}}});
    return report;
  }

  std::vector<Form> forms_;
  int terms_;
  Safety safety_;
};

/// Reads the data file: terms with their forms, and words that stand in quotation marks or bare.
class TermsReader {
 public:
  void read(const Fields& data) {
    for (const Fields& table : data.tables("term")) read_term(table);
    const auto quoted = data.texts("quoted");
    const auto guard = WordGuard::read(data);
    for (const std::string& word : quoted) {
      if (word.empty()) continue;
      add(data, "quoted", {"“" + word + "”", terms_, {}, false});
      add(data, "quoted", {word, terms_++, guard, false});
    }
    data.finish();
  }

  std::vector<Form> take_forms() { return std::move(forms_); }
  int terms() const { return terms_; }

 private:
  void read_term(const Fields& table) {
    std::size_t count = 0;
    const WordGuard shared = WordGuard::read(table);
    const std::string prefer = table.text("prefer").value_or("");
    for (const Fields::Element& element : table.elements("forms")) {
      Form form{element.text, terms_, shared, false};
      if (element.table) {
        form.text = element.table->required_text("text");
        form.guard = WordGuard::read(*element.table);
        element.table->finish();
      }
      if (form.text.empty()) continue;
      form.preferred = form.text == prefer;
      add(table, "forms", std::move(form));
      ++count;
    }
    (void)table.text("note");
    table.finish();
    if (count < 2) table.error("forms", "a term has at least two forms");
    ++terms_;
  }

  void add(const Fields& fields, std::string_view key, Form form) {
    if (seen_.insert(form.text).second) {
      forms_.push_back(std::move(form));
    } else {
      fields.error(key, "“" + form.text + "” stands in this list twice");
    }
  }

  std::vector<Form> forms_;
  int terms_ = 0;
  std::unordered_set<std::string> seen_;
};

}  // namespace

std::unique_ptr<Check> build_variants(const Fields& fields) {
  if (!fields.has("terms")) fields.error("terms", "a variants rule needs `terms`");
  TermsReader reader;
  if (const auto data = fields.data("terms")) reader.read(*data);
  const Safety safety = read_safety(fields, Safety::Unsafe);
  auto forms = reader.take_forms();
  if (forms.empty()) return nullptr;
  return std::make_unique<VariantsCheck>(std::move(forms), reader.terms(), safety);
}

}  // namespace gaolint
