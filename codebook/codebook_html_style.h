// SPDX-License-Identifier: GPL-3.0-or-later
// How the codebook document looks, on screen and on paper.
#pragma once

namespace rozet::codebook {

inline constexpr const char* kCodebookStyle = R"(
* { box-sizing: border-box; }
body { margin: 0; color: #1f2933; background: #fff; font: 15px/1.5 "Source Sans 3", "Noto Sans", "Segoe UI", Arial, sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; }
header { border-bottom: 2px solid #1f2933; padding-bottom: 1rem; margin-bottom: 1.5rem; }
.kind { text-transform: uppercase; letter-spacing: .12em; font-size: .8rem; color: #5b6570; margin: 0; }
h1 { font-size: 2.1rem; line-height: 1.15; margin: .1rem 0 .6rem; }
h2 { font-size: 1.4rem; margin: 2.2rem 0 .5rem; }
h2.category { border-left: .6rem solid; padding-left: .7rem; }
h3 { font-size: 1.05rem; line-height: 1.3; margin: 0 0 .15rem; }
.lead { max-width: 46rem; margin: .2rem 0 1rem; break-after: avoid; }
.facts, .meta { color: #5b6570; font-size: .86rem; margin: 0 0 .4rem; }
a { color: #0b4f8a; text-decoration: none; }
a:hover, a:focus { text-decoration: underline; }
code { font: .92em "DejaVu Sans Mono", Consolas, monospace; }
kbd { font: .85em "DejaVu Sans Mono", Consolas, monospace; border: 1px solid #d9dde2; border-bottom-width: 2px; border-radius: 3px; padding: 0 .35em; background: #fff; }
.chip { display: inline-block; min-width: 3.1rem; margin-right: .55rem; padding: 0 .3rem; border-radius: 3px; font-size: .72rem; font-weight: 700; line-height: 1.5; letter-spacing: .03em; text-align: center; vertical-align: .1em; text-indent: 0; }
nav .columns { display: flex; flex-wrap: wrap; }
nav .columns > div { flex: 1 1 17rem; padding: 0 1.6rem 1rem 0; }
nav h3 { border-bottom: 3px solid; padding-bottom: .15rem; margin-bottom: .4rem; }
nav ul { list-style: none; margin: 0; padding: 0; font-size: .88rem; }
nav li { padding: .08rem 0 .08rem 3.9rem; text-indent: -3.9rem; }
nav li.depth1 { padding-left: 5rem; }
nav li.depth2 { padding-left: 6.1rem; }
nav li.depth3 { padding-left: 7.2rem; }
article { border-left: .35rem solid; padding: .5rem 0 .5rem .9rem; margin: 0 0 1.1rem; }
article.depth1 { margin-left: 1.6rem; }
article.depth2 { margin-left: 3.2rem; }
article.depth3 { margin-left: 4.8rem; }
.definition { margin: 0 0 .4rem; font-weight: 600; }
dl { margin: 0; }
dl > div { display: flex; padding: .2rem .5rem; }
dl > div:nth-child(odd) { background: #f7f6f2; }
dt { flex: 0 0 6.2rem; margin-right: .8rem; color: #5b6570; font-size: .86rem; padding-top: .08rem; }
dd { flex: 1 1 auto; margin: 0; }
.example dd { font-style: italic; }
.values ul { margin: 0; padding: 0; list-style: none; }
.values li code { display: inline-block; min-width: 1.6rem; }
table { border-collapse: collapse; margin: 1rem 0; font-size: .9rem; }
th, td { text-align: left; padding: .2rem 1.4rem .2rem 0; border-bottom: 1px solid #d9dde2; }
thead th { border-bottom: 2px solid #1f2933; }
.rose { display: block; max-width: 100%; height: auto; margin: 0 auto; }
.retired article { opacity: .85; }
.log h3 { margin-top: 1rem; }
.log ul { margin: .2rem 0 0; padding-left: 1.2rem; font-size: .9rem; overflow-wrap: anywhere; }
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #5b6570; } }
@media print {
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  a { color: inherit; }
  h2, h3 { break-after: avoid; }
  article, table, .rose, .rose-section { break-inside: avoid; }
  .chip, dl > div, article, h2.category, svg { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
)";

} // namespace rozet::codebook
