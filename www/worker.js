// The engine in a worker: one message in, one message out, with the id of the request.

import { LocalEngine } from './engine.js';
import { FILES } from './files.js';

let engine;
let told;
/** The first message tells where the files are: a bundler may have moved this script away from them; or has the engine itself. */
const ready = new Promise((resolve) => {
  told = resolve;
});

globalThis.onmessage = async ({ data: { life, files, id, name, values, src, places } }) => {
  if (life) {
    Object.assign(FILES, files);
    engine = new LocalEngine(src);
    told();
    return live(life);
  }
  await ready;
  try {
    if (places) await engine.places(places);
    // As text it is there in a third of the time.
    postMessage({ id, json: JSON.stringify(await engine.call(name, values)) });
  } catch ({ code, message }) {
    postMessage({ id, error: { code: code ?? 'failed', message } });
  }
};

/** Holds a lock as long as this worker lives: the page learns by it that the worker is gone. */
function live(name) {
  navigator.locks?.request(name, () => {
    postMessage({ alive: name });
    return new Promise(() => {});
  });
}
