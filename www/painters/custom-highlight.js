// Draws ranges without touching the text they lie in, through the CSS Custom Highlight API.
// The registry belongs to the page: only our keys are used, and in them only our own ranges are removed.

import { KINDS } from '../kinds.js';

const key = (name) => `factmark-${name}`;

export class HighlightPainter {
  #drawn = new Map();

  static get supported() {
    return typeof globalThis.Highlight === 'function' && Boolean(globalThis.CSS?.highlights);
  }

  /** Draws `ranges` under `name`, instead of those drawn under it before. */
  paint(name, ranges) {
    this.erase(name);
    if (!HighlightPainter.supported || ranges.length === 0) return;
    let highlight = CSS.highlights.get(key(name));
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = KINDS.includes(name) ? 0 : 1;
      CSS.highlights.set(key(name), highlight);
    }
    for (const range of ranges) highlight.add(range);
    this.#drawn.set(name, ranges);
  }

  /** Stops drawing the ranges that `test` holds for. */
  drop(test) {
    for (const [name, ranges] of this.#drawn) {
      const highlight = CSS.highlights.get(key(name));
      const kept = [];
      for (const range of ranges) {
        if (test(range)) highlight?.delete(range);
        else kept.push(range);
      }
      this.#drawn.set(name, kept);
    }
  }

  erase(name) {
    const highlight = CSS.highlights?.get(key(name));
    for (const range of this.#drawn.get(name) ?? []) highlight?.delete(range);
    this.#drawn.delete(name);
    if (highlight?.size === 0) CSS.highlights.delete(key(name));
  }

  clear() {
    for (const name of [...this.#drawn.keys()]) this.erase(name);
  }
}
