// The look of <fact-mark>, adopted as style sheets: no inline style, nothing a strict policy refuses.
// One color and one underline style per kind; both survive dark mode, print and color blindness.

/** `::highlight` rules, for the tree that holds the text. */
export const HIGHLIGHTS = `
::highlight(factmark-number) {
  background-color: var(--factmark-number-tint, light-dark(#fbeed3, #43331a));
  text-decoration: underline solid 2px var(--factmark-number, light-dark(#a86400, #e9b154));
}
::highlight(factmark-party) {
  background-color: var(--factmark-party-tint, light-dark(#e5ecfa, #1f3157));
  text-decoration: underline dashed 2px var(--factmark-party, light-dark(#2450a4, #8fb4ff));
}
::highlight(factmark-place) {
  background-color: var(--factmark-place-tint, light-dark(#ddf0e9, #153b32));
  text-decoration: underline dotted 2.5px var(--factmark-place, light-dark(#0a6a57, #63c9ac));
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
  --number-tint: var(--factmark-number-tint, light-dark(#fbeed3, #43331a));
  --party: var(--factmark-party, light-dark(#2450a4, #8fb4ff));
  --party-tint: var(--factmark-party-tint, light-dark(#e5ecfa, #1f3157));
  --place: var(--factmark-place, light-dark(#0a6a57, #63c9ac));
  --place-tint: var(--factmark-place-tint, light-dark(#ddf0e9, #153b32));
  --ink: var(--factmark-ink, light-dark(#16150f, #ece9e1));
  --soft: var(--factmark-soft-ink, light-dark(#5f5b51, #a9a498));
  --rule: var(--factmark-rule, light-dark(#dbd6ca, #38362f));
  --paper: var(--factmark-paper, light-dark(#fffefb, #191814));
  --serif: var(--factmark-serif, Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Cambria, "Noto Serif", Georgia, serif);
  --sans: var(--factmark-sans, system-ui, -apple-system, "Segoe UI", "Helvetica Neue", "Noto Sans", "Liberation Sans", sans-serif);
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
.status button { font-weight: 600; text-decoration: underline; margin-inline-start: .75rem }

/* Text being written: the field over its mirror, letter on letter. */
.editor { display: grid; font: var(--factmark-text, 1.1875rem/1.68 var(--serif)); min-height: var(--factmark-field-height, 16rem) }
.mirror, textarea {
  grid-area: 1 / 1; margin: 0; padding: 0; border: 0; font: inherit; letter-spacing: inherit; font-kerning: auto;
  white-space: pre-wrap; overflow-wrap: break-word; word-break: normal; tab-size: 4; text-align: start;
  hyphens: manual; min-width: 0;
}
.mirror { color: transparent; pointer-events: none; user-select: none }
textarea { width: 100%; height: 100%; resize: none; overflow: hidden; background: none; color: var(--ink); caret-color: var(--party); outline: 0; -webkit-text-fill-color: currentcolor }
textarea::placeholder { color: var(--soft); opacity: 1; font-style: italic }
.editor:focus-within { outline: 0 }
@supports (-webkit-touch-callout: none) { .mirror { padding-inline: 3px } }

/* Text being read. */
.reader { font: var(--factmark-text, 1.1875rem/1.68 var(--serif)); white-space: pre-wrap; overflow-wrap: break-word; hanging-punctuation: first }
.reader p { margin: 0; text-wrap: pretty }
.reader .blank { line-height: .7 }
.reader .headline { font-size: 1.65em; line-height: 1.16; font-weight: 700; letter-spacing: -.012em; margin-block-end: .55rem; text-wrap: balance }
.reader .headline + .blank { display: none }
mark { color: inherit; cursor: pointer; border-radius: 1px; text-decoration-skip-ink: none; text-underline-offset: .18em }
mark.number { background: var(--number-tint); text-decoration: underline solid 2px var(--number) }
mark.party { background: var(--party-tint); text-decoration: underline dashed 2px var(--party) }
mark.place { background: var(--place-tint); text-decoration: underline dotted 2.5px var(--place) }
mark:hover { box-shadow: 0 0 0 2px color-mix(in srgb, currentcolor 18%, transparent) }

/* What the article says. */
.panel { font: .9375rem/1.4 var(--sans); color: var(--ink); min-width: 0 }
.tabs { display: flex; border-block-start: 3px solid var(--ink); border-block-end: 1px solid var(--rule) }
.tabs button { flex: 1 1 0; display: flex; justify-content: space-between; align-items: baseline; gap: .5rem; padding: .7rem .6rem .6rem 0; font-weight: 600; color: var(--soft); min-height: 44px }
.tabs button + button { padding-inline-start: .75rem; border-inline-start: 1px solid var(--rule) }
.tabs b { font: 700 1.25rem/1 var(--serif); font-variant-numeric: lining-nums tabular-nums }
.tabs [aria-selected=true] { color: var(--ink) }
.tabs [aria-selected=true] .sign { text-decoration-thickness: 3px }
.tabs [aria-selected=false] .sign { text-decoration-color: color-mix(in srgb, currentcolor 45%, transparent) }
.sign { text-decoration: underline 2px; text-underline-offset: .32em; text-decoration-skip-ink: none }
.sign.number { text-decoration-style: solid; text-decoration-color: var(--number) }
.sign.party { text-decoration-style: dashed; text-decoration-color: var(--party) }
.sign.place { text-decoration-style: dotted; text-decoration-color: var(--place) }
.list[data-closed] { display: none }
.list ol { list-style: none; margin: 0; padding: 0 }
.list li { border-block-end: 1px solid var(--rule) }
.list h3 { font: 600 .8125rem/1.3 var(--sans); color: var(--soft); margin: 1.5rem 0 .35rem }
.none { color: var(--soft); font: italic 1rem/1.5 var(--serif); margin: 1rem 0; max-width: 34ch }
.row { display: block; width: 100%; padding: .65rem .25rem .65rem .6rem; margin-inline-start: -.6rem; width: calc(100% + .6rem); border-radius: 2px }
.row:hover { background: color-mix(in srgb, var(--ink) 5%, transparent) }
.row[aria-current=true] { box-shadow: inset 3px 0 var(--number) }
.party .row[aria-current=true] { box-shadow: inset 3px 0 var(--party) }
.place .row[aria-current=true] { box-shadow: inset 3px 0 var(--place) }
.row > span { display: block }
.row > .times { display: inline; color: var(--soft); font-size: .8125rem; font-variant-numeric: tabular-nums }
.what { font: 1.0625rem/1.35 var(--serif) }
.list.party .what, .list.place .what { display: inline }
.figure { font-weight: 700; font-variant-numeric: lining-nums }
.figure i { font-weight: 400 }
.circumstances, .source { color: var(--soft); font-size: .8125rem }
.source cite { font-style: normal; color: var(--ink) }
.badge { display: inline-block; font-size: .75rem; line-height: 1.35; padding: 0 .4em; border: 1px solid var(--rule); border-radius: 2px; color: var(--soft); font-style: normal }
.more { display: block; padding: .8rem 0; font-weight: 600; text-decoration: underline; min-height: 44px }

/* One mention in full. */
.popover { position: absolute; inset: auto; margin: 0; width: min(22rem, calc(100vw - 24px)); padding: .9rem 1rem .75rem; border: 1px solid var(--rule); border-block-start: 3px solid var(--ink); background: var(--paper); color: var(--ink); font: .9375rem/1.45 var(--sans); box-shadow: 0 8px 28px rgb(0 0 0 / .16); overflow: auto }
.popover:focus-visible { outline-offset: -2px }
.kind { margin: 0 0 .35rem; font-size: .8125rem; font-weight: 600; color: var(--soft) }
.popover h2 { margin: 0 0 .6rem; font: 700 1.25rem/1.25 var(--serif); overflow-wrap: anywhere }
.popover dl { display: grid; grid-template-columns: auto 1fr; gap: .2rem .9rem; margin: 0; padding-block: .55rem; border-block: 1px solid var(--rule) }
.popover dt { color: var(--soft) }
.popover dd { margin: 0; min-width: 0; overflow-wrap: anywhere }
.words { text-decoration: underline 1px; text-underline-offset: .2em }
.why { margin-block: .55rem 0; color: var(--soft); font-size: .875rem }
.why summary { cursor: pointer; padding-block: .25rem }
.why p { margin: .2rem 0 }
.why .words { color: var(--ink) }
code { font: .8125rem ui-monospace, "SF Mono", "DejaVu Sans Mono", monospace; color: var(--soft); overflow-wrap: anywhere }
.actions { display: flex; justify-content: space-between; gap: 1rem; margin-block-start: .6rem }
.actions button { font-weight: 600; min-height: 32px }

details.fold > summary { font: 600 .9375rem/1.5 var(--sans); cursor: pointer; padding-block: .6rem }
.root[data-panel=none] .panel, .root[data-panel=none] .fold { display: none }
.column + .panel { margin-block-start: 2rem }
@container (min-width: 60rem) {
  .root[data-panel=side] { display: grid; grid-template-columns: minmax(0, 42rem) minmax(20rem, 26rem); justify-content: space-between; gap: 4rem; align-items: start }
  .root[data-panel=side] > .column + .panel { margin-block-start: 0; position: sticky; inset-block-start: 1rem; max-height: calc(100vh - 2rem); overflow: auto; padding-inline-start: .6rem }
}
@media (max-width: 40rem) {
  .popover { position: fixed; inset: auto 0 0 0 !important; width: 100%; max-width: 100%; max-height: 70vh; border-inline: 0; border-block-end: 0; padding: 1rem 1.125rem calc(1rem + env(safe-area-inset-bottom)) }
  .actions button { min-height: 44px }
}
@media (forced-colors: active) {
  mark { background: Mark; color: MarkText; forced-color-adjust: auto }
  .mirror { color: Canvas }
  .tabs [aria-selected=true] { border-block-end: 3px solid Highlight }
}
@media print {
  .popover, .tabs, .more { display: none }
  .list[data-closed] { display: block }
  mark { background: none }
}
`;
