// The words of the page.

const languages = {
  fr: {
    tagline: 'Les chiffres, les acteurs et les lieux d’un article, reliés à ses mots.',
    write: 'Écrire', read: 'Lire', compare: 'Comparer', view: 'Affichage', date: 'Publié le', highlight: 'Surligner',
    number: 'chiffres', party: 'acteurs', place: 'lieux', sample: 'Article d’exemple', clear: 'Effacer',
    take: 'Exporter', csv: 'Tableau (CSV)', json: 'Données (JSON)', markdown: 'Texte (Markdown)', casualties: 'Bilans (ACLED, UCDP)',
    webannotation: 'Annotations (W3C)', copy: 'Copier en Markdown', copied: 'Copié.', comparison: 'Comparaison',
    other: 'Collez à côté une autre version de l’article : leurs chiffres seront comparés ici.',
    first: 'Il faut d’abord un article à comparer.', change: 'Changer l’autre texte', same: 'Aucun chiffre à comparer.',
    outcomes: { changed: 'Changés', appeared: 'Apparus', vanished: 'Disparus', agree: 'Inchangés' },
    share: 'Copier le lien', print: 'Imprimer',
    promise: ['Chaque ', ['number', 'chiffre'], ', chaque ', ['party', 'acteur'], ' et chaque ', ['place', 'lieu'],
      ' du texte apparaîtra ici : ce qui est compté, où, et selon qui.'],
    or: 'Ou lisez un exemple',
    shared: 'Lien copié. Il contient tout le texte, que seul son lecteur verra : aucun serveur ne le reçoit.',
    unshared: 'Ce texte est trop long pour tenir dans un lien.', unclear: 'Ce lien est incomplet : son texte n’a pas pu être lu.',
    notText: 'Seuls les fichiers de texte sont lus : .txt, .md ou .html.',
    copyThis: 'Le presse-papiers est refusé ; l’adresse de la page est maintenant celle à copier.',
    privacy: 'Votre texte ne quitte pas cet appareil.', keep: 'Garder cette page en un seul fichier',
    requests: '{n} requête{s} depuis le chargement', took: 'analysé en {n} ms', cost: '{n} ko chargés',
  },
  en: {
    tagline: 'The figures, parties and places of a French article, linked to its words.',
    write: 'Write', read: 'Read', compare: 'Compare', view: 'View', date: 'Published on', highlight: 'Highlight',
    number: 'figures', party: 'parties', place: 'places', sample: 'Sample article', clear: 'Clear',
    take: 'Export', csv: 'Table (CSV)', json: 'Data (JSON)', markdown: 'Text (Markdown)', casualties: 'Casualties (ACLED, UCDP)',
    webannotation: 'Annotations (W3C)', copy: 'Copy as Markdown', copied: 'Copied.', comparison: 'Comparison',
    other: 'Paste another version of the article beside it: their figures will be compared here.',
    first: 'An article to compare must come first.', change: 'Change the other text', same: 'No figure to compare.',
    outcomes: { changed: 'Changed', appeared: 'Appeared', vanished: 'Vanished', agree: 'Unchanged' },
    share: 'Copy link', print: 'Print',
    // No longer than the French one, which is painted first: what replaces it must not be the largest of the page.
    promise: ['Each ', ['number', 'figure'], ', ', ['party', 'party'], ' and ', ['place', 'place'],
      ' will be listed here: what is counted, where, by whom.'],
    or: 'Or read a sample',
    shared: 'Link copied. It holds the whole text, for its reader only: no server receives it.',
    unshared: 'This text is too long for a link.', unclear: 'This link is incomplete: its text could not be read.',
    notText: 'Only text files are read: .txt, .md or .html.',
    copyThis: 'The clipboard is refused; the address of this page is now the one to copy.',
    privacy: 'Your text does not leave this device.', keep: 'Keep this page as one file',
    requests: '{n} request{s} since load', took: 'analyzed in {n} ms', cost: '{n} kB loaded',
  },
};

/** The page's words in `language`. */
export const tell = (language) => languages[language] ?? languages.fr;
