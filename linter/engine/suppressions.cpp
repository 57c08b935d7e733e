#include "engine/suppressions.h"

#include <algorithm>
#include <deque>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "engine/headings_above.h"
#include "engine/selection.h"
#include "text/folded_text.h"
#include "text/iso_date.h"
#include "text/layout.h"
#include "text/suppression_comment.h"

namespace gaolint {
namespace {

using Kind = SuppressionComment::Kind;
using Date = std::optional<std::chrono::year_month_day>;
using Remarks = std::vector<SuppressionRemark>;

bool is_over(const Date& expires, const Date& today) {
  return expires && today && *expires < *today;
}

std::string date_text(const Date& date) { return date ? iso_date(*date) : std::string(); }

/// The rules that have found something, by the pattern that names them.
class NamedRules {
 public:
  explicit NamedRules(const std::vector<Finding>& findings) {
    for (const Finding& finding : findings) all_.insert(finding.rule);
  }

  /// An empty pattern names all.
  const std::vector<const Rule*>& of(std::string_view pattern) {
    const auto [known, fresh] = named_.try_emplace(std::string(pattern));
    if (fresh) {
      std::copy_if(all_.begin(), all_.end(), std::back_inserter(known->second),
                   [&](const Rule* rule) {
                     return pattern.empty() || naming(pattern, *rule) != Naming::Not;
                   });
    }
    return known->second;
  }

 private:
  std::unordered_set<const Rule*> all_;
  std::unordered_map<std::string, std::vector<const Rule*>> named_;
};

/// Whether a finding is dropped, and who said so, where that is to be told.
struct Verdict {
  bool drop = false;
  std::optional<SetAside> said = {};
};

/// Goes through the comments and findings of a text in the order of their places.
class Comments {
 public:
  Comments(const Source& source, const Date& today, const std::vector<Finding>& findings)
      : source_(source),
        text_(source.text()),
        today_(today),
        comments_(suppression_comments(text_)),
        rules_(findings),
        order_(comments_.size()) {
    for (std::size_t i = 0; i < order_.size(); ++i) order_[i] = i;
    std::stable_sort(order_.begin(), order_.end(), [this](std::size_t a, std::size_t b) {
      return effect(comments_[a]) < effect(comments_[b]);
    });
  }

  /// Asked for findings in the order of their places.
  Verdict judge(const Finding& finding) {
    const Offset at = finding.span.begin;
    while (next_ < order_.size() && effect(comments_[order_[next_]]) <= at) {
      pass(comments_[order_[next_++]]);
    }
    while (within_ < comments_.size() && comments_[within_].span.end <= at) ++within_;
    if (within_ < comments_.size() && comments_[within_].span.contains(at)) return {true, {}};
    const auto state = states_.find(finding.rule);
    if (state == states_.end()) return {};
    Silencer* silencer = state->second.line.contains(at) ? state->second.of_line : nullptr;
    if (silencer == nullptr) silencer = state->second.off;
    if (silencer == nullptr) return {};
    silencer->used = true;
    return {true, said(finding, *silencer->comment)};
  }

  void remark(Remarks& remarks) {
    while (next_ < order_.size()) pass(comments_[order_[next_++]]);
    for (const SuppressionComment& comment : comments_) {
      if (comment.kind == Kind::Enable) continue;
      const SuppressionRemark all{{},
                                  comment.span,
                                  words(comment),
                                  {},
                                  {},
                                  std::string(comment.reason),
                                  date_text(comment.expires)};
      if (is_over(comment.expires, today_)) add(remarks, SuppressionFault::Expired, all);
      if (comment.reason.empty()) add(remarks, SuppressionFault::NoReason, all);
    }
    for (const Silencer& silencer : silencers_) {
      if (silencer.used) continue;
      remarks.push_back(
          {SuppressionFault::Unused, silencer.span, std::string(silencer.pattern), {}, {}, {}, {}});
    }
  }

 private:
  /// A comment, or one of the patterns of one, and whether it has dropped something.
  struct Silencer {
    const SuppressionComment* comment;
    std::string_view pattern;
    Span span;
    bool used = false;
  };
  /// What holds for a rule.
  struct State {
    Silencer* off = nullptr;
    Silencer* of_line = nullptr;
    Span line;
  };

  SetAside said(const Finding& finding, const SuppressionComment& comment) const {
    const LineColumn at = source_.position(comment.span.begin);
    return {finding,
            SetAside::By::Comment,
            {source_.name(), at.line, at.column},
            std::string(comment.reason),
            comment.expires};
  }

  static void add(Remarks& remarks, SuppressionFault fault, SuppressionRemark remark) {
    remark.fault = fault;
    remarks.push_back(std::move(remark));
  }

  /// Where it begins to hold.
  static Offset effect(const SuppressionComment& comment) {
    return comment.kind == Kind::Line ? comment.line.begin : comment.span.begin;
  }

  static std::string words(const SuppressionComment& comment) {
    std::string words;
    for (const std::string_view rule : comment.rules) {
      words.append(words.empty() ? "" : " ").append(rule);
    }
    return words;
  }

