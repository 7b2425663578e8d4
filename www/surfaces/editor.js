// Text that is being written: a plain <textarea>, so that typing, undo, copying and assistive technology work as
// everywhere, over a mirror of the same words that carries the highlights. The mirror has a block for each line, and
// highlights only where they can be seen soon: a key costs the line it is typed in.

import { h } from '../dom.js';
import { alike, lastLine, lines } from '../lines.js';
import { HighlightPainter } from '../painters/custom-highlight.js';
import { reveal } from './place.js';

export class Editor {
  /** The text that the mirror shows; its lines with what is highlighted in them, relative to their starts. */
  #text = '';
  #lines = [];
  #mirror = h('div', { className: 'mirror', 'aria-hidden': 'true' });
  #field;
  #painter = new HighlightPainter();
  #looking;
  /** What is listened to on the page. */
  #page = new AbortController();

  /** @param {{ onEdit: () => void, onPick: (offset: number, focus?: boolean) => void,
   *   onWords: (span: { start: number, end: number }, focus: boolean) => void, signal: AbortSignal }} owner */
  constructor({ onEdit, onPick, onWords, signal }) {
    this.#field = h('textarea', {
      part: 'field', rows: 1, spellcheck: false, autocapitalize: 'off', autocomplete: 'off', translate: false, lang: 'fr',
      'data-gramm': 'false',
    });
    this.element = h('div', { className: 'editor', part: 'text' }, this.#mirror, this.#field);
    this.#replace(0, 0, '');
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
    const look = () => {
      this.#looking ??= requestAnimationFrame(() => this.#look());
    };
    const page = this.#page;
    addEventListener('scroll', look, { signal: page.signal, capture: true });
    addEventListener('resize', look, page);
    addEventListener('beforeprint', () => this.#light(() => true), page);
  }

  get text() {
    return this.#field.value;
  }

  set text(text) {
    if (text === this.#field.value) return;
    this.#field.value = text;
    this.#replace(0, this.#lines.length, this.#text = this.#field.value);
  }

  label(words) {
    this.#field.setAttribute('aria-label', words.edit);
    this.#field.placeholder = words.placeholder;
  }

  paint(analysis, kinds) {
    this.#place();
    let next = 0;
    const mentions = analysis?.mentions ?? [];
    for (const line of this.#lines) {
      this.#unlight(line);
      line.spans = [];
      for (; mentions[next]?.end <= line.start + line.words.length; next++) {
        if (kinds.includes(mentions[next].kind)) line.spans.push(moved(mentions[next], -line.start));
      }
    }
    this.link([]);
    this.#look();
  }

  link(spans) {
    this.#painter.paint('linked', spans.map((span) => this.range(span)));
  }

  range({ start, end }) {
    const range = new Range();
    range.setStart(...this.#locate(start));
    range.setEnd(...this.#locate(end));
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
    this.#page.abort();
    cancelAnimationFrame(this.#looking);
    this.#painter.clear();
  }

  /** Changes in the mirror only the lines that changed in the field; what is highlighted beside the change stays. */
  #follow() {
    const [before, after] = [this.#text, this.#field.value];
    const { head, tail } = alike(before, after);
    const [end, shift] = [before.length - tail, after.length - before.length];
    this.#text = after;
    this.#place();
    const [first, last] = [this.#at(head), this.#at(end)];
    const touched = this.#lines.slice(first, last + 1);
    const kept = touched.flatMap(({ start, spans }) => spans.map((span) => moved(span, start)))
      .filter((span) => span.end <= head || span.start >= end).map((span) => moved(span, span.end <= head ? 0 : shift));
    const { start, words } = touched.at(-1);
    const made = this.#replace(first, last + 1, after.slice(touched[0].start, start + words.length + shift));
    this.#place();
    for (const line of made) {
      line.spans = kept.filter((span) => span.start >= line.start && span.end <= line.start + line.words.length).map((span) => moved(span, -line.start));
      this.#lightLine(line);
    }
  }

  /** Other lines instead of those from `first` to `last`, excluded. */
  #replace(first, last, text) {
    const made = [...lines(text, last === this.#lines.length)].map(([start, end]) => {
      const words = document.createTextNode(text.slice(start, end));
      return { words, block: h('div', {}, words), start: 0, spans: [], ranges: null };
    });
    for (const line of this.#lines.slice(first, last)) {
      this.#unlight(line);
      line.block.remove();
    }
    const after = this.#lines.slice(last);
    for (const { block } of made) this.#mirror.insertBefore(block, after[0]?.block ?? null);
    this.#lines = [...this.#lines.slice(0, first), ...made, ...after];
    return made;
  }

  /** Where each line starts. */
  #place() {
    let start = 0;
    for (const line of this.#lines) {
      line.start = start;
      start += line.words.length;
    }
  }

  /** The line that holds a position; at a break, the one after it. */
  #at(position) {
    return lastLine(this.#lines.length, (at) => this.#lines[at].start <= position);
  }

  #locate(position) {
    const { words, start } = this.#lines[this.#at(position)];
    return [words, Math.min(position - start, words.length)];
  }

  /** Highlights the lines on the screen and about it. */
  #look() {
    this.#looking = undefined;
    const top = (at) => this.#lines[at].block.getBoundingClientRect().top;
    const first = lastLine(this.#lines.length, (at) => top(at) < -innerHeight);
    const last = lastLine(this.#lines.length, (at) => top(at) < 2 * innerHeight);
    this.#light((at) => at >= first && at <= last);
  }

  #light(isNear) {
    this.#lines.forEach((line, at) => {
      if (!isNear(at)) this.#unlight(line);
      else if (!line.ranges) this.#lightLine(line);
    });
  }

  #lightLine(line) {
    line.ranges = line.spans.map(({ kind, start, end }) => {
      const range = new Range();
      range.setStart(line.words, start);
      range.setEnd(line.words, end);
      this.#painter.add(kind, range);
      return { kind, range };
    });
  }

  #unlight(line) {
    for (const { kind, range } of line.ranges ?? []) this.#painter.remove(kind, range);
    line.ranges = null;
  }
}

const moved = ({ kind, start, end }, by) => ({ kind, start: start + by, end: end + by });
