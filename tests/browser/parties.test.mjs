// The parties: who they are, how they stand to each other, in the words of the article.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONFLICT } from './support/conflict.mjs';
import { hasFocus, highlighted, openList, reading } from './support/page.mjs';
import { suite } from './support/suite.mjs';

const at = suite();
const relations = () => at.page.locator('#article .relation');
const said = async () => (await relations().locator('.what').allInnerTexts()).map((words) => words.replace(/\s+/g, ' '));

test('relations are told once, with the clause that says them', async () => {
  await reading(at.page, CONFLICT);
  await openList(at.page, 'party');
  assert.deepEqual(await said(), [
    'Rwanda s’accorde avec Burundi', 'Tanzanie allié de Burundi', 'Rwanda accuse Tanzanie', 'Rwanda lié par un traité à Ouganda',
  ]);
  assert.equal(await relations().nth(1).locator('q').innerText(), 'Tanzanie, alliée du Burundi');
});

test('allies are a side; enemies stand against it', async () => {
  await reading(at.page, 'L’Égypte est alliée du Soudan. Le Tchad soutient l’Égypte. L’Éthiopie affronte le Soudan depuis 3 jours.');
  await openList(at.page, 'party');
  assert.deepEqual((await at.page.locator('#article .side').allInnerTexts()).map((words) => words.replace(/\s+/g, ' ').trim()),
    ['Éthiopie contre Tchad, Égypte, Soudan']);
  await at.page.locator('#article .side').getByRole('button', { name: 'Tchad' }).click();
  assert.equal(await at.page.locator('#popover-title').innerText(), 'Tchad');
});

test('a relation leads to its clause, and back, by keyboard', async () => {
  await reading(at.page, CONFLICT);
  await openList(at.page, 'party');
  await relations().nth(1).focus();
  await at.page.keyboard.press('Enter');
  const dialog = at.page.getByRole('dialog');
  await dialog.getByText('Tanzanie allié de Burundi').waitFor();
  assert.ok((await highlighted(at.page, 'linked')).includes('Tanzanie, alliée du Burundi'));
  await dialog.getByRole('button', { name: /Retour à la liste/ }).focus();
  await at.page.keyboard.press('Enter');
  assert.equal(await hasFocus(relations().nth(1)), true);
});

test('mentions of one party are one row, which leads to each of them in turn', async () => {
  await reading(at.page, CONFLICT);
  await openList(at.page, 'party');
  const row = at.page.locator('#article .party .name', { hasText: 'Burundi' });
  assert.equal(await row.count(), 1);
  assert.match(await row.innerText(), /Bujumbura, civils burundais/);
  const titles = [];
  for (let turn = 0; turn < 3; turn++) {
    await row.click();
    titles.push(await at.page.locator('#popover-title').innerText());
    await at.page.keyboard.press('Escape');
  }
  assert.deepEqual(titles, ['Bujumbura', 'Burundi', 'civils burundais']);
});

test('an article without parties says so', async () => {
  await reading(at.page, 'Il y a eu 12 morts et 30 blessés.');
  await openList(at.page, 'party');
  await at.page.getByText('Aucun acteur.').waitFor();
});
