#include "report/html_assets.h"

namespace gaolint {

const std::string_view kHtmlStyle = R"css(
:root { --error: #c62828; --warning: #b26a00; --info: #1565c0; --hint: #607d8b; --line: #ddd; --back: #fff;
  --text: #222; --faint: #777; --panel: #f6f6f4; color-scheme: light dark; }
@media (prefers-color-scheme: dark) { :root { --error: #ff8a80; --warning: #ffc266; --info: #82b1ff;
  --hint: #b0bec5; --line: #444; --back: #1c1c1c; --text: #ddd; --faint: #999; --panel: #262626; } }
body { margin: 0; background: var(--back); color: var(--text);
  font: 16px/1.8 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; }
header, aside, footer { font-family: "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; font-size: 14px; }
header { position: sticky; top: 0; z-index: 1; padding: 8px 24px; background: var(--panel); border-bottom: 1px solid var(--line); }
header h1 { display: inline; margin-right: 16px; font-size: 16px; }
header label { margin-right: 12px; white-space: nowrap; }
section { padding: 8px 24px 24px; }
section h2 { margin: 16px 0 8px; font-size: 18px; overflow-wrap: anywhere; }
.draft { display: grid; grid-template-columns: minmax(0, 1fr) minmax(260px, 34%); gap: 0 24px; }
.row { display: contents; }
.row p { min-height: 1.8em; margin: 0; padding: 1px 0 1px 3.2em; position: relative; overflow-wrap: anywhere; white-space: pre-wrap; }
.row p::before { content: attr(data-line); position: absolute; left: 0; width: 2.4em; text-align: right; color: var(--faint);
  font: 12px/2.4 ui-monospace, monospace; }
.row p.heading { font-weight: bold; }
.row aside > div { margin: 4px 0; padding: 2px 10px; border-left-width: 3px; border-left-style: solid; background: var(--panel); line-height: 1.6; }
aside .fix { color: var(--faint); } aside code { color: var(--faint); font-size: 12px; }
mark { background: none; color: inherit; border-bottom: 2px solid; cursor: help; }
.error { border-color: var(--error); } .warning { border-color: var(--warning); }
.info { border-color: var(--info); } .hint { border-color: var(--hint); border-bottom-style: dotted; }
mark:target, mark.at { background: color-mix(in srgb, var(--warning) 25%, transparent); }
.quiet p { color: var(--faint); }
nav { margin: 4px 0 12px 3.2em; padding: 6px 12px; background: var(--panel); font-size: 14px; }
nav a { display: block; color: inherit; text-decoration: none; } nav a:hover { text-decoration: underline; }
.hidden { display: none !important; } mark.off { border-bottom: 0; cursor: auto; }
.failed { color: var(--error); } footer { padding: 12px 24px; color: var(--faint); border-top: 1px solid var(--line); }
@media (max-width: 760px) { .draft { grid-template-columns: 1fr; } .row aside { margin-left: 3.2em; } }
@media print { header label, nav { display: none; } header { position: static; } body { font-size: 11pt; }
  .row { display: grid; grid-template-columns: minmax(0, 1fr) 32%; gap: 0 16px; break-inside: avoid; } .draft { display: block; } }
)css";

const std::string_view kHtmlScript = R"js(
const boxes = [...document.querySelectorAll("header input[data-severity]")];
const onlyFound = document.querySelector("#only");
function show() {
  const shown = new Set(boxes.filter((box) => box.checked).map((box) => box.dataset.severity));
  for (const card of document.querySelectorAll("aside > div")) card.classList.toggle("hidden", !shown.has(card.className.split(" ")[0]));
  for (const mark of document.querySelectorAll("mark")) {
    mark.classList.toggle("off", !mark.dataset.severities.split(" ").some((severity) => shown.has(severity)));
  }
  for (const row of document.querySelectorAll(".row")) {
    row.classList.toggle("hidden", onlyFound.checked && !row.querySelector("aside > div:not(.hidden)"));
  }
}
for (const box of [...boxes, onlyFound]) box.addEventListener("change", show);
for (const card of document.querySelectorAll("aside > div")) {
  const marks = document.querySelectorAll(`mark[data-of~="${card.dataset.of}"]`);
  card.addEventListener("mouseenter", () => marks.forEach((mark) => mark.classList.add("at")));
  card.addEventListener("mouseleave", () => marks.forEach((mark) => mark.classList.remove("at")));
}
)js";

}  // namespace gaolint
