// What a reader corrected: mentions retyped, removed or added, kept apart from the text and given to each analysis of it.

import { alike } from './lines.js';

/**
 * @typedef {{ start: number, end: number, text: string, kind: string | null, type?: string }} Correction
 * the words it is about and what they are: a kind with its type, or `null` for no mention at all
 */

/** The corrections of one article, with what they were before. */
export class Corrections {
  #past = [];
  /** The text they are about. */
  #text = '';
  list = [];

  /** @param {Correction} correction it replaces one about the same words */
  add(correction) {
    this.#past.push(this.list);
    this.list = [...this.list.filter(({ start, end }) => start !== correction.start || end !== correction.end), correction];
  }

  /** Takes the last one back; whether there was one. */
  undo() {
    if (this.#past.length === 0) return false;
    this.list = this.#past.pop();
    return true;
  }

  /** Others instead, those only that are about words of `text`. */
  replace(list, text) {
    this.#past = [];
    this.#text = text;
    this.list = [...(list ?? [])].filter((one) => one && one.text && text.slice(one.start, one.end) === one.text);
  }

  /** The text has become `text`. */
  follow(text) {
    const before = this.#text;
    this.#text = text;
    this.list = moved(this.list, before, text);
    this.#past = this.#past.map((list) => moved(list, before, text));
  }
}

/** The corrections where their words stand after an edit; those whose words were touched are dropped. */
function moved(corrections, before, after) {
  if (before === after || corrections.length === 0) return corrections;
  const { head, tail } = alike(before, after);
  const shift = after.length - before.length;
  return corrections.flatMap((one) => {
    if (one.end <= head) return [one];
    return one.start >= before.length - tail ? [{ ...one, start: one.start + shift, end: one.end + shift }] : [];
  });
}
