// Every example, as it is, with the package as npm packs it, in three engines.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inEveryEngine } from './support/engine-suite.mjs';
import { BUILT, CDN, examples, target } from './support/examples.mjs';

const highlighted = (page, kind) => page.evaluate((name) => [...(CSS.highlights.get(`factmark-${name}`) ?? [])].map(String), kind);
const read = (page) => page.until(() => document.querySelector('fact-mark').analysis?.mentions.length > 0);

inEveryEngine((at) => {
  const open = (name) => at.open(`/examples/${name}`, { french: false });

  test('plain HTML: the article is highlighted where it stands', async () => {
    const page = await open('plain-html/');
    const before = await page.evaluate(() => document.querySelector('article').innerHTML);
    await read(page);
    const numbers = await highlighted(page, 'number');
    assert.deepEqual(numbers.slice(0, 3), ['1 200', 'plus de 1 200', 'mardi']);
    assert.ok((await highlighted(page, 'place')).includes('Tours'));
    assert.equal(await page.evaluate(() => document.querySelector('article').innerHTML), before);
  });

  test('CDN: one script, its files from beside it', async () => {
    const page = await open('cdn/');
    await read(page);
    assert.ok((await highlighted(page, 'number')).includes('62 %'));
  });

  test('bookmarklet: a click reads the article of the page, the next one takes the widget away', async () => {
    const page = await open('bookmarklet/page.html');
    const code = readFileSync(join(target, 'bookmarklet/bookmarklet.js'), 'utf8').replace(CDN, '/factmark/');
    const click = () => page.run(`void ${code.slice(code.indexOf('(() =>'))}`);
    await click();
    await page.until(() => document.querySelector('fact-mark')?.analysis?.mentions.length > 0);
    assert.ok((await highlighted(page, 'number')).includes('14 millions d’euros'));
    await click();
    await page.until(() => !document.querySelector('fact-mark'));
    assert.deepEqual(await highlighted(page, 'number'), []);
  });

  for (const name of BUILT) {
    test(`${name}: a text as a property, the analysis as an event, the next text after a click`, async () => {
      const page = await open(`${name}/dist/`);
      await page.until(() => document.querySelector('output').textContent === '1 faits');
      assert.equal((await page.evaluate(() => document.querySelector('fact-mark').analysis.mentions.map(({ text }) => text)))[0], 'au moins 120');
      await page.click('button', 'Article suivant');
      await page.until(() => document.querySelector('fact-mark').analysis?.mentions.some(({ text }) => text === '9 %'));
      await page.until(() => document.querySelector('output').textContent !== '1 faits');
    });

    test(`${name}: built, it still finds the worker for a long text`, async () => {
      const page = await open(`${name}/dist/`);
      await read(page);
      const from = at.server.requests.length;
      const found = await page.evaluate(async () => {
        const text = 'Le bilan est de 12 morts à Lyon. '.repeat(8_000);
        return (await document.querySelector('fact-mark').analyze(text)).mentions.length;
      });
      assert.equal(found, 16_000);
      assert.ok(at.server.requests.slice(from).some((path) => /worker[^/]*\.js$/.test(path)), 'the worker is asked for');
      const lost = await page.evaluate(() => performance.getEntriesByType('resource').filter(({ responseStatus }) => responseStatus >= 400).map(({ name }) => name));
      // Some engines list the icon of the tab, which these pages lack.
      assert.deepEqual(lost.filter((address) => !address.endsWith('/favicon.ico')), []);
    });
  }

  test('WordPress: the element reads the group before it', async () => {
    const page = await open('wordpress/');
    await read(page);
    assert.deepEqual((await highlighted(page, 'number')).slice(0, 3), ['jeudi', '38', '21']);
    assert.ok((await highlighted(page, 'place')).includes('Liège'));
  });

  test('iframe: the frame gets the height of its content, and follows it', async () => {
    const page = await open('iframe/');
    const height = () => page.evaluate(() => document.querySelector('iframe').clientHeight);
    await page.until(() => {
      const frame = document.querySelector('iframe');
      const inside = frame.contentDocument.documentElement;
      const { analysis, shadowRoot } = frame.contentDocument.querySelector('fact-mark');
      const complete = analysis && !shadowRoot.querySelector('[aria-busy]');
      return complete && frame.clientHeight > 210 && inside.scrollHeight <= frame.clientHeight;
    });
    const before = await height();
    await page.evaluate(() => {
      const { contentDocument: inside } = document.querySelector('iframe');
      const paragraph = inside.createElement('p');
      paragraph.textContent = 'Le canton compte 12 communes. '.repeat(200);
      inside.querySelector('fact-mark').append(paragraph);
    });
    await page.until((least) => {
      const frame = document.querySelector('iframe');
      const { analysis, shadowRoot } = frame.contentDocument.querySelector('fact-mark');
      return frame.clientHeight > least && frame.contentDocument.documentElement.scrollHeight === frame.clientHeight
        && analysis?.mentions.length > 200 && !shadowRoot.querySelector('[aria-busy]');
    }, before);
    const grown = await height();
    await page.evaluate(() => postMessage({ type: 'factmark-height', height: 50 }, '*'));
    await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
    assert.equal(await height(), grown, 'nobody but the frame sets it');
  });
}, examples);

test('Node: the facts of an article, a line each', () => {
  const article = join(target, 'node/article.txt');
  writeFileSync(article, 'Le séisme a fait plus de 5 500 blessés au Maroc, selon le ministère de l’Intérieur.\n');
  const lines = execFileSync(process.execPath, [join(target, 'node/facts.mjs'), article, '2023-09-11'], { encoding: 'utf8' }).trim().split('\n');
  assert.deepEqual(lines, ['plus de 5 500 | blessés | — | Maroc | ministère de l’Intérieur | attributed']);
});
