// What goes wrong between a page and its engine, made on purpose.

/** Answers to a request for a file: each is a handler for `page.route`. */
export const BROKEN = {
  'does not answer': (route) => route.abort(),
  'is missing': (route) => route.fulfill({ status: 404, body: 'Not found' }),
  'is a page of somebody else': (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><p>Wi-Fi' }),
  'is cut off': async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: await response.body().then((body) => body.subarray(0, body.length * 0.6)) });
  },
  'is damaged': async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    const middle = body.length >> 1;
    body.fill(0xFF, middle, middle + 60);
    await route.fulfill({ response, body });
  },
};

/** The wasm file, allowed no more than so many pages of 64 kB beyond what it starts with. */
export function starved(pages) {
  return async (route) => {
    const response = await route.fetch();
    const body = limited(await response.body(), pages);
    await route.fulfill({ status: 200, contentType: 'application/wasm', body });
  };
}

const MEMORY = 5;

/** The module with an upper bound in its memory section. */
function limited(wasm, extra) {
  for (let at = 8; at < wasm.length;) {
    const [size, start] = leb(wasm, at + 1);
    if (wasm[at] === MEMORY) {
      const [least] = leb(wasm, start + 2);
      const section = [1, 1, ...bytes(least), ...bytes(least + extra)];
      return Buffer.concat([wasm.subarray(0, at), Buffer.from([MEMORY, section.length, ...section]), wasm.subarray(start + size)]);
    }
    at = start + size;
  }
  throw new Error('no memory section');
}

function leb(wasm, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = wasm[at++];
    value |= (byte & 0x7F) << shift;
    if (byte < 0x80) return [value, at];
  }
}

function bytes(value) {
  const made = [];
  for (; value >= 0x80; value >>>= 7) made.push((value & 0x7F) | 0x80);
  return [...made, value];
}
