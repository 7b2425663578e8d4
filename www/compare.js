// Two articles held against each other: their figures, between them.

import { h } from './dom.js';
import { decimal } from './format.js';
import { figure } from './ledger.js';

const OUTCOMES = ['changed', 'appeared', 'vanished', 'agree'];

/**
 * The figures of a comparison, those first that differ.
 * @param {object} comparison as the engine gives it
 * @param {object} words of the page
 * @param {string} language
 * @param {(side: 'before' | 'after', number: number) => void} onPick a figure of one of the articles was chosen
 */
export function compared(comparison, words, language, onPick) {
  const factOf = (side, row) => comparison[side].facts[row[side]];
  const value = (side, row) => {
    const fact = factOf(side, row);
    if (!fact) return h('span');
    const mention = comparison[side].mentions[fact.number];
    return h('button', { className: `figure ${side}`, onclick: () => onPick(side, fact.number) }, ...figure(mention, mention.text, language));
  };
  return OUTCOMES.flatMap((outcome) => {
    const rows = comparison.figures.filter((row) => row.outcome === outcome);
    if (rows.length === 0) return [];
    return [
      h('h2', { id: outcome }, words.outcomes[outcome], ' ', h('b', {}, decimal(rows.length, language))),
      h('ol', { role: 'list', className: outcome, 'aria-labelledby': outcome }, ...rows.map((row) => {
        const fact = factOf('after', row) ?? factOf('before', row);
        const { difference } = row;
        const about = [fact.who, fact.where, fact.when].filter((link) => link && link.text !== fact.what?.text).map(({ text }) => text);
        return h('li', {}, value('before', row), h('span', { className: 'to', 'aria-hidden': 'true' }, { changed: '→', agree: '=' }[outcome] ?? ''), value('after', row),
          h('p', {}, h('span', { className: 'thing' }, fact.what?.text), ' ',
            difference && h('b', {}, `${difference.startsWith('-') ? '' : '+'}${decimal(difference, language)}`),
            about.length > 0 && h('small', {}, about.join(' · '))));
      })),
    ];
  });
}
