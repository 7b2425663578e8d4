// Draws ranges without touching the text they lie in, through the CSS Custom Highlight API.
// The registry belongs to the page: only our keys are used, and in them only our own ranges are removed.

import { KINDS } from '../kinds.js';

const key = (name) => `factmark-${name}`;

export class HighlightPainter {
  /** Sets of ranges by the name they are drawn under. */
  #drawn = new Map();

  /** Draws `ranges` under `name`, instead of those drawn under it before. */
  paint(name, ranges) {
    this.erase(name);
    for (const range of ranges) this.add(name, range);
  }

  /** Draws one more. */
  add(name, range) {
    if (!CSS.highlights) return;
    let highlight = CSS.highlights.get(key(name));
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = KINDS.includes(name) ? 0 : 1;
      CSS.highlights.set(key(name), highlight);
    }
    highlight.add(range);
    if (!this.#drawn.get(name)?.add(range)) this.#drawn.set(name, new Set([range]));
  }

  remove(name, range) {
    const highlight = CSS.highlights?.get(key(name));
    this.#drawn.get(name)?.delete(range);
    highlight?.delete(range);
    if (highlight?.size === 0) CSS.highlights.delete(key(name));
  }

  erase(name) {
    for (const range of this.#drawn.get(name) ?? []) this.remove(name, range);
  }

  clear() {
    for (const name of this.#drawn.keys()) this.erase(name);
  }
}
