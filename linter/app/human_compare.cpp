#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "app/compare_report.h"
#include "compare/text_diff.h"
#include "report/excerpt.h"
#include "report/padding.h"
#include "report/paint.h"
#include "report/phrase.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

/// Of what is the same between two changes so many characters are shown on either side.
constexpr int kContext = 10;
constexpr int kLongestName = 24;  // columns

/// The first or the last characters of a text.
std::string_view head(std::string_view text, int characters) {
  Offset at = 0;
  for (; characters > 0 && at < text.size(); --characters) at += decode_at(text, at).length;
  return text.substr(0, at);
}
std::string_view tail(std::string_view text, int characters) {
  auto at = static_cast<Offset>(text.size());
  for (; characters > 0 && at > 0; --characters) at -= decode_before(text, at).length;
  return text.substr(at);
}

class HumanCompare : public CompareReport {
 public:
  HumanCompare(std::ostream& out, const ReportOptions& options)
      : out_(out), language_(options.language), width_(options.width), paint_(options.color) {}

  void write(const Document& old, const Document& now, const DraftDifference& difference) override {
    old_ = &old;
    now_ = &now;
    out_ << padded(say("旧稿", "old"), kLabel) << paint_(Tone::Strong, name(old)) << '\n'
         << padded(say("新稿", "new"), kLabel) << paint_(Tone::Strong, name(now)) << '\n';
    if (difference.empty()) {
      out_ << say("两稿没有不同。", "The two are the same.") << '\n';
      return;
    }
    place_width_ = std::max(last_line(old), last_line(now));
    write_points(difference);
    write_figures(difference);
    write_names(difference);
    write_sentences(difference);
  }

 private:
  static constexpr int kLabel = 6;  // columns

  std::string say(const char* zh, const char* en) const { return phrase(language_, zh, en); }
  static std::string name(const Document& document) { return visible(document.source().name()); }

  static std::string line_of(const Document& document, Span folded) {
    const Span place = document.folded().to_source(folded);
    return std::to_string(document.source().position(place.begin).line);
  }
  static int last_line(const Document& document) {
    const auto end = static_cast<Offset>(document.text().size());
    return static_cast<int>(line_of(document, {end, end}).size());
  }

  void write_heading(const std::string& heading, const std::string& counts) {
    out_ << '\n' << paint_(Tone::Strong, heading) << "  " << counts << '\n';
  }

  /// What happened, and where: the line in the old draft and that in the new one.
  void begin_line(const std::string& what, Tone tone, const std::string& old_line,
                  const std::string& now_line) {
    const std::string arrow = old_line.empty() || now_line.empty() ? "  " : "→ ";
    out_ << "  " << paint_(tone, padded(what, kLabel))
         << paint_(Tone::Faint, padded_left(old_line, place_width_) + " " + arrow +
                                    padded(now_line, place_width_))
         << "  ";
  }

  /// Columns left for the text of a line.
  int room() const { return std::max(width_ - kLabel - 2 * place_width_ - 7, 24); }

  // The outline.

  void write_points(const DraftDifference& difference) {
    int lost = 0, added = 0, moved = 0, renumbered = 0, reworded = 0;
    for (const PointChange& change : difference.points) {
      if (change.now < 0) lost += 1 + change.inner;
      if (change.old < 0) added += 1 + change.inner;
      moved += change.moved ? 1 : 0;
      renumbered += change.renumbered ? 1 : 0;
      reworded += change.reworded ? 1 : 0;
    }
    if (difference.points.empty()) return;
    write_heading(say("提纲", "Outline"),
                  phrase(language_, "没变 {} 点，少了 {}，新增 {}，移动 {}，改序号 {}，改标题 {}",
                         "{} the same, {} lost, {} added, {} moved, {} renumbered, {} reworded",
                         difference.same_points, lost, added, moved, renumbered, reworded));
    for (const PointChange& change : difference.points) write_point(change);
  }

  void write_point(const PointChange& change) {
    if (change.now < 0) {
      begin_line(say("少了", "lost"), Tone::Error, line_of(*old_, marker(*old_, change.old)), "");
      out_ << point(*old_, change.old) << with_inner(change) << '\n';
    } else if (change.old < 0) {
      begin_line(say("新增", "added"), Tone::Fix, "", line_of(*now_, marker(*now_, change.now)));
      out_ << point(*now_, change.now) << with_inner(change) << '\n';
    } else {
      write_changed_point(change);
    }
  }

  void write_changed_point(const PointChange& change) {
    const std::string what = change.moved      ? say("移动", "moved")
                             : change.reworded ? say("改写", "words")
                                               : say("改序", "number");
    begin_line(what, Tone::Warning, line_of(*old_, marker(*old_, change.old)),
               line_of(*now_, marker(*now_, change.now)));
    const std::string old_marker = visible(old_->text(marker(*old_, change.old)));
    const std::string now_marker = visible(now_->text(marker(*now_, change.now)));
    if (change.renumbered) out_ << old_marker << " → ";
    out_ << now_marker;
    const std::string_view before = old_->text(point_words(*old_, change.old));
    const std::string_view after = now_->text(point_words(*now_, change.now));
    if (change.reworded) {
      write_edits(before, after);
    } else {
      out_ << shorten(after, room() - display_width(now_marker));
    }
    if (change.moved) out_ << paint_(Tone::Hint, " " + move_of(change));
    out_ << '\n';
  }

