// Work that no frame waits for: done in slices, in the time that frames leave.

/** Milliseconds that a slice may take. */
const SLICE = 5;

/** Not every browser tells when it has time; a page that nobody looks at has none, and must go on. */
const later = (run) => (globalThis.requestIdleCallback ? requestIdleCallback(run, { timeout: 100 }) : setTimeout(run, 16));

export class Slices {
  #work;
  #done;

  /** Begins other work, whose steps take less than a slice each. @param {Generator} work @returns {Promise<void>} when it is done, or given up */
  start(work) {
    this.stop();
    this.#work = work;
    later(() => this.#slice());
    return new Promise((done) => (this.#done = done));
  }

  #slice() {
    const end = performance.now() + SLICE;
    while (this.#work) {
      if (this.#work.next().done) this.stop();
      else if (performance.now() > end) return later(() => this.#slice());
    }
  }

  /** Does at once what is left. */
  finish() {
    if (this.#work) drain(this.#work);
    this.stop();
  }

  stop() {
    this.#work = undefined;
    this.#done?.();
    this.#done = undefined;
  }
}

/** Takes all steps at once. @returns {unknown} what comes of them */
export function drain(work) {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
