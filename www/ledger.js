// The ledger: every quantity with what it counts, where and according to whom; filtered and sorted by the reader.

import { h } from './dom.js';
import * as format from './format.js';
import { fill, words } from './i18n.js';
import { pages } from './list.js';
import { drain } from './slices.js';

/** Fewer facts than this are read faster than filtered. */
const MANY = 6;

const last = '\uFFFF';
const byLink = (field) => (one, other) => (one.links[field] ?? last).localeCompare(other.links[field] ?? last, 'fr');
const ORDERS = {
  article: (one, other) => one.index - other.index,
  value: (one, other) => Number(other.mention.exact ?? -Infinity) - Number(one.mention.exact ?? -Infinity),
  what: byLink('what'), who: byLink('who'), where: byLink('where'), source: byLink('source'),
};
/** Values of a facet beyond these are found by words. */
const MOST = 99;
const FACETS = ['category', 'who', 'where', 'source'];

export class Ledger {
  #rows;
  #facts = [];
  /** The row of each fact, as facts name each other. */
  #byFact = [];
  #language;
  /** Letters of the longest figure. */
  #longest;
  #query = h('input', { type: 'search', className: 'query', autocomplete: 'off', spellcheck: false });
  #order = choice('order', Object.keys(ORDERS));
  #facets = FACETS.map((facet) => choice(`facet ${facet}`));
  #bar = h('div', { className: 'bar', part: 'filter', role: 'search' }, this.#query, this.#order, ...this.#facets);
  #body = h('div');

