// What the article says, as lists: the ledger of figures, the parties, the places. Every row leads to its words.

import { h } from './dom.js';
import * as format from './format.js';
import { counted, fill, words } from './i18n.js';
import { KINDS } from './kinds.js';
import { rowsOf } from './rows.js';

/** Rows shown before the reader asks for more. */
const PAGE = 200;

export class Panel {
  #tabs = {};
  #lists = {};
  #rows = new Map();
  #language;
  #onRow;

  /** @param {{ onRow: (mention: number, row: HTMLElement) => void, signal: AbortSignal }} owner */
  constructor({ onRow, signal }) {
    this.#onRow = onRow;
    const tabs = KINDS.map((kind) => this.#tab(kind));
    const bar = h('div', { className: 'tabs', part: 'tabs', role: 'tablist' }, ...tabs);
    bar.addEventListener('keydown', (event) => this.#key(event), { signal });
    bar.addEventListener('click', (event) => this.#choose(event.target.closest('[role=tab]')?.dataset.kind), { signal });
    this.element = h('section', { className: 'panel', part: 'panel' }, bar, ...KINDS.map((kind) => this.#list(kind)));
    this.#choose(KINDS[0]);
  }

  /** Shows an analysis; nothing but the hint before there is one. */
  render(text, analysis, language) {
    this.#language = language;
    this.#rows.clear();
    const shown = words(language);
    this.element.setAttribute('aria-label', shown.results);
    const rows = rowsOf(text, analysis);
    for (const kind of KINDS) {
      const count = analysis ? rows.counts[kind] : '';
      this.#tabs[kind].replaceChildren(h('span', { className: `sign ${kind}` }, shown[kind]), h('b', {}, String(count)));
      this.#fill(kind, rows[kind], analysis ? shown.none[kind] : kind === 'number' ? shown.hint : '');
    }
    if (rows.moments.length) {
      this.#lists.number.append(h('h3', {}, shown.dates));
      this.#page(this.#lists.number, rows.moments, (row) => this.#moment(row));
    }
  }

  /** The row that leads to a mention, brought into view; nothing if there is none. */
  reveal(mention, kind) {
    this.#choose(kind);
    const row = this.#rows.get(mention);
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
    if (!kind) return;
    for (const other of KINDS) {
      this.#tabs[other].setAttribute('aria-selected', String(other === kind));
      this.#tabs[other].tabIndex = other === kind ? 0 : -1;
      this.#lists[other].toggleAttribute('data-closed', other !== kind);
    }
  }

  #key(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const at = KINDS.findIndex((kind) => this.#tabs[kind] === event.target);
    const next = KINDS[(at + step + KINDS.length) % KINDS.length];
    this.#choose(next);
    this.#tabs[next].focus();
  }

  #fill(kind, rows, none) {
    const list = this.#lists[kind];
    list.replaceChildren();
    if (rows.length === 0) list.append(h('p', { className: 'none' }, none));
    else this.#page(list, rows, kind === 'number' ? (row) => this.#fact(row) : (row) => this.#entity(row));
  }

  #page(list, rows, draw) {
    const items = h('ol', { role: 'list' }, ...rows.slice(0, PAGE).map(draw));
    list.append(items);
    if (rows.length <= PAGE) return;
    const more = h('button', { type: 'button', className: 'more', onclick: () => {
      const next = rows.slice(items.childElementCount, items.childElementCount + PAGE).map(draw);
      items.append(...next);
      next[0].firstChild.focus();
      if (items.childElementCount >= rows.length) more.remove();
    } }, words(this.#language).more);
    list.append(more);
  }

  /** One row: a click leads to its mention, further clicks to the next of its mentions. */
  #row(mentions, ...content) {
    let turn = 0;
    const row = h('button', { type: 'button', className: 'row', part: 'row', onclick: () => {
      this.#onRow(mentions[turn % mentions.length], row);
      turn++;
    } }, ...content);
    for (const mention of mentions) this.#rows.set(mention, row);
    return h('li', {}, row);
  }

  #fact({ index, mention, words: surface, fact, links }) {
    const shown = words(this.#language);
    const vague = mention.qualifier === 'vague' || mention.type === 'fraction' || !mention.exact;
    const qualifier = vague ? '' : shown.qualifiers[mention.qualifier];
    const figure = h('span', { className: 'figure' },
      qualifier && h('i', {}, `${qualifier} `), vague ? surface : format.short(mention, this.#language));
    const what = h('span', { className: 'what' }, ...joined([figure, links.what]));
    const circumstances = [links.who, links.where, links.when].filter(Boolean).join(' · ');
    const modality = shown.modalities[fact?.modality];
    return this.#row([index], what,
      circumstances && h('span', { className: 'circumstances' }, circumstances),
      h('span', { className: 'source' },
        links.source ? h('span', {}, `${shown.source} `, h('cite', {}, links.source)) : h('span', { className: 'badge' }, shown.noSource),
        modality && ' ', modality && h('span', { className: 'badge' }, modality)));
  }

  #moment({ index, mention, words: surface }) {
    const read = format.resolved(mention, this.#language) || format.value(mention, this.#language);
    return this.#row([index], h('span', { className: 'what' }, surface), ' ',
      h('span', { className: 'circumstances' }, read || words(this.#language).types[mention.type]));
  }

  #entity({ name, types, country, roles, mentions }) {
    const shown = words(this.#language);
    const details = [...types.map((type) => shown.types[type] ?? type), country && format.reference(country, this.#language)];
    const times = new Intl.NumberFormat(this.#language).format(mentions.length);
    return this.#row(mentions, h('span', { className: 'what' }, name), ' ',
      mentions.length > 1 && h('span', { className: 'times', title: fill(shown.times, { n: times }) }, `×\u00A0${times}`),
      h('span', { className: 'circumstances' }, [...new Set([roles[0] ?? null, ...details])].filter(Boolean).join(' · ')));
  }
}

/** A sentence for assistive technology: « 12 chiffres, 5 acteurs, 3 lieux. » */
export function summary(text, analysis, language) {
  const { counts } = rowsOf(text, analysis);
  const shown = Object.fromEntries(KINDS.map((kind) => [kind, counted(language, kind, counts[kind])]));
  return fill(words(language).found, shown);
}

const joined = (parts) => parts.filter(Boolean).flatMap((part, at) => (at ? [' ', part] : [part]));
