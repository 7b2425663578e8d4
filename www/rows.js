// From an analysis to the rows of the panel; no DOM here.

import { reference } from './format.js';
import { timeline } from './timeline.js';

const LINKS = ['what', 'who', 'where', 'when', 'source'];

/**
 * @param {string} text the article
 * @param {object | null} analysis
 */
export function rowsOf(text, analysis) {
  const mentions = analysis?.mentions ?? [];
  const facts = new Map((analysis?.facts ?? []).map((fact) => [fact.number, fact]));
  const party = entities(text, analysis, 'party');
  const place = entities(text, analysis, 'place');
  const rowOf = new Map([...party, ...place].flatMap((row) => row.mentions.map((mention) => [mention, row])));
  const numbers = mentions.flatMap((mention, index) => (
    mention.kind === 'number' ? [numberRow(text, mention, index, facts.get(index), rowOf)] : []));
  const number = numbers.filter(({ moment }) => !moment);
  const moments = numbers.filter(({ moment }) => moment);
  const relations = relationsOf(analysis, rowOf);
  return {
    number, party, place, relations, sides: sidesOf(relations), time: timeline(text, moments, number),
    counts: { number: number.length, time: moments.length, party: party.length, place: place.length },
  };
}

const MOMENTS = new Set(['date', 'time', 'duration', 'age', 'ordinal']);

/** A number with the words of its links, and what the reader can choose it by. */
function numberRow(text, mention, index, fact, rowOf) {
  const links = Object.fromEntries(LINKS.map((field) => [field, fact?.[field] && text.slice(fact[field].start, fact[field].end)]));
  const name = (field) => rowOf.get(fact?.[field]?.mention)?.name ?? links[field];
  const facets = { category: fact?.category, who: name('who'), where: name('where'), source: name('source') ?? '' };
  return { index, mention, fact, links, facets, words: text.slice(mention.start, mention.end), moment: !fact && MOMENTS.has(mention.type) };
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
    if (mention.latitude != null) row.point ??= mention;
  });
  return [...rows.values()].map(named);
}

function named(row) {
  const state = row.types.some((type) => type === 'state' || type === 'country') && reference(row.country, 'fr');
  const name = state || row.name;
  return { ...row, name, country: state || row.country === name ? undefined : row.country, forms: row.forms.filter((form) => form !== name) };
}

/** What the text says of two parties, once, with every clause that says it. */
function relationsOf(analysis, rowOf) {
  const said = new Map();
  for (const { kind, subject, object, evidence } of analysis?.relations ?? []) {
    const [of, to] = [rowOf.get(subject), rowOf.get(object)];
    if (!of || !to || of === to) continue;
    const key = [kind, of.mentions[0], to.mentions[0]].join();
    const relation = said.get(key) ?? { kind, of, to, clauses: [] };
    said.set(key, relation);
    relation.clauses.push({ index: subject, span: evidence });
  }
  return [...said.values()];
}

/** Who stands together, by what the text says, and against whom: pairs of groups; the second may be empty. */
function sidesOf(relations) {
  const side = new Map();
  const of = (row) => side.get(row) ?? side.set(row, new Set([row])).get(row);
  const among = (...kinds) => relations.filter(({ kind }) => kinds.includes(kind));
  for (const { of: one, to } of among('ally', 'support')) {
    const joined = new Set([...of(one), ...of(to)]);
    for (const row of joined) side.set(row, joined);
  }
  const pairs = [];
  for (const { of: one, to } of among('oppose', 'fight')) {
    const pair = [of(one), of(to)];
    if (pair[0] !== pair[1] && !pairs.some((other) => pair.every((group) => other.includes(group)))) pairs.push(pair);
  }
  for (const group of new Set(side.values())) if (group.size > 1 && !pairs.flat().includes(group)) pairs.push([group, new Set()]);
  return pairs.map((pair) => pair.map((group) => [...group]));
}
