// The extended pack of places: fetched after the first article, checked, and never missed when it does not come.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open } from './support/browser.mjs';
import { serve } from './support/server.mjs';

const TEXT = 'Un incendie a fait trois morts lundi à Ambatolampy, ont annoncé les pompiers malgaches.';

let server;
let browser;

before(async () => {
  server = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.close();
});

/** What a widget that asks for the pack tells of it, and the places it shows in the end. */
async function read(prepare = async () => {}) {
  // A pack that goes wrong on its way: no service worker stands between.
  const page = await open(browser, `${server.url}/`, { serviceWorkers: 'block' });
  await prepare(page);
  const outcome = await page.evaluate(async (text) => {
    const element = document.querySelector('fact-mark');
    // The pack may be there before the lists of the first analysis are: each reading is kept as it comes.
    const readings = [];
    let loaded = false;
    const told = new Promise((resolve) => {
      element.addEventListener('factmark-places', ({ detail }) => {
        loaded = detail.loaded;
        if (!loaded) resolve();
      });
      element.addEventListener('factmark-analysis', () => {
        readings.push(element.analysis.mentions.filter(({ kind }) => kind === 'place'));
        if (loaded) resolve();
      });
    });
    element.setAttribute('places', '');
    await element.analyze(text);
    await told;
    return { loaded, early: readings[0], late: element.analysis.mentions.filter(({ kind }) => kind === 'place'), text: element.text };
  }, TEXT);
  const packs = page.requests.filter((address) => address.endsWith('/places.bin')).length;
  await page.context().close();
  return { ...outcome, packs };
}

test('the article is read again with the places of the pack', async () => {
  const { loaded, early, late, packs } = await read();
  assert.equal(loaded, true);
  assert.equal(early[0].latitude, undefined);
  assert.deepEqual([late[0].ref, late[0].latitude, late[0].longitude], ['MG', -19.38, 47.42]);
  assert.equal(packs, 1);
});

const faults = {
  missing: (route) => route.fulfill({ status: 404 }),
  refused: (route) => route.abort(),
  truncated: async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.body()).subarray(0, 100_000) });
  },
  changed: async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[5000] ^= 1;
    await route.fulfill({ response, body });
  },
};

for (const [fault, answer] of Object.entries(faults)) {
  test(`a pack that is ${fault} leaves text and analysis as they are`, async () => {
    const { loaded, early, late, text } = await read((page) => page.route('**/places.bin', answer));
    assert.equal(loaded, false);
    assert.deepEqual(late, early);
    assert.equal(text, TEXT);
  });
}

test('a page that does not ask for the pack does not load it', async () => {
  const page = await open(browser, `${server.url}/`);
  await page.evaluate((text) => document.querySelector('fact-mark').analyze(text), TEXT);
  await page.waitForLoadState('networkidle');
  assert.deepEqual(page.requests.filter((address) => address.includes('/places.')), []);
  await page.context().close();
});
