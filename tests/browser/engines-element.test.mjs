// <fact-mark> as a guest on pages of others, in three engines, under a strict policy.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE } from './support/article.mjs';
import { inEveryEngine } from './support/engine-suite.mjs';

/** The words of each analyzed element of the page, once all are. */
const analyzed = (page, selector) => page.until((which) => {
  const all = [...document.querySelectorAll(which)];
  return all.length > 0 && all.every(({ analysis }) => analysis) && all.map(({ analysis }) => analysis.mentions.map(({ text }) => text));
}, selector);
const highlighted = (page, kind) => page.evaluate((name) => [...(CSS.highlights.get(`factmark-${name}`) ?? [])].map((range) => String(range).replace(/\s+/g, ' ')), kind);
const popover = (page, host) => page.until((which) => {
  const element = document.querySelector(which).shadowRoot.querySelector('[role=dialog]:popover-open');
  const box = element?.getBoundingClientRect();
  return box && { title: element.querySelector('.title').textContent, inside: box.left >= 0 && box.right <= innerWidth };
}, host);

inEveryEngine((at) => {
  test('what the policy forbids, and an error, would be noted', async () => {
    const page = await at.open('/pages/plain.html');
    await page.evaluate(() => {
      document.body.setAttribute('style', 'color: red');
      setTimeout(() => globalThis.nothing.fails());
      Promise.reject(new Error('refused'));
    });
    const noted = await page.until(() => complaints.length >= 3 && complaints.splice(0));
    for (const one of [/^policy: style-src/, /^error: /, /^rejection: .*refused/]) assert.ok(noted.some((words) => one.test(words)), `${one} in ${noted}`);
  });

  test('an article in place: highlights, a popover by mouse, its nodes untouched, no trace afterwards', async () => {
    const page = await at.open('/pages/in-place.html');
    const [words] = await analyzed(page, 'fact-mark');
    assert.ok(words.some((one) => /400/.test(one)));
    const drawn = await highlighted(page, 'number');
    for (const one of ['plus de 400', '31', 'Quelque 140 000', 'Au moins 250']) assert.ok(drawn.includes(one), `${one} in ${drawn}`);
    await page.click('strong');
    assert.match((await popover(page, '#around')).title, /^plus de\s+400$/);
    await page.press('Escape');
    await page.click('#around >> summary');
    await page.click('#around >> .row');
    await popover(page, '#around');
    await page.press('Escape');
    const [now, then] = await page.evaluate(async () => {
      const markup = await (await fetch(location.href)).text();
      const policy = globalThis.trustedTypes?.createPolicy('test', { createHTML: (string) => string });
      const fresh = new DOMParser().parseFromString(policy?.createHTML(markup) ?? markup, 'text/html');
      return [document, fresh].map((one) => one.querySelector('main').innerHTML);
    });
    assert.equal(now, then);
    const left = await page.evaluate(() => {
      document.querySelectorAll('fact-mark').forEach((element) => element.remove());
      return [[...CSS.highlights.keys()], document.adoptedStyleSheets.length, document.querySelectorAll('[style]').length];
    });
    assert.deepEqual(left, [[], 0, 0]);
  });

  test('an article that changes is read again', async () => {
    const page = await at.open('/pages/in-place.html');
    await analyzed(page, 'fact-mark');
    await page.evaluate(() => {
      document.querySelector('#other p').textContent = 'Au moins 900 blessés ont été soignés dans la nuit.';
    });
    await page.until(() => [...CSS.highlights.get('factmark-number')].some((range) => String(range) === 'Au moins 900'));
  });

  for (const [page, what, mode] of [['right-to-left', 'a page from right to left', 'CSS1Compat'], ['quirks', 'a page in quirks mode', 'BackCompat']]) {
    test(`${what} around it`, async () => {
      const open = await at.open(`/pages/${page}.html`);
      await analyzed(open, '#around');
      assert.deepEqual(await open.evaluate(() => [document.compatMode, getComputedStyle(document.body).direction]), [mode, 'rtl']);
      assert.ok((await highlighted(open, 'number')).includes('plus de 400'));
      for (const width of [1440, 500]) {
        await open.resize(width, 800);
        await open.click('#around >> .row');
        assert.deepEqual(await popover(open, '#around'), { title: 'plus de 400', inside: true }, `${width} px`);
        await open.press('Escape');
        assert.ok(await open.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width} px: no wider`);
      }
    });
  }

  test('within another shadow root', async () => {
    const page = await at.open('/pages/empty.html');
    await page.evaluate(async () => {
      const host = document.createElement('div');
      host.id = 'host';
      document.querySelector('main').append(host);
      const root = host.attachShadow({ mode: 'open' });
      const element = document.createElement('fact-mark');
      const line = document.createElement('p');
      line.textContent = 'Au moins 250 blessés ont été soignés à Genève.';
      element.append(line);
      root.append(element);
      await new Promise((resolve) => element.addEventListener('factmark-analysis', resolve, { once: true }));
    });
    assert.deepEqual(await highlighted(page, 'number'), ['Au moins 250']);
    await page.click('#host >> fact-mark >> summary');
    await page.click('#host >> fact-mark >> .row');
    await page.until(() => document.querySelector('#host').shadowRoot.querySelector('fact-mark').shadowRoot.querySelector('[role=dialog]:popover-open'));
    const sheets = await page.evaluate(() => {
      const root = document.querySelector('#host').shadowRoot;
      const before = root.adoptedStyleSheets.length;
      root.querySelector('fact-mark').remove();
      return [before, root.adoptedStyleSheets.length, CSS.highlights.size];
    });
    assert.deepEqual(sheets, [1, 0, 0]);
  });

  test('two versions on one page: the first has the name, both work', async () => {
    const page = await at.open('/pages/two-versions.html');
    const [[first], [second]] = [await analyzed(page, '#first'), await analyzed(page, '#second')];
    assert.ok(first.includes('plus de 400') && second.includes('Au moins 250'), `${first} ${second}`);
    assert.equal(await page.evaluate(() => document.querySelector('#first').constructor === document.querySelector('#second').constructor), false);
    const drawn = await highlighted(page, 'number');
    assert.deepEqual(drawn.sort(), ['Au moins 250', 'plus de 400']);
    await page.evaluate(() => document.querySelector('#first').remove());
    assert.deepEqual(await highlighted(page, 'number'), ['Au moins 250']);
  });

  test('a large text is read in a worker, and the page answers meanwhile', async () => {
    const page = await at.open('/pages/empty.html');
    const [count, ticks] = await page.evaluate(async (text) => {
      const { Engine } = await import('/engine.js');
      let beats = 0;
      const clock = setInterval(() => beats++, 20);
      const { mentions } = await new Engine().analyze(`${text}\n\n`.repeat(Math.ceil(1_200_000 / text.length)), {});
      clearInterval(clock);
      return [mentions.length, beats];
    }, ARTICLE);
    assert.ok(count > 2_000 && ticks > 2, `${count} mentions, ${ticks} ticks`);
  });
});
