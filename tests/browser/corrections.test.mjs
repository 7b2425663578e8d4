// What readers correct: retyped, removed, taken back, kept through edits, exported, shared.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { Corrections } from '../../www/corrections.js';
import { ARTICLE } from './support/article.mjs';
import { launch, open } from './support/browser.mjs';
import { analyze, analyzed } from './support/page.mjs';
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
  await page.context().close();
});

const named = (analysis, words) => analysis.mentions.find(({ text }) => text === words);
const dialog = () => page.getByRole('dialog');
const mark = (words) => page.locator('fact-mark mark').filter({ hasText: new RegExp(`^${words}$`) });
const current = () => page.evaluate(() => document.querySelector('fact-mark').analysis);

/** Every index of an analysis leads where it says. */
function holdsTogether({ mentions, facts, entities }) {
  for (const { number, partOf, source, ...fact } of facts) {
    assert.equal(mentions[number].kind, 'number');
    if (partOf !== undefined) assert.ok(facts[partOf]);
    for (const link of [source, fact.what, fact.who, fact.where]) {
      if (link?.mention !== undefined) assert.ok(mentions[link.mention].start <= link.start);
    }
  }
  entities.forEach(({ kind, mentions: own }, at) => {
    assert.ok(own.length > 0);
    for (const mention of own) assert.deepEqual([mentions[mention].kind, mentions[mention].entity], [kind, at]);
  });
}

test('corrections move with their words, and go with them', () => {
  const corrections = new Corrections();
  const text = 'Paris parle. Berlin écoute.';
  corrections.follow(text);
  corrections.add({ start: 13, end: 19, text: 'Berlin', kind: null });
  corrections.follow(`Hier, ${text}`);
  assert.equal(corrections.list[0].start, 19);
  corrections.follow('Hier, Paris parle. Bonn écoute.');
  assert.deepEqual(corrections.list, []);
  assert.equal(corrections.undo(), true);
  assert.equal(corrections.undo(), false);
});

test('a party becomes a place, and comes back by mouse', async () => {
  await analyze(page, ARTICLE);
  await page.getByRole('button', { name: 'Lire' }).click();
  const before = await current();
  await mark('Berlin').click();
  await dialog().getByText('Corriger').click();
  await dialog().getByRole('combobox', { name: 'Type' }).selectOption({ label: 'ville' });
  assert.equal(await mark('Berlin').getAttribute('class'), 'place');
  await page.locator('fact-mark [role=status]').getByText('« Berlin » : ville.').waitFor();
  const exported = JSON.parse(await page.evaluate(() => document.querySelector('fact-mark').export('json')));
  assert.deepEqual(exported.corrections.map(({ text, kind, type }) => [text, kind, type]), [['Berlin', 'place', 'city']]);
  await page.getByRole('button', { name: 'Rétablir' }).click();
  assert.deepEqual(await current(), before);
});

test('a number is removed and brought back by keyboard', async () => {
  await analyze(page, ARTICLE);
  await page.getByRole('button', { name: 'Lire' }).click();
  const before = await current();
  await mark('22').focus();
  await page.keyboard.press('Enter');
  await dialog().getByText('Corriger').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await mark('22').count(), 0);
  const focused = await page.evaluate(() => document.activeElement.localName);
  assert.equal(focused, 'fact-mark', 'what had the focus went, and an undo is heard all the same');
  await page.keyboard.press('ControlOrMeta+z');
  await mark('22').waitFor();
  assert.deepEqual(await current(), before);
});

test('words become a place, by mouse and by keyboard; mentions in them give way', async () => {
  await analyze(page, ARTICLE);
  const found = (words) => current().then((analysis) => analysis.mentions.find(({ text }) => text === words));
  const words = 'habitants de Marseille';
  const at = ARTICLE.indexOf(words);
  const field = page.getByRole('textbox', { name: 'Texte de l’article' });
  await field.evaluate((element, [start, end]) => element.setSelectionRange(start, end), [at, at + words.length]);
  await field.focus();
  await page.keyboard.press('Control+Enter');
  await dialog().getByRole('combobox', { name: 'Type' }).selectOption({ label: 'peuple' });
  assert.deepEqual([(await found(words)).kind, (await found(words)).type], ['party', 'people']);
  assert.equal(await found('Marseille'), undefined);
  holdsTogether(await current());
  await page.keyboard.press('Enter');
  assert.equal((await found('Marseille')).kind, 'place', 'the way back has the focus');
  await page.getByRole('button', { name: 'Lire' }).click();
  await page.getByText('Correspondance').click({ position: { x: 20, y: 10 }, clickCount: 2 });
  await dialog().getByRole('combobox', { name: 'Type' }).selectOption({ label: 'organisation' });
  assert.equal((await found('Correspondance')).type, 'org');
  holdsTogether(await current());
});

test('corrections survive an edit before them', async () => {
  await analyze(page, ARTICLE);
  await page.evaluate(() => {
    const element = document.querySelector('fact-mark');
    return element.correct(element.analysis.mentions.findIndex(({ text }) => text === 'Berlin'), { kind: null });
  });
  await page.getByRole('textbox', { name: 'Texte de l’article' }).focus();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('Bien avant, ');
  await analyzed(page);
  assert.equal(named(await current(), 'Berlin'), undefined);
  assert.ok(named(await current(), 'Genève'));
});

test('a link carries the text, its date and the corrections, and asks nothing of the network', async () => {
  await analyze(page, ARTICLE);
  await page.getByLabel('Publié le').fill('2020-10-10');
  await analyzed(page);
  await page.evaluate(() => {
    const element = document.querySelector('fact-mark');
    return element.correct(element.analysis.mentions.findIndex(({ text }) => text === 'Berlin'), { kind: null });
  });
  await page.getByText('Exporter').click();
  await page.getByRole('button', { name: 'Copier le lien' }).click();
  await page.getByText(/Lien copié/).waitFor();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(address, /^http:\/\/127\.0\.0\.1:\d+\/#t=[\w-]+$/);
  const other = await open(browser, address);
  await other.locator('fact-mark mark').first().waitFor();
  await other.waitForFunction(() => document.querySelector('fact-mark').analysis.mentions.every(({ text }) => text !== 'Berlin'));
  assert.equal(await other.evaluate(() => document.querySelector('fact-mark').text), ARTICLE);
  assert.equal(await other.locator('#date').inputValue(), '2020-10-10');
  assert.ok(other.requests.every((request) => !request.includes('#') && !request.includes('t=')));
  await other.context().close();
});

test('a damaged link and a text too long for one each have their message', async () => {
  const broken = await open(browser, `${server.url}/#t=abc`);
  await broken.getByText(/lien est incomplet/).waitFor();
  await broken.context().close();
  const text = Array.from({ length: 6000 }, (_, at) => `Le ${at * 7919} mars, ${(at * 104_729) % 9973} morts.`).join(' ');
  await analyze(page, text.slice(0, 190_000));
  await page.getByText('Exporter').click();
  await page.getByRole('button', { name: 'Copier le lien' }).click();
  await page.getByText(/trop long pour tenir dans un lien/).waitFor();
});

test('printed: the text and all lists, without the tools', async () => {
  await analyze(page, ARTICLE);
  await page.getByRole('button', { name: 'Lire' }).click();
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.desk').isVisible(), false);
  for (const kind of ['number', 'party', 'place', 'time']) assert.equal(await page.locator(`fact-mark .list.${kind}`).isVisible(), true, kind);
  assert.ok(await mark('Berlin').isVisible());
});
