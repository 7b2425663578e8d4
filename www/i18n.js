// The words of the interface. Article texts and results are never translated.

const fr = {
  number: 'Chiffres', party: 'Acteurs', place: 'Lieux',
  oneNumber: 'chiffre', oneParty: 'acteur', onePlace: 'lieu',
  dates: 'Dates, durées et rangs',
  results: 'Ce que dit l’article', edit: 'Texte de l’article', read: 'Article annoté',
  placeholder: 'Collez ou tapez ici un article de presse en français.',
  hint: 'Chaque chiffre, chaque acteur et chaque lieu du texte apparaîtra ici, relié à ses mots.',
  noSource: 'sans source', source: 'selon', what: 'Quoi', who: 'Qui', where: 'Où', when: 'Quand', bySource: 'Selon',
  value: 'Valeur', type: 'Type', reference: 'Désigne', role: 'Fonction', resolved: 'Lu comme', derived: 'Soit',
  partOf: 'Partie de', position: 'Position', why: 'Pourquoi ?', rule: 'Règle', evidence: 'Indice',
  correct: 'Corriger', add: 'Marquer comme…', undo: 'Rétablir', removed: 'retiré',
  remove: { number: 'Ce n’est pas un chiffre', party: 'Ce n’est pas un acteur', place: 'Ce n’est pas un lieu' },
  close: 'Fermer', toRow: 'Voir dans la liste', back: 'Retour à la liste', more: 'Afficher la suite',
  cancel: 'Annuler', retry: 'Réessayer', working: 'Texte long : lecture en cours…', times: '{n} fois',
  filter: 'Filtrer', order: 'Ordre', noMatch: 'Aucun chiffre ne correspond.',
  orders: { article: 'Ordre du texte', value: 'Du plus grand', what: 'Par objet', source: 'Par source' },
  none: { number: 'Aucun chiffre.', party: 'Aucun acteur.', place: 'Aucun lieu.' },
  found: '{number}, {party}, {place}.',
  counts: {
    number: { one: '{n} chiffre', other: '{n} chiffres' },
    party: { one: '{n} acteur', other: '{n} acteurs' },
    place: { one: '{n} lieu', other: '{n} lieux' },
  },
  remarks: {
    empty: '', 'not-french': 'Ce texte ne semble pas être en français : factmark ne lit que le français. Il reste tel quel.',
    binary: 'Ce contenu ne semble pas être du texte. Il reste tel quel.',
    'nothing-found': 'Ni chiffre, ni acteur, ni lieu dans ce texte.',
    'wasm-blocked': 'Ce navigateur ou ce site interdit WebAssembly : l’article reste lisible, sans annotations.',
    'too-large': 'Ce texte est trop long pour être lu ici : {n} signes au plus. Il reste tel quel.',
    unreachable: 'Le moteur n’a pas pu être chargé. Votre texte est intact ; réessayez plus tard.',
    failed: 'L’analyse n’a pas abouti. Votre texte est intact.', canceled: 'Analyse annulée. Votre texte est intact.',
  },
  qualifiers: { gt: 'plus de', ge: 'au moins', lt: 'moins de', le: 'au plus', approx: 'environ', vague: 'de l’ordre de' },
  modalities: {
    conditional: 'au conditionnel', denied: 'démenti', provisional: 'provisoire', forecast: 'prévision',
    target: 'objectif', past: 'passé',
  },
  types: {
    cardinal: 'nombre', ordinal: 'rang', fraction: 'fraction', percent: 'pourcentage', money: 'montant',
    measure: 'mesure', duration: 'durée', age: 'âge', date: 'date', time: 'heure', person: 'personne', people: 'peuple',
    state: 'État', org: 'organisation', group: 'groupe', country: 'pays', region: 'région', city: 'ville', site: 'site',
    natural: 'site naturel',
  },
};

const en = {
  number: 'Figures', party: 'Parties', place: 'Places',
  oneNumber: 'figure', oneParty: 'party', onePlace: 'place',
  dates: 'Dates, durations and ranks',
  results: 'What the article says', edit: 'Article text', read: 'Annotated article',
  placeholder: 'Paste or type a news article in French here.',
  hint: 'Every figure, party and place of the text will be listed here, linked to its words.',
  noSource: 'no source', source: 'according to', what: 'What', who: 'Who', where: 'Where', when: 'When',
  bySource: 'According to', value: 'Value', type: 'Type', reference: 'Refers to', role: 'Function', resolved: 'Read as',
  derived: 'That is', partOf: 'Part of', position: 'Position', why: 'Why?', rule: 'Rule', evidence: 'Evidence',
  correct: 'Correct', add: 'Mark as…', undo: 'Undo', removed: 'removed',
  remove: { number: 'Not a figure', party: 'Not a party', place: 'Not a place' },
  close: 'Close', toRow: 'Show in the list', back: 'Back to the list', more: 'Show more', cancel: 'Cancel',
  retry: 'Try again',
  working: 'Long text: reading…', times: '{n} times',
  filter: 'Filter', order: 'Order', noMatch: 'No figure matches.',
  orders: { article: 'Text order', value: 'Largest first', what: 'By subject', source: 'By source' },
  none: { number: 'No figures.', party: 'No parties.', place: 'No places.' },
  found: '{number}, {party}, {place}.',
  counts: {
    number: { one: '{n} figure', other: '{n} figures' },
    party: { one: '{n} party', other: '{n} parties' },
    place: { one: '{n} place', other: '{n} places' },
  },
  remarks: {
    empty: '', 'not-french': 'This text does not seem to be French, the only language factmark reads. It stays as it is.',
    binary: 'This does not seem to be text. It stays as it is.',
    'nothing-found': 'No figure, party or place in this text.',
    'wasm-blocked': 'This browser or site forbids WebAssembly: the article stays readable, without annotations.',
    'too-large': 'This text is too long to be read here: {n} characters at most. It stays as it is.',
    unreachable: 'The engine could not be loaded. Your text is intact; try again later.',
    failed: 'The analysis failed. Your text is intact.', canceled: 'Analysis canceled. Your text is intact.',
  },
  qualifiers: { gt: 'more than', ge: 'at least', lt: 'less than', le: 'at most', approx: 'about', vague: 'in the order of' },
  modalities: {
    conditional: 'unconfirmed', denied: 'denied', provisional: 'provisional', forecast: 'forecast', target: 'target',
    past: 'past',
  },
  types: {
    cardinal: 'number', ordinal: 'rank', fraction: 'fraction', percent: 'percentage', money: 'amount',
    measure: 'measure', duration: 'duration', age: 'age', date: 'date', time: 'time', person: 'person', people: 'people',
    state: 'state', org: 'organization', group: 'group', country: 'country', region: 'region', city: 'city', site: 'site',
    natural: 'natural feature',
  },
};

/** The interface's words in `language`; French where there is a choice of none. */
export function words(language) {
  return /^en\b/i.test(language) ? en : fr;
}

/** `{name}` in `template` replaced by its value. */
export function fill(template, values) {
  return template.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

/** « 1 chiffre », « 12 chiffres ». */
export function counted(language, kind, n) {
  const forms = words(language).counts[kind];
  const form = new Intl.PluralRules(language).select(n);
  return fill(forms[form] ?? forms.other, { n: new Intl.NumberFormat(language).format(n) });
}
