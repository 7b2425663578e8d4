// <fact-mark> as a guest: in place, several on a page, hostile text, nothing left behind.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { ARTICLE } from './support/article.mjs';
import { launch, open } from './support/browser.mjs';
import { analyze, highlighted } from './support/page.mjs';
import { serve } from './support/server.mjs';

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

/** Runs `body` on a page, which must stay without error or policy violation. */
async function on(path, body) {
  const page = await open(browser, server.url + path);
  await body(page);
  assert.deepEqual(page.faults, []);
  assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
  await page.context().close();
}

const both = (page) => page.waitForFunction(
  () => document.querySelector('#around').analysis && document.querySelector('#beside').analysis);

test('an article in place is highlighted, its nodes untouched', () => on('/pages/in-place.html', async (page) => {
  const markup = await page.locator('#around').innerHTML();
  await both(page);
  const numbers = (await highlighted(page, 'number')).map((words) => words.replace(/\s+/g, ' '));
  for (const words of ['plus de 400', '31', 'Quelque 140 000', 'Au moins 250']) assert.ok(numbers.includes(words), `${words} in ${numbers}`);
  assert.equal(await page.locator('#around').innerHTML(), markup);
}));

test('clicking a number in place opens its popover; links keep working', () => on('/pages/in-place.html', async (page) => {
  await both(page);
  await page.locator('strong').click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('link').click();
  assert.equal(await page.getByRole('dialog').count(), 0);
  assert.match(page.url(), /#autre$/);
  await page.locator('#around summary').first().click();
  await page.locator('#around .row').first().click();
  await page.getByRole('dialog').waitFor();
}));

test('an article that changes is read again', () => on('/pages/in-place.html', async (page) => {
  await both(page);
  await page.evaluate(() => {
    document.querySelector('#other p').textContent = 'Au moins 900 blessés ont été soignés dans la nuit.';
  });
  await page.waitForFunction(() => document.querySelector('#beside').analysis?.mentions.some(({ text }) => text === 'Au moins 900'));
}));

test('two widgets share one engine', () => on('/pages/in-place.html', async (page) => {
  await both(page);
  assert.equal(page.requests.filter((address) => address.endsWith('.wasm')).length, 1);
}));

test('in quirks mode, on a page from right to left, within a shadow root', () => on('/pages/quirks.html', async (page) => {
  await page.waitForFunction(() => document.querySelector('#around').analysis);
  assert.ok((await highlighted(page, 'number')).includes('plus de 400'));
  await page.locator('#around .row').first().click();
  const box = await page.getByRole('dialog').boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 1440, JSON.stringify(box));
  await page.keyboard.press('Escape');
  const inner = await page.evaluate(async () => {
    const root = document.querySelector('#host').attachShadow({ mode: 'open' });
    const element = document.createElement('fact-mark');
    const line = document.createElement('p');
    line.textContent = 'Au moins 250 blessés ont été soignés à Genève.';
    element.append(line);
    root.append(element);
    await new Promise((resolve) => element.addEventListener('factmark-analysis', resolve, { once: true }));
    const sheets = root.adoptedStyleSheets.length;
    element.remove();
    return [element.analysis.mentions[0].text, sheets, root.adoptedStyleSheets.length];
  });
  assert.deepEqual(inner, ['Au moins 250', 1, 0]);
}));

test('a second version of the element on a page changes nothing', () => on('/pages/in-place.html', async (page) => {
  await both(page);
  const same = await page.evaluate(async () => {
    const { FactMark } = await import('/define.js?second');
    return [customElements.get('fact-mark') === document.querySelector('fact-mark').constructor, typeof FactMark.define];
  });
  assert.deepEqual(same, [true, 'function']);
}));

test('importing the class registers nothing', () => on('/pages/plain.html', async (page) => {
  const before = await page.evaluate(async () => {
    const { FactMark } = await import('/element.js');
    const seen = customElements.get('fact-mark');
    FactMark.define('press-facts');
    return [seen === undefined, customElements.get('press-facts') === FactMark];
  });
  assert.deepEqual(before, [true, true]);
}));

