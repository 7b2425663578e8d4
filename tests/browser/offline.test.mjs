// Without a network: the page opens again from what it kept, and as one file from a disk.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { bundle } from '../../xtask/bundle.mjs';
import { launch, open } from './support/browser.mjs';
import { analyze, paste } from './support/page.mjs';
import { serve } from './support/server.mjs';

const TEXT = 'Le bilan est monté à plus de 400 morts à Marseille, selon le ministère de la Défense.';
const EXPECTED = ['plus de 400', 'Marseille', 'ministère de la Défense'];
const LONG = `${TEXT}\n\n`.repeat(3000);

let browser;

before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** The mentions of a text that a reader pastes. */
async function read(page, text) {
  await page.getByRole('textbox', { name: 'Texte de l’article' }).click();
  await page.keyboard.press('ControlOrMeta+A');
  await paste(page, text);
  return (await analyze(page, text)).mentions.slice(0, 3).map(({ text: words }) => words);
}

/** A page that has kept its files for the time without a network. */
async function kept(server) {
  const page = await open(browser, `${server.url}/`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  return page;
}

test('once opened, the page opens and reads without a server, a long text too', async () => {
  const server = await serve();
  const page = await kept(server);
  server.close();
  await page.context().setOffline(true);
  for (const path of ['/', '/?source=menu', '/index.html']) {
    await page.goto(server.url + path);
    assert.deepEqual(await read(page, TEXT), EXPECTED, path);
  }
  assert.deepEqual(await read(page, LONG), EXPECTED);
  await page.getByRole('button', { name: 'Effacer' }).click();
  await page.getByRole('button', { name: 'Article d’exemple' }).click();
  await page.locator('fact-mark .map .point').first().waitFor({ state: 'attached' });
  assert.deepEqual(page.faults, []);
  assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
  await page.context().close();
});

test('files of an earlier build are dropped, what others keep is not; the network goes before what is kept', async () => {
  const server = await serve();
  try {
    const page = await open(browser, `${server.url}/pages/empty.html`);
    await page.evaluate(() => Promise.all(['factmark-000000000000', 'another'].map((name) => caches.open(name))));
    await page.goto(`${server.url}/`);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(() => caches.keys().then((names) => !names.includes('factmark-000000000000')));
    const names = await page.evaluate(() => caches.keys());
    assert.equal(names.length, 2);
    assert.ok(names.includes('another'));
    // A changed copy would be seen, were it taken.
    await page.evaluate(async () => {
      const cache = await caches.open((await caches.keys()).find((name) => name.startsWith('factmark-')));
      await cache.put('./', new Response('<title>an old page</title>', { headers: { 'Content-Type': 'text/html' } }));
    });
    await page.reload();
    assert.equal(await page.title(), 'factmark');
    await page.context().close();
  } finally {
    server.close();
  }
});

test('as one file it works from a disk, and may not ask anything of anyone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'factmark-'));
  try {
    const file = join(folder, 'factmark.html');
    writeFileSync(file, (await bundle()).get('factmark.html'));
    const page = await open(browser, pathToFileURL(file).href);
    assert.deepEqual(await read(page, TEXT), EXPECTED);
    assert.deepEqual(await read(page, LONG), EXPECTED);
    await page.getByRole('button', { name: 'Effacer' }).click();
    await page.getByRole('button', { name: 'Article d’exemple' }).click();
    await page.locator('fact-mark .map .point').first().waitFor({ state: 'attached' });
    assert.ok(await page.locator('fact-mark .map path').getAttribute('d'));
    assert.equal(await page.getByRole('link', { name: 'Garder cette page' }).count(), 0);
    assert.deepEqual(page.requests.filter((address) => !/^(file|blob|data):/.test(address)), []);
    assert.deepEqual(page.faults, []);
    assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
    const answer = await page.evaluate(() => fetch('https://example.org/').then(() => 'asked', () => 'forbidden'));
    assert.equal(answer, 'forbidden');
    assert.match((await page.evaluate(() => globalThis.violations))[0], /^connect-src/);
    await page.context().close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
