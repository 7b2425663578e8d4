// An element that comes and goes a hundred times, as on a page that shows one article after another, leaves nothing: no
// trace in any engine, and in Chromium, which can be asked, neither memory nor nodes nor listeners.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE } from './support/article.mjs';
import { inEveryEngine } from './support/engine-suite.mjs';

const TIMES = 100;

/** Mounts with a text of its own, over an article of the page, and within another shadow root, in turn; opens a popover. */
const mount = (page, times) => page.evaluate(async (text, count) => {
  const main = document.querySelector('main');
  for (let time = 0; time < count; time++) {
    const article = document.createElement('article');
    const host = document.createElement('div');
    const element = document.createElement('fact-mark');
    article.textContent = text;
    main.append(article, host);
    if (time % 3 === 0) element.setAttribute('for', 'article');
    else if (time % 3 === 1) element.append(article);
    else element.editable = time % 2 === 0;
    (time % 3 === 2 ? host.attachShadow({ mode: 'open' }) : main).append(element);
    await element.analyze(time % 3 === 2 ? text : undefined);
    element.select(3);
    if (time % 2) element.kinds = ['number'];
    for (const one of [element, article, host]) one.remove();
  }
}, ARTICLE, times);

const traces = (page) => page.evaluate(() => [
  CSS.highlights.size, document.adoptedStyleSheets.length, document.querySelector('main').childElementCount, document.querySelectorAll('[style]').length,
]);

inEveryEngine((at) => {
  test(`${TIMES} mounts leave no trace on the page`, async () => {
    const page = await at.open('/pages/empty.html');
    const before = await traces(page);
    await mount(page, 6);
    assert.deepEqual(await traces(page), before);
    if (at.browser.name !== 'chromium') {
      await mount(page, TIMES);
      return assert.deepEqual(await traces(page), before);
    }
    const devtools = await page.native.context().newCDPSession(page.native);
    const held = async () => {
      // The task that removed the last element holds it until it ends: that is over with the first answer.
      for (let time = 0; time < 2; time++) await devtools.send('HeapProfiler.collectGarbage');
      const { usedSize } = await devtools.send('Runtime.getHeapUsage');
      return { heap: usedSize, ...(await devtools.send('Memory.getDOMCounters')) };
    };
    // Code is compiled and caches are filled before it is measured.
    await mount(page, TIMES / 2);
    const then = await held();
    await mount(page, TIMES);
    const now = await held();
    assert.deepEqual(await traces(page), before);
    const told = `${JSON.stringify(then)} ${JSON.stringify(now)}`;
    assert.ok(now.heap - then.heap < TIMES * 2000, `2 kB for each mount: ${told}`);
    assert.ok(now.nodes - then.nodes < TIMES, `less than a node for each mount: ${told}`);
    assert.ok(now.jsEventListeners - then.jsEventListeners < TIMES / 10, `no listener: ${told}`);
    assert.equal(now.documents, then.documents);
  });
});
