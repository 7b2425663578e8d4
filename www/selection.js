// The one mention a reader looks at: its words, its popover, its row, and the ways between them.

import { Popover } from './popover.js';

/** No name is longer, in UTF-16 code units. */
const LONGEST = 120;
const LINKS = ['what', 'who', 'where', 'when', 'source'];

export class Selection {
  #owner;
  #popover;
  #index = null;
  #row = null;

  /**
   * @param {object} owner
   * @param {() => { text: string, analysis: object | null, kinds: string[], language: string, surface: object, panel: object }} owner.state
   * @param {() => void} owner.unfold makes the panel visible
   * @param {(detail: object) => void} owner.onSelect
   * @param {(span: { start: number, end: number }, change: object) => void} owner.onCorrect
   * @param {AbortSignal} owner.signal
   */
  constructor(owner) {
    this.#owner = owner;
    this.#popover = new Popover({
      onWords: (span) => this.#toWords(span),
      onRow: () => this.#toRow(),
      onCorrect: owner.onCorrect,
      onClose: () => this.close(true),
    });
    const { signal } = owner;
    document.addEventListener('pointerdown', (event) => {
      if (this.#popover.open && !event.composedPath().includes(this.#popover.element)) this.close(false);
    }, { signal });
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#popover.open) this.close(true);
    }, { signal });
  }

  get element() {
    return this.#popover.element;
  }

  /** The style sheet that says where the popover stands. */
  get place() {
    return this.#popover.place;
  }

  /** The mention at a text position, if it is one of a kind shown. */
  pick(offset, focus) {
    const { analysis, kinds } = this.#owner.state();
    const index = analysis?.mentions.findIndex(({ start, end }) => start <= offset && offset <= end) ?? -1;
    if (index >= 0 && kinds.includes(analysis.mentions[index].kind)) this.show(index, 'text', null, focus);
    else this.close(false);
  }

  /** Shows a mention, with a clause about it if there is one. */
  show(index, origin, row = null, focus = true, clause = null) {
    const { text, analysis, language, surface } = this.#owner.state();
    const mention = analysis?.mentions[index];
    if (!mention) return;
    const fact = analysis.facts.find(({ number }) => number === index);
    const links = LINKS.map((field) => fact?.[field]);
    this.#mark(row);
    this.#index = index;
    if (origin !== 'text') surface.show(mention);
    surface.link([mention, clause, ...links].filter(Boolean).sort((one, other) => one.start - other.start));
    this.#popover.show({
      text, analysis, index, language, fromRow: row !== null, focus,
      box: surface.range(mention).getBoundingClientRect(),
    });
    this.#owner.onSelect({ index, mention, fact: fact ?? null, origin });
  }

  /** Words a reader selected could become a mention. */
  offer(span, focus) {
    const { text, analysis, language, surface } = this.#owner.state();
    const start = span.start + /^\s*/.exec(text.slice(span.start, span.end))[0].length;
    const end = start + text.slice(start, span.end).trimEnd().length;
    const known = analysis?.mentions.some((one) => one.start === start && one.end === end);
    if (!analysis || end <= start || end - start > LONGEST || text.slice(start, end).includes('\n') || known) return;
    this.#mark(null);
    const box = surface.range({ start, end }).getBoundingClientRect();
    this.#popover.offer({ text, span: { start, end }, language, focus, box });
  }

  close(returnFocus) {
    if (!this.#popover.open) return;
    const { surface } = this.#owner.state();
    this.#popover.close();
    surface?.link([]);
    if (!returnFocus) return;
    if (this.#row) this.#row.focus();
    else surface?.focus();
  }

  #mark(row) {
    this.#row?.removeAttribute('aria-current');
    this.#row = row;
    row?.setAttribute('aria-current', 'true');
  }

  #toWords(span) {
    const { surface } = this.#owner.state();
    this.close(false);
    surface.show(span);
    surface.link([span]);
  }

  /** From a mention to its row, and back to the row one came from. */
  #toRow() {
    const { analysis, panel } = this.#owner.state();
    const from = this.#row;
    this.close(false);
    this.#owner.unfold();
    const row = from ?? panel.reveal(this.#index, analysis.mentions[this.#index].kind);
    this.#mark(row);
    row?.scrollIntoView({ block: 'nearest' });
    row?.focus();
  }
}
