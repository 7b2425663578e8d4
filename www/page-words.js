// The words of the page.

const number = (language, value, digits = 0) => new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);

const languages = {
  fr: {
    tagline: 'Les chiffres, les acteurs et les lieux d’un article, reliés à ses mots.',
    write: 'Écrire', read: 'Lire', view: 'Affichage', date: 'Publié le', highlight: 'Surligner',
    number: 'chiffres', party: 'acteurs', place: 'lieux', sample: 'Article d’exemple', clear: 'Effacer',
    privacy: 'Votre texte ne quitte pas cet appareil.',
    cost: (requests, milliseconds) => [
      `${number('fr', requests)} requête${requests > 1 ? 's' : ''} depuis le chargement`,
      milliseconds !== null && `analysé en ${number('fr', milliseconds, 1)} ms`,
    ].filter(Boolean).join(' · '),
  },
  en: {
    tagline: 'The figures, parties and places of a French article, linked to its words.',
    write: 'Write', read: 'Read', view: 'View', date: 'Published on', highlight: 'Highlight',
    number: 'figures', party: 'parties', place: 'places', sample: 'Sample article', clear: 'Clear',
    privacy: 'Your text does not leave this device.',
    cost: (requests, milliseconds) => [
      `${number('en', requests)} request${requests === 1 ? '' : 's'} since load`,
      milliseconds !== null && `analyzed in ${number('en', milliseconds, 1)} ms`,
    ].filter(Boolean).join(' · '),
  },
};

/** The page's words in `language`. */
export const tell = (language) => languages[language] ?? languages.fr;
