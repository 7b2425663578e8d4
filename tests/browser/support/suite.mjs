// One server and one browser for the tests of a file; for each test a page of its own that must not have complained.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach } from 'node:test';
import { launch, open } from './browser.mjs';
import { serve } from './server.mjs';

/** @param {object} [settings] of each page @returns {{ server, browser, page }} filled in as the tests run */
export function suite(settings) {
  const state = {};
  before(async () => {
    state.server = await serve();
    state.browser = await launch();
  });
  after(async () => {
    await state.browser?.close();
    state.server?.close();
  });
  beforeEach(async () => {
    state.page = await open(state.browser, `${state.server.url}/`, settings);
  });
  afterEach(async () => {
    assert.deepEqual(state.page.faults, []);
    assert.deepEqual(await state.page.evaluate(() => globalThis.violations), []);
    await state.page.context().close();
  });
  return state;
}
