// The engine alone, on the thread of a page that shows nothing.

import { spread } from '../measure.mjs';
import { visit } from './visit.mjs';

const RUNS = 7;

/** Of each text, what takes how long, and the memory of the wasm after it. @param {number[]} words the scanner's wasm */
export async function speeds(browser, url, articles, words) {
  const page = await visit(browser, `${url}/pages/empty.html`);
  const figures = { table: {}, objects: {}, encode: {}, scan: {}, wasmBytes: {} };
  for (const [name, text] of articles) {
    const measured = await page.evaluate(measure, [text, words]);
    for (const [stage, value] of Object.entries(measured)) figures[stage][name] = value;
  }
  await page.context().close();
  return figures;
}

/** Runs in the page. */
async function measure([text, words]) {
  const { LocalEngine } = await import('/engine.js');
  globalThis.engine ??= new LocalEngine();
  await engine.load();
  const { memory } = await (await import('/pkg/factmark.js')).default();
  const encoder = new TextEncoder();
  const bytes = encoder.encode(text).length;
  const buffer = new Uint8Array(3 * text.length);
  const speed = async (work) => ({ bytes, ms: await bench.best(work) });
  return {
    objects: await speed(() => engine.call('analyze', [text, {}])),
    table: await speed(() => engine.exportAs(text, {}, 'casualties')),
    encode: await speed(() => encoder.encodeInto(text, buffer)),
    scan: await speed(await bench.scanner(words, text)),
    wasmBytes: memory.buffer.byteLength,
  };
}

/** From the wasm file, downloaded, to the first result: compiling, starting, reading a text; each time in a new page. */
export async function coldStart(browser, url, text) {
  const runs = [];
  for (let run = 0; run < RUNS; run++) {
    const page = await visit(browser, `${url}/pages/empty.html`);
    runs.push(await page.evaluate(async (words) => {
      const { LocalEngine } = await import('/engine.js');
      await import('/pkg/factmark.js');
      const bytes = await (await fetch('/pkg/factmark_bg.wasm')).arrayBuffer();
      const start = performance.now();
      const file = new Response(bytes, { headers: { 'Content-Type': 'application/wasm' } });
      await new LocalEngine(file).analyze(words, {});
      return performance.now() - start;
    }, text));
    await page.context().close();
  }
  return spread(runs);
}
