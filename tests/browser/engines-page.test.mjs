// What a reader does on the page, in three engines: real keys, clicks, clipboard and files.

import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { test } from 'node:test';
import { ARTICLE, EXPECTED } from './support/article.mjs';
import { CONFLICT } from './support/conflict.mjs';
import { inEveryEngine } from './support/engine-suite.mjs';

const VERSION = CONFLICT.replace('plus de 600 morts', 'plus de 750 morts').replace('45 civils', '52 civils');
const FIELD = '#article >> textarea';
const DIALOG = '#article >> [role=dialog]';
const mentions = (page) => page.evaluate(() => document.querySelector('#article').analysis?.mentions.map(({ text }) => text) ?? []);
const highlighted = (page, kind) => page.evaluate((name) => [...(CSS.highlights.get(`factmark-${name}`) ?? [])].map(String), kind);
const written = (page) => page.evaluate(() => document.querySelector('#article').text);
/** All that is to be shown of the present text is there. */
const complete = (page) => page.until(() => !document.querySelector('#article').shadowRoot.querySelector('[aria-busy]'));
/** An analysis of the present text that holds these words, and is shown. */
const found = async (page, words) => {
  await page.until((one) => document.querySelector('#article').analysis?.mentions.some(({ text }) => text === one), words);
  await complete(page);
};
const lost = async (page, words) => {
  await page.until((one) => document.querySelector('#article').analysis?.mentions.every(({ text }) => text !== one), words);
  await complete(page);
};
/** No popover is open. */
const closed = async (page) => assert.deepEqual(await page.texts(DIALOG), []);
const dialog = (page, words) => page.until((shown) => {
  const element = document.querySelector('#article').shadowRoot.querySelector('[role=dialog]');
  return element.matches(':popover-open') && element.textContent.includes(shown);
}, words);

