// An article that stands on the page and is not ours: its nodes are never touched, highlights are painted over them.

import { sheet } from '../dom.js';
import { KINDS } from '../kinds.js';
import { HighlightPainter } from '../painters/custom-highlight.js';
import { HIGHLIGHTS } from '../styles.js';
import { caretAt, covers, reveal } from './place.js';

const CONTROLS = 'a, button, input, select, textarea, label, summary, [contenteditable]';
const sheets = new Map();

export class InPlace {
  #host;
  #engine;
  #root;
  #ranges = [];
  #painter = new HighlightPainter();
  #observer;

  /** @param {{ host: Element, engine: object, onEdit: () => void, onPick: (offset: number) => void, signal: AbortSignal }} owner */
  constructor({ host, engine, onEdit, onPick, signal }) {
    this.#host = host;
    this.#engine = engine;
    this.#root = host.getRootNode();
    this.element = null;
    adopt(this.#root);
    this.#observer = new MutationObserver(onEdit);
    this.#observer.observe(host, { childList: true, subtree: true, characterData: true });
    host.addEventListener('click', (event) => this.#click(event, onPick), { signal });
  }

  /** The text between its blocks' line breaks; the engine must be loaded. */
  get text() {
    return this.#engine.hostText(this.#host);
  }

  label() {}

  paint(analysis, kinds) {
    const mentions = analysis?.mentions ?? [];
    const ranges = this.#find(mentions);
    this.#ranges = mentions.map((mention, index) => ({ mention, range: ranges[index] }))
      .filter(({ mention }) => kinds.includes(mention.kind));
    for (const kind of KINDS) {
      this.#painter.paint(kind, this.#ranges.filter(({ mention }) => mention.kind === kind).map(({ range }) => range));
    }
    this.link([]);
  }

  link(spans) {
    this.#painter.paint('linked', this.#find(spans));
  }

  range(span) {
    return this.#find([span])[0];
  }

  show(span) {
    reveal(this.range(span), this.#host);
  }

  /** The words of the page take no focus; the list carries it. */
  focus() {}

  disconnect() {
    this.#painter.clear();
    this.#observer.disconnect();
    release(this.#root);
  }

  #find(spans) {
    return spans.length ? this.#engine.hostRanges(this.#host, spans.flatMap(({ start, end }) => [start, end])) : [];
  }

  #click(event, onPick) {
    if (event.defaultPrevented || event.target.closest?.(CONTROLS) || !getSelection().isCollapsed) return;
    const caret = caretAt(event.clientX, event.clientY, this.#root);
    const hit = caret && this.#ranges.find(({ range }) => range.isPointInRange(caret.node, caret.offset));
    if (hit && covers(hit.range, event.clientX, event.clientY)) onPick(hit.mention.start);
  }
}

/** `::highlight` rules hold within one tree: the sheet goes where the text is, once, and leaves with the last widget. */
function adopt(root) {
  const entry = sheets.get(root) ?? { sheet: sheet(HIGHLIGHTS), users: 0 };
  if (entry.users++ === 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, entry.sheet];
  sheets.set(root, entry);
}

function release(root) {
  const entry = sheets.get(root);
  if (!entry || --entry.users > 0) return;
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== entry.sheet);
  sheets.delete(root);
}
