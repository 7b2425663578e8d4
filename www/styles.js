// The look of <fact-mark>, adopted as style sheets: no inline style, nothing a strict policy refuses.
// One color and one underline style per kind; both survive dark mode, print and color blindness.
// `text-decoration` has the line alone: WebKit takes no shorthand of it with more.

/** `::highlight` rules, for the tree that holds the text. */
export const HIGHLIGHTS = `
::highlight(factmark-number), ::highlight(factmark-party), ::highlight(factmark-place) { text-decoration: underline; text-decoration-thickness: 2px }
::highlight(factmark-number) {
  background-color: var(--factmark-number-tint, light-dark(#fcf4e1, #33291a));
  text-decoration-color: var(--factmark-number, light-dark(#a86400, #e9b154));
}
::highlight(factmark-party) {
  background-color: var(--factmark-party-tint, light-dark(#edf2fc, #1c2840));
  text-decoration-color: var(--factmark-party, light-dark(#2450a4, #8fb4ff));
  text-decoration-style: dashed;
}
::highlight(factmark-place) {
  background-color: var(--factmark-place-tint, light-dark(#e6f5ef, #16302a));
  text-decoration-color: var(--factmark-place, light-dark(#0a6a57, #63c9ac));
  text-decoration-style: dotted;
}
::highlight(factmark-linked) {
  background-color: var(--factmark-linked, light-dark(#ffd84d, #8a6a00));
  color: var(--factmark-linked-ink, light-dark(#111, #fff));
}
@media print {
  ::highlight(factmark-number), ::highlight(factmark-party), ::highlight(factmark-place) { background-color: transparent }
}
`;