inEveryEngine((at) => {
  async function pasted(text = ARTICLE, words = 'plus de 400') {
    const page = await at.open('/');
    await page.click(FIELD);
    await page.paste(text);
    await found(page, words);
    return page;
  }

  /** The article in the reading view. */
  async function reading(...which) {
    const page = await pasted(...which);
    await page.click('[data-view=read]');
    await page.until(() => document.querySelector('#article').shadowRoot.querySelector('mark'));
    return page;
  }

  test('a pasted article stays as it is, has its highlights and its rows', async () => {
    const page = await pasted();
    assert.equal(await written(page), ARTICLE);
    for (const kind of ['number', 'party', 'place']) {
      const drawn = await highlighted(page, kind);
      const expected = EXPECTED.filter((mention) => mention.kind === kind).map(({ words }) => words);
      assert.deepEqual(expected.filter((words) => !drawn.includes(words)), [], `${kind}: ${drawn}`);
    }
    const rows = await page.texts('#article >> .ledger .row');
    assert.match(rows[0], /^plus de 400 morts selon ministère de la Défense/);
    assert.match(rows[1], /^22 civils/);
    assert.ok(rows.some((row) => /^La moitié habitants Marseille .*soit 70 000/.test(row)), rows.join('\n'));
  });

  test('each kind is underlined in its own way, read or written', async () => {
    const page = await reading();
    const lines = await page.evaluate(() => {
      const root = document.querySelector('#article').shadowRoot;
      const drawn = (element, pseudo) => {
        const { textDecorationLine, textDecorationStyle, textDecorationThickness } = getComputedStyle(element, pseudo);
        return [textDecorationLine, textDecorationStyle, textDecorationThickness].join(' ');
      };
      return ['number', 'party', 'place'].map((kind) => [drawn(root.querySelector(`p:not(.headline) > mark.${kind}`)), drawn(root.querySelector('.reader'), `::highlight(factmark-${kind})`)]);
    });
    assert.deepEqual(lines.map(([mark]) => mark), ['underline solid 2px', 'underline dashed 2px', 'underline dotted 2px']);
    // An engine that does not tell what a highlight looks like gives the look of the element.
    if (lines[0][1] !== lines[1][1]) assert.deepEqual(lines.map(([, highlight]) => highlight), lines.map(([mark]) => mark));
    await page.click('[data-view=edit]');
    // WebKit draws a highlight over all of a text that cannot be selected.
    const select = await page.evaluate(() => {
      const { userSelect, webkitUserSelect } = getComputedStyle(document.querySelector('#article').shadowRoot.querySelector('.mirror'));
      return userSelect ?? webkitUserSelect;
    });
    assert.notEqual(select, 'none');
  });

  test('rich text keeps its paragraphs; a dropped file is read', async () => {
    const page = await at.open('/');
    await page.paste('', { html: '<h1>Séisme au Maroc</h1><p>Au moins <b>2 900 morts</b>.</p><ul><li>Rabat</li></ul>' });
    await found(page, 'Au moins 2 900');
    assert.match(await written(page), /^Séisme au Maroc\n+Au moins 2 900 morts\.\n+\s*Rabat\s*$/);
    await page.drop('article.txt', 'Plus de 400 blessés à Genève.');
    await found(page, 'Plus de 400');
    assert.equal(await written(page), 'Plus de 400 blessés à Genève.');
  });

  test('keys alone lead to a sample, its rows, its words, and back', async () => {
    const page = await at.open('/', { french: false });
    await page.reach('Français');
    await page.press('Enter');
    const [title] = await page.until(() => {
      const titles = [...document.querySelectorAll('#samples button')].map(({ textContent }) => textContent.trim());
      return titles.length > 0 && titles;
    });
    await page.reach(title);
    await page.press('Enter');
    await page.until(() => document.querySelector('#article').shadowRoot.querySelector('mark'));
    await complete(page);
    const [row] = await page.texts('#article >> .ledger .row');
    await page.reach(row);
    await page.press('Enter');
    await dialog(page, 'Retour à la liste');
    await page.reach(/Retour à la liste/);
    await page.press('Enter');
    assert.equal(await page.focused(), row, 'back in the list');
    await page.press('Enter');
    await page.press('Escape');
    await closed(page);
    assert.equal(await page.focused(), row, 'Escape leads back');
    const marks = await page.texts('#article >> mark');
    // The row has led the way to its words: they are where Tab comes to in the text.
    await page.reach(new RegExp(`^(${marks.map((words) => words.replace(/\W/g, '.')).join('|')})$`), 'Shift+Tab');
    const first = await page.focused();
    await page.press('ArrowRight');
    assert.notEqual(await page.focused(), first);
    await page.press('Home');
    assert.equal(await page.focused(), marks[0]);
    await page.press('Enter');
    await dialog(page, marks[0]);
    await page.press('Escape');
    await closed(page);
    assert.equal(await page.focused(), marks[0]);
  });

  test('the lists are tabs for arrow keys', async () => {
    const page = await reading();
    await page.click('#article >> [role=tab]', 'Chiffres');
    for (const name of [/^Acteurs/, /^Lieux/, /^(Dates|Chronologie)/, /^Chiffres/]) await page.reach(name, 'ArrowRight', 1);
  });

  test('highlights follow what is typed; undo brings the article back', async () => {
    const page = await pasted();
    await page.press('Control+Home');
    await page.type('Bien avant, ');
    assert.ok((await highlighted(page, 'number')).includes('plus de 400'), 'at once');
    await found(page, 'plus de 400');
    await page.press('Control+End');
    await page.type(' On compte 77 blessés.');
    await found(page, '77');
    const drawn = await highlighted(page, 'number');
    assert.ok(drawn.includes('77') && drawn.includes('plus de 400'), String(drawn));
    for (let step = 0; step < 60 && (await written(page)) !== ARTICLE; step++) await page.undo();
    assert.equal(await written(page), ARTICLE);
    await lost(page, '77');
  });

  test('corrections are made, taken back, and travel', async () => {
    const page = await reading();
    await page.click('#article >> mark', 'Berlin');
    await page.click(`${DIALOG} summary`, 'Corriger');
    await page.choose('[role=dialog] select', 'ville');
    await page.until(() => [...document.querySelector('#article').shadowRoot.querySelectorAll('mark.place')].some((mark) => mark.textContent === 'Berlin'));
    await complete(page);
    await page.click('#article >> mark', '22');
    await page.click(`${DIALOG} summary`, 'Corriger');
    await page.click(`${DIALOG} button`, 'Ce n’est pas un chiffre');
    await lost(page, '22');
    await page.click('#article >> mark', '31');
    await page.click(`${DIALOG} summary`, 'Corriger');
    await page.click(`${DIALOG} button`, 'Ce n’est pas un chiffre');
    await lost(page, '31');
    await page.click('#article >> button', 'Rétablir');
    await found(page, '31');
    await page.click('.menu summary');
    const { content } = await page.download(() => page.click('[data-export=json]'));
    const { text, corrections } = JSON.parse(content);
    assert.equal(text, ARTICLE);
    assert.deepEqual(corrections.map((one) => [one.text, one.kind, one.type ?? null]), [['Berlin', 'place', 'city'], ['22', null, null]]);
  });

  test('all exports are saved and can be read', async () => {
    const page = await reading(CONFLICT, '45');
    const files = {};
    for (const format of ['csv', 'json', 'markdown', 'casualties', 'webannotation']) {
      await page.click('.menu summary');
      const { name, content } = await page.download(() => page.click(`[data-export=${format}]`));
      files[name] = content;
    }
    assert.deepEqual(Object.keys(files), ['factmark.csv', 'factmark.json', 'factmark.md', 'factmark-bilans.csv', 'factmark.jsonld']);
    const cells = (csv) => csv.replace(/^\uFEFF/, '').trimEnd().split('\r\n').map((line) => line.split(';'));
    assert.ok(cells(files['factmark.csv']).some((line) => line.includes('600') && line.includes('morts')));
    assert.ok(cells(files['factmark-bilans.csv']).some((line) => line.includes('600') && line.includes('dead')));
    assert.match(files['factmark.md'], /^\|.*morts.*\|$/m);
    const data = JSON.parse(files['factmark.json']);
    assert.equal(data.text, CONFLICT);
    assert.ok(data.mentions.every(({ start, end, text }) => CONFLICT.slice(start, end) === text));
    let quoted = 0;
    JSON.parse(files['factmark.jsonld'], (key, value) => {
      if (key === 'exact' && CONFLICT.includes(value)) quoted++;
      return value;
    });
    assert.ok(quoted > 20, `${quoted}`);
  });

  test('two articles are compared, each figure a click from its words', async () => {
    const page = await reading(CONFLICT, '45');
    await page.click('[data-view=compare]');
    await page.click('#other >> textarea');
    await page.paste(VERSION);
    await page.until(() => document.querySelector('#comparison .changed'));
    assert.deepEqual(await page.texts('#comparison ol.changed > li'), [
      'plus de 600 → plus de 750 morts +150 dimanche soir', '45 → 52 civils burundais +7 dimanche soir',
    ]);
    await page.click('#comparison button', 'plus de 750');
    await page.until(() => document.querySelector('#other').shadowRoot.querySelector('[role=dialog] .title')?.textContent === 'plus de 750');
  });

  test('nothing is asked of the network after load', async () => {
    const page = await at.open('/');
    const asked = () => at.server.requests.filter((path) => path !== '/icon.svg');
    await page.until(() => document.querySelector('#samples button'));
    for (let before = -1; before !== asked().length; await wait(1500)) before = asked().length;
    const before = [asked().length, await page.evaluate(() => performance.getEntriesByType('resource').length)];
    await page.click('#samples button');
    await page.click('#article >> mark.number');
    await page.press('Escape');
    for (const kind of ['party', 'place', 'time']) await page.click(`#article >> [role=tab][data-kind=${kind}]`);
    await page.click('[data-view=compare]');
    await page.click('#other >> textarea');
    await page.paste(VERSION);
    await page.until(() => document.querySelector('#comparison ol'));
    await page.click('[data-view=read]');
    await page.click('.menu summary');
    await page.download(() => page.click('[data-export=csv]'));
    await page.click('[data-language=en]');
    const after = [asked().length, await page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => !name.startsWith('blob:')).length)];
    assert.deepEqual(after, before, at.server.requests.slice(before[0]).join(' '));
    assert.match((await page.texts('#cost'))[0], /^0 requests since load/);
  });
});
