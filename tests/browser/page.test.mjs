// The page: paste an article, see its facts, by mouse and by keyboard, in both languages.

import assert from 'node:assert/strict';
import { after, before, beforeEach, afterEach, test } from 'node:test';
import { ARTICLE, EXPECTED, fakeAnalysis } from './support/article.mjs';
import { launch, open } from './support/browser.mjs';
import { analyze, analyzed, highlighted, paste } from './support/page.mjs';
import { serve } from './support/server.mjs';

let server;
let browser;
let page;

before(async () => {
  server = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.close();
});
beforeEach(async () => {
  page = await open(browser, `${server.url}/`);
});
afterEach(async () => {
  assert.deepEqual(page.faults, []);
  assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
  await page.context().close();
});

const field = () => page.getByRole('textbox', { name: 'Texte de l’article' });
const mark = (words) => page.locator('fact-mark mark', { hasText: words });
const dialog = () => page.getByRole('dialog');

/** The hand-written analysis in the reading view. */
async function read() {
  await analyze(page, ARTICLE);
  await page.evaluate((analysis) => {
    document.querySelector('fact-mark').analysis = analysis;
  }, fakeAnalysis());
  await page.getByRole('button', { name: 'Lire' }).click();
}

test('a pasted article is highlighted with the right values, and stays as it is', async () => {
  await field().click();
  await paste(page, ARTICLE);
  await analyzed(page);
  assert.equal(await field().inputValue(), ARTICLE);
  await holdsAll();
});

test('by keyboard alone: to the field, paste, and to the first figure', async () => {
  for (let step = 0; step < 20 && !(await field().evaluate((element) => element.getRootNode().activeElement === element)); step++) {
    await page.keyboard.press('Tab');
  }
  await paste(page, ARTICLE);
  await analyzed(page);
  await holdsAll();
  await page.keyboard.press('Tab');
  assert.match(await focused(), /^Chiffres/);
  for (let step = 0; step < 12 && !/400/.test(await focused()); step++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await dialog().getByText('plus de 400').first().waitFor();
});

/** Every number of the article is highlighted and has its value; every named party and place is highlighted. */
async function holdsAll() {
  const analysis = await page.evaluate(() => document.querySelector('fact-mark').analysis);
  for (const kind of ['number', 'party', 'place']) {
    const expected = EXPECTED.filter((mention) => mention.kind === kind);
    const drawn = await highlighted(page, kind);
    for (const { words } of expected) assert.ok(drawn.includes(words), `${words} is highlighted as ${kind}: ${drawn}`);
    if (kind === 'number') assert.equal(drawn.length, expected.length, `exactly the numbers: ${drawn}`);
  }
  for (const { words, at, kind, fields } of EXPECTED) {
    const found = analysis.mentions.find(({ start, text }) => start === at && text === words);
    assert.ok(found, `« ${words} » at ${at}`);
    const said = Object.fromEntries(Object.keys(fields).map((field) => [field, found[field]]));
    if (kind === 'number') assert.deepEqual(said, fields, words);
    else assert.equal(found.type, fields.type, words);
  }
}

test('the first highlight comes within a second of opening', async () => {
  const started = Date.now();
  await page.reload();
  await page.evaluate(() => customElements.whenDefined('fact-mark').then(() => {}));
  await analyze(page, ARTICLE);
  assert.ok((await highlighted(page, 'number')).length > 0);
  const took = Date.now() - started;
  assert.ok(took < 1000, `${took} ms`);
});

test('highlights follow typing; undo brings back the text', async () => {
  await field().click();
  await paste(page, ARTICLE);
  await analyzed(page);
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('Bien avant, ');
  assert.ok((await highlighted(page, 'number')).includes('plus de 400'), 'at once');
  await analyzed(page);
  assert.ok((await highlighted(page, 'number')).includes('plus de 400'), 'after the new analysis');
  for (let step = 0; step < 40 && (await field().inputValue()) !== ARTICLE; step++) {
    await page.keyboard.press('ControlOrMeta+Z');
  }
  assert.equal(await field().inputValue(), ARTICLE);
});

test('a mouse goes from mention to popover to row and back', async () => {
  await read();
  await mark('plus de 400').click();
  await dialog().getByText('morts').waitFor();
  await dialog().getByRole('button', { name: 'Voir dans la liste' }).click();
  const row = page.getByRole('button', { name: /plus de 400 morts/ });
  assert.equal(await row.evaluate((element) => element.getRootNode().activeElement === element), true);
  await row.click();
  await dialog().getByRole('button', { name: /Retour à la liste/ }).click();
  assert.equal(await row.evaluate((element) => element.getRootNode().activeElement === element), true);
  await mark('plus de 400').click();
  await dialog().getByRole('button', { name: 'Fermer' }).click();
  assert.equal(await dialog().count(), 0);
});

test('a keyboard does the same', async () => {
  await read();
  await mark('treize jours').focus();
  for (let step = 0; step < 30; step++) {
    if ((await focused()) === 'plus de 400') break;
    await page.keyboard.press('ArrowRight');
  }
  assert.equal(await focused(), 'plus de 400');
  await page.keyboard.press('Enter');
  await dialog().getByText('morts').waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await focused(), 'plus de 400');
  await page.keyboard.press('Home');
  assert.equal(await focused(), 'treize jours');
  await page.getByRole('tab', { name: /Chiffres/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await dialog().waitFor();
  await page.keyboard.press('Escape');
  assert.match(await focused(), /^France/);
});

const focused = () => page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.textContent ?? '');

test('in the writing view a click or Ctrl+Enter opens the mention at the caret', async () => {
  await analyze(page, ARTICLE);
  await page.evaluate((analysis) => {
    document.querySelector('fact-mark').analysis = analysis;
  }, fakeAnalysis());
  await field().evaluate((element, at) => element.setSelectionRange(at, at), ARTICLE.indexOf('400'));
  await field().focus();
  await page.keyboard.press('Control+Enter');
  await dialog().getByText('morts').waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await field().evaluate((element) => element.getRootNode().activeElement === element), true);
});

