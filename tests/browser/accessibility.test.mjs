// Zero axe violations, on every view, in both themes, on a phone and on a desk.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { ARTICLE, fakeAnalysis } from './support/article.mjs';
import { launch, open } from './support/browser.mjs';
import { CONFLICT } from './support/conflict.mjs';
import { analyze, openList, reading } from './support/page.mjs';
import { serve } from './support/server.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
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

async function violations(page) {
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`));
}

for (const colorScheme of ['light', 'dark']) {
  for (const width of [390, 1440]) {
    test(`axe: ${colorScheme}, ${width} px`, async () => {
      const page = await open(browser, `${server.url}/`, { colorScheme, viewport: { width, height: 900 } });
      await page.evaluate(axe);
      assert.deepEqual(await violations(page), [], 'empty');
      await analyze(page, ARTICLE);
      await page.evaluate((analysis) => {
        document.querySelector('fact-mark').analysis = analysis;
      }, fakeAnalysis());
      assert.deepEqual(await violations(page), [], 'writing');
      await page.getByRole('button', { name: 'Lire' }).click();
      for (const kind of ['number', 'party', 'place', 'time']) {
        await page.locator(`fact-mark [role=tab][data-kind=${kind}]`).click();
        assert.deepEqual(await violations(page), [], `reading, ${kind}`);
      }
      await page.locator('fact-mark mark', { hasText: 'plus de 400' }).click();
      assert.deepEqual(await violations(page), [], 'popover');
      await page.keyboard.press('Escape');
      await page.locator('fact-mark mark.place').first().click();
      await page.getByRole('dialog').getByText('Corriger').click();
      await page.getByRole('dialog').getByText('Pourquoi').click();
      assert.deepEqual(await violations(page), [], 'popover, all open');
      await page.getByRole('dialog').getByRole('combobox').selectOption({ label: 'personne' });
      assert.deepEqual(await violations(page), [], 'corrected');
      await page.locator('.menu summary').click();
      assert.deepEqual(await violations(page), [], 'menu');
      await page.context().close();
    });
  }
}

for (const colorScheme of ['light', 'dark']) {
  test(`axe: every list, the comparison and every popover of an article with all kinds of record, ${colorScheme}`, async () => {
    const page = await open(browser, `${server.url}/`, { colorScheme });
    await page.evaluate(axe);
    await reading(page, CONFLICT);
    for (const list of ['number', 'party', 'place', 'time']) {
      await openList(page, list);
      assert.deepEqual(await violations(page), [], list);
      await page.locator(`#article .list.${list} .row`).first().click();
      assert.deepEqual(await violations(page), [], `${list}, popover`);
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: 'Comparer' }).click();
    assert.deepEqual(await violations(page), [], 'nothing to compare with');
    await analyze(page, CONFLICT.replace('600', '750'), '#other');
    await page.locator('#comparison .changed').waitFor();
    assert.deepEqual(await violations(page), [], 'compared');
    await page.context().close();
  });
}

test('axe: an article in place', async () => {
  const page = await open(browser, `${server.url}/pages/in-place.html`);
  await page.evaluate(axe);
  await page.waitForFunction(() => document.querySelector('#around').analysis && document.querySelector('#beside').analysis);
  assert.deepEqual(await violations(page), []);
  await page.context().close();
});
