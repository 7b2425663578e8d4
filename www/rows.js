// From an analysis to the rows of the panel; no DOM here.

import { reference } from './format.js';

/**
 * @param {string} text the article
 * @param {object | null} analysis
 */
export function rowsOf(text, analysis) {
  const mentions = analysis?.mentions ?? [];
  const facts = new Map((analysis?.facts ?? []).map((fact) => [fact.number, fact]));
  const numbers = mentions.flatMap((mention, index) => (mention.kind === 'number' ? [number(text, mention, index, facts.get(index))] : []));
  const party = entities(text, analysis, 'party');
  const place = entities(text, analysis, 'place');
  return {
    number: numbers.filter(({ moment }) => !moment),
    moments: numbers.filter(({ moment }) => moment),
    party,
    place,
    counts: { number: numbers.length, party: party.length, place: place.length },
  };
}

const MOMENTS = new Set(['date', 'time', 'duration', 'age', 'ordinal']);

function number(text, mention, index, fact) {
  const words = (link) => link && text.slice(link.start, link.end);
  const links = { what: words(fact?.what), who: words(fact?.who), where: words(fact?.where), when: words(fact?.when), source: words(fact?.source) };
  return { index, mention, fact, links, words: words(mention), moment: !fact && MOMENTS.has(mention.type) };
}

/**
 * Mentions of one kind, gathered by whom or what they refer to, in order of first mention. A state goes by its name,
 * whatever stands for it in the article: « Khartoum », « la diplomatie soudanaise ».
 */
function entities(text, analysis, kind) {
  const rows = new Map();
  analysis?.mentions.forEach((mention, index) => {
    if (mention.kind !== kind) return;
    const words = text.slice(mention.start, mention.end);
    const entity = analysis.entities[mention.entity];
    const key = mention.entity ?? words.toLowerCase();
    const row = rows.get(key) ?? { name: entity?.name ?? words, country: entity?.country ?? mention.ref, types: [], roles: [], forms: [], mentions: [] };
    rows.set(key, row);
    row.mentions.push(index);
    if (!row.types.includes(mention.type)) row.types.push(mention.type);
    if (!row.forms.includes(words)) row.forms.push(words);
    if (mention.role) row.roles.push(mention.role);
  });
  return [...rows.values()].map(named);
}

function named(row) {
  const state = row.types.some((type) => type === 'state' || type === 'country') && reference(row.country, 'fr');
  const name = state || row.name;
  return { ...row, name, country: state || row.country === name ? undefined : row.country, forms: row.forms.filter((form) => form !== name) };
}
