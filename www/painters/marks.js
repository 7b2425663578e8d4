// Draws mentions as real <mark> elements, where the text is ours and each mention must be reachable.

import { h } from '../dom.js';

/**
 * The words of a line with its mentions marked; their text is that of the line.
 * @param {string} text
 * @param {{ start: number, end: number }} line
 * @param {{ index: number, mention: { start: number, end: number, kind: string } }[]} shown those of the line, sorted, disjoint
 * @param {(kind: string) => Record<string, unknown>} properties what a mark of a kind carries
 */
export function marked(text, { start, end }, shown, properties) {
  const content = document.createDocumentFragment();
  let at = start;
  for (const { index, mention } of shown) {
    content.append(text.slice(at, mention.start), mark(text, mention, index, properties(mention.kind)));
    at = mention.end;
  }
  content.append(text.slice(at, end));
  return content;
}

function mark(text, { start, end, kind }, index, properties) {
  const words = text.slice(start, end);
  return h('mark', { className: kind, part: `mention ${kind}`, ...properties, 'data-index': index }, words);
}
