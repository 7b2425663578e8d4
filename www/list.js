// Lists of the panel: rows that lead to words of the article, a page of them at a time.

import { h } from './dom.js';

/** Rows shown before the reader asks for more. */
const PAGE = 200;

/** A list of `rows`, each drawn by `draw`, with a button for more of them where there are many; made in steps. */
export function* pages(rows, draw, more, properties = {}) {
  const items = h('ol', { role: 'list', ...properties });
  for (const row of rows.slice(0, PAGE)) {
    items.append(draw(row));
    yield;
  }
  if (rows.length <= PAGE) return [items];
  const button = h('button', { className: 'more', onclick: () => {
    const list = button.previousElementSibling;
    const next = rows.slice(list.childElementCount, list.childElementCount + PAGE).map(draw);
    list.append(...next);
    next[0].querySelector('button').focus();
    if (list.childElementCount >= rows.length) button.remove();
  } }, more);
  return [items, button];
}

/** A list under its heading, nothing without rows. */
export function* section(id, title, rows, draw, more, className) {
  if (rows.length === 0) return [];
  return [h('p', { className: 'heading', id }, title), ...yield* pages(rows, draw, more, { className, 'aria-labelledby': id })];
}

/** Makes rows and knows which row leads to which mention. */
export class Rows {
  #of = new Map();
  #onRow;
  #analysis;

  /** @param {(mention: number, row: HTMLElement, span?: object) => void} onRow */
  constructor(onRow) {
    this.#onRow = onRow;
  }

  /** Rows of another analysis follow: those made before lead nowhere. */
  clear(analysis) {
    this.#analysis = analysis;
    this.#of.clear();
  }

  /** The row of a mention, if it is shown. */
  of(mention) {
    return this.#of.get(mention);
  }

  /** A row: a click leads to its first mention, further clicks to the next ones. */
  make(mentions, className, ...content) {
    const row = this.button(mentions.map((index) => ({ index })), `row ${className}`, ...content);
    this.#lead(row, { ...row.leads, mentions });
    return h('li', {}, row);
  }

  /** A button to mentions, with the clauses that say why, beside the row of each. @param {{ index: number, span?: object }[]} targets */
  button(targets, className, ...content) {
    const button = h('button', { className, part: 'row', onclick: () => {
      const { leads } = button;
      const { index, span } = leads.targets[leads.turn++ % leads.targets.length];
      if (leads.analysis === this.#analysis) this.#onRow(index, button, span);
    } }, ...content);
    this.#lead(button, { targets, turn: 0, analysis: this.#analysis, mentions: [] });
    return button;
  }

  /** Tells a button where it leads, and which mentions have their row in it. */
  #lead(button, leads) {
    button.leads = leads;
    for (const mention of leads.mentions) this.#of.set(mention, button);
  }

  /** Puts `content` into `box`. Rows that are there already stay, so that what is shown anew is only what is new. */
  put(box, content) {
    content.forEach((node, at) => {
      const there = box.children[at];
      if (!there) box.append(node);
      else if (node.localName === 'ol' && there.cloneNode(false).isEqualNode(node.cloneNode(false))) this.#merge(there, node);
      else there.replaceWith(node);
    });
    while (box.childElementCount > content.length) box.lastChild.remove();
  }

  #merge(list, { children }) {
    const [before, after] = [[...list.children], [...children]];
    const same = (at) => before.length && after.length && this.#same(before.at(at), after.at(at));
    while (same(0)) [before, after].map((rows) => rows.shift());
    let end = null;
    while (same(-1)) [end] = [before, after].map((rows) => rows.pop());
    for (const row of before) row.remove();
    for (const row of after) list.insertBefore(row, end);
  }

  /** Whether two rows say the same; the first then leads where the other does. */
  #same(row, other) {
    if (!row.isEqualNode(other)) return false;
    const buttons = row.querySelectorAll('button');
    other.querySelectorAll('button').forEach((button, at) => this.#lead(buttons[at], button.leads));
    return true;
  }
}
