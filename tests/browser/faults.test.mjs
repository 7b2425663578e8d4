// What may fail around the engine: each fault gets a message, the text stays, and trying again works once it is mended.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open } from './support/browser.mjs';
import { BROKEN, starved } from './support/faults.mjs';
import { analyze, paste } from './support/page.mjs';
import { serve } from './support/server.mjs';

const TEXT = 'Le bilan est monté à plus de 400 morts à Marseille, selon le ministère de la Défense.';
const LONG = `${TEXT}\n\n`.repeat(3000);
const WASM = '**/factmark_bg.wasm';

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

const status = (page) => page.locator('fact-mark [role=status]');
const text = (page) => page.evaluate(() => document.querySelector('fact-mark').text);
const retry = (page) => page.getByRole('button', { name: 'Réessayer' }).click();

/** A page prepared so that something fails, with a text pasted by the reader; none of its files was kept at an earlier visit. */
async function reading(prepare, words = TEXT) {
  const page = await open(browser, 'about:blank', { serviceWorkers: 'block' });
  await prepare(page);
  await page.goto(`${server.url}/`);
  await page.getByRole('textbox', { name: 'Texte de l’article' }).click();
  await paste(page, words);
  return page;
}

/** Waits until the text pasted has been tried, and says why it could not be read: nothing is under way after it. */
const failure = (page) => page.evaluate(() => document.querySelector('fact-mark').analyze().then(() => 'read', ({ code }) => code));

/** The mentions that a reader sees after trying again. */
async function seen(page) {
  await page.waitForFunction(() => document.querySelector('fact-mark').analysis?.mentions.length > 0);
  return page.evaluate(() => document.querySelector('fact-mark').analysis.mentions.slice(0, 3).map(({ text: words }) => words));
}

const EXPECTED = ['plus de 400', 'Marseille', 'ministère de la Défense'];

async function blameless(page) {
  assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
  await page.context().close();
}

for (const [fault, answer] of Object.entries(BROKEN)) {
  test(`an engine that ${fault} is told, and fetched again`, async () => {
    const page = await reading((one) => one.route(WASM, answer));
    assert.equal(await failure(page), 'unreachable');
    await page.getByText('Le moteur n’a pas pu être chargé. Votre texte est intact').waitFor();
    assert.equal(await text(page), TEXT);
    await page.unroute(WASM);
    await retry(page);
    assert.deepEqual(await seen(page), EXPECTED);
    await blameless(page);
  });
}

test('glue that does not come is told, and fetched again', async () => {
  const page = await reading((one) => one.route('**/pkg/factmark.js', (route) => route.abort()));
  assert.equal(await failure(page), 'unreachable');
  await page.getByText('Le moteur n’a pas pu être chargé. Votre texte est intact').waitFor();
  assert.equal(await text(page), TEXT);
  await page.unroute('**/pkg/factmark.js');
  await retry(page);
  assert.deepEqual(await seen(page), EXPECTED);
  await blameless(page);
});

test('a server that names the wrong type does no harm', async () => {
  const page = await reading((one) => one.route(WASM, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'text/plain' } });
  }));
  assert.deepEqual(await seen(page), EXPECTED);
  await blameless(page);
});

test('a policy that forbids WebAssembly is told, and the text can still be written', async () => {
  const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; worker-src 'self'";
  const strict = await serve({ policy });
  try {
    const page = await open(browser, `${strict.url}/`);
    await page.getByRole('textbox', { name: 'Texte de l’article' }).click();
    await paste(page, TEXT);
    await page.getByText('Ce navigateur ou ce site interdit WebAssembly').waitFor();
    await page.keyboard.type(' Fin.');
    assert.equal(await text(page), `${TEXT} Fin.`);
    await page.context().close();
  } finally {
    strict.close();
  }
});

test('a worker that dies in the middle is told, and the next one answers', async () => {
  const page = await reading((one) => one.route('**/worker.js', async (route) => {
    const response = await route.fetch();
    // It has begun to start the engine, and is gone before it can answer.
    const dying = 'WebAssembly.instantiate = () => new Promise(() => setTimeout(close, 300));';
    await route.fulfill({ response, body: `${dying}\n${await response.text()}` });
  }), LONG);
  await page.getByText('L’analyse n’a pas abouti. Votre texte est intact.').waitFor();
  assert.equal(await text(page), LONG);
  await page.unroute('**/worker.js');
  await retry(page);
  assert.deepEqual(await seen(page), EXPECTED);
  assert.deepEqual(page.faults, []);
  await blameless(page);
});

for (const [fault, answer] of Object.entries(BROKEN)) {
  test(`without a worker, because it ${fault}, the page reads a long text itself`, async () => {
    const page = await reading((one) => one.route('**/worker.js', answer), LONG);
    assert.deepEqual(await seen(page), EXPECTED);
    assert.equal(await text(page), LONG);
    await blameless(page);
  });
}

for (const [size, words] of [['an article', `${TEXT}\n`.repeat(2000)], ['a book', LONG]]) {
  test(`memory refused for ${size} is told; a shorter text is read after it`, async () => {
    const page = await reading((one) => one.route(WASM, starved(14)), words);
    await page.getByText('L’analyse n’a pas abouti. Votre texte est intact.').waitFor();
    assert.equal(await text(page), words);
    await page.keyboard.press('ControlOrMeta+A');
    await paste(page, TEXT);
    assert.deepEqual(await seen(page), EXPECTED);
    await page.unroute(WASM);
    await analyze(page, words);
    assert.equal((await seen(page)).length, 3);
    await blameless(page);
  });
}

const STORAGES = {
  forbidden: () => {
    const refuse = () => { throw new DOMException('The operation is insecure.', 'SecurityError'); };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(globalThis, name, { get: refuse });
  },
  full: () => {
    Storage.prototype.setItem = () => { throw new DOMException('The quota has been exceeded.', 'QuotaExceededError'); };
  },
};

for (const [fault, prepare] of Object.entries(STORAGES)) {
  test(`storage that is ${fault} changes nothing`, async () => {
    const page = await reading((one) => one.addInitScript(prepare));
    assert.deepEqual(await seen(page), EXPECTED);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('textbox', { name: 'Article text' }).waitFor();
    assert.equal(await text(page), TEXT);
    assert.deepEqual(page.faults, []);
    await blameless(page);
  });
}

test('offline after the page is open, articles are read as before', async () => {
  const page = await open(browser, `${server.url}/`);
  await page.waitForLoadState('networkidle');
  await analyze(page, TEXT);
  await page.context().setOffline(true);
  await analyze(page, `${TEXT} Rien de plus.`);
  assert.deepEqual(await seen(page), EXPECTED);
  assert.equal(await status(page).getByRole('button').count(), 0);
  await blameless(page);
});
