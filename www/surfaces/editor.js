// Text that is being written: a plain <textarea>, so that typing, undo, copying and assistive technology work as
// everywhere, over a mirror of the same words that carries the highlights.

import { h } from '../dom.js';
import { KINDS } from '../kinds.js';
import { HighlightPainter } from '../painters/custom-highlight.js';
import { reveal } from './place.js';

export class Editor {
  #mirror;
  #field;
  #words = document.createTextNode('');
  #painter = new HighlightPainter();

  /** @param {{ onEdit: () => void, onPick: (offset: number, focus?: boolean) => void,
   *   onWords: (span: { start: number, end: number }, focus: boolean) => void, signal: AbortSignal }} owner */
  constructor({ onEdit, onPick, onWords, signal }) {
    // The <br> gives a last empty line its height, as the field does.
    this.#mirror = h('div', { className: 'mirror', 'aria-hidden': 'true' }, this.#words, h('br'));
    this.#field = h('textarea', {
      part: 'field', rows: 1, spellcheck: false, autocapitalize: 'off', autocomplete: 'off', translate: false, lang: 'fr',
      'data-gramm': 'false',
    });
    this.element = h('div', { className: 'editor', part: 'text' }, this.#mirror, this.#field);
    this.#field.addEventListener('input', () => {
      this.#follow();
      onEdit();
    }, { signal });
    this.#field.addEventListener('click', () => {
      // A drag selects; only a click without selection picks.
      if (this.#field.selectionStart === this.#field.selectionEnd) onPick(this.#field.selectionStart, false);
    }, { signal });
    this.#field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      const { selectionStart: start, selectionEnd: end } = this.#field;
      if (start === end) onPick(start);
      else onWords({ start, end }, true);
    }, { signal });
  }

  get text() {
    return this.#field.value;
  }

  set text(text) {
    if (text === this.#field.value) return;
    this.#field.value = text;
    this.#painter.clear();
    this.#words.data = this.#field.value;
  }

  label(words) {
    this.#field.setAttribute('aria-label', words.edit);
    this.#field.placeholder = words.placeholder;
  }

  paint(analysis, kinds) {
    for (const kind of KINDS) {
      const shown = kinds.includes(kind) ? (analysis?.mentions.filter((mention) => mention.kind === kind) ?? []) : [];
      this.#painter.paint(kind, shown.map((mention) => this.range(mention)));
    }
    this.link([]);
  }

  link(spans) {
    this.#painter.paint('linked', spans.map((span) => this.range(span)));
  }

  range({ start, end }) {
    const range = new Range();
    const length = this.#words.length;
    range.setStart(this.#words, Math.min(start, length));
    range.setEnd(this.#words, Math.min(end, length));
    return range;
  }

  /** Brings a span into view and selects its words. */
  show(span) {
    reveal(this.range(span), this.#field);
    this.#field.setSelectionRange(span.start, span.end);
  }

  focus() {
    this.#field.focus({ preventScroll: true });
  }

  disconnect() {
    this.#painter.clear();
  }

  /** Changes in the mirror only what changed in the field: the browser moves the highlights along. */
  #follow() {
    const before = this.#words.data;
    const after = this.#field.value;
    const shorter = Math.min(before.length, after.length);
    let start = 0;
    while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
    let kept = 0;
    while (kept < shorter - start && before.at(-1 - kept) === after.at(-1 - kept)) kept++;
    const end = before.length - kept;
    this.#painter.drop((range) => range.startOffset < end && range.endOffset > start);
    this.#words.replaceData(start, end - start, after.slice(start, after.length - kept));
  }
}
