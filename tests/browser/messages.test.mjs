// What cannot be read gets its message, and the text stays.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE } from './support/article.mjs';
import { open } from './support/browser.mjs';
import { analyze } from './support/page.mjs';
import { serve } from './support/server.mjs';
import { suite } from './support/suite.mjs';

const at = suite();
const status = () => at.page.locator('#article [role=status]');
const text = () => at.page.evaluate(() => document.querySelector('#article').text);

const texts = {
  'another language': ['The quick brown fox jumps over the lazy dog while the government is thinking about what it should do next.', /français/],
  'no text at all': ['\u0000\u0001\u0002\uFFFD\u0003'.repeat(200), /texte/],
  'a text that says nothing': ['Il pleut et personne ne dit rien de ce qui vient.', /Ni chiffre, ni acteur, ni lieu/],
};
for (const [name, [words, expected]] of Object.entries(texts)) {
  test(name, async () => {
    await analyze(at.page, words);
    assert.match(await status().innerText(), expected);
    assert.equal(await text(), words);
    await analyze(at.page, '');
    assert.equal(await status().innerText(), '');
  });
}

test('a long text shows that it is being read, can be canceled, and stays', async () => {
  const long = `${ARTICLE}\n\n`.repeat(1200);
  await at.page.evaluate((words) => {
    document.querySelector('#article').text = words;
  }, long);
  await at.page.getByRole('progressbar').waitFor();
  await at.page.getByRole('button', { name: 'Annuler' }).click();
  await at.page.getByText('Analyse annulée. Votre texte est intact.').waitFor();
  assert.equal(await text(), long);
});

test('what is too large for a browser is not read, and stays', async () => {
  const kept = await at.page.evaluate(async () => {
    const element = document.querySelector('#article');
    await element.analyze('12 mots. '.repeat(900_000)).catch(() => {});
    return element.text.length;
  });
  assert.equal(kept, 8_100_000);
  assert.match(await status().innerText(), /trop long pour être lu ici : 8\s000\s000 signes/);
});

test('where WebAssembly is forbidden the text can be written and stays', async () => {
  const server = await serve({ policy: "default-src 'self'; script-src 'self'" });
  const page = await open(at.browser, `${server.url}/`);
  await page.getByText(/interdit WebAssembly/).waitFor();
  await page.getByRole('textbox', { name: 'Texte de l’article' }).fill(ARTICLE);
  assert.equal(await page.evaluate(() => document.querySelector('#article').text), ARTICLE);
  await page.context().close();
  server.close();
});
