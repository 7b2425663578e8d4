// What a reader does on the page, in three engines: real keys, clicks, clipboard and files.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE, EXPECTED } from './support/article.mjs';
import { inEveryEngine } from './support/engine-suite.mjs';

const analyzed = (page, words) => page.until((text) => {
  const { analysis } = document.querySelector('#article');
  return analysis?.mentions.some((mention) => mention.text === text);
}, words);
const highlighted = (page, kind) => page.evaluate((name) => [...(CSS.highlights.get(`factmark-${name}`) ?? [])].map(String), kind);
const written = (page) => page.evaluate(() => document.querySelector('#article').text);

async function pasted(at) {
  const page = await at.open('/');
  await page.click('#article >> textarea');
  await page.paste(ARTICLE);
  await analyzed(page, 'plus de 400');
  return page;
}

inEveryEngine((at) => {
  test('a pasted article stays as it is, has its highlights and its rows', async () => {
    const page = await pasted(at);
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
});