  std::string move_of(const PointChange& change) const {
    if (!change.elsewhere) return say("（换了前后次序）", "(in another order)");
    const auto under = [&](const Document& document, int item) {
      const int above = parent(document, item);
      return above < 0 ? say("最外层", "the outermost level")
                       : "“" + shorten(full_text(document, above), kLongestName) + "”";
    };
    return phrase(language_, "（原在{}下，现在{}下）", "(was under {}, is under {})",
                  under(*old_, change.old), under(*now_, change.now));
  }

  static int parent(const Document& document, int item) {
    const int series = document.items()[static_cast<std::size_t>(item)].series;
    return series < 0 ? -1 : document.series()[static_cast<std::size_t>(series)].parent_item;
  }
  static Span marker(const Document& document, int item) {
    return document.items()[static_cast<std::size_t>(item)].marker.folded;
  }
  static std::string full_text(const Document& document, int item) {
    return std::string(document.text(marker(document, item))) +
           std::string(document.text(point_words(document, item)));
  }
  std::string point(const Document& document, int item) const {
    return shorten(full_text(document, item), room());
  }
  std::string with_inner(const PointChange& change) const {
    if (change.inner == 0) return {};
    return paint_(Tone::Hint,
                  phrase(language_, "（连同其下 {} 点）", " (and {} below it)", change.inner));
  }

  // Figures and names.

  void write_figures(const DraftDifference& difference) {
    if (difference.figures.empty()) return;
    write_heading(say("数据", "Figures"),
                  phrase(language_, "{} 处变了", "{} changed", difference.figures.size()));
    for (const FigureChange& change : difference.figures) {
      begin_line(say("改数", "value"), Tone::Warning, line_of(*old_, change.old.place),
                 line_of(*now_, change.now.place));
      const std::string subject = shorten(now_->text(change.now.subject), kLongestName);
      out_ << subject << (subject.empty() ? "" : " ");
      write_replaced(value(*old_, change.old), value(*now_, change.now));
      out_ << '\n';
    }
  }

  static std::string_view value(const Document& document, const Figure& figure) {
    return document.text({figure.number.begin, figure.end});
  }

  void write_names(const DraftDifference& difference) {
    if (difference.names.empty()) return;
    write_heading(say("人名", "Names"), say("只在一稿里出现的", "that only one of the drafts has"));
    for (const NameChange& change : difference.names) {
      if (change.now.empty()) {
        begin_line(say("少了", "lost"), Tone::Error, line_of(*old_, change.old), "");
        out_ << visible(old_->text(change.old)) << '\n';
      } else {
        begin_line(say("新增", "added"), Tone::Fix, "", line_of(*now_, change.now));
        out_ << visible(now_->text(change.now)) << '\n';
      }
    }
  }

  // Sentences.

  void write_sentences(const DraftDifference& difference) {
    if (difference.sentences.empty()) return;
    int lost = 0, added = 0, reworded = 0;
    for (const SentenceChange& change : difference.sentences) {
      (change.now.empty() ? lost : change.old.empty() ? added : reworded) += 1;
    }
    write_heading(say("句子", "Sentences"),
                  phrase(language_, "没变 {} 句，改写 {}，少了 {}，新增 {}（不含随要点增减的）",
                         "{} the same, {} reworded, {} lost, {} added (without those of points "
                         "lost or added)",
                         difference.same_sentences, reworded, lost, added));
    for (const SentenceChange& change : difference.sentences) write_sentence(change);
  }

  void write_sentence(const SentenceChange& change) {
    if (change.now.empty()) {
      begin_line(say("少了", "lost"), Tone::Error, line_of(*old_, change.old), "");
      out_ << shorten(old_->text(change.old), room()) << '\n';
    } else if (change.old.empty()) {
      begin_line(say("新增", "added"), Tone::Fix, "", line_of(*now_, change.now));
      out_ << shorten(now_->text(change.now), room()) << '\n';
    } else {
      begin_line(say("改写", "words"), Tone::Warning, line_of(*old_, change.old),
                 line_of(*now_, change.now));
      write_edits(old_->text(change.old), now_->text(change.now));
      out_ << '\n';
    }
  }

  void write_edits(std::string_view before, std::string_view after) {
    const std::vector<DiffPiece> pieces = text_diff(before, after);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const std::string_view removed = before.substr(pieces[i].old.begin, pieces[i].old.size());
      const std::string_view added = after.substr(pieces[i].now.begin, pieces[i].now.size());
      if (pieces[i].same) {
        write_same(added, i == 0, i + 1 == pieces.size());
      } else {
        write_replaced(removed, added);
      }
    }
  }

  /// What is the same, as much as shows where the change is.
  void write_same(std::string_view text, bool first, bool last) {
    const std::string_view begin = first ? std::string_view() : head(text, kContext);
    const std::string_view end = last ? std::string_view() : tail(text, kContext);
    if (begin.size() + end.size() >= text.size()) {
      out_ << visible(text);
    } else {
      out_ << visible(begin) << paint_(Tone::Hint, "…") << visible(end);
    }
  }

  void write_replaced(std::string_view removed, std::string_view added) {
    const auto marked = [&](Tone tone, const char* open, std::string_view text, const char* close) {
      if (text.empty()) return std::string();
      const std::string shown = visible(text);
      return paint_.on() ? paint_(tone, shown) : open + shown + close;
    };
    out_ << marked(Tone::Error, "[-", removed, "-]") << marked(Tone::Fix, "{+", added, "+}");
  }

  std::ostream& out_;
  Language language_;
  int width_;
  Paint paint_;
  int place_width_ = 0;
  const Document* old_ = nullptr;
  const Document* now_ = nullptr;
};

}  // namespace

std::unique_ptr<CompareReport> make_human_compare(std::ostream& out, const ReportOptions& options) {
  return std::make_unique<HumanCompare>(out, options);
}

}  // namespace gaolint
