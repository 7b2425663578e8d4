// The files beside the scripts, as Node reads them.

import { readFile } from 'node:fs/promises';

/** Addresses by name. */
export const FILES = {
  wasm: new URL('./pkg/factmark_bg.wasm', import.meta.url),
  places: new URL('./pkg/places.bin', import.meta.url),
  'places-near': new URL('./pkg/places-near.bin', import.meta.url),
};

/** A file by its name. @returns {Promise<Response>} */
export async function file(name) {
  const type = name === 'wasm' ? 'application/wasm' : 'application/octet-stream';
  return new Response(await readFile(FILES[name]), { headers: { 'Content-Type': type } });
}

/** As of `files.js`. Node has no workers of the web: nothing asks for these. */
export const handed = async () => FILES;
export const workerScript = () => new URL('./worker.js', import.meta.url).href;
