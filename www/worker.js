// The engine in a worker: one message in, one message out, with the id of the request.

import { LocalEngine } from './engine.js';

let engine;

globalThis.onmessage = async ({ data: { id, text, options, src } }) => {
  engine ??= new LocalEngine(src);
  try {
    postMessage({ id, analysis: await engine.analyze(text, options) });
  } catch ({ code, message }) {
    postMessage({ id, error: { code: code ?? 'failed', message } });
  }
};
