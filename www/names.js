// The lists of parties and places: who or what, under which names; who stands where; a map.

import { h } from './dom.js';
import * as format from './format.js';
import { fill, words } from './i18n.js';
import { pages, section } from './list.js';
import { map } from './map.js';

/** What the text says of parties and each other, then the parties. */
export function* parties({ party, relations, sides }, rows, language) {
  const shown = words(language);
  const group = (names) => names.flatMap(({ name, mentions }, at) => [
    at > 0 && ', ', rows.button(mentions.map((index) => ({ index })), 'member', name),
  ]);
  return [
    ...yield* section('sides', shown.sides, sides, ([one, other]) => h('li', { className: 'side' }, ...group(one),
      other.length > 0 && h('span', {}, ` ${shown.against} `), ...group(other)), shown.more),
    ...yield* section('relations', shown.said, relations, ({ kind, of, to, clauses }) => h('li', {}, rows.button(clauses, 'row relation',
      h('span', { className: 'what' }, of.name, h('i', {}, ` ${shown.relations[kind]} `), to.name), ' ',
      h('q', { className: 'circumstances', lang: 'fr' }, clauses[0].span.text))), shown.more),
    ...relations.length ? [h('p', { className: 'heading' }, shown.party)] : [],
    ...yield* list(party, 'party', rows, language),
  ];
}

/** Points beyond these would hide the map. */
const MOST_POINTS = 99;

/** The places on a map, where their coordinates are known, and all of them. */
export function* places({ place }, rows, language) {
  const points = place.filter(({ point }) => point).slice(0, MOST_POINTS);
  return [...points.length ? [map(points, rows, words(language).map)] : [], ...yield* list(place, 'place', rows, language)];
}

function* list(found, kind, rows, language) {
  const shown = words(language);
  if (found.length === 0) return [h('p', { className: 'none' }, shown.none[kind])];
  return yield* pages(found, (row) => entity(row, rows, language), shown.more, { className: 'names', 'aria-label': shown[kind] });
}

function entity({ name, types, country, roles, forms, mentions }, rows, language) {
  const shown = words(language);
  // What else stands for a state is told by its other names.
  const told = types.includes('state') ? ['state'] : types;
  const details = [roles[0], ...told.map((type) => shown.types[type] ?? type), country && format.reference(country, language)];
  const times = format.decimal(mentions.length, language);
  return rows.make(mentions, 'name', h('span', { className: 'what' }, name), ' ',
    mentions.length > 1 && h('span', { className: 'times', title: fill(shown.times, { n: times }) }, `×\u00A0${times}`), ' ',
    h('span', { className: 'circumstances' }, [...new Set(details)].filter(Boolean).join(' · ')), ' ',
    forms.length > 0 && h('span', { className: 'circumstances forms' }, forms.join(', ')));
}
