// The ledger: every quantity with what it counts, where and according to whom; filtered and sorted by the reader.

import { h } from './dom.js';
import * as format from './format.js';
import { words } from './i18n.js';
import { pages } from './list.js';

/** Fewer facts than this are read faster than filtered. */
const MANY = 6;

const last = '\uFFFF';
const ORDERS = {
  article: (one, other) => one.index - other.index,
  value: (one, other) => Number(other.mention.exact ?? -Infinity) - Number(one.mention.exact ?? -Infinity),
  what: (one, other) => (one.links.what ?? last).localeCompare(other.links.what ?? last, 'fr'),
  source: (one, other) => (one.links.source ?? last).localeCompare(other.links.source ?? last, 'fr'),
};

export class Ledger {
  #rows;
  #facts = [];
  #moments = [];
  #language;
  #query = h('input', { type: 'search', className: 'query', autocomplete: 'off', spellcheck: false });
  #order = h('select', { className: 'order' });
  #unsourced = h('input', { type: 'checkbox' });
  #unsourcedWords = h('span');
  #bar = h('div', { className: 'bar', part: 'filter', role: 'search' },
    this.#query, this.#order, h('label', {}, this.#unsourced, this.#unsourcedWords));
  #body = h('div');

  /** @param {import('./list.js').Rows} rows @param {AbortSignal} signal */
  constructor(rows, signal) {
    this.#rows = rows;
    this.#order.append(...Object.keys(ORDERS).map((value) => h('option', { value })));
    this.#bar.addEventListener('input', () => this.#draw(), { signal });
    this.element = h('div', {}, this.#bar, this.#body);
  }

  render(facts, moments, language) {
    this.#facts = facts;
    this.#moments = moments;
    this.#language = language;
    const shown = words(language);
    this.#query.placeholder = shown.filter;
    this.#query.setAttribute('aria-label', shown.filter);
    this.#order.setAttribute('aria-label', shown.order);
    for (const option of this.#order.options) option.textContent = shown.orders[option.value];
    const unsourced = facts.filter(({ links }) => !links.source).length;
    this.#unsourcedWords.textContent = `${shown.noSource} (${unsourced})`;
    this.#bar.hidden = facts.length < MANY;
    if (this.#bar.hidden) this.#reset();
    this.#draw();
  }

  /** Shows every fact again. */
  clear() {
    this.#reset();
    this.#draw();
  }

  #reset() {
    this.#query.value = '';
    this.#unsourced.checked = false;
  }

  #draw() {
    const shown = words(this.#language);
    const asked = fold(this.#query.value).split(/\s+/).filter(Boolean);
    const kept = this.#facts
      .filter((row) => !this.#unsourced.checked || !row.links.source)
      .filter((row) => asked.every((word) => this.#haystack(row).includes(word)))
      .sort(ORDERS[this.#order.value]);
    const filtered = asked.length > 0 || this.#unsourced.checked;
    const nothing = filtered ? shown.noMatch : shown.none.number;
    this.#body.replaceChildren(...(kept.length
      ? pages(kept, (row) => this.#fact(row), shown.more, { className: 'ledger' })
      : [filtered || !this.#moments.length ? h('p', { className: 'none' }, nothing) : '']));
    if (filtered || !this.#moments.length) return;
    this.#body.append(
      h('p', { className: 'heading', id: 'moments' }, shown.dates),
      ...pages(this.#moments, (row) => this.#moment(row), shown.more, { className: 'ledger', 'aria-labelledby': 'moments' }));
  }

  /** All that a row says, in the form queries are compared in. */
  #haystack({ words: surface, links, fact, mention }) {
    const shown = words(this.#language);
    const said = [surface, ...Object.values(links), shown.modalities[fact?.modality], fact?.category, shown.types[mention.type], mention.exact];
    return fold(said.filter(Boolean).join(' '));
  }

  #fact({ index, mention, words: surface, fact, links }) {
    const shown = words(this.#language);
    const asWritten = mention.qualifier === 'vague' || mention.type === 'fraction' || !mention.exact;
    const qualifier = asWritten ? '' : shown.qualifiers[mention.qualifier];
    const part = fact?.partOf != null && this.#order.value === 'article';
    const where = [links.who, links.where, links.when].filter((one) => one && !links.what?.includes(one));
    const modality = shown.modalities[fact?.modality];
    return this.#rows.make([index], part ? 'fact part' : 'fact',
      h('span', { className: 'figure' }, qualifier && h('i', {}, `${qualifier} `), asWritten ? surface : format.short(mention, this.#language)),
      ' ',
      h('span', { className: 'about' },
        links.what && h('span', { className: 'what' }, links.what),
        ' ',
        where.length > 0 && h('span', { className: 'circumstances' }, where.join(' · ')),
        ' ',
        h('span', { className: 'source' },
          links.source ? h('span', {}, `${shown.source} `, h('cite', {}, links.source)) : h('span', { className: 'unsourced' }, shown.noSource),
          modality && ' ', modality && h('span', { className: 'badge' }, modality))));
  }

  #moment({ index, mention, words: surface }) {
    const read = format.resolved(mention, this.#language) || format.value(mention, this.#language);
    return this.#rows.make([index], 'fact moment', h('span', { className: 'figure' }, surface), ' ',
      h('span', { className: 'about circumstances' }, read || words(this.#language).types[mention.type]));
  }
}

/** Without case and accents. */
function fold(words) {
  return words.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'");
}
