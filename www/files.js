// Where the files beside the scripts are. The builds for Node and for a single file put another module in the place of
// this one: xtask/bundle.mjs. Each address is spelled out whole, as bundlers need it to bring the file along.

/** Addresses by name. @type {Record<string, string | URL>} */
export const FILES = {
  wasm: new URL('./pkg/factmark_bg.wasm', import.meta.url),
  places: new URL('./pkg/places.bin', import.meta.url),
  'places-near': new URL('./pkg/places-near.bin', import.meta.url),
  land: new URL('./pkg/land.txt', import.meta.url),
};

/**
 * A file by its name, as it comes in. One of the packs is refused unless it is the one the build made: `INTEGRITY` has the
 * hashes, which the build writes in its place.
 * @returns {Promise<Response>}
 */
export async function file(name) {
  const response = await fetch(FILES[name], { integrity: INTEGRITY[name] ?? '', priority: name === 'wasm' ? 'high' : 'low' });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

/** What a worker needs to find the same files: addresses that mean the same everywhere. */
export const handed = async () => Object.fromEntries(Object.entries(FILES).map(([name, address]) => [name, String(address)]));

/** The script of the worker. From another server it may not start by itself, so that one from here asks for it. */
export function workerScript() {
  const address = new URL('./worker.js', import.meta.url);
  if (address.origin === location.origin) return address.href;
  return URL.createObjectURL(new Blob([`import ${JSON.stringify(address.href)}`], { type: 'text/javascript' }));
}
