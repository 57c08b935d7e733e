#include "engine/findings.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

namespace gaolint {

namespace {

using Values = std::vector<std::pair<std::string, std::string>>;

/// Inside quotation marks ‘ ’ stand for “ ” (GB/T 15834-2011 4.8.3.4). A mark without its
/// counterpart is what is talked about and stays.
std::string with_inner_quotes(std::string text) {
  constexpr std::string_view kOpen = "“", kClose = "”", kInnerOpen = "‘", kInnerClose = "’";
  for (std::size_t at = 0; (at = text.find(kOpen, at)) != text.npos; at += kInnerOpen.size()) {
    const std::size_t close = text.find(kClose, at);
    if (close == text.npos) break;
    text.replace(close, kClose.size(), kInnerClose);
    text.replace(at, kOpen.size(), kInnerOpen);
  }
  return text;
}

/// Replaces each {name} that has a value.
std::string fill_in(const std::string& form, const Values& values) {
  std::string out;
  for (std::size_t at = 0; at < form.size();) {
    const std::size_t open = form.find('{', at);
    const std::size_t close = open == std::string::npos ? open : form.find('}', open);
    if (close == std::string::npos) return out.append(form, at);
    const auto name = std::string_view(form).substr(open + 1, close - open - 1);
    const auto value = std::find_if(values.begin(), values.end(),
                                    [&](const auto& entry) { return entry.first == name; });
    out.append(form, at, open - at);
    const bool quoted = out.ends_with("“");
    if (value == values.end()) {
      out.append(form, open, close + 1 - open);
    } else {
      out.append(quoted ? with_inner_quotes(value->second) : value->second);
    }
    at = close + 1;
  }
  return out;
}

Wording fill_in(const Wording& form, const Values& values) {
  return {fill_in(form.zh, values), fill_in(form.en, values)};
}

const Wording& message_form(const Rule& rule, const std::string& key) {
  if (key.empty()) return rule.message;
  const auto found = std::find_if(rule.messages.begin(), rule.messages.end(),
                                  [&](const auto& entry) { return entry.first == key; });
  return found == rule.messages.end() ? rule.message : found->second;
}

/// A marked text in a message is cut where it would bury the message.
std::string quotable(std::string_view text) {
  constexpr std::size_t kLongest = 120;  // bytes: 40 characters
  if (text.size() <= kLongest) return std::string(text);
  std::size_t end = kLongest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end)) + "…";
}

}  // namespace

Sink Findings::sink(const Rule& rule) {
  return [this, &rule](Report report) { accept(rule, std::move(report)); };
}

Span Findings::to_source(const Report& report, Span span) const {
  return report.in_source ? span : document_.folded().to_source(span);
}

bool Findings::exact(const Report& report, Span span) const {
  if (!report.in_source && !document_.folded().exact(span)) return false;
  return document_.source().editable(to_source(report, span));
}

bool Findings::in_units(const Rule& rule, Span folded) const {
  const Scope& scope = rule.scope;
  const auto within = [&](UnitKind kind) { return document_.within(kind, folded); };
  if (std::any_of(scope.outside.begin(), scope.outside.end(), within)) return false;
  return scope.inside.empty() || std::any_of(scope.inside.begin(), scope.inside.end(), within);
}

bool Findings::is_captured(const Finding& finding) {
  const auto& query = finding.rule->scope.query;
  if (!query) return true;
  const auto [entry, fresh] = captures_.try_emplace(finding.rule);
  if (fresh) entry->second = query->captures(document_.tree());
  return std::any_of(entry->second.begin(), entry->second.end(),
                     [&](Span capture) { return capture.overlaps(finding.span); });
}

Fix Findings::make_fix(const Report& report, const Report::Repair& repair) const {
  Fix fix{repair.title, repair.safety, {}};
  for (const auto& replacement : repair.replacements) {
    if (!exact(report, replacement.span)) return {};
    fix.edits.push_back({to_source(report, replacement.span), replacement.text});
  }
  std::sort(fix.edits.begin(), fix.edits.end(),
            [](const Edit& a, const Edit& b) { return a.span < b.span; });
  if (fix.title.zh.empty() && fix.edits.size() == 1) {
    const std::string& text = fix.edits.front().text;
    fix.title = text.empty() ? Wording{"删去", "delete"}
                             : Wording{"改为“" + text + "”", "replace by “" + text + "”"};
  }
  return fix;
}

void Findings::accept(const Rule& rule, Report report) {
  const auto& folded = document_.folded();
  const Span place = report.in_source ? folded.to_folded(report.span) : report.span;
  if (!in_units(rule, place)) return;
  const std::string_view text =
      report.in_source ? document_.source().text(report.span) : folded.text(report.span);
  report.values.emplace_back("text", quotable(text));

  Finding finding;
  finding.rule = &rule;
  finding.span = to_source(report, report.span);
  finding.severity =
      settings_.stage == Stage::Draft ? rule.draft_severity.value_or(rule.severity) : rule.severity;
  finding.message = fill_in(message_form(rule, report.message_key), report.values);
  for (const auto& related : report.related) {
    finding.notes.push_back({to_source(report, related.span), related.message});
  }
  for (const auto& repair : report.repairs) {
    Fix fix = make_fix(report, repair);
    if (!fix.edits.empty()) finding.fixes.push_back(std::move(fix));
  }
  findings_.push_back(std::move(finding));
}

namespace {

auto key_of(const Finding& finding) {
  return std::tie(finding.span.begin, finding.span.end, finding.rule->id, finding.message.zh);
}

}  // namespace

bool stands_before(const Finding& a, const Finding& b) { return key_of(a) < key_of(b); }

std::vector<Finding> Findings::take() && {
  std::erase_if(findings_, [this](const Finding& finding) { return !is_captured(finding); });
  std::stable_sort(findings_.begin(), findings_.end(), stands_before);
  const auto last =
      std::unique(findings_.begin(), findings_.end(),
                  [](const Finding& a, const Finding& b) { return key_of(a) == key_of(b); });
  findings_.erase(last, findings_.end());
  return std::move(findings_);
}

}  // namespace gaolint
