// One mention in full: value, links and why. Words in it lead to their place in the article.

import { h, sheet } from './dom.js';
import * as format from './format.js';
import { words } from './i18n.js';

/** What a name can be. */
const TYPES = { party: ['person', 'people', 'state', 'org', 'group'], place: ['country', 'region', 'city', 'site', 'natural'] };
const LINKS = [['what', 'what'], ['who', 'who'], ['where', 'where'], ['when', 'when'], ['source', 'bySource']];

export class Popover {
  /** Where it stands: the only rule that changes. */
  place = sheet('');
  #owner;

  /** @param {{ onWords: (span: object) => void, onRow: () => void, onClose: () => void,
   *   onCorrect: (span: object, change: { kind: string | null, type?: string }) => void }} owner */
  constructor(owner) {
    this.#owner = owner;
    this.element = h('div', {
      className: 'popover', part: 'popover', role: 'dialog', popover: 'manual', tabIndex: -1, 'aria-labelledby': 'popover-title',
    });
  }

  get open() {
    return this.element.matches(':popover-open');
  }

  /** @param {{ text: string, analysis: object, index: number, language: string, fromRow: boolean, focus: boolean, box: DOMRect }} shown */
  show(shown) {
    this.#open(this.#content(shown), shown);
  }

  /** Asks what words are that were selected. @param {{ text: string, span: object, language: string, focus: boolean, box: DOMRect }} asked */
  offer(asked) {
    const shown = words(asked.language);
    this.#open([
      h('p', { className: 'title', id: 'popover-title', part: 'popover-title', lang: 'fr' }, asked.text.slice(asked.span.start, asked.span.end)),
      h('p', { className: 'choices' }, this.#types(asked.span, null, shown),
        h('button', { className: 'words', onclick: this.#owner.onClose }, shown.close)),
    ], asked);
  }

  #open(content, { box, focus }) {
    this.element.replaceChildren(...content);
    if (!this.open) this.element.showPopover();
    this.#stand(box);
    if (focus) this.element.focus({ preventScroll: true });
  }

  close() {
    if (this.open) this.element.hidePopover();
  }

