#include "app/undecodable.h"

#include <fmt/format.h>

#include <algorithm>

namespace gaolint {
namespace {

constexpr std::size_t kMostPlaces = 100;

}  // namespace

UndecodableBytes::UndecodableBytes() {
  rule_.id = "structure/encoding";
  rule_.severity = Severity::Error;
  rule_.summary = {"无法识别的字节", "bytes that are no characters"};
}

void UndecodableBytes::add_findings(const Source& source, std::vector<Finding>& findings) const {
  const auto& places = source.bad_bytes();
  if (places.empty()) return;
  if (places.size() > kMostPlaces) findings.push_back(finding_of_all(source));
  const std::size_t shown = std::min(places.size(), kMostPlaces);
  for (std::size_t i = 0; i < shown; ++i) findings.push_back(finding_at(source, places[i]));
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return a.span < b.span; });
}

Finding UndecodableBytes::finding_at(const Source& source, const Source::BadBytes& bad) const {
  const std::string_view encoding = encoding_name(source.encoding());
  Finding finding;
  finding.rule = &rule_;
  finding.span = bad.text;
  finding.severity = rule_.severity;
  finding.message = {fmt::format("文件第 {} 字节（从 0 数起）处有 {} 个字节不是 {} 的文字",
                                 bad.file.begin, bad.file.size(), encoding),
                     fmt::format("at byte {} of the file {} byte(s) are no {} text", bad.file.begin,
                                 bad.file.size(), encoding)};
  return finding;
}

Finding UndecodableBytes::finding_of_all(const Source& source) const {
  const std::size_t count = source.bad_bytes().size();
  Finding finding = finding_at(source, source.bad_bytes().front());
  finding.message = {
      fmt::format(
          "有 {} 处字节无法识别，只列出前 {} 处：文件可能不是文本，或者要用 --encoding 指明编码",
          count, kMostPlaces),
      fmt::format("{} places are no text, the first {} are named: this may be no text file, or "
                  "--encoding may help",
                  count, kMostPlaces)};
  return finding;
}

}  // namespace gaolint