export const STYLES = `
:host {
  --number: var(--factmark-number, light-dark(#a86400, #e9b154));
  --number-tint: var(--factmark-number-tint, light-dark(#fcf4e1, #33291a));
  --party: var(--factmark-party, light-dark(#2450a4, #8fb4ff));
  --party-tint: var(--factmark-party-tint, light-dark(#edf2fc, #1c2840));
  --place: var(--factmark-place, light-dark(#0a6a57, #63c9ac));
  --place-tint: var(--factmark-place-tint, light-dark(#e6f5ef, #16302a));
  --ink: var(--factmark-ink, light-dark(#16150f, #ece9e1));
  --soft: var(--factmark-soft-ink, light-dark(#5f5b51, #a9a498));
  --rule: var(--factmark-rule, light-dark(#dbd6ca, #38362f));
  --paper: var(--factmark-paper, light-dark(#fffefb, #191814));
  --serif: var(--factmark-serif, Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Cambria, "Noto Serif", Georgia, serif);
  --sans: var(--factmark-sans, system-ui, sans-serif);
  display: block;
  container-type: inline-size;
}
:host([hidden]) { display: none }
:host([theme=light]) { color-scheme: light }
:host([theme=dark]) { color-scheme: dark }
* { box-sizing: border-box }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; text-align: start; cursor: pointer }
button:focus-visible, mark:focus-visible, summary:focus-visible, .popover:focus-visible {
  outline: 2px solid var(--party); outline-offset: 2px; border-radius: 2px;
}
.root.own { color: var(--ink) }
.column { min-width: 0 }
.status { font: .9375rem/1.5 var(--sans); color: var(--soft) }
.status p { margin: 0 0 1rem; padding: .6rem .85rem; border-inline-start: 3px solid var(--number); background: var(--number-tint); color: var(--ink) }
.status .count { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.status .toast { position: sticky; inset-block-start: 0; background: none; padding-inline: 0; border: 0; font-style: italic }
.status button { font-weight: 600; text-decoration: underline; margin-inline-start: .75rem }

/* Text being written: the field over its mirror, letter on letter. */
.editor { display: grid; font: var(--factmark-text, 1.1875rem/1.68 var(--serif)); min-height: var(--factmark-field-height, 16rem) }
.mirror, textarea {
  grid-area: 1 / 1; margin: 0; padding: 0; border: 0; font: inherit; letter-spacing: inherit; font-kerning: auto;
  white-space: pre-wrap; overflow-wrap: break-word; word-break: normal; tab-size: 4; text-align: start;
  hyphens: manual; min-width: 0;
}
.mirror { color: transparent; pointer-events: none }
.mirror div { min-height: 1lh }
textarea { width: 100%; height: 100%; resize: none; overflow: hidden; background: none; color: var(--ink); caret-color: var(--party); outline: 0; -webkit-text-fill-color: currentcolor }
textarea::placeholder { color: var(--soft); opacity: 1; font-style: italic }
.editor:focus-within { outline: 0 }
@supports (-webkit-touch-callout: none) { .mirror { padding-inline: 3px } }

/* Text being read. */
.reader { font: var(--factmark-text, 1.1875rem/1.68 var(--serif)); white-space: pre-wrap; overflow-wrap: break-word; hanging-punctuation: first }
.reader p { margin: 0; text-wrap: pretty }
.reader div:nth-child(n + 3) { content-visibility: auto; contain-intrinsic-size: auto 32lh }
.reader .blank { line-height: .7 }
.reader.dense p + p { margin-block-start: .75em }
.reader .headline { font-size: clamp(1.55rem, 1.1rem + 1.9vw, 2.15rem); line-height: 1.14; font-weight: 700; letter-spacing: -.014em; margin-block-end: .7rem; text-wrap: balance }
.reader .headline + .blank { display: none }
.reader .headline mark { background: none; text-decoration-thickness: .07em; text-underline-offset: .14em }
.reader .subhead { font-weight: 700; font-size: 1.08em; margin-block-start: .35em }
.reader .dateline { font: .875rem/1.5 var(--sans); color: var(--soft) }
mark { color: inherit; background: none; cursor: pointer; border-radius: 1px; text-underline-offset: .19em }
mark.number { background: var(--number-tint) }
mark.party { background: var(--party-tint) }
mark.place { background: var(--place-tint) }
mark:hover { box-shadow: 0 0 0 2px color-mix(in srgb, currentcolor 18%, transparent) }

/* What the article says. */
.panel { font: .9375rem/1.4 var(--sans); color: var(--ink); min-width: 0 }
.tabs { display: flex; background: var(--paper); border-block-start: 3px solid var(--ink); border-block-end: 1px solid var(--rule) }
.tabs button { flex: 1 1 auto; display: flex; justify-content: space-between; align-items: baseline; gap: .4rem; padding: .7rem .6rem .6rem 0; font-size: .875rem; font-weight: 600; color: var(--soft); min-height: 44px }
.tabs button + button { padding-inline-start: .75rem; border-inline-start: 1px solid var(--rule) }
.tabs b { font: 700 1.25rem/1 var(--serif); font-variant-numeric: lining-nums tabular-nums }
.tabs [aria-selected=true] { color: var(--ink) }
.tabs [aria-selected=true] .sign { text-decoration-thickness: 3px }
.tabs [aria-selected=false] .sign { text-decoration-color: color-mix(in srgb, currentcolor 45%, transparent) }
mark, .sign { text-decoration: underline; text-decoration-thickness: 2px; text-decoration-skip-ink: none }
.sign { text-underline-offset: .32em }
.number { text-decoration-color: var(--number) }
.party { text-decoration-color: var(--party); text-decoration-style: dashed }
.place { text-decoration-color: var(--place); text-decoration-style: dotted }
.sign.time { text-decoration: none }
.panel[data-empty] :is(.tabs, .list), .panel:not([data-empty]) .empty { display: none }
.list { scroll-margin-block: 3.5rem }
.list[data-closed] { display: none }
.list ol { list-style: none; margin: 0; padding: 0 }
.list li { border-block-end: 1px solid var(--rule) }
.heading { font: 600 .8125rem/1.3 var(--sans); color: var(--soft); margin: 1.75rem 0 .35rem }
.none { color: var(--soft); font: italic 1rem/1.5 var(--serif); margin: 1rem 0; max-width: 34ch }
.row { display: block; width: 100%; padding-block: .6rem; border-radius: 2px }
.row:focus-visible { outline-offset: -2px }
.row:hover { background: color-mix(in srgb, var(--ink) 4%, transparent) }
.row[aria-current=true] { background: var(--number-tint) }
.party .row[aria-current=true] { background: var(--party-tint) }
.place .row[aria-current=true] { background: var(--place-tint) }
.what { font: 1.0625rem/1.35 var(--serif) }
.times { color: var(--soft); font-size: .8125rem; font-variant-numeric: tabular-nums }
.name > .circumstances { display: block }
.forms { font-style: italic }
.circumstances, .source { color: var(--soft); font-size: .8125rem }
.source cite { font-style: normal; color: var(--ink) }
.unsourced { font-style: italic }
.badge { display: inline-block; font-size: .75rem; line-height: 1.35; padding: 0 .4em; border: 1px solid var(--rule); border-radius: 2px; color: var(--soft); font-style: normal }
.more { display: block; padding: .8rem 0; font-weight: 600; text-decoration: underline; min-height: 44px }

/* The ledger: figures on one edge, what they count on the other. */
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: .1rem .75rem; padding-block: .3rem; border-block-end: 1px solid var(--rule); font-size: .8125rem; color: var(--soft) }
.bar[hidden] { display: none }
.bar > * { font: inherit; color: var(--ink); background: var(--paper); border: 0; min-height: 2.25rem; padding: 0; min-width: 0 }
.query { flex: 1 1 calc(100% - 11rem) }
.order { flex: 0 0 auto }
.facet { margin-inline-start: -4px; flex: 1 1 4.5rem; max-width: 11rem; text-overflow: ellipsis; color: var(--soft) }
.facet:not([hidden]):has(option:not(:first-child):checked) { color: var(--ink); font-weight: 650 }
.query::placeholder { color: var(--soft); opacity: 1 }
/* A column of its own in each row, so that rows out of sight cost nothing. */
.ledger .row { display: grid; grid-template-columns: min(8.5rem, var(--figure, 14) * .6rem) minmax(0, 1fr); align-items: baseline; column-gap: .85rem }
:is(.ledger, .names) li:nth-child(n + 25) { content-visibility: auto; contain-intrinsic-size: auto 4.5rem }
.figure { text-align: end; font: 700 1.125rem/1.2 var(--serif); font-variant-numeric: lining-nums tabular-nums; overflow-wrap: anywhere }
.figure i { display: block; font-weight: 400; font-size: .875rem; line-height: 1.25; color: var(--soft) }
.fact .about > span { display: block }
.fact.part .about { padding-inline-start: .8rem; border-inline-start: 2px solid var(--rule) }
.undated .figure { font: 1rem/1.35 var(--serif); text-align: start }
.disputed { color: var(--ink); border-color: var(--number) }

/* Who stands where. */
.side { padding-block: .5rem; font: 1.0625rem/1.35 var(--serif) }
.member { font-weight: 700; min-height: 24px }
.member:hover { text-decoration: underline }
.side span, .relation i { color: var(--soft) }
.relation q { display: block; font: italic .9375rem/1.4 var(--serif) }
q::before { content: "« " }
q::after { content: " »" }

/* The map of places: land only. */
.map { position: relative; aspect-ratio: 1.75; max-width: 34rem; margin-block: .9rem .6rem; overflow: hidden }
.map svg { position: absolute; inset: 0; width: 100%; height: 100% }
.map path { fill: color-mix(in srgb, var(--rule) 42%, var(--paper)); stroke: color-mix(in srgb, var(--soft) 45%, var(--paper)); stroke-width: 1px; vector-effect: non-scaling-stroke }
.point { position: absolute; width: 24px; height: 24px; margin: -12px; font-size: .8125rem; line-height: 24px; white-space: nowrap }
.point::before { content: ""; position: absolute; inset: 7.5px; border-radius: 50%; background: var(--place); box-shadow: 0 0 0 1.5px var(--paper) }
.point span { position: absolute; inset-inline-start: 20px; color: var(--ink); text-shadow: 0 0 2px var(--paper), 0 0 2px var(--paper), 0 0 4px var(--paper) }
.point.west span { inset-inline: auto 20px }
.point.unnamed:not(:hover, :focus-visible, [aria-current]) span { opacity: 0; pointer-events: none }
.point:is(:hover, :focus-visible, [aria-current]) { z-index: 1; font-weight: 650 }

/* One day after the other, on a line. */
.days > li { border: 0; position: relative; padding: 0 0 1rem 1.1rem }
.days > li::before { content: ""; position: absolute; inset: .55rem auto -.55rem .22rem; border-inline-start: 1px solid var(--rule) }
.days > li:last-child::before { inset-block-end: 0 }
.days > li::after { content: ""; position: absolute; inset: .42rem auto auto 0; width: .5rem; height: .5rem; border-radius: 50%; background: var(--number) }
.days > .since::after, .days > .until::after { background: var(--paper); box-shadow: inset 0 0 0 2px var(--number) }
.days p { margin: 0; font-weight: 700 }
.days i { font-weight: 400; color: var(--soft) }
.days li li { border: 0 }
.moment { padding-block: .2rem; color: var(--soft); font: .9375rem/1.4 var(--serif) }
.moment b { color: var(--ink); font-weight: 400; text-decoration: underline; text-decoration-color: var(--number); text-underline-offset: .2em }
.dated { padding-block: .15rem; font: 1rem/1.35 var(--serif) }
.days { margin-block-start: 1rem !important }

/* One mention in full. */
.popover { position: absolute; inset: auto; margin: 0; width: min(22rem, calc(100vw - 24px)); padding: .9rem 1rem .75rem; border: 1px solid var(--rule); border-block-start: 3px solid var(--ink); background: var(--paper); color: var(--ink); font: .9375rem/1.45 var(--sans); box-shadow: 0 8px 28px rgb(0 0 0 / .16); overflow: auto }
.popover:focus-visible { outline-offset: -2px }
.kind { margin: 0 0 .35rem; font-size: .8125rem; font-weight: 600; color: var(--soft) }
.popover .title { margin: 0 0 .6rem; font: 700 1.25rem/1.25 var(--serif); overflow-wrap: anywhere }
.popover dl { display: grid; grid-template-columns: auto 1fr; gap: .2rem .9rem; margin: 0; padding-block: .55rem; border-block: 1px solid var(--rule) }
.popover dt { color: var(--soft) }
.popover dd { margin: 0; min-width: 0; overflow-wrap: anywhere }
.words { text-decoration: underline; text-underline-offset: .2em }
.why { margin-block: .55rem 0; color: var(--soft); font-size: .875rem }
.why summary { cursor: pointer; padding-block: .25rem }
.why p { margin: .2rem 0 }
.choices { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem 1rem }
.choices select { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--rule); border-radius: 2px; min-height: 2rem }
.why .words { color: var(--ink) }
code { font: .8125rem ui-monospace, monospace; color: var(--soft); overflow-wrap: anywhere }
.actions { display: flex; justify-content: space-between; gap: 1rem; margin-block-start: .6rem }
.actions button { font-weight: 600; min-height: 32px }

details.fold > summary { font: 600 .9375rem/1.5 var(--sans); cursor: pointer; padding-block: .6rem }
.root[data-panel=none] .panel, .root[data-panel=none] .fold { display: none }
.column + .panel { margin-block-start: 2rem }
@container (max-width: 30rem) {
  .tabs button { flex: 1 1 0; flex-direction: column-reverse; justify-content: flex-end; gap: 0; padding: .4rem 0 .5rem; font-size: .8125rem }
  .tabs button + button { padding-inline-start: .6rem }
}
@container (min-width: 38rem) {
  .names { display: grid; grid-template-columns: 1fr 1fr; column-gap: 2.5rem }
}
@container (min-width: 60rem) {
  .root[data-panel=side] { display: grid; grid-template-columns: minmax(0, 40rem) minmax(22rem, 27rem); justify-content: space-between; gap: 4rem; align-items: start }
  .root[data-panel=side] > .column + .panel { margin-block-start: 0; position: sticky; inset-block-start: 1rem; max-height: calc(100vh - 2rem); overflow: auto; scrollbar-width: thin; scrollbar-color: var(--rule) transparent }
  .root[data-panel=side] > .panel .tabs { position: sticky; inset-block-start: 0; z-index: 1 }
  .root[data-panel=side] .names { display: block }
}
/* Below the text the tabs stay at the edge of the screen, with their counts, wherever one reads. */
@container (max-width: 59.99rem) {
  .root[data-panel=side] > .panel { display: contents }
  .root[data-panel=side] > .panel .tabs { position: sticky; inset-block: 0; z-index: 1; margin-block-start: 2rem; padding-block-end: env(safe-area-inset-bottom); box-shadow: 0 0 0 100vmax var(--paper); clip-path: inset(0 -100vmax) }
}
@media (max-width: 40rem) {
  .popover { position: fixed; inset: auto 0 0 0 !important; width: 100%; max-width: 100%; max-height: 70vh; border-inline: 0; border-block-end: 0; padding: 1rem 1.125rem calc(1rem + env(safe-area-inset-bottom)) }
  .actions button, .bar > * { min-height: 44px }
}
@media (forced-colors: active) {
  mark { background: Mark; color: MarkText; forced-color-adjust: auto }
  .mirror { color: Canvas }
  .tabs [aria-selected=true] { border-block-end: 3px solid Highlight }
  .point::before, .days > li::after { forced-color-adjust: none; background: CanvasText }
}
@media print {
  .popover, .tabs, .bar, .more, .status, .empty { display: none }
  .list[data-closed] { display: block }
  .list::before { content: attr(data-title); display: block; margin-block: 14pt 2pt; padding-block-start: 3pt; border-block-start: 2pt solid; font: 700 11pt var(--serif) }
  .list li { break-inside: avoid }
  .list li, .reader div { content-visibility: visible !important }
  .row { padding-block: 2.5pt }
  .map { max-width: 100mm }
  .row[aria-current] { background: none !important }
  .reader { font-size: 10.5pt; line-height: 1.45 }
  .root[data-panel=side] { display: block }
  .root[data-panel=side] > .column + .panel { max-height: none; overflow: visible; position: static }
  mark { background: none }
}
`;