  #content({ text, analysis, index, language, fromRow }) {
    const shown = words(language);
    const mention = analysis.mentions[index];
    const fact = analysis.facts.find(({ number }) => number === index);
    const pairs = [
      ...this.#values(mention, fact, shown, language), ...this.#links(text, analysis, fact, shown), ...this.#relations(text, analysis, index, shown),
    ];
    return [
      h('p', { className: `kind ${mention.kind}` }, h('span', { className: `sign ${mention.kind}` }, shown.types[mention.type] ?? mention.type)),
      h('p', { className: 'title', id: 'popover-title', part: 'popover-title', lang: 'fr' }, text.slice(mention.start, mention.end)),
      pairs.length && h('dl', {}, ...pairs.flatMap(([term, ...values]) => [h('dt', {}, term), h('dd', {}, ...values)])),
      this.#why(text, mention, fact, shown),
      this.#correct(mention, shown),
      h('div', { className: 'actions' },
        h('button', { className: 'to-row', onclick: this.#owner.onRow }, fromRow ? `↩ ${shown.back}` : shown.toRow),
        h('button', { className: 'close', onclick: this.#owner.onClose }, shown.close)),
    ].filter(Boolean);
  }

  #values(mention, fact, shown, language) {
    const modality = shown.modalities[fact?.modality];
    const coordinates = mention.latitude != null && [mention.latitude, mention.longitude].map((degrees) => `${degrees.toFixed(2)}°`).join(', ');
    return [
      [shown.value, mention.kind === 'number' && format.value(mention, language), modality && h('span', { className: 'badge' }, modality)],
      [shown.resolved, format.resolved(mention, language)],
      [shown.derived, fact?.derived && format.decimal(fact.derived, language)],
      [shown.accounted, fact?.accountedFor && format.decimal(fact.accountedFor, language)],
      [shown.reference, format.reference(mention.ref, language)],
      [shown.role, mention.role],
      [shown.position, coordinates],
    ].filter(([, value]) => value).map(([term, value, badge]) => [term, value, badge && ' ', badge]);
  }

  #links(text, analysis, fact, shown) {
    if (!fact) return [];
    const links = LINKS.filter(([field]) => fact[field]).map(([field, term]) => [shown[term], this.#words(text, fact[field])]);
    if (!fact.source) links.push([shown.bySource, h('span', { className: 'badge' }, shown.noSource)]);
    const { from, to, by } = fact.change ?? {};
    const at = analysis.facts.indexOf(fact);
    const parts = fact.accountedFor ? analysis.facts.flatMap(({ partOf }, part) => (partOf === at ? [part] : [])) : [];
    const others = [[shown.partOf, [fact.partOf]], [shown.parts, parts], [shown.from, [from]], [shown.to, [to]], [shown.by, [by]], [shown.disputed, fact.disputedBy]];
    for (const [term, facts = []] of others) {
      const numbers = facts.filter((other) => other !== at).map((other) => analysis.mentions[analysis.facts[other]?.number]).filter(Boolean);
      if (numbers.length > 0) links.push([term, ...numbers.flatMap((number) => [this.#words(text, number), ' '])]);
    }
    return links;
  }

  /** How a party stands to others, by the clauses that say it. */
  #relations(text, { relations = [], mentions }, index, shown) {
    const same = (other) => other === index || (mentions[index].entity != null && mentions[other].entity === mentions[index].entity);
    return relations.filter(({ subject, object }) => mentions[index].kind === 'party' && (same(subject) || same(object)))
      .map(({ kind, subject, object, evidence }) => {
        const [one, to] = [subject, object].map((party) => text.slice(mentions[party].start, mentions[party].end));
        return [shown.relation, this.#words(text, evidence, `${one} ${shown.relations[kind]} ${to}`)];
      });
  }

  #why(text, mention, fact, shown) {
    const evidence = [...(mention.evidence ?? []), ...(fact?.evidence ?? [])];
    return h('details', { className: 'why' },
      h('summary', {}, shown.why),
      h('p', {}, `${shown.rule} `, h('code', {}, mention.rule)),
      ...LINKS.filter(([field]) => fact?.[field]).map(([field, term]) => h('p', {}, `${shown[term]} `, h('code', {}, fact[field].rule))),
      ...evidence.map((one) => h('p', {}, `${shown.evidence} `, this.#words(text, one), ' ', h('code', {}, one.rule))));
  }

  /** Another type for a name; or the mention away. */
  #correct(mention, shown) {
    return h('details', { className: 'why' }, h('summary', {}, shown.correct),
      h('p', { className: 'choices' }, mention.kind !== 'number' && this.#types(mention, mention, shown),
        h('button', { className: 'words', onclick: () => this.#owner.onCorrect(mention, { kind: null }) }, shown.remove[mention.kind])));
  }

  /** What the words of `span` are; without `now`, nothing yet. */
  #types(span, now, shown) {
    const names = Object.keys(TYPES).map((kind) => h('optgroup', { label: shown[kind] },
      ...TYPES[kind].map((type) => h('option', { value: `${kind} ${type}`, selected: kind === now?.kind && type === now.type }, shown.types[type]))));
    const choice = h('select', { 'aria-label': shown.type, onchange: () => {
      const [kind, type] = choice.value.split(' ');
      this.#owner.onCorrect(span, { kind, type });
    } }, !now && h('option', { value: '', selected: true, disabled: true }, shown.add), ...names);
    return choice;
  }

  /** A way to words of the article, under these or another name. */
  #words(text, span, name = text.slice(span.start, span.end)) {
    return h('button', { className: 'words', lang: 'fr', onclick: () => this.#owner.onWords(span) }, name);
  }

  /** Below the words where there is room, else above; on a phone, CSS makes it a sheet at the bottom. */
  #stand(box) {
    const { width, height, top: edge } = this.element.getBoundingClientRect();
    if (getComputedStyle(this.element).position === 'fixed') {
      if (box.bottom > edge - 16) scrollBy({ top: box.bottom - edge + 48 });
      return;
    }
    const below = box.bottom + height + 16 < innerHeight || box.top < height + 16;
    const top = (below ? box.bottom + 8 : box.top - height - 8) + scrollY;
    const left = Math.max(12, Math.min(box.left, document.documentElement.clientWidth - width - 12)) + scrollX;
    this.place.replaceSync(`.popover { top: ${Math.round(top)}px; left: ${Math.round(left)}px }`);
  }
}
