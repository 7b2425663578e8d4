// The words of the interface. Article texts and results are never translated.

const fr = {
  number: 'Chiffres', party: 'Acteurs', place: 'Lieux', time: 'Dates',
  oneNumber: 'chiffre', oneParty: 'acteur', onePlace: 'lieu',
  undated: 'Sans jour', since: 'et après', until: 'et avant', map: 'Carte des lieux',
  sides: 'Camps', against: 'contre', said: 'Relations', relation: 'Lien',
  relations: {
    ally: 'allié de', support: 'soutient', oppose: 's’oppose à', fight: 'combat', accuse: 'accuse', deny: 'rejette l’accusation de',
    negotiate: 'négocie avec', agree: 's’accorde avec', mediate: 'médiateur pour', treaty: 'lié par un traité à',
  },
  results: 'Ce que dit l’article', edit: 'Texte de l’article', read: 'Article annoté',
  placeholder: 'Collez ou tapez ici un article de presse en français.',
  hint: 'Chaque chiffre, chaque acteur et chaque lieu du texte apparaîtra ici, relié à ses mots.',
  noSource: 'sans source', source: 'selon', what: 'Quoi', who: 'Qui', where: 'Où', when: 'Quand', bySource: 'Selon',
  value: 'Valeur', type: 'Type', reference: 'Désigne', role: 'Fonction', resolved: 'Lu comme', derived: 'Soit',
  partOf: 'Partie de', parts: 'Dont', accounted: 'Détaillés', from: 'Avant', to: 'Après', by: 'Écart', disputed: 'Autre chiffre', position: 'Position', why: 'Pourquoi ?', rule: 'Règle', evidence: 'Indice',
  correct: 'Corriger', add: 'Marquer comme…', undo: 'Rétablir', removed: 'retiré',
  remove: { number: 'Ce n’est pas un chiffre', party: 'Ce n’est pas un acteur', place: 'Ce n’est pas un lieu' },
  close: 'Fermer', toRow: 'Voir dans la liste', back: 'Retour à la liste', more: 'Afficher la suite',
  cancel: 'Annuler', retry: 'Réessayer', working: 'Texte long : lecture en cours…', times: '{n} fois',
  filter: 'Filtrer', order: 'Ordre', noMatch: 'Aucun chiffre ne correspond.',
  orders: { article: 'Ordre du texte', value: 'Du plus grand', what: 'Par objet', who: 'Par acteur', where: 'Par lieu', source: 'Par source' },
  facets: { category: 'Catégorie', who: 'Acteur', where: 'Lieu', source: 'Source' },
  badges: { part: 'sur {n}', accounted: '{n} détaillés', derived: 'soit {n}', disputed: 'ailleurs : {n}', rise: 'hausse', fall: 'baisse' },
  none: { number: 'Aucun chiffre.', party: 'Aucun acteur.', place: 'Aucun lieu.', time: 'Aucune date.' },
  found: '{number}, {party}, {place}, {time}.',
  counts: { number: '{n} chiffre{s}', party: '{n} acteur{s}', place: '{n} lieu{x}', time: '{n} date{s} ou durée{s}' },
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
  categories: {
    people: 'personnes', cases: 'cas', vehicles: 'véhicules', events: 'événements', dead: 'morts', soldiers: 'soldats',
    organizations: 'organisations', jobs: 'emplois', animals: 'animaux', homes: 'logements', money: 'argent', goods: 'biens',
    scores: 'scores', displaced: 'déplacés', arrested: 'arrêtés', wounded: 'blessés', prisoners: 'prisonniers', seats: 'sièges',
    victims: 'victimes', voters: 'électeurs', strikers: 'grévistes', area: 'surfaces', votes: 'voix', missing: 'disparus',
  },
  types: {
    cardinal: 'nombre', ordinal: 'rang', fraction: 'fraction', percent: 'pourcentage', money: 'montant',
    measure: 'mesure', duration: 'durée', age: 'âge', date: 'date', time: 'heure', person: 'personne', people: 'peuple',
    state: 'État', org: 'organisation', group: 'groupe', country: 'pays', region: 'région', city: 'ville', site: 'site',
    natural: 'site naturel',
  },
};

const en = {
  number: 'Figures', party: 'Parties', place: 'Places', time: 'Dates',
  oneNumber: 'figure', oneParty: 'party', onePlace: 'place',
  undated: 'Without a day', since: 'and after', until: 'and before', map: 'Map of the places',
  sides: 'Sides', against: 'against', said: 'Relations', relation: 'Relation',
  relations: {
    ally: 'ally of', support: 'supports', oppose: 'opposes', fight: 'fights', accuse: 'accuses', deny: 'rejects the charge of',
    negotiate: 'negotiates with', agree: 'agrees with', mediate: 'mediates for', treaty: 'bound by treaty to',
  },
  results: 'What the article says', edit: 'Article text', read: 'Annotated article',
  placeholder: 'Paste or type a news article in French here.',
  hint: 'Every figure, party and place of the text will be listed here, linked to its words.',
  noSource: 'no source', source: 'according to', what: 'What', who: 'Who', where: 'Where', when: 'When',
  bySource: 'According to', value: 'Value', type: 'Type', reference: 'Refers to', role: 'Function', resolved: 'Read as',
  derived: 'That is', partOf: 'Part of', parts: 'Of which', accounted: 'Itemized', from: 'Before', to: 'After', by: 'Difference',
  disputed: 'Other figure', position: 'Position', why: 'Why?', rule: 'Rule', evidence: 'Evidence',
  correct: 'Correct', add: 'Mark as…', undo: 'Undo', removed: 'removed',
  remove: { number: 'Not a figure', party: 'Not a party', place: 'Not a place' },
  close: 'Close', toRow: 'Show in the list', back: 'Back to the list', more: 'Show more', cancel: 'Cancel',
  retry: 'Try again',
  working: 'Long text: reading…', times: '{n} times',
  filter: 'Filter', order: 'Order', noMatch: 'No figure matches.',
  orders: { article: 'Text order', value: 'Largest first', what: 'By subject', who: 'By party', where: 'By place', source: 'By source' },
  facets: { category: 'Category', who: 'Party', where: 'Place', source: 'Source' },
  badges: { part: 'of {n}', accounted: '{n} itemized', derived: 'i.e. {n}', disputed: 'elsewhere: {n}', rise: 'rise', fall: 'fall' },
  none: { number: 'No figures.', party: 'No parties.', place: 'No places.', time: 'No dates.' },
  found: '{number}, {party}, {place}, {time}.',
  counts: { number: '{n} figure{s}', party: '{n} part{y}', place: '{n} place{s}', time: '{n} date{s} or duration{s}' },
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
  categories: { dead: 'deaths', wounded: 'injured' },
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
