// Without a network, in three engines: the server is gone, or there never was one.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { bundle } from '../../xtask/bundle.mjs';
import { inEveryEngine } from './support/engine-suite.mjs';
import { serve } from './support/server.mjs';

const TEXT = 'Le bilan est monté à plus de 400 morts à Marseille, selon le ministère de la Défense.';
const EXPECTED = ['plus de 400', 'Marseille', 'ministère de la Défense'];
const FIELD = '#article >> textarea';

/** The mentions of a pasted text, short or so long that a worker reads it. */
async function read(page) {
  await page.until(() => customElements.get('fact-mark') !== undefined);
  await page.click('[data-language=fr]');
  await page.click(FIELD);
  await page.paste(TEXT);
  await page.until(() => document.querySelector('#article').analysis?.mentions.length > 0);
  const mentions = (text) => page.evaluate(async (words) => {
    const { mentions: found } = await document.querySelector('#article').analyze(words);
    return found.slice(0, 3).map(({ text: word }) => word);
  }, text);
  assert.deepEqual(await mentions(TEXT), EXPECTED);
  assert.deepEqual(await mentions(`${TEXT}\n\n`.repeat(3000)), EXPECTED);
}

inEveryEngine((at) => {
  test('once opened, the page opens and reads when its server is gone', async () => {
    const server = await serve();
    try {
      const page = await at.browser.open(`${server.url}/`);
      await page.until(() => navigator.serviceWorker.controller !== null);
      server.close();
      await page.goto(`${server.url}/?again`);
      await read(page);
      await page.close();
    } finally {
      server.close();
    }
  });

  test('as one file, the page works from a disk', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'factmark-'));
    try {
      const file = join(folder, 'factmark.html');
      writeFileSync(file, (await bundle()).get('factmark.html'));
      const page = await at.browser.open(pathToFileURL(file).href);
      await read(page);
      assert.equal(await page.evaluate(() => fetch('https://example.org/').then(() => 'asked', () => 'forbidden')), 'forbidden');
      await page.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
