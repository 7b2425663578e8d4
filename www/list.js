// Lists of the panel: rows that lead to words of the article, a page of them at a time.

import { h } from './dom.js';

/** Rows shown before the reader asks for more. */
const PAGE = 200;

/** A list of `rows`, each drawn by `draw`, with a button for more of them where there are many. */
export function pages(rows, draw, more, properties = {}) {
  const items = h('ol', { role: 'list', ...properties }, ...rows.slice(0, PAGE).map(draw));
  if (rows.length <= PAGE) return [items];
  const button = h('button', { className: 'more', onclick: () => {
    const next = rows.slice(items.childElementCount, items.childElementCount + PAGE).map(draw);
    items.append(...next);
    next[0].querySelector('button').focus();
    if (items.childElementCount >= rows.length) button.remove();
  } }, more);
  return [items, button];
}

/** A list under its heading, nothing without rows. */
export function section(id, title, rows, draw, more, className) {
  if (rows.length === 0) return [];
  return [h('p', { className: 'heading', id }, title), ...pages(rows, draw, more, { className, 'aria-labelledby': id })];
}

/** Makes rows and knows which row leads to which mention. */
export class Rows {
  #of = new Map();
  #onRow;

  /** @param {(mention: number, row: HTMLElement, span?: object) => void} onRow */
  constructor(onRow) {
    this.#onRow = onRow;
  }

  clear() {
    this.#of.clear();
  }

  /** The row of a mention, if it is shown. */
  of(mention) {
    return this.#of.get(mention);
  }

  /** A row: a click leads to its first mention, further clicks to the next ones. */
  make(mentions, className, ...content) {
    const row = this.button(mentions.map((index) => ({ index })), `row ${className}`, ...content);
    for (const mention of mentions) this.#of.set(mention, row);
    return h('li', {}, row);
  }

  /** A button to mentions, with the clauses that say why, beside the row of each. @param {{ index: number, span?: object }[]} targets */
  button(targets, className, ...content) {
    let turn = 0;
    const button = h('button', { className, part: 'row', onclick: () => {
      const { index, span } = targets[turn++ % targets.length];
      this.#onRow(index, button, span);
    } }, ...content);
    return button;
  }
}
