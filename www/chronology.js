// The list of what is dated: one day after the other, with what the article says of it.

import { h } from './dom.js';
import * as format from './format.js';
import { words } from './i18n.js';
import { figure } from './ledger.js';
import { pages, section } from './list.js';

export function* chronology({ dated, undated }, rows, language) {
  const shown = words(language);
  if (dated.length + undated.length === 0) return [h('p', { className: 'none' }, shown.none.time)];
  const fact = ({ index, mention, words: surface, links }) => rows.button([{ index }], 'row dated',
    h('b', {}, ...figure(mention, surface, language)), ' ', links.what ?? links.who ?? '');
  const moment = ({ index, words: surface, around: [before, after], facts }) => {
    const item = rows.make([index], 'moment', before, h('b', {}, surface), after);
    item.append(...facts.map(fact));
    return item;
  };
  return [
    ...dated.length ? yield* pages(dated, ({ mention, open, moments }) => h('li', { className: `day ${open}` },
      h('p', { className: 'what' }, format.resolved(open && mention.type === 'duration' ? { resolved: mention.resolved } : mention, language),
        open && h('i', {}, ` ${shown[open]}`)),
      h('ol', { role: 'list' }, ...moments.map(moment))), shown.more, { className: 'days', 'aria-label': shown.time }) : [],
    ...yield* section('undated', shown.undated, undated, ({ index, mention, words: surface }) => {
      const value = format.value(mention, language);
      const read = value && value !== surface ? value : shown.types[mention.type];
      return rows.make([index], 'fact undated', h('span', { className: 'figure' }, surface), ' ', h('span', { className: 'about circumstances' }, read));
    }, shown.more, 'ledger'),
  ];
}
