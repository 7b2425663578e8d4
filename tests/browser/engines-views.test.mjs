// Every view in three engines: no axe violation in either theme, nothing wider than the screen, and pictures for people to
// look at in target/screenshots.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { CONFLICT } from './support/conflict.mjs';
import { inEveryEngine } from './support/engine-suite.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FOLDER = fileURLToPath(new URL('../../target/screenshots/', import.meta.url));
const HEIGHTS = { 390: 844, 820: 1180, 1440: 900 };
mkdirSync(FOLDER, { recursive: true });

const violations = (page) => page.evaluate(async () => {
  const found = await globalThis.axe.run(document, { resultTypes: ['violations'] });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`));
});
const analyze = (page, selector, text) => page.evaluate(async (which, words) => {
  await document.querySelector(which).analyze(words);
}, selector, text);

/** Goes through the views of the page; `seen` is called in each. */
async function tour(page, seen) {
  await page.until(() => document.querySelector('#samples button'));
  await seen('empty');
  await analyze(page, '#article', CONFLICT);
  await seen('writing');
  await page.click('[data-view=read]');
  for (const kind of ['party', 'place', 'time', 'number']) {
    await page.click(`#article >> [role=tab][data-kind=${kind}]`);
    await seen(`reading-${kind}`);
  }
  await page.click('#article >> mark.party');
  await page.click('#article >> [role=dialog] summary', 'Pourquoi');
  await page.click('#article >> [role=dialog] summary', 'Corriger');
  await seen('popover');
  await page.press('Escape');
  await page.click('.menu summary');
  await seen('menu');
  await page.click('[data-view=compare]');
  await seen('nothing-compared');
  await analyze(page, '#other', CONFLICT.replace('600', '750'));
  await page.until(() => document.querySelector('#comparison .changed'));
  await seen('compared');
}

/** Whether the page is drawn dark: light words on a darker ground. */
const isDark = (page) => page.evaluate(() => {
  const [ink, paper] = [getComputedStyle(document.body).color, getComputedStyle(document.documentElement).backgroundColor];
  return Number(/\d+/.exec(ink)[0]) > Number(/\d+/.exec(paper)[0]);
});

inEveryEngine((at) => {
  for (const dark of [false, true]) {
    const theme = dark ? 'dark' : 'light';

    for (const [width, height] of Object.entries(HEIGHTS)) {
      test(`every view, ${theme}, ${width} px`, async () => {
        const page = await at.open('/', { dark, width: Number(width), height });
        assert.equal(await isDark(page), dark);
        await page.load(axe);
        await tour(page, async (view) => {
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(wide <= 0, `${view} is ${wide} px too wide`);
          await page.screenshot(`${FOLDER}${at.browser.name}-${width}-${theme}-${view}.png`);
          // Between a phone and a desk nothing has another name, and on a desk nothing another color.
          if (width === '390' || (width === '1440' && !dark)) assert.deepEqual(await violations(page), [], view);
        });
      });
    }

    test(`an article in place, ${theme}`, async () => {
      const page = await at.open('/pages/in-place.html', { dark });
      await page.until(() => document.querySelector('#around').analysis && document.querySelector('#beside').analysis);
      // A page that is dark by its scheme alone axe takes for white.
      await page.evaluate((scheme) => Object.assign(document.documentElement.style, { colorScheme: scheme, background: 'Canvas' }), theme);
      assert.equal(await isDark(page), dark);
      await page.load(axe);
      assert.deepEqual(await violations(page), []);
    });
  }
});
