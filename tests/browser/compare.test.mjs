// Two articles: figures that agree, changed, appeared, vanished, each a click from its words.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONFLICT } from './support/conflict.mjs';
import { analyze, paste, reading } from './support/page.mjs';
import { suite } from './support/suite.mjs';

const at = suite();
const VERSION = CONFLICT.replace('plus de 600 morts', 'plus de 750 morts').replace('45 civils', '52 civils')
  .replace('Environ 2 000 personnes auraient passé la frontière à Goma.', 'On compte 88 blessés à Goma.');
const region = () => at.page.locator('#comparison');
const group = (name) => region().locator(`ol.${name} > li`);
const texts = async (locator) => (await locator.allInnerTexts()).map((words) => words.replace(/\s+/g, ' ').trim());

async function compared() {
  await reading(at.page, CONFLICT);
  await at.page.getByRole('button', { name: 'Comparer' }).click();
  await at.page.locator('#other textarea').click();
  await paste(at.page, VERSION);
  await group('changed').first().waitFor();
  assert.equal(await at.page.getByRole('region', { name: 'Comparaison' }).count(), 1);
}

test('what is pasted beside the article is compared with it', async () => {
  await compared();
  assert.deepEqual(await texts(group('changed')), ['plus de 600 → plus de 750 morts +150 dimanche soir', '45 → 52 civils burundais +7 dimanche soir']);
  assert.deepEqual(await texts(group('appeared')), ['88 blessés Goma']);
  assert.deepEqual(await texts(group('vanished')), ['environ 2 000 personnes Goma']);
  assert.ok((await group('agree').count()) >= 8);
  assert.match(await region().getByRole('heading').first().innerText(), /Changés\s+2/);
});

test('each figure leads to its words in its article', async () => {
  await compared();
  await region().getByRole('button', { name: 'plus de 750' }).click();
  assert.equal(await at.page.locator('#other').getByRole('dialog').locator('.title').innerText(), 'plus de 750');
  await at.page.keyboard.press('Escape');
  await region().getByRole('button', { name: 'environ 2 000' }).click();
  assert.equal(await at.page.locator('#article').getByRole('dialog').locator('.title').innerText(), 'Environ 2 000');
});

test('edits, corrections and the language are followed', async () => {
  await compared();
  await at.page.evaluate(() => {
    const other = document.querySelector('#other');
    return other.correct(other.analysis.mentions.findIndex(({ text }) => text === '88'), { kind: null });
  });
  await group('appeared').first().waitFor({ state: 'detached' });
  await at.page.getByRole('button', { name: 'English' }).click();
  await at.page.getByRole('heading', { name: /Vanished/ }).waitFor();
  await analyze(at.page, CONFLICT.replace('plus de 600 morts', 'plus de 700 morts'), '#article');
  await region().getByText('+50').waitFor();
});

test('the other text can be changed, and the article is as before afterwards', async () => {
  await compared();
  await region().getByRole('button', { name: 'Changer l’autre texte' }).click();
  assert.equal(await at.page.locator('#other textarea').inputValue(), VERSION);
  await at.page.getByRole('button', { name: 'Lire' }).click();
  assert.equal(await at.page.locator('#other').isVisible(), false);
  assert.equal(await at.page.getByRole('tab', { name: /Chiffres/ }).isVisible(), true);
});

test('what is missing for a comparison is said; no request is made', async () => {
  await at.page.waitForLoadState('networkidle');
  const before = at.page.requests.length;
  await at.page.getByRole('button', { name: 'Comparer' }).click();
  await at.page.getByText('Il faut d’abord un article à comparer.').waitFor();
  await at.page.getByRole('button', { name: 'Lire' }).click();
  await compared();
  assert.deepEqual(at.page.requests.slice(before), []);
  for (const width of [320, 390, 820, 1440]) {
    await at.page.setViewportSize({ width, height: 900 });
    assert.equal(await at.page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, `${width} px`);
  }
});
