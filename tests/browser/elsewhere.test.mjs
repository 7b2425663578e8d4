// The script from a CDN, and the bookmarklet: the examples as they are, with the CDN played by the test.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../xtask/bundle.mjs';
import { launch, open } from './support/browser.mjs';
import { CDN } from './support/examples.mjs';
import { serve } from './support/server.mjs';

const TYPES = { '.js': 'text/javascript', '.wasm': 'application/wasm' };
const example = (path) => fileURLToPath(new URL(`../../examples/${path}`, import.meta.url));
const highlighted = (page, kind) => page.evaluate((name) => [...(CSS.highlights.get(`factmark-${name}`) ?? [])].map(String), kind);
const read = (page) => page.waitForFunction(() => document.querySelector('fact-mark')?.analysis?.mentions.length > 0);

let server;
let browser;
let files;

before(async () => {
  files = await bundle();
  // What docs/package.md asks of a site that takes the scripts from elsewhere.
  const policy = "default-src 'none'; script-src 'self' https://cdn.jsdelivr.net 'wasm-unsafe-eval'; connect-src 'self' https://cdn.jsdelivr.net; "
    + "worker-src blob: https://cdn.jsdelivr.net; require-trusted-types-for 'script'; trusted-types factmark";
  server = await serve({ policy, folders: { '/examples/': example('') } });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.close();
});

/** A page with a CDN, which answers pages of any origin. */
async function opened(url, answer = (name) => files.get(name)) {
  const page = await open(browser, 'about:blank');
  page.taken = [];
  await page.context().route(`${CDN}**`, (route) => {
    const name = route.request().url().slice(CDN.length);
    page.taken.push(name);
    const body = answer(name);
    const headers = { 'Access-Control-Allow-Origin': '*', 'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream' };
    return body ? route.fulfill({ status: 200, headers, body: Buffer.from(body) }) : route.fulfill({ status: 404, headers });
  });
  await page.goto(url);
  return page;
}

async function blameless(page) {
  assert.deepEqual(page.faults, []);
  assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
  await page.context().close();
}

test('one script from a CDN is enough; a long text goes to a worker that comes from there too', async () => {
  const page = await opened(`${server.url}/examples/cdn/`);
  await read(page);
  assert.ok((await highlighted(page, 'number')).includes('62 %'));
  assert.deepEqual(page.taken.filter((name) => name.endsWith('.js')), ['cdn.js']);
  const found = await page.evaluate(async () => {
    const text = 'Le bilan est de 12 morts à Lyon. '.repeat(8_000);
    return (await document.querySelector('fact-mark').analyze(text)).mentions.length;
  });
  assert.equal(found, 16_000);
  assert.ok(page.taken.includes('worker.js'));
  await blameless(page);
});

test('the hash in integrity.json lets the script run, and no other one', async () => {
  const { 'cdn.js': integrity } = JSON.parse(new TextDecoder().decode(files.get('integrity.json')));
  const html = await readFile(example('cdn/index.html'), 'utf8');
  const guarded = html.replace('cdn.js">', `cdn.js" integrity="${integrity}" crossorigin>`);
  assert.notEqual(guarded, html);
  for (const [answer, defined] of [[undefined, true], [(name) => (name === 'cdn.js' ? `${files.get(name)};` : files.get(name)), false]]) {
    const page = await opened('about:blank', answer);
    await page.route(`${server.url}/guarded.html`, (route) => route.fulfill({ contentType: 'text/html', body: guarded }));
    await page.goto(`${server.url}/guarded.html`);
    await page.waitForLoadState('networkidle');
    assert.equal(await page.evaluate(() => Boolean(customElements.get('fact-mark'))), defined);
    await page.context().close();
  }
});

const address = () => execFileSync(process.execPath, [example('bookmarklet/link.mjs')], { encoding: 'utf8' }).trim();
/** As a click on the bookmark runs it. */
const click = (page) => page.evaluate((url) => {
  location.href = url;
}, address());

test('the bookmarklet reads the article of a page, and a second click takes it away', async () => {
  const page = await opened('about:blank');
  const html = (await readFile(example('plain-html/index.html'), 'utf8')).replace(/<script.*\/script>/, '').replace(/<\/?fact-mark.*>/g, '');
  await page.route('https://example.org/', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto('https://example.org/');
  await click(page);
  await read(page);
  assert.ok((await highlighted(page, 'number')).includes('14 millions d’euros'));
  await click(page);
  await page.waitForFunction(() => !document.querySelector('fact-mark'));
  assert.deepEqual(await highlighted(page, 'number'), []);
  await blameless(page);
});

test('where a site forbids the bookmarklet its script, it says so and leaves nothing', async () => {
  const page = await opened('about:blank', () => null);
  await page.route('https://example.org/', (route) => route.fulfill({ contentType: 'text/html', body: '<main>12 morts à Lyon.</main>' }));
  await page.goto('https://example.org/');
  const said = new Promise((resolve) => {
    page.once('dialog', (dialog) => {
      resolve(dialog.message());
      return dialog.accept();
    });
  });
  await click(page);
  assert.match(await said, /interdit/);
  assert.equal(await page.locator('fact-mark').count(), 0);
  await page.context().close();
});
