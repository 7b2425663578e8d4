// The files of the page in one single file: each is the text of a script element that no browser runs, compressed.

/** No address counts here; a worker has the bytes that it was given. @type {Record<string, unknown>} */
export const FILES = {};

/** @returns {Promise<Response>} */
export async function file(name) {
  const given = FILES[name] instanceof ArrayBuffer && FILES[name];
  return new Response(given || await unpacked(name), { headers: { 'Content-Type': name === 'wasm' ? 'application/wasm' : 'text/plain' } });
}

/** A worker is given the bytes; the engine it has. */
export const handed = async () => ({ 'places-near': await unpacked('places-near') });

/** The script of the worker, at an address made for it. */
export const workerScript = () => URL.createObjectURL(new Blob([document.getElementById('file-worker').text], { type: 'text/javascript' }));

async function unpacked(name) {
  const bytes = Uint8Array.from(atob(document.getElementById(`file-${name}`).text), (one) => one.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}
