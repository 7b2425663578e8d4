// What a reader corrected: mentions retyped, removed or added, kept apart from the analysis and laid over each new one.

/**
 * @typedef {{ start: number, end: number, text: string, kind: string | null, type?: string }} Correction
 * the words it is about and what they are: a kind with its type, or `null` for no mention at all
 */

/** Rule id of a mention whose kind or type a reader gave. */
const BY_READER = 'reader';

/** The corrections of one article, with what they were before. */
export class Corrections {
  #past = [];
  /** The text they are about. */
  #text = '';
  list = [];

  /** @param {Correction} correction it replaces one about the same words */
  add(correction) {
    this.#past.push(this.list);
    this.list = [...this.list.filter(({ start, end }) => start !== correction.start || end !== correction.end), correction];
  }

  /** Takes the last one back; whether there was one. */
  undo() {
    if (this.#past.length === 0) return false;
    this.list = this.#past.pop();
    return true;
  }

  /** Others instead, those only that are about words of `text`. */
  replace(list, text) {
    this.#past = [];
    this.#text = text;
    this.list = [...(list ?? [])].filter((one) => one && one.text && text.slice(one.start, one.end) === one.text);
  }

  /** The text has become `text`. */
  follow(text) {
    const before = this.#text;
    this.#text = text;
    this.list = moved(this.list, before, text);
    this.#past = this.#past.map((list) => moved(list, before, text));
  }
}

/** The corrections where their words stand after an edit; those whose words were touched are dropped. */
function moved(corrections, before, after) {
  if (before === after || corrections.length === 0) return corrections;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  const shift = after.length - before.length;
  return corrections.flatMap((one) => {
    if (one.end <= head) return [one];
    return one.start >= before.length - tail ? [{ ...one, start: one.start + shift, end: one.end + shift }] : [];
  });
}

/** The analysis as corrected; the one given stays as it is. Words that were no mention become one, instead of those in them. */
export function corrected(analysis, corrections) {
  if (corrections.length === 0) return analysis;
  const byPlace = new Map(corrections.map((one) => [`${one.start}-${one.end}`, one]));
  const made = corrections.filter(({ kind }) => kind !== null);
  const kept = [];
  analysis.mentions.forEach((mention, old) => {
    const correction = byPlace.get(`${mention.start}-${mention.end}`);
    if (correction) byPlace.delete(`${mention.start}-${mention.end}`);
    if (correction ? correction.kind === null : made.some(({ start, end }) => start < mention.end && mention.start < end)) return;
    kept.push({ old, mention: correction ? retyped(mention, correction) : { ...mention } });
  });
  for (const one of byPlace.values()) if (one.kind !== null) kept.push({ mention: retyped(one, one) });
  kept.sort((one, other) => one.mention.start - other.mention.start);
  const index = new Map(kept.map(({ old }, at) => [old, at]));
  index.delete(undefined);
  const mentions = kept.map(({ mention }) => mention);
  const relations = (analysis.relations ?? [])
    .filter(({ subject, object }) => [subject, object].every((old) => mentions[index.get(old)]?.kind === 'party'))
    .map((relation) => ({ ...relation, subject: index.get(relation.subject), object: index.get(relation.object) }));
  return { ...analysis, mentions, entities: gathered(analysis.entities, mentions, index), facts: linked(analysis.facts, index), relations };
}

/** What was said of a mention under its old type goes with it, except the country, which holds for both. */
function retyped({ start, end, text, ref, kind: before, entity, role }, { kind, type }) {
  return {
    start, end, text, kind, type, rule: BY_READER, evidence: [],
    ...(ref !== undefined && { ref }), ...(kind === before && entity !== undefined && { entity }), ...(type === 'person' && role && { role }),
  };
}

/** The entities with the mentions left; a mention of another kind now joins the entity of its name or makes one. */
function gathered(entities, mentions, index) {
  const kept = entities.map((entity) => ({
    ...entity,
    mentions: entity.mentions.map((old) => index.get(old)).filter((now) => mentions[now]?.kind === entity.kind),
  }));
  mentions.forEach((mention, at) => {
    if (mention.kind === 'number' || mention.entity !== undefined) return;
    const name = mention.text.toLowerCase();
    let entity = kept.find((one) => one.kind === mention.kind && one.mentions.length > 0 && one.name.toLowerCase() === name);
    if (!entity) kept.push(entity = { kind: mention.kind, name: mention.text, mentions: [] });
    entity.mentions.push(at);
    entity.mentions.sort((one, other) => one - other);
  });
  const left = kept.filter((entity) => entity.mentions.length > 0).sort((one, other) => one.mentions[0] - other.mentions[0]);
  left.forEach((entity, at) => {
    for (const mention of entity.mentions) mentions[mention].entity = at;
  });
  return left;
}

/** The facts of the numbers left; a link keeps its words even where they are no mention any more. */
function linked(facts, index) {
  const left = [];
  const at = new Map();
  facts.forEach((fact, old) => {
    if (index.has(fact.number)) at.set(old, left.push(fact) - 1);
  });
  return left.map((fact) => {
    const copy = { ...fact, number: index.get(fact.number) };
    if (!at.has(fact.partOf)) delete copy.partOf;
    else copy.partOf = at.get(fact.partOf);
    const disputes = (fact.disputedBy ?? []).filter((old) => at.has(old)).map((old) => at.get(old));
    if (disputes.length > 0) copy.disputedBy = disputes;
    else delete copy.disputedBy;
    if (fact.change) copy.change = changed(fact.change, at);
    for (const field of ['what', 'who', 'where', 'when', 'source']) {
      if (fact[field]?.mention === undefined) continue;
      const { mention, ...words } = fact[field];
      copy[field] = index.has(mention) ? { ...words, mention: index.get(mention) } : words;
    }
    return copy;
  });
}

/** A change without the facts that are gone. */
function changed(change, at) {
  const ends = ['from', 'to', 'by'].filter((end) => at.has(change[end])).map((end) => [end, at.get(change[end])]);
  return { ...(change.direction && { direction: change.direction }), ...Object.fromEntries(ends) };
}
