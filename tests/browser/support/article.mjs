// An article of the tests' own, and an analysis of it written by hand: what the widget draws does not depend on the rules.

export const ARTICLE = `Le Tarvan et l’Ostrie s’accordent sur une trêve après treize jours de combats

Correspondance de Genève. C’est après plus de 10 heures de négociations que Paris et Berlin ont obtenu, vendredi 9 octobre 2020, un cessez-le-feu.

Le bilan est monté à plus de 400 morts, dont 22 civils, selon le ministère de la Défense. « Nous avons perdu 31 soldats », a reconnu le général Karim Haddad.

La moitié des 140 000 habitants de Marseille auraient fui vers la Suisse. L’aide promise atteint 2,5 milliards d’euros, soit 12 % du budget de la France, où des centaines de familles attendent.

M. Haddad a rencontré la ministre Claire Fontaine à Paris. La France n’a pas commenté.`;

const NUMBERS = [
  ['treize jours', { type: 'duration', iso: 'P13D', qualifier: 'eq' }],
  ['plus de 10 heures', { type: 'duration', iso: 'PT10H', qualifier: 'gt' }],
  ['vendredi 9 octobre 2020', { type: 'date', iso: '2020-10-09', qualifier: 'eq', resolved: '2020-10-09' }],
  ['plus de 400', { type: 'cardinal', exact: '400', qualifier: 'gt' }],
  ['22', { type: 'cardinal', exact: '22', qualifier: 'eq' }],
  ['31', { type: 'cardinal', exact: '31', qualifier: 'eq' }],
  ['La moitié', { type: 'fraction', exact: '0.5', qualifier: 'eq' }],
  ['140 000', { type: 'cardinal', exact: '140000', qualifier: 'eq' }],
  ['2,5 milliards d’euros', { type: 'money', exact: '2500000000', unit: 'EUR', qualifier: 'eq' }],
  ['12 %', { type: 'percent', exact: '12', unit: '%', qualifier: 'eq' }],
  ['des centaines', { type: 'cardinal', exact: '100', qualifier: 'vague' }],
];
const NAMES = [
  ['Genève', 'place', { type: 'city', ref: 'CH', latitude: 46.2, longitude: 6.15 }],
  ['Paris', 'party', { type: 'state', ref: 'FR' }],
  ['Berlin', 'party', { type: 'state', ref: 'DE' }],
  ['ministère de la Défense', 'party', { type: 'org', ref: 'ministère de la Défense' }],
  ['Karim Haddad', 'party', { type: 'person', ref: 'Karim Haddad', role: 'général' }],
  ['Marseille', 'place', { type: 'city', ref: 'FR', latitude: 43.3, longitude: 5.37 }],
  ['Suisse', 'place', { type: 'country', ref: 'CH' }],
  ['France', 'place', { type: 'country', ref: 'FR' }],
  ['M. Haddad', 'party', { type: 'person', ref: 'Karim Haddad' }],
  ['Claire Fontaine', 'party', { type: 'person', ref: 'Claire Fontaine', role: 'ministre' }],
  ['Paris', 'place', { type: 'city', ref: 'FR', latitude: 48.86, longitude: 2.35 }],
  ['France', 'party', { type: 'state', ref: 'FR' }],
];

/** Each mention with its words, position and fields, as the engine should find it. */
export const EXPECTED = [...located(NUMBERS.map(([words, fields]) => [words, 'number', fields])), ...located(NAMES)];

/** An analysis of the wire shape. */
export function fakeAnalysis() {
  const mentions = EXPECTED.map(({ words, at, kind, fields }) => ({
    start: at, end: at + words.length, text: words, kind, ...fields,
    ...(fields.exact !== undefined && { value: Number(fields.exact) }), rule: `${kind}-${fields.type}`, evidence: [],
  }));
  mentions.sort((one, other) => one.start - other.start);
  return { version: 1, mentions, facts: factsOf(ARTICLE, mentions), entities: entitiesOf(mentions), relations: [], remarks: [] };
}

/** The list is in text order: each is sought after the one before. */
function located(list) {
  let from = 0;
  return list.map(([words, kind, fields]) => {
    const at = ARTICLE.indexOf(words, from);
    from = at + words.length;
    return { words, at, kind, fields };
  });
}

function entitiesOf(mentions) {
  const entities = [];
  mentions.forEach((mention, index) => {
    if (mention.kind === 'number') return;
    mention.entity = entities.findIndex(({ key }) => key === mention.ref);
    if (mention.entity < 0) mention.entity = entities.push({ key: mention.ref, kind: mention.kind, name: mention.text, mentions: [] }) - 1;
    entities[mention.entity].mentions.push(index);
  });
  return entities.map(({ key, ...entity }) => (/^[A-Z]{2}$/.test(key) ? { ...entity, country: key } : entity));
}

function factsOf(text, mentions) {
  const at = (words) => mentions.findIndex((mention) => mention.text === words);
  const link = (words, from = 0) => {
    const start = text.indexOf(words, from);
    return { start, end: start + words.length, text: words, rule: 'test' };
  };
  const source = link('ministère de la Défense');
  return [
    { number: at('plus de 400'), what: link('morts'), source, modality: 'attributed', category: 'dead', evidence: [] },
    { number: at('22'), what: link('civils'), source, modality: 'attributed', category: 'dead', partOf: 0, evidence: [] },
    { number: at('31'), what: link('soldats'), source: link('Karim Haddad'), modality: 'attributed', evidence: [] },
    { number: at('La moitié'), what: link('habitants'), where: link('Marseille'), modality: 'conditional', derived: '70000', evidence: [] },
    { number: at('140 000'), what: link('habitants'), where: link('Marseille'), modality: 'asserted', evidence: [] },
    { number: at('2,5 milliards d’euros'), what: link('aide'), modality: 'asserted', evidence: [] },
    { number: at('12 %'), what: link('budget'), who: link('France'), modality: 'asserted', evidence: [] },
    { number: at('des centaines'), what: link('familles'), where: link('France'), modality: 'asserted', evidence: [] },
  ].sort((one, other) => one.number - other.number);
}