  /** @param {import('./list.js').Rows} rows @param {AbortSignal} signal */
  constructor(rows, signal) {
    this.#rows = rows;
    this.#bar.addEventListener('input', () => drain(this.#draw()), { signal });
    this.element = h('div', {}, this.#bar, this.#body);
  }

  *render(facts, language) {
    this.#facts = facts;
    this.#byFact = facts.filter(({ fact }) => fact);
    this.#language = language;
    const shown = words(language);
    this.#query.placeholder = shown.filter;
    this.#query.setAttribute('aria-label', shown.filter);
    this.#order.setAttribute('aria-label', shown.order);
    for (const option of this.#order.options) option.textContent = shown.orders[option.value];
    for (const [at, select] of this.#facets.entries()) yield this.#offer(select, FACETS[at], shown);
    this.#bar.hidden = facts.length < MANY;
    if (this.#bar.hidden) this.#reset();
    yield* this.#draw();
  }

  /** Shows every fact again. */
  clear() {
    this.#reset();
    drain(this.#draw());
  }

  #reset() {
    for (const field of [this.#query, ...this.#facets]) field.value = '';
  }

  /** The values of a facet, the most frequent first, each with its number of figures; what was chosen stays chosen. */
  #offer(select, facet, shown) {
    const label = shown.facets[facet];
    const counts = new Map();
    for (const { facets } of this.#facts) if (facets[facet] != null) counts.set(facets[facet], (counts.get(facets[facet]) ?? 0) + 1);
    const chosen = select.value;
    const name = (value) => (facet === 'category' ? shown.categories[value] ?? value : value || shown.noSource);
    select.setAttribute('aria-label', label);
    select.replaceChildren(h('option', { value: '' }, label), ...[...counts].sort(([, one], [, other]) => other - one).slice(0, MOST)
      .map(([value, count]) => h('option', { value: `=${value}` }, `${name(value)} (${count})`)));
    select.value = chosen;
    if (select.selectedIndex < 0) select.value = '';
    select.hidden = counts.size < 2;
  }

  *#draw() {
    const shown = words(this.#language);
    const asked = fold(this.#query.value).split(/\s+/).filter(Boolean);
    const chosen = this.#facets.map(({ value }) => value);
    const kept = this.#facts
      .filter(({ facets }) => chosen.every((value, at) => !value || value === `=${facets[FACETS[at]]}`))
      .filter((row) => asked.every((word) => this.#haystack(row).includes(word)))
      .sort(ORDERS[this.#order.value]);
    this.#longest = 0;
    const content = kept.length
      ? yield* pages(kept, (row) => this.#fact(row), shown.more, { className: 'ledger' })
      : [h('p', { className: 'none' }, this.#facts.length ? shown.noMatch : shown.none.number)];
    content[0].style.setProperty('--figure', this.#longest);
    this.#rows.put(this.#body, content);
  }

  /** All that a row says, in the form queries are compared in. */
  #haystack({ words: surface, links, fact, facets, mention }) {
    const shown = words(this.#language);
    const said = [
      surface, mention.exact, ...Object.values(links), ...Object.values(facets), shown.modalities[fact?.modality], shown.categories[fact?.category],
    ];
    return fold(said.filter(Boolean).join(' '));
  }

  #fact({ index, mention, words: surface, fact, links }) {
    const shown = words(this.#language);
    const part = fact?.partOf != null && this.#order.value === 'article';
    const value = figure(mention, surface, this.#language).filter(Boolean);
    this.#longest = Math.max(this.#longest, ...value.map((one) => (one.textContent ?? one).length));
    const where = [links.who, links.where, links.when].filter((one) => one && !links.what?.includes(one));
    return this.#rows.make([index], part ? 'fact part' : 'fact',
      h('span', { className: 'figure' }, ...value),
      ' ',
      h('span', { className: 'about' },
        links.what && h('span', { className: 'what' }, links.what),
        ' ',
        where.length > 0 && h('span', { className: 'circumstances' }, where.join(' · ')),
        ' ',
        h('span', { className: 'source' },
          links.source ? h('span', {}, `${shown.source} `, h('cite', {}, links.source)) : h('span', { className: 'unsourced' }, shown.noSource),
          ...badges(fact, (at) => this.#valueOf(at), this.#language).flatMap(([name, said]) => [' ', h('span', { className: `badge ${name}` }, said)]))));
  }

  /** The value of another fact, by its index. */
  #valueOf(at) {
    const row = this.#byFact[at];
    return row ? format.short(row.mention, this.#language) || row.words : '';
  }
}

/** A select of these values. */
function choice(className, values = []) {
  return h('select', { className }, ...values.map((value) => h('option', { value })));
}

/** A figure as it stands in a list: its bound, and the value; words where there is no plain one. */
export function figure(mention, surface, language) {
  const asWritten = mention.qualifier === 'vague' || mention.type === 'fraction' || !mention.exact;
  const qualifier = !asWritten && words(language).qualifiers[mention.qualifier];
  return [qualifier && h('i', {}, `${qualifier} `), asWritten ? surface : format.short(mention, language)];
}

/**
 * What a reader must know before repeating a figure: how sure it is, what it is a part of or what part of it is told,
 * what it implies, how it moved, who contradicts it. Pairs of a name and the words.
 */
function badges(fact, valueOf, language) {
  if (!fact) return [];
  const shown = words(language);
  const { change = {} } = fact;
  const number = (digits) => format.decimal(digits, language);
  const moved = change.from != null && change.to != null
    ? `${valueOf(change.from)} → ${valueOf(change.to)}`
    : change.by != null && valueOf(change.by);
  return [
    ['modality', shown.modalities[fact.modality]],
    ['partly', fact.partOf != null && fill(shown.badges.part, { n: valueOf(fact.partOf) })],
    ['accounted', fact.accountedFor && fill(shown.badges.accounted, { n: number(fact.accountedFor) })],
    ['derived', fact.derived && fill(shown.badges.derived, { n: number(fact.derived) })],
    ['change', (moved || change.direction) && [{ rise: '↗', fall: '↘' }[change.direction], moved || shown.badges[change.direction]].filter(Boolean).join(' ')],
    ['disputed', fact.disputedBy?.length && fill(shown.badges.disputed, { n: fact.disputedBy.map(valueOf).join(', ') })],
  ].filter(([, said]) => said);
}

/** Without case and accents. */
function fold(words) {
  return words.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'");
}
