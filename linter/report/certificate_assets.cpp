#include "report/certificate_assets.h"

namespace gaolint {

const std::string_view kCertificateStyle = R"css(
:root { --ink: #1a1a1a; --faint: #666; --line: #999; --soft: #f4f3f0; --good: #1b6e3c; --bad: #b3261e; }
* { box-sizing: border-box; }
body { margin: 0; background: #e9e8e4; color: var(--ink); font: 15px/1.7 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; }
section, aside, footer, body > p { max-width: 210mm; margin: 8mm auto; padding: 16mm 18mm; background: #fff; }
section { box-shadow: 0 1px 6px rgba(0, 0, 0, .18); }
aside, footer { padding: 4mm 18mm; background: none; color: var(--faint); font-size: 12px; } aside { color: var(--bad); }
h1 { margin: 0 0 6mm; text-align: center; font-size: 26px; letter-spacing: .3em; text-indent: .3em; font-weight: 700; }
h2 { margin: 7mm 0 2mm; font-size: 16px; break-after: avoid; }
.verdict { margin: 0 0 5mm; padding: 3mm 5mm; border: 2px solid; text-align: center; }
.verdict strong { font-size: 19px; margin-right: 1em; } .verdict span { color: var(--ink); font-size: 14px; }
.passed { color: var(--good); } .stopped, .stop { color: var(--bad); }
table { width: 100%; border-collapse: collapse; } th, td { padding: 1.2mm 2.4mm; border: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
.facts th { width: 7.5em; font-weight: 400; background: var(--soft); white-space: nowrap; }
.list { font-size: 13.5px; line-height: 1.55; } .list thead { display: table-header-group; } .list thead th { background: var(--soft); font-weight: 400; white-space: nowrap; }
.list tr { break-inside: avoid; } td.place, td.digest { white-space: nowrap; width: 1%; }
td.error, td.warning, td.info, td.hint { white-space: nowrap; width: 1%; } td.error { color: var(--bad); font-weight: 700; } td.warning { color: #9a5b00; }
code { font: 12px/1.5 "DejaVu Sans Mono", Consolas, monospace; color: var(--faint); overflow-wrap: anywhere; } .facts code { color: var(--ink); }
small { color: var(--faint); } em { color: var(--bad); font-style: normal; } .none { margin: 0; color: var(--faint); } .left-out { font-size: 13px; }
ul.outline, .outline ul { margin: 0; padding: 0; list-style: none; } .outline ul { padding-left: 2em; } .outline li { break-inside: avoid; }
.signatures { display: flex; gap: 6mm; margin-top: 12mm; break-inside: avoid; } .signatures div { flex: 1; white-space: nowrap; display: flex; }
.signatures i { flex: 1; border-bottom: 1px solid var(--ink); }
@page { size: A4; margin: 18mm 16mm; }
@media print { body { background: none; font-size: 10.5pt; } section { margin: 0; padding: 0; max-width: none; box-shadow: none; break-after: page; }
  section:last-of-type { break-after: auto; } footer, aside { margin: 4mm 0 0; padding: 0; max-width: none; } .verdict { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .facts th, .list thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
@media (max-width: 640px) { section { padding: 6mm 5mm; margin: 0; } .signatures { flex-wrap: wrap; } .signatures div { flex: 1 1 40%; } }
)css";

}  // namespace gaolint
