// Text that is being read: real <mark> elements that keyboards and assistive technology reach one by one. Those that fill
// the screen are there at once, the others soon.

import { h } from '../dom.js';
import { lastLine, lines } from '../lines.js';
import { HighlightPainter } from '../painters/custom-highlight.js';
import { marked } from '../painters/marks.js';
import { drain } from '../slices.js';
import { reveal } from './place.js';

/** Code units that fill a screen. */
const SCREEN = 6000;
/** A text of more code units than this is in blocks of so many, which are laid out when they come into sight. */
const LONG = 10_000;
const BLOCK = 2000;
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };

export class Reader {
  #text = '';
  /** Its lines: where they are, their element, which mentions are marked in them; the first `#ready` are as they
   * shall be, and hold the first `#next` mentions. */
  #lines = [];
  #ready = 0;
  #next = 0;
  #shown = [];
  #mentions = [];
  /** The mark that the tabulator leads to. */
  #current = null;
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
    this.#painter.clear();
    const styles = styled(text);
    this.#lines = [...lines(text)].map(([start, end], at) => {
      const element = h('p', { part: 'paragraph', className: styles.names[at] }, text.slice(start, end));
      return { start, end, element, said: '' };
    });
    this.element.classList.toggle('dense', styles.dense);
    this.element.replaceChildren();
    let [box, next] = [this.element, text.length > LONG ? 0 : Infinity];
    for (const { start, element } of this.#lines) {
      if (start >= next) {
        this.element.append(box = h('div'));
        next = start + BLOCK;
      }
      box.append(element);
    }
    this.paint(null, []);
  }

  label(words) {
    this.#words = words;
    this.element.setAttribute('aria-label', words.read);
  }

  /** Marks what the first screen shows; `complete` does the rest. */
  paint(analysis, kinds) {
    this.#painter.clear();
    this.#mentions = analysis?.mentions ?? [];
    this.#shown = this.#mentions
      .map((mention, index) => ({ mention, index }))
      .filter(({ mention }) => kinds.includes(mention.kind));
    this.#ready = this.#next = 0;
    while (this.#lines[this.#ready]?.start < SCREEN) this.#mark();
  }

  /** Marks what is left, in steps. */
  *complete() {
    while (this.#ready < this.#lines.length) yield this.#mark();
  }

  /** The mentions of the next line as marks, unless it has them already. */
  #mark() {
    const line = this.#lines[this.#ready++];
    const from = this.#next;
    while (this.#shown[this.#next]?.mention.end <= line.end) this.#next++;
    const shown = this.#shown.slice(from, this.#next);
    const names = { number: this.#words.oneNumber, party: this.#words.oneParty, place: this.#words.onePlace };
    const said = shown.map(({ index, mention }) => [index, mention.start, mention.end, names[mention.kind]]).join();
    if (said === line.said) return;
    line.said = said;
    line.element.replaceChildren(marked(this.#text, line, shown, (kind) => ({
      role: 'button', tabIndex: -1, 'aria-haspopup': 'dialog', 'aria-roledescription': names[kind],
    })));
    if (shown.length && !this.element.contains(this.#current)) this.#rove(line.element.querySelector('mark'));
  }

  /** All marks, each where it shall be. */
  get #marks() {
    drain(this.complete());
    return [...this.element.querySelectorAll('mark')];
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
    const marks = this.#marks;
    reveal(this.range(span), this.element);
    const mark = marks.find((one) => this.#startOf(one) === span.start);
    if (mark) this.#rove(mark);
    this.focus();
  }

  focus() {
    this.#current?.focus({ preventScroll: true });
  }

  disconnect() {
    this.#painter.clear();
  }

  #pick(target) {
    const mark = target.closest('mark');
    if (mark && !this.#selected()) this.#onPick(this.#startOf(mark));
  }

  #startOf(mark) {
    return this.#mentions[Number(mark.dataset.index)].start;
  }

  #rove(target) {
    if (target?.localName !== 'mark') return;
    if (this.#current) this.#current.tabIndex = -1;
    this.#current = target;
    target.tabIndex = 0;
  }

  #key(event) {
    if (event.target.localName !== 'mark' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#pick(event.target);
    } else if (event.key in STEPS) {
      event.preventDefault();
      const marks = this.#marks;
      const next = marks.indexOf(event.target) + STEPS[event.key];
      marks[Math.min(Math.max(next, 0), marks.length - 1)].focus();
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
    const line = this.#lines[this.#at(position, isEnd)];
    let left = position - (line?.start ?? 0);
    const walker = document.createTreeWalker(line?.element ?? this.element, NodeFilter.SHOW_TEXT);
    let last = null;
    while (walker.nextNode()) {
      last = walker.currentNode;
      if (isEnd ? left <= last.length : left < last.length) return [last, left];
      left -= last.length;
    }
    return last ? [last, last.length] : [this.element, 0];
  }

  /** The line of a position; at a boundary, the one before it for an end. */
  #at(position, isEnd = false) {
    return lastLine(this.#lines.length, (at) => (isEnd ? this.#lines[at].start < position : this.#lines[at].start <= position));
  }

  /** The text position of a DOM position in the reader. */
  #offset(node, offset) {
    const before = new Range();
    before.setStart(this.element, 0);
    before.setEnd(node, offset);
    return before.toString().length;
  }
}

/** A short first line is a headline, a short line between blank ones a heading, a blank line only space. */
function styled(text) {
  const said = [...lines(text)].map(([start, end]) => text.slice(start, end).trim());
  const names = said.map((words, at) => {
    const short = words !== '' && words.length < 140 && !/[.;:,!»]$/.test(words);
    const dated = words.length < 100 && /^(Publié|Mis à jour|Modifié)\s/.test(words);
    return [
      words === '' && at > 0 && 'blank', at === 0 && said.length > 1 && short && 'headline', dated && 'dateline',
      at > 0 && at + 1 < said.length && short && !dated && words.length < 80 && !said[at - 1] && !said[at + 1] && 'subhead',
    ].filter(Boolean).join(' ');
  });
  return { names, dense: said.length > 1 && said.every((words) => words !== '') };
}
