// What the article says, as lists: the ledger of figures, the parties, the places, what is dated. Every row leads to its words.

import { chronology } from './chronology.js';
import { h } from './dom.js';
import * as format from './format.js';
import { fill, words } from './i18n.js';
import { VIEWS } from './kinds.js';
import { Ledger } from './ledger.js';
import { Rows } from './list.js';
import { parties, places } from './names.js';
import { rowsOf } from './rows.js';
import { drain, Slices } from './slices.js';

export class Panel {
  #tabs = {};
  #lists = {};
  #rows;
  #ledger;
  #slices = new Slices();
  #chosen = VIEWS[0];
  /** What the lists are of, once they are complete. */
  #shown = null;
  /** The language of lists that are empty. */
  #cleared = null;
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
    addEventListener('beforeprint', () => this.#slices.finish(), { signal });
    this.#choose(this.#chosen);
  }

  /** Makes room for the lists of a text that is not read yet; without a text, for what stands in the slot `empty`. */
  clear(text, language) {
    this.stop();
    this.#open(text, language);
    if (this.#cleared === language) return;
    this.#cleared = language;
    this.#shown = null;
    this.#rows.clear();
    for (const view of VIEWS) this.#count(view, '', language);
    drain(this.#ledger.render([], language));
    for (const view of VIEWS.slice(1)) this.#lists[view].replaceChildren();
  }

  /**
   * Shows an analysis, its lists as soon as no frame waits for them, the open one first; then what `rest` makes of the
   * counts, in steps. Until all of it is there, the panel is busy. @returns {Promise<void>} when it is, or something else shall be
   */
  show(text, analysis, language, rest) {
    this.#open(text, language);
    this.element.setAttribute('aria-busy', 'true');
    return this.#slices.start(function* steps() {
      const counts = yield* this.#render(text, analysis, language);
      yield* rest(counts) ?? [];
      this.element.removeAttribute('aria-busy');
    }.call(this));
  }

  stop() {
    this.#slices.stop();
    this.element.removeAttribute('aria-busy');
  }

  *#render(text, analysis, language) {
    if (this.#shown?.analysis === analysis && this.#shown.language === language) return this.#shown.counts;
    const rows = rowsOf(text, analysis);
    this.#shown = this.#cleared = null;
    this.#rows.clear(analysis);
    yield;
    for (const view of VIEWS) this.#count(view, format.decimal(rows.counts[view], language), language);
    const draw = {
      number: () => this.#ledger.render(rows.number, language),
      party: () => parties(rows, this.#rows, language),
      place: () => places(rows, this.#rows, language),
      time: () => chronology(rows.time, this.#rows, language),
    };
    for (const view of [this.#chosen, ...VIEWS.filter((other) => other !== this.#chosen)]) {
      const content = yield* draw[view]();
      if (content) this.#rows.put(this.#lists[view], content);
      yield;
    }
    this.#shown = { analysis, language, counts: rows.counts };
    return rows.counts;
  }

  /** The panel is that of a text, or of none. */
  #open(text, language) {
    const shown = words(language);
    this.element.setAttribute('aria-label', shown.results);
    this.element.toggleAttribute('data-empty', !text);
    this.#hint.textContent = shown.hint;
  }

  #count(view, count, language) {
    const name = words(language)[view];
    this.#tabs[view].replaceChildren(h('span', { className: `sign ${view}` }, name), ' ', h('b', {}, count));
    this.#lists[view].dataset.title = `${name} ${count}`;
  }

  /** The row that leads to a mention, brought into view; nothing if there is none. */
  reveal(mention, kind) {
    this.#slices.finish();
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
    this.#chosen = view;
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
export function summary(counts, language) {
  const shown = Object.fromEntries(VIEWS.map((kind) => [kind, format.counted(words(language).counts[kind], counts[kind], language)]));
  return fill(words(language).found, shown);
}
