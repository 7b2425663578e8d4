// What the article says, as lists: the ledger of figures, the parties, the places. Every row leads to its words.

import { h } from './dom.js';
import * as format from './format.js';
import { counted, fill, words } from './i18n.js';
import { KINDS } from './kinds.js';
import { Ledger } from './ledger.js';
import { Rows, pages } from './list.js';
import { rowsOf } from './rows.js';

export class Panel {
  #tabs = {};
  #lists = {};
  #rows;
  #ledger;
  #hint = h('p', { className: 'none' });
  #language;

  /** @param {{ onRow: (mention: number, row: HTMLElement) => void, signal: AbortSignal }} owner */
  constructor({ onRow, signal }) {
    this.#rows = new Rows(onRow);
    this.#ledger = new Ledger(this.#rows, signal);
    const tabs = KINDS.map((kind) => this.#tab(kind));
    const bar = h('div', { className: 'tabs', part: 'tabs', role: 'tablist' }, ...tabs);
    bar.addEventListener('keydown', (event) => this.#key(event), { signal });
    bar.addEventListener('click', (event) => this.#click(event.target.closest('[role=tab]')?.dataset.kind), { signal });
    const empty = h('div', { className: 'empty' }, h('slot', { name: 'empty' }, this.#hint));
    this.element = h('section', { className: 'panel', part: 'panel' }, bar, empty, ...KINDS.map((kind) => this.#list(kind)));
    this.#lists.number.append(this.#ledger.element);
    this.#choose(KINDS[0]);
  }

  /** Shows an analysis; only what stands in the slot `empty` before there is a text. */
  render(text, analysis, language) {
    this.#language = language;
    this.#rows.clear();
    const shown = words(language);
    const rows = rowsOf(text, analysis);
    this.element.setAttribute('aria-label', shown.results);
    this.element.toggleAttribute('data-empty', !text);
    this.#hint.textContent = shown.hint;
    for (const kind of KINDS) {
      const count = analysis ? new Intl.NumberFormat(language).format(rows.counts[kind]) : '';
      this.#tabs[kind].replaceChildren(h('span', { className: `sign ${kind}` }, shown[kind]), ' ', h('b', {}, count));
      this.#lists[kind].dataset.title = `${shown[kind]} ${count}`;
    }
    this.#ledger.render(rows.number, rows.moments, language);
    for (const kind of ['party', 'place']) {
      this.#lists[kind].replaceChildren(...(rows[kind].length
        ? pages(rows[kind], (row) => this.#entity(row), shown.more, { className: 'names' })
        : [h('p', { className: 'none' }, shown.none[kind])]));
    }
  }

  /** The row that leads to a mention, brought into view; nothing if there is none. */
  reveal(mention, kind) {
    this.#choose(kind);
    if (!this.#rows.of(mention) && kind === 'number') this.#ledger.clear();
    const row = this.#rows.of(mention);
    row?.scrollIntoView({ block: 'nearest' });
    return row;
  }

  #tab(kind) {
    const tab = h('button', {
      type: 'button', role: 'tab', part: `tab ${kind}`, id: `tab-${kind}`, 'aria-controls': `list-${kind}`, 'data-kind': kind,
    });
    this.#tabs[kind] = tab;
    return tab;
  }

  #list(kind) {
    const list = h('div', { role: 'tabpanel', id: `list-${kind}`, part: `list ${kind}`, className: `list ${kind}`, 'aria-labelledby': `tab-${kind}` });
    this.#lists[kind] = list;
    return list;
  }

  #choose(kind) {
    for (const other of KINDS) {
      this.#tabs[other].setAttribute('aria-selected', String(other === kind));
      this.#tabs[other].tabIndex = other === kind ? 0 : -1;
      this.#lists[other].toggleAttribute('data-closed', other !== kind);
    }
  }

  /** On a phone the tabs stay at the edge of the screen while the lists are further down: a click goes there. */
  #click(kind) {
    if (!kind) return;
    this.#choose(kind);
    const list = this.#lists[kind].getBoundingClientRect();
    if (list.top > innerHeight - 80 || list.bottom < 80) this.#lists[kind].scrollIntoView({ block: 'start' });
  }

  #key(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const at = KINDS.findIndex((kind) => this.#tabs[kind] === event.target);
    const next = KINDS[(at + step + KINDS.length) % KINDS.length];
    this.#choose(next);
    this.#tabs[next].focus();
  }

  #entity({ name, types, country, roles, forms, mentions }) {
    const shown = words(this.#language);
    // What else stands for a state is told by its other names.
    const told = types.includes('state') ? ['state'] : types;
    const details = [roles[0], ...told.map((type) => shown.types[type] ?? type), country && format.reference(country, this.#language)];
    const times = new Intl.NumberFormat(this.#language).format(mentions.length);
    return this.#rows.make(mentions, 'name', h('span', { className: 'what' }, name), ' ',
      mentions.length > 1 && h('span', { className: 'times', title: fill(shown.times, { n: times }) }, `×\u00A0${times}`), ' ',
      h('span', { className: 'circumstances' }, [...new Set(details)].filter(Boolean).join(' · ')), ' ',
      forms.length > 0 && h('span', { className: 'circumstances forms' }, forms.join(', ')));
  }
}

/** A sentence for assistive technology: « 12 chiffres, 5 acteurs, 3 lieux. » */
export function summary(text, analysis, language) {
  const { counts } = rowsOf(text, analysis);
  const shown = Object.fromEntries(KINDS.map((kind) => [kind, counted(language, kind, counts[kind])]));
  return fill(words(language).found, shown);
}
