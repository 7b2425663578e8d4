// Draws mentions as real <mark> elements, where the text is ours and each mention must be reachable.

import { h } from '../dom.js';

/**
 * Paragraphs of `text` with its mentions marked; their text is `text` itself, line breaks included.
 * @param {string} text
 * @param {{ index: number, mention: { start: number, end: number, kind: string } }[]} shown sorted, disjoint
 * @param {(kind: string) => Record<string, unknown>} properties what a mark of a kind carries
 */
export function paragraphs(text, shown, properties) {
  const fragment = document.createDocumentFragment();
  let next = 0;
  for (const [start, end] of lines(text)) {
    const line = h('p', { part: 'paragraph' });
    let at = start;
    for (; next < shown.length && shown[next].mention.start < end; next++) {
      const { index, mention } = shown[next];
      if (mention.start < at || mention.end > end) continue;
      line.append(text.slice(at, mention.start), mark(text, mention, index, properties(mention.kind)));
      at = mention.end;
    }
    line.append(text.slice(at, end));
    fragment.append(line);
  }
  return fragment;
}

function mark(text, { start, end, kind }, index, properties) {
  const words = text.slice(start, end);
  return h('mark', { className: kind, part: `mention ${kind}`, ...properties, 'data-index': index }, words);
}

/** Start and end of each line; the break belongs to the line it ends. */
function* lines(text) {
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found + 1;
    yield [start, end];
    start = end;
  }
}
