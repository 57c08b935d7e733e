#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/kinds.h"
#include "text/encoding.h"

namespace gaolint {

namespace {

constexpr std::string_view kReplacementMark = "\xEF\xBF\xBD";  // U+FFFD
/// Of a file that is no text at all, only the first places are named.
constexpr std::size_t kMostPlaces = 100;

/// Bytes that are no characters, and U+FFFD that an earlier program left in their place.
class UndecodableCheck final : public Check {
 public:
  void on_document(const Document& document, const Settings&, const Sink& sink) const override {
    const Source& source = document.source();
    const auto& places = source.bad_bytes();
    const std::size_t shown = std::min(places.size(), kMostPlaces);
    for (std::size_t i = 0; i < shown; ++i) {
      Report report = at(source, places[i]);
      if (i == 0 && shown < places.size()) report.message_key = "many";
      sink(std::move(report));
    }
    if (shown == places.size()) find_marks(source, sink);
  }

 private:
  static Report at(const Source& source, const Source::BadBytes& bad) {
    Report report;
    report.span = bad.text;
    report.in_source = true;
    report.message_key = "bytes";
    report.values = {{"byte", std::to_string(bad.file.begin)},
                     {"count", std::to_string(bad.file.size())},
                     {"encoding", std::string(encoding_name(source.encoding()))},
                     {"places", std::to_string(source.bad_bytes().size())},
                     {"shown", std::to_string(kMostPlaces)}};
    return report;
  }

  /// Runs of the mark itself, which stand in the file as such.
  static void find_marks(const Source& source, const Sink& sink) {
    const std::string_view text = source.text();
    auto bad = source.bad_bytes().begin();
    std::size_t said = 0;
    for (std::size_t at = 0; said < kMostPlaces; ++said) {
      at = text.find(kReplacementMark, at);
      if (at == text.npos) return;
      Span run{static_cast<Offset>(at), static_cast<Offset>(at)};
      while (text.substr(run.end).starts_with(kReplacementMark)) run.end += 3;
      at = run.end;
      while (bad != source.bad_bytes().end() && bad->text.end <= run.begin) ++bad;
      if (bad != source.bad_bytes().end() && bad->text.overlaps(run)) continue;  // said above
      Report report;
      report.span = run;
      report.in_source = true;
      sink(std::move(report));
    }
  }
};

}  // namespace

std::unique_ptr<Check> build_undecodable(const Fields&) {
  return std::make_unique<UndecodableCheck>();
}

}  // namespace gaolint
