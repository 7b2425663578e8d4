// How time is measured, in Node and in pages alike: these functions are sent to pages as they are written here.

import { readFileSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';

/**
 * Milliseconds that `work` takes at best: other programs only ever slow it down. At least `least` samples, and on for
 * `enough` milliseconds; the clocks of browsers are coarse, so that a sample is several runs of what is short. Where
 * `processor` tells how long this thread has run, the average of that counts if it is less.
 */
export async function best(work, { least = 5, enough = 800, processor = () => NaN } = {}) {
  let times = 1;
  const sample = async () => {
    const start = performance.now();
    for (let run = 0; run < times; run++) {
      const result = work();
      if (result instanceof Promise) await result;
    }
    return performance.now() - start;
  };
  while (await sample() < 5) times *= 4;
  const [started, before] = [performance.now(), processor()];
  let [samples, fastest] = [0, Infinity];
  for (; samples < least || performance.now() - started < enough; samples++) {
    fastest = Math.min(fastest, await sample() / times);
  }
  const used = (processor() - before) / samples / times;
  return used < fastest ? used : fastest;
}

/** Milliseconds that this thread has run on a processor, in steps of some milliseconds, where Linux tells it. */
export function processor() {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'latin1').split(' ')[0]) / 1e6;
  } catch {
    return NaN;
  }
}

/** When the frame that shows what has been done until now is drawn. */
export function painted() {
  return new Promise((resolve) => requestAnimationFrame(() => drawn().then(resolve)));
}

/** When the frame is drawn in whose callbacks this is called. */
export function drawn() {
  return new Promise((resolve) => {
    // Layout and paint follow the callbacks of a frame, other tasks follow both.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(0);
  });
}

/** Counts the words of `text` in a wasm module that does nothing else. @returns {Promise<() => number>} */
export async function scanner(wasm, text) {
  const { instance: { exports } } = await WebAssembly.instantiate(Uint8Array.from(wasm), {});
  const bytes = new TextEncoder().encode(text);
  new Uint8Array(exports.memory.buffer, exports.place(), bytes.length).set(bytes);
  exports.take(bytes.length);
  return exports.words;
}

/** The text files of a folder that `cargo xtask bench` made, by their size, shortest first. */
export async function texts(folder) {
  const sizes = (await readdir(folder)).filter((name) => /^\d+\.txt$/.test(name)).map((name) => Number.parseInt(name, 10));
  sizes.sort((one, other) => one - other);
  return Promise.all(sizes.map(async (size) => [String(size), await readFile(`${folder}/${size}.txt`, 'utf8')]));
}

/** The middle of some figures, what 95 % of them stay below, and the highest. */
export function spread(figures) {
  const sorted = [...figures].sort((one, other) => one - other);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { median: at(0.5), p95: at(0.95), most: sorted.at(-1) };
}
