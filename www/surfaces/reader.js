// Text that is being read: real <mark> elements that keyboards and assistive technology reach one by one.

import { h } from '../dom.js';
import { HighlightPainter } from '../painters/custom-highlight.js';
import { paragraphs } from '../painters/marks.js';
import { reveal } from './place.js';

const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };

export class Reader {
  #text = '';
  #marks = [];
  #mentions = [];
  #starts = [];
  #painter = new HighlightPainter();
  #words;
  #onPick;

  /**
   * @param {{ onPick: (offset: number) => void, onWords: (span: { start: number, end: number }, focus: boolean) => void,
   *   signal: AbortSignal }} owner
   */
  constructor({ onPick, onWords, signal }) {
    this.element = h('div', { className: 'reader', part: 'text', role: 'group', lang: 'fr', translate: false });
    this.#onPick = onPick;
    this.element.addEventListener('click', (event) => this.#pick(event.target), { signal });
    this.element.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.element.addEventListener('focusin', (event) => this.#rove(event.target), { signal });
    this.element.addEventListener('pointerup', () => {
      const span = this.#selected();
      if (span) onWords(span, false);
    }, { signal });
    this.element.addEventListener('copy', (event) => this.#copy(event), { signal });
  }

  get text() {
    return this.#text;
  }

  set text(text) {
    if (text === this.#text) return;
    this.#text = text;
    this.paint(null, []);
  }

  label(words) {
    this.#words = words;
    this.element.setAttribute('aria-label', words.read);
  }

  paint(analysis, kinds) {
    this.#painter.clear();
    this.#mentions = analysis?.mentions ?? [];
    const shown = this.#mentions
      .map((mention, index) => ({ mention, index }))
      .filter(({ mention }) => kinds.includes(mention.kind));
    const names = { number: this.#words.oneNumber, party: this.#words.oneParty, place: this.#words.onePlace };
    const properties = (kind) => ({
      role: 'button', tabIndex: -1, 'aria-haspopup': 'dialog', 'aria-roledescription': names[kind],
    });
    this.element.replaceChildren(paragraphs(this.#text, shown, properties));
    this.#style();
    this.#marks = [...this.element.querySelectorAll('mark')];
    this.#starts = [];
    let start = 0;
    for (const line of this.element.children) {
      this.#starts.push(start);
      start += line.textContent.length;
    }
    if (this.#marks.length) this.#marks[0].tabIndex = 0;
  }

  link(spans) {
    this.#painter.paint('linked', spans.map((span) => this.range(span)));
  }

  range({ start, end }) {
    const range = new Range();
    range.setStart(...this.#locate(start, false));
    range.setEnd(...this.#locate(end, true));
    return range;
  }

  show(span) {
    reveal(this.range(span), this.element);
    const mark = this.#marks.find((one) => this.#startOf(one) === span.start);
    if (mark) this.#rove(mark);
    this.focus();
  }

  focus() {
    this.#marks.find((mark) => mark.tabIndex === 0)?.focus({ preventScroll: true });
  }

  disconnect() {
    this.#painter.clear();
  }

  /** A short first line is a headline, a short line between blank ones a heading, a blank line only space. */
  #style() {
    const lines = [...this.element.children];
    const said = lines.map((line) => line.textContent.trim());
    lines.forEach((line, at) => {
      const words = said[at];
      const short = words.length < 140 && !/[.;:,!»]$/.test(words);
      const dated = /^(Publié|Mis à jour|Modifié)\s/.test(words) && words.length < 100;
      line.classList.toggle('blank', words === '' && at > 0);
      line.classList.toggle('headline', at === 0 && lines.length > 1 && words !== '' && short);
      line.classList.toggle('dateline', dated);
      line.classList.toggle('subhead',
        at > 0 && at + 1 < lines.length && short && !dated && words !== '' && words.length < 80 && !said[at - 1] && !said[at + 1]);
    });
    this.element.classList.toggle('dense', lines.length > 1 && said.every((words) => words !== ''));
  }

  #pick(target) {
    const mark = target.closest('mark');
    if (mark && !this.#selected()) this.#onPick(this.#startOf(mark));
  }

  #startOf(mark) {
    return this.#mentions[Number(mark.dataset.index)].start;
  }

  #rove(target) {
    if (!this.#marks.includes(target)) return;
    for (const mark of this.#marks) if (mark.tabIndex === 0) mark.tabIndex = -1;
    target.tabIndex = 0;
  }

  #key(event) {
    const at = this.#marks.indexOf(event.target);
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#pick(event.target);
    } else if (event.key in STEPS) {
      event.preventDefault();
      const next = Math.min(Math.max(at + STEPS[event.key], 0), this.#marks.length - 1);
      this.#marks[next].focus();
    }
  }

  /** What is copied is what was pasted: plain text, its spaces and line breaks as they were. */
  #copy(event) {
    const span = this.#selected();
    const text = span ? this.#text.slice(span.start, span.end) : String(getSelection());
    if (!text) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', text);
  }

  /** The text positions of the selection, if it is one within the reader. */
  #selected() {
    const [range] = getSelection().getComposedRanges?.({ shadowRoots: [this.element.getRootNode()] }) ?? [];
    if (!range || !this.element.contains(range.startContainer) || !this.element.contains(range.endContainer)) return null;
    const start = this.#offset(range.startContainer, range.startOffset);
    const end = this.#offset(range.endContainer, range.endOffset);
    return start < end ? { start, end } : null;
  }

  /** The text node and offset of a position; at a boundary, the node before it for an end, after it for a start. */
  #locate(position, isEnd) {
    let low = 0;
    for (let high = this.#starts.length; low + 1 < high;) {
      const middle = (low + high) >> 1;
      if (isEnd ? this.#starts[middle] < position : this.#starts[middle] <= position) low = middle;
      else high = middle;
    }
    let left = position - (this.#starts[low] ?? 0);
    const walker = document.createTreeWalker(this.element.children[low] ?? this.element, NodeFilter.SHOW_TEXT);
    let last = null;
    while (walker.nextNode()) {
      last = walker.currentNode;
      if (isEnd ? left <= last.length : left < last.length) return [last, left];
      left -= last.length;
    }
    return last ? [last, last.length] : [this.element, 0];
  }

  /** The text position of a DOM position in the reader. */
  #offset(node, offset) {
    const before = new Range();
    before.setStart(this.element, 0);
    before.setEnd(node, offset);
    return before.toString().length;
  }
}
