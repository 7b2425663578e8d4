// What the article says, as lists: the ledger of figures, the parties, the places, what is dated. Every row leads to its words.

import { chronology } from './chronology.js';
import { h } from './dom.js';
import { counted, fill, words } from './i18n.js';
import { VIEWS } from './kinds.js';
import { Ledger } from './ledger.js';
import { Rows } from './list.js';
import { parties, places } from './names.js';
import { rowsOf } from './rows.js';

export class Panel {
  #tabs = {};
  #lists = {};
  #rows;
  #ledger;
  #hint = h('p', { className: 'none' });

  /** @param {{ onRow: (mention: number, row: HTMLElement, span?: object) => void, signal: AbortSignal }} owner */
  constructor({ onRow, signal }) {
    this.#rows = new Rows(onRow);
    this.#ledger = new Ledger(this.#rows, signal);
    const tabs = VIEWS.map((view) => this.#tab(view));
    const bar = h('div', { className: 'tabs', part: 'tabs', role: 'tablist' }, ...tabs);
    bar.addEventListener('keydown', (event) => this.#key(event), { signal });
    bar.addEventListener('click', (event) => this.#click(event.target.closest('[role=tab]')?.dataset.kind), { signal });
    const empty = h('div', { className: 'empty' }, h('slot', { name: 'empty' }, this.#hint));
    this.element = h('section', { className: 'panel', part: 'panel' }, bar, empty, ...VIEWS.map((view) => this.#list(view)));
    this.#lists.number.append(this.#ledger.element);
    this.#choose(VIEWS[0]);
  }

  /** Shows an analysis; only what stands in the slot `empty` before there is a text. */
  render(text, analysis, language) {
    this.#rows.clear();
    const shown = words(language);
    const rows = rowsOf(text, analysis);
    this.element.setAttribute('aria-label', shown.results);
    this.element.toggleAttribute('data-empty', !text);
    this.#hint.textContent = shown.hint;
    for (const view of VIEWS) {
      const count = analysis ? new Intl.NumberFormat(language).format(rows.counts[view]) : '';
      this.#tabs[view].replaceChildren(h('span', { className: `sign ${view}` }, shown[view]), ' ', h('b', {}, count));
      this.#lists[view].dataset.title = `${shown[view]} ${count}`;
    }
    this.#ledger.render(rows.number, language);
    this.#lists.party.replaceChildren(...parties(rows, this.#rows, language));
    this.#lists.place.replaceChildren(...places(rows, this.#rows, language));
    this.#lists.time.replaceChildren(...chronology(rows.time, this.#rows, language));
  }

  /** The row that leads to a mention, brought into view; nothing if there is none. */
  reveal(mention, kind) {
    if (!this.#rows.of(mention) && kind === 'number') this.#ledger.clear();
    const row = this.#rows.of(mention);
    this.#choose(VIEWS.find((view) => this.#lists[view].contains(row)) ?? kind);
    row?.scrollIntoView({ block: 'nearest' });
    return row;
  }

  #tab(kind) {
    const tab = h('button', {
      role: 'tab', part: `tab ${kind}`, id: `tab-${kind}`, 'aria-controls': `list-${kind}`, 'data-kind': kind,
    });
    this.#tabs[kind] = tab;
    return tab;
  }

  #list(kind) {
    const list = h('div', { role: 'tabpanel', id: `list-${kind}`, part: `list ${kind}`, className: `list ${kind}`, 'aria-labelledby': `tab-${kind}` });
    this.#lists[kind] = list;
    return list;
  }

  #choose(view) {
    for (const other of VIEWS) {
      this.#tabs[other].setAttribute('aria-selected', String(other === view));
      this.#tabs[other].tabIndex = other === view ? 0 : -1;
      this.#lists[other].toggleAttribute('data-closed', other !== view);
    }
  }

  /** On a phone the tabs stay at the edge of the screen while the lists are further down: a click goes there. */
  #click(view) {
    if (!view) return;
    this.#choose(view);
    const list = this.#lists[view].getBoundingClientRect();
    if (list.top > innerHeight - 80 || list.bottom < 80) this.#lists[view].scrollIntoView({ block: 'start' });
  }

  #key(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const at = VIEWS.findIndex((view) => this.#tabs[view] === event.target);
    const next = VIEWS[(at + step + VIEWS.length) % VIEWS.length];
    this.#choose(next);
    this.#tabs[next].focus();
  }
}

/** A sentence for assistive technology: « 12 chiffres, 5 acteurs, 3 lieux. » */
export function summary(text, analysis, language) {
  const { counts } = rowsOf(text, analysis);
  const shown = Object.fromEntries(VIEWS.map((kind) => [kind, counted(language, kind, counts[kind])]));
  return fill(words(language).found, shown);
}
