// The engine in a worker: one message in, one message out, with the id of the request.

import { LocalEngine } from './engine.js';

let engine;

globalThis.onmessage = async ({ data: { id, text, options, src, places } }) => {
  engine ??= new LocalEngine(src);
  try {
    if (places) await engine.places();
    postMessage({ id, analysis: await engine.analyze(text, options) });
  } catch ({ code, message }) {
    postMessage({ id, error: { code: code ?? 'failed', message } });
  }
};
