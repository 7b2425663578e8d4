// An article of the tests' own with every kind of record: a total with parts, a derived value, attribution, doubt,
// denial, forecast, change, two figures for one thing, allies, accusers, a treaty, dates open at an end.

export const CONFLICT = `Entre Kigali et Bujumbura, une trêve après onze jours de combats

Publié le 14 mars 2023

Le Rwanda et le Burundi ont conclu lundi un cessez-le-feu après plus de 9 heures de négociations, a indiqué M. Okello. Les affrontements durent depuis 11 jours.

Le bilan provisoire est monté dimanche soir à plus de 600 morts, dont 45 civils burundais et 28 Rwandais. Il pourrait être bien plus élevé : chaque camp affirme avoir tué des milliers de soldats ennemis. L’armée rwandaise dément avoir perdu 300 hommes.

Selon les autorités locales, la moitié des 90 000 habitants de Cyangugu ont déjà fui vers Bukavu. Environ 2 000 personnes auraient passé la frontière à Goma.

La marche de Bujumbura a réuni 1 200 manifestants selon la police, 5 000 manifestants selon les syndicats.

La Tanzanie, alliée du Burundi, est accusée par le Rwanda d’avoir lancé l’offensive. Le Rwanda est lié à l’Ouganda par un traité de défense signé en 2014. L’aide promise passe de 30 à 45 millions d’euros et devrait atteindre 60 millions d’euros en juin.`;
