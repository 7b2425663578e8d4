// Attributes of <fact-mark> as properties: read each time, validated, with a fallback for what is no sensible value.

import { KINDS } from './kinds.js';

const PANELS = ['side', 'below', 'fold', 'none'];

/** Base of the element; on a server, where there is no HTMLElement, an empty class. */
export class Reflecting extends (globalThis.HTMLElement ?? class {}) {
  get kinds() {
    const asked = this.getAttribute('kinds');
    return asked === null ? [...KINDS] : KINDS.filter((kind) => asked.split(/[\s,]+/).includes(kind));
  }

  set kinds(kinds) {
    this.setAttribute('kinds', [...kinds].join(' '));
  }

  get date() {
    return this.getAttribute('date') ?? '';
  }

  set date(date) {
    if (date) this.setAttribute('date', date);
    else this.removeAttribute('date');
  }

  get editable() {
    return this.hasAttribute('editable');
  }

  set editable(editable) {
    this.toggleAttribute('editable', Boolean(editable));
  }

  get panel() {
    const asked = this.getAttribute('panel');
    return PANELS.includes(asked) ? asked : '';
  }

  set panel(panel) {
    this.setAttribute('panel', panel);
  }

  /** The language of the interface: the nearest `lang`, then the page's, then the browser's; French or English. */
  get language() {
    const own = this.closest('[lang]')?.lang || document.documentElement.lang || globalThis.navigator?.language;
    return /^en\b/i.test(own ?? '') ? own : 'fr';
  }
}