  void pass(const SuppressionComment& comment) {
    if (comment.kind != Kind::Enable && is_over(comment.expires, today_)) return;
    if (comment.rules.empty()) apply(comment, {}, comment.span);
    for (const std::string_view pattern : comment.rules) {
      const auto begin = static_cast<Offset>(pattern.data() - text_.data());
      apply(comment, pattern, {begin, begin + static_cast<Offset>(pattern.size())});
    }
  }

  void apply(const SuppressionComment& comment, std::string_view pattern, Span span) {
    Silencer* silencer = nullptr;
    if (comment.kind != Kind::Enable)
      silencer = &silencers_.emplace_back(Silencer{&comment, pattern, span});
    for (const Rule* rule : rules_.of(pattern)) {
      State& state = states_[rule];
      if (comment.kind == Kind::Line || comment.kind == Kind::NextLine) {
        state.of_line = silencer;
        state.line = comment.line;
      } else {
        state.off = silencer;
      }
    }
  }

  const Source& source_;
  std::string_view text_;
  Date today_;
  std::vector<SuppressionComment> comments_;
  NamedRules rules_;
  std::vector<std::size_t> order_;  // of the comments, by where they begin to hold
  std::size_t next_ = 0;            // in order_
  std::size_t within_ = 0;          // the comment that a finding may lie in
  std::deque<Silencer> silencers_;  // addresses stay
  std::unordered_map<const Rule*, State> states_;
};

std::string folded(const std::string& text) {
  return std::string(FoldedText(text, detect_layout(text)).text());
}

/// What is written down as accepted in one draft.
class Accepted {
 public:
  Accepted(const Document& document, const std::vector<Acceptance>& accepted, const Date& today)
      : document_(document), accepted_(accepted), used_(accepted.size(), false) {
    for (std::size_t i = 0; i < accepted.size(); ++i) {
      over_.push_back(is_over(accepted[i].expires, today));
      if (!over_.back()) by_text_[folded(accepted[i].text)].push_back(i);
    }
  }

  Verdict judge(const Finding& finding) {
    if (by_text_.empty()) return {};
    const Span span = document_.folded().to_folded(finding.span);
    const auto same_text = by_text_.find(std::string(document_.text(span)));
    if (same_text == by_text_.end()) return {};
    for (const std::size_t i : same_text->second) {
      if (naming(accepted_[i].rule, *finding.rule) == Naming::Not) continue;
      if (!stands_under(span.begin, accepted_[i].under)) continue;
      used_[i] = true;
      const Acceptance& by = accepted_[i];
      return {true, SetAside{finding, SetAside::By::Acceptance, by.place, by.reason, by.expires}};
    }
    return {};
  }

  void remark(Remarks& remarks) const {
    for (std::size_t i = 0; i < accepted_.size(); ++i) {
      if (used_[i]) continue;
      const Acceptance& each = accepted_[i];
      remarks.push_back({over_[i] ? SuppressionFault::Expired : SuppressionFault::Unused,
                         {},
                         each.rule,
                         each.text,
                         each.place.file + ":" + std::to_string(each.place.line),
                         each.reason,
                         date_text(each.expires)});
    }
  }

 private:
  /// Whether these headings are among those above the place, in their order.
  bool stands_under(Offset at, const std::vector<std::string>& headings) const {
    auto wanted = headings.begin();
    if (wanted == headings.end()) return true;
    for (const int number : headings_above(document_, at)) {
      const Item& item = document_.items()[static_cast<std::size_t>(number)];
      const std::string_view lead = document_.text(item.lead);
      const std::string_view whole = document_.text({item.marker.folded.begin, item.lead.end});
      const std::string heading = folded(*wanted);
      if ((heading == lead || heading == whole) && ++wanted == headings.end()) return true;
    }
    return false;
  }

  const Document& document_;
  const std::vector<Acceptance>& accepted_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_text_;  // that have not expired
  std::vector<bool> over_;
  std::vector<bool> used_;
};

}  // namespace

Report report_of(const SuppressionRemark& remark) {
  Report report;
  report.span = remark.span;
  report.in_source = true;
  report.values = {{"rules", remark.rules},
                   {"where", remark.where},
                   {"reason", remark.reason},
                   {"expires", remark.expires}};
  if (!remark.where.empty()) {
    report.message_key = "outside";
    report.values.emplace_back("text", remark.text);
  } else if (remark.rules.empty()) {
    report.message_key = "all";
  }
  return report;
}

std::vector<SuppressionRemark> drop_suppressed(const Document& document,
                                               const std::vector<Acceptance>& accepted, Date today,
                                               Examination& found) {
  Comments comments(document.source(), today, found.findings);
  Accepted listed(document, accepted, today);
  std::erase_if(found.findings, [&](const Finding& finding) {
    Verdict verdict = comments.judge(finding);
    if (!verdict.drop) verdict = listed.judge(finding);
    if (verdict.said) found.set_aside.push_back(*std::move(verdict.said));
    return verdict.drop;
  });
  Remarks remarks;
  comments.remark(remarks);
  listed.remark(remarks);
  return remarks;
}

}  // namespace gaolint