test('the field and its mirror break lines alike', async () => {
  await analyze(page, ARTICLE);
  for (const width of [390, 820, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const [mirror, inner] = await field().evaluate((element) => {
      element.style.height = '0';
      const heights = [element.previousElementSibling.getBoundingClientRect().height, element.scrollHeight];
      element.style.height = '';
      return heights;
    });
    assert.ok(Math.abs(mirror - Math.max(inner, 352)) < 2, `${width}: ${mirror} and ${inner}`);
  }
});

test('copying gives the clean text', async () => {
  await read();
  await page.evaluate(() => {
    const lines = document.querySelector('fact-mark').shadowRoot.querySelectorAll('.reader p');
    getSelection().setBaseAndExtent(lines[0], 0, lines[lines.length - 1], lines[lines.length - 1].childNodes.length);
  });
  await page.keyboard.press('ControlOrMeta+C');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), ARTICLE);
});

test('the publication date is passed on', async () => {
  await analyze(page, 'Plus de 400 personnes sont venues mardi à Paris.');
  await page.getByLabel('Publié le').fill('2024-05-16');
  await page.waitForFunction(() => document.querySelector('fact-mark').date === '2024-05-16');
  await analyzed(page);
  assert.match(await page.evaluate(() => document.querySelector('fact-mark').export('json')), /"date": "2024-05-16"/);
});

test('the interface follows the browser, and can be switched', async () => {
  const english = await open(browser, `${server.url}/`, { locale: 'en-GB' });
  await english.getByRole('textbox', { name: 'Article text' }).waitFor();
  assert.equal(await english.evaluate(() => document.documentElement.lang), 'en');
  await english.getByRole('button', { name: 'Français' }).click();
  await english.getByRole('textbox', { name: 'Texte de l’article' }).waitFor();
  await english.reload();
  await english.getByRole('textbox', { name: 'Texte de l’article' }).waitFor();
  await english.context().close();
});

test('no request after load', async () => {
  await page.waitForLoadState('networkidle');
  const before = page.requests.length;
  await page.locator('#sample').click();
  await page.locator('fact-mark mark').first().waitFor();
  await read();
  await mark('plus de 400').click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'English' }).click();
  assert.deepEqual(page.requests.slice(before), []);
  assert.match(await page.locator('#cost').innerText(), /^0 requests since load/);
  assert.ok(page.requests.every((address) => address.startsWith(server.url)), 'same origin only');
});

test('a sample brings its date; nothing is wider than the screen', async () => {
  await page.locator('#samples button').first().click();
  await page.locator('fact-mark mark').first().waitFor();
  await page.waitForFunction(() => /^\d{4}-\d\d-\d\d$/.test(document.querySelector('#date').value));
  for (const width of [320, 390, 820, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    for (const kind of ['number', 'party', 'place']) {
      await page.locator(`fact-mark [role=tab][data-kind=${kind}]`).click();
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, `${width} px, ${kind}`);
    }
  }
});

test('the kinds can be switched off one by one', async () => {
  await read();
  await page.getByRole('checkbox', { name: 'acteurs' }).uncheck();
  await page.waitForFunction(() => !document.querySelector('fact-mark').shadowRoot.querySelector('mark.party'));
  assert.ok((await page.locator('fact-mark mark.number').count()) > 5);
});
