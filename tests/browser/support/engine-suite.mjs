// The same tests in every engine: one browser for each, pages that must not complain.

import assert from 'node:assert/strict';
import { after, afterEach, before, describe } from 'node:test';
import { ENGINES, start } from './engines.mjs';
import { serve } from './server.mjs';

/**
 * @typedef {object} State
 * @property {object} browser see `engines.mjs`
 * @property {{ url: string, requests: string[] }} server
 * @property {(path: string, options?: object) => Promise<object>} open opens a page of the server, in French unless `french` is false
 * @param {(state: State) => void} tests defines them
 * @param {() => Promise<object>} [settings] of the server, made before it starts
 */
export function inEveryEngine(tests, settings = async () => ({})) {
  let server;
  before(async () => {
    server = await serve({ watch: true, ...await settings() });
  });
  after(() => server?.close());
  for (const engine of chosen()) {
    describe(engine, () => {
      const state = { pages: [] };
      before(async () => {
        state.server = server;
        state.browser = await start(engine);
      });
      after(() => state.browser?.close());
      afterEach(async () => {
        for (const page of state.pages.splice(0)) {
          const complaints = await page.complaints();
          await page.close();
          assert.deepEqual(complaints, []);
        }
      });
      state.open = async (path, { french = true, ...options } = {}) => {
        const page = await state.browser.open(server.url + path, options);
        state.pages.push(page);
        if (path === '/') await page.until(() => customElements.get('fact-mark') !== undefined);
        if (french && path === '/') await page.click('[data-language=fr]');
        return page;
      };
      tests(state);
    });
  }
}

/** All; or those named in ENGINES, while one works on a test. */
function chosen() {
  const named = process.env.ENGINES?.split(',') ?? ENGINES;
  assert.ok(named.every((one) => ENGINES.includes(one)), `ENGINES: ${ENGINES}`);
  return named;
}