test('the types name exactly what the element has', () => on('/pages/empty.html', async (page) => {
  const types = readFileSync(new URL('../../www/factmark.d.ts', import.meta.url), 'utf8');
  const body = /export class FactMark extends HTMLElement \{(.*?)\n\}/s.exec(types)[1];
  const declared = [...body.matchAll(/^  (?!static)(?:readonly )?(\w+)\??[:(<]/gm)].map(([, name]) => name);
  const real = await page.evaluate(() => {
    const names = [];
    for (let type = customElements.get('fact-mark').prototype; type !== HTMLElement.prototype; type = Object.getPrototypeOf(type)) {
      names.push(...Object.getOwnPropertyNames(type));
    }
    return names.filter((name) => !/constructor|Callback$/.test(name));
  });
  const inherited = ['addEventListener'];
  assert.deepEqual([...new Set(declared)].filter((name) => !inherited.includes(name)).sort(), [...new Set(real)].sort());
}));

test('removed, it leaves no trace', () => on('/pages/in-place.html', async (page) => {
  await both(page);
  await page.evaluate(() => document.querySelectorAll('fact-mark').forEach((element) => element.remove()));
  const traces = await page.evaluate(() => [[...CSS.highlights.keys()], document.adoptedStyleSheets.length, document.querySelectorAll('[style]').length]);
  assert.deepEqual(traces, [[], 0, 0]);
}));

test('mounted and removed a hundred times, it holds no memory', () => on('/pages/empty.html', async (page) => {
  const session = await page.context().newCDPSession(page);
  const cycle = (times) => page.evaluate(async ([text, count]) => {
    for (let time = 0; time < count; time++) {
      const element = document.createElement('fact-mark');
      document.body.append(element);
      await element.analyze(text);
      element.remove();
    }
  }, [ARTICLE, times]);
  const nodes = async () => {
    // The task that removed the last element holds it until it ends: that is over with the first answer.
    for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage');
    const { jsHeapSizeUsed } = { jsHeapSizeUsed: await page.evaluate(() => performance.memory.usedJSHeapSize) };
    return { ...(await session.send('Memory.getDOMCounters')), heap: jsHeapSizeUsed };
  };
  await cycle(20);
  const before = await nodes();
  await cycle(100);
  const now = await nodes();
  assert.ok(now.nodes - before.nodes < 500, `nodes ${before.nodes} to ${now.nodes}`);
  assert.ok(now.jsEventListeners - before.jsEventListeners < 50, `listeners ${before.jsEventListeners} to ${now.jsEventListeners}`);
  assert.ok(now.heap - before.heap < 3e6, `heap ${before.heap} to ${now.heap}`);
}));

test('it can be moved and keeps its text', () => on('/pages/empty.html', async (page) => {
  const kept = await page.evaluate(async () => {
    const element = document.createElement('fact-mark');
    element.editable = true;
    document.body.append(element);
    await element.analyze('Plus de 400 morts en France.');
    document.querySelector('main').append(element);
    await new Promise((resolve) => element.addEventListener('factmark-analysis', resolve, { once: true }));
    return [element.text, element.analysis.mentions[0].text];
  });
  assert.deepEqual(kept, ['Plus de 400 morts en France.', 'Plus de 400']);
}));

test('markup in an article stays text', () => on('/', async (page) => {
  const hostile = '<img src=x onerror="globalThis.hacked=1"> a fait <script>globalThis.hacked=1</script> plus de 400 morts, selon la police française.';
  await analyze(page, hostile);
  await page.getByRole('button', { name: 'Lire' }).click();
  await page.locator('fact-mark .reader p').waitFor();
  assert.equal(await page.evaluate(() => document.querySelector('fact-mark').shadowRoot.querySelector('.reader').textContent), hostile);
  assert.equal(await page.evaluate(() => globalThis.hacked), undefined);
  assert.equal(await page.locator('fact-mark img, fact-mark script').count(), 0);
}));

test('lone surrogates, emoji and odd spaces keep their offsets', () => on('/', async (page) => {
  const text = 'La police \uD83D de la ville 😀 compte e\u0301galement 140\u202F000 habitants, et plus de 400 morts.\uDE00';
  const analysis = await analyze(page, text);
  const words = analysis.mentions.map(({ start, end }) => text.slice(start, end));
  assert.ok(words.includes('plus de 400'), String(words));
  assert.ok(words.includes('140\u202F000'), String(words));
  assert.equal(await page.evaluate(() => document.querySelector('fact-mark').text.length), text.length);
}));

test('5 MB are read in a worker, and can be canceled', { timeout: 180_000 }, () => on('/', async (page) => {
  const outcome = await page.evaluate(async (article) => {
    const { Engine } = await import('/engine.js');
    const engine = new Engine();
    const text = `${article}\n\n`.repeat(Math.ceil(5e6 / article.length));
    let ticks = 0;
    const timer = setInterval(() => ticks++, 20);
    const analysis = await engine.analyze(text, {});
    clearInterval(timer);
    const controller = new AbortController();
    const canceled = engine.analyze(text, {}, { signal: controller.signal }).catch(({ code }) => code);
    setTimeout(() => controller.abort(), 30);
    const again = await canceled;
    return { mentions: analysis.mentions.length, ticks, again, short: (await engine.analyze('Plus de 400 morts en France.', {})).mentions.length };
  }, ARTICLE);
  assert.ok(outcome.mentions > 10_000, JSON.stringify(outcome));
  assert.ok(outcome.ticks > 2, 'the page stayed alive');
  assert.equal(outcome.again, 'canceled');
  assert.ok(outcome.short > 0);
}));

test('where WebAssembly is blocked, the text stays and a message says so', async () => {
  const strict = await serve({ policy: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; worker-src 'self'" });
  const page = await open(browser, `${strict.url}/`);
  await page.evaluate(() => document.querySelector('fact-mark').analyze('Plus de 400 morts.').catch(() => {}));
  assert.match(await page.locator('fact-mark [role=status]').innerText(), /WebAssembly/);
  assert.equal(await page.evaluate(() => document.querySelector('fact-mark').text), 'Plus de 400 morts.');
  await page.context().close();
  strict.close();
});

test('a server that calls wasm something else still works', async () => {
  const wrong = await serve({ types: { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/octet-stream' } });
  const page = await open(browser, `${wrong.url}/pages/empty.html`);
  const found = await page.evaluate(async () => {
    const element = document.createElement('fact-mark');
    document.body.append(element);
    return (await element.analyze('Plus de 400 morts en France.')).mentions.length;
  });
  assert.ok(found > 0);
  await page.context().close();
  wrong.close();
});

test('an option that cannot be used is a real error that names it', () => on('/pages/empty.html', async (page) => {
  const message = await page.evaluate(async () => {
    const { LocalEngine } = await import('/engine.js');
    return new LocalEngine().analyze('Plus de 400 morts.', { date: 'hier' }).catch((error) => `${error instanceof Error} ${error.message}`);
  });
  assert.match(message, /^true option date: expected/);
}));
