// The page: paste an article, see its facts, by mouse and by keyboard, in both languages.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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

test('pasted with the focus nowhere, it is read as well', async () => {
  await page.evaluate(() => document.activeElement.blur());
  await paste(page, ARTICLE);
  await page.locator('fact-mark mark').first().waitFor();
  assert.equal(await page.evaluate(() => document.querySelector('fact-mark').text), ARTICLE);
});

test('a text file dropped on the page is read, in UTF-8 or Windows-1252; another is refused', async () => {
  const drop = (name, bytes) => page.evaluate(([title, content]) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(content)], title));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, [name, [...bytes]]);
  const text = () => page.evaluate(() => document.querySelector('fact-mark').text);
  await drop('article.txt', Buffer.from(ARTICLE));
  await page.locator('fact-mark mark').first().waitFor();
  assert.equal(await text(), ARTICLE);
  await drop('vieux.txt', Buffer.from('Plus de 400 blessés à Genève.', 'latin1'));
  await mark('Plus de 400').waitFor();
  assert.equal(await text(), 'Plus de 400 blessés à Genève.');
  await drop('photo.png', Buffer.from('PNG'));
  await page.getByText('Seuls les fichiers de texte sont lus').waitFor();
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
  for (let step = 0; step < 5 && !/400/.test(await focused()); step++) await page.keyboard.press('Tab');
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

test('what cannot be read gets a sensible message', async () => {
  const status = page.locator('fact-mark [role=status]');
  const texts = [
    ['The quick brown fox jumps over the lazy dog while the government is thinking about what it should do next.', /français/],
    ['\u0000\u0001\u0002\uFFFD\u0003'.repeat(200), /texte/],
    ['Il pleut et personne ne dit rien de ce qui vient.', /Ni chiffre, ni acteur, ni lieu/],
  ];
  for (const [text, expected] of texts) {
    await analyze(page, text);
    assert.match(await status.innerText(), expected);
    assert.equal(await page.evaluate(() => document.querySelector('fact-mark').text), text);
  }
  await analyze(page, '');
  assert.equal(await status.innerText(), '');
});

test('a long text shows that it is being read, can be canceled, and stays', async () => {
  const text = `${ARTICLE}\n\n`.repeat(1200);
  await page.evaluate((words) => {
    document.querySelector('fact-mark').text = words;
  }, text);
  await page.getByRole('progressbar').waitFor();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await page.getByText('Analyse annulée. Votre texte est intact.').waitFor();
  assert.equal(await page.evaluate(() => document.querySelector('fact-mark').text), text);
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

test('figures are filtered and sorted', async () => {
  await read();
  const figures = () => page.locator('fact-mark .ledger').first().locator('.figure').allInnerTexts();
  assert.match((await figures())[0], /400/);
  await page.getByRole('searchbox', { name: 'Filtrer' }).fill('defense');
  assert.deepEqual((await figures()).map((words) => words.replace(/\s+/g, ' ')), ['plus de 400', '22']);
  await page.getByRole('searchbox', { name: 'Filtrer' }).fill('rien de tel');
  await page.getByText('Aucun chiffre ne correspond.').waitFor();
  await page.getByRole('searchbox', { name: 'Filtrer' }).fill('');
  await page.getByLabel(/sans source/).check();
  assert.equal((await figures()).length, 5);
  await page.getByRole('combobox', { name: 'Ordre' }).selectOption('value');
  assert.match((await figures())[0], /2,5\sMd/);
});

test('exports are downloaded, and hold what was found', async () => {
  await read();
  const download = async (name) => {
    await page.getByText('Exporter').click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return [file.suggestedFilename(), readFileSync(await file.path(), 'utf8')];
  };
  const [table, csv] = await download('Tableau (CSV)');
  assert.equal(table, 'factmark.csv');
  assert.match(csv, /^\uFEFFvalue;upper;qualifier;/);
  assert.match(csv, /\r\n400;;gt;cardinal;/);
  const [data, json] = await download('Données (JSON)');
  assert.equal(data, 'factmark.json');
  const { text, date, mentions } = JSON.parse(json);
  assert.equal(text, ARTICLE);
  assert.equal(date, undefined);
  assert.deepEqual(mentions, fakeAnalysis().mentions);
});

test('the kinds can be switched off one by one', async () => {
  await read();
  await page.getByRole('checkbox', { name: 'acteurs' }).uncheck();
  await page.waitForFunction(() => !document.querySelector('fact-mark').shadowRoot.querySelector('mark.party'));
  assert.ok((await page.locator('fact-mark mark.number').count()) > 5);
});
