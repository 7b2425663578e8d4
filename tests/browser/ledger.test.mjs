// The ledger: every quantity of the article, sorted, filtered, with all a reader must know before repeating it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONFLICT } from './support/conflict.mjs';
import { analyze, analyzed, hasFocus, reading } from './support/page.mjs';
import { suite } from './support/suite.mjs';

const at = suite();
const row = (words) => at.page.locator('#article .list.number .ledger .row').filter({ hasText: words });
const figures = async () => (await at.page.locator('#article .list.number .ledger .figure').allInnerTexts()).map((words) => words.replace(/\s+/g, ' '));
const choice = (name) => at.page.getByRole('combobox', { name, exact: true });
const badges = async (words) => (await row(words).locator('.badge').allInnerTexts()).map((said) => said.replace(/\s/g, ' '));

test('each figure tells how sure it is, what it is a part of, what it implies, how it moved, who contradicts it', async () => {
  await reading(at.page, CONFLICT);
  assert.deepEqual(await badges('morts'), ['provisoire', '73 détaillés', '↗ hausse']);
  assert.deepEqual(await badges('civils burundais'), ['provisoire', 'sur 600']);
  assert.deepEqual(await badges('soldats ennemis'), []);
  assert.deepEqual(await badges('2 000'), ['au conditionnel']);
  assert.deepEqual(await badges('armée rwandaise'), ['démenti']);
  assert.deepEqual(await badges('la moitié'), ['soit 45 000']);
  assert.deepEqual(await badges('police'), ['ailleurs : 5 000']);
  assert.ok((await badges('45 M')).includes('↗ 30 M € → 45 M €'), String(await badges('45 M')));
  assert.match(await row('60 M').innerText(), /prévision/);
  assert.match(await row('civils burundais').innerText(), /sans source/);
  assert.match(await row('soldats ennemis').innerText(), /selon chaque camp/);
});

test('parts stand under their total in the order of the text only', async () => {
  await reading(at.page, CONFLICT);
  assert.equal(await at.page.locator('#article .fact.part').count(), 2);
  await choice('Ordre').selectOption('value');
  assert.equal(await at.page.locator('#article .fact.part').count(), 0);
  assert.match((await figures())[0], /60 M €/);
});

test('figures are sorted by what, who, where and source', async () => {
  await reading(at.page, CONFLICT);
  for (const [order, first] of [['what', /civils burundais/], ['who', /armée rwandaise/], ['where', /Bujumbura/], ['source', /autorités locales/]]) {
    await choice('Ordre').selectOption(order);
    assert.match(await at.page.locator('#article .list.number .ledger .row').first().innerText(), first);
  }
});

test('figures are filtered by category, party, place, source and words, alone and together', async () => {
  await reading(at.page, CONFLICT);
  await choice('Catégorie').selectOption({ label: 'grévistes (2)' });
  assert.deepEqual(await figures(), ['1 200', '5 000']);
  await choice('Source').selectOption('=police');
  assert.deepEqual(await figures(), ['1 200']);
  await choice('Catégorie').selectOption('');
  await choice('Source').selectOption('');
  await choice('Acteur').selectOption({ label: 'Rwanda (2)' });
  assert.deepEqual(await figures(), ['28', '300']);
  await choice('Acteur').selectOption('');
  await choice('Lieu').selectOption({ label: 'Goma (1)' });
  assert.deepEqual(await figures(), ['environ 2 000']);
  await choice('Lieu').selectOption('');
  await at.page.getByRole('searchbox', { name: 'Filtrer' }).fill('autorites');
  assert.deepEqual(await figures(), ['la moitié', '90 000']);
  await at.page.getByRole('searchbox', { name: 'Filtrer' }).fill('rien de tel');
  await at.page.getByText('Aucun chiffre ne correspond.').waitFor();
});

test('a choice stays through an edit, and goes with what it stood for', async () => {
  await reading(at.page, CONFLICT);
  await choice('Source').selectOption('=police');
  await at.page.getByRole('button', { name: 'Écrire' }).click();
  await at.page.getByRole('textbox', { name: 'Texte de l’article' }).focus();
  await at.page.keyboard.press('ControlOrMeta+Home');
  await at.page.keyboard.type('Bien avant : ');
  await analyzed(at.page);
  assert.deepEqual(await figures(), ['1 200']);
  await analyze(at.page, CONFLICT.replace('selon la police', 'selon la mairie'));
  assert.ok((await figures()).length > 8);
});

test('a few figures are not filtered', async () => {
  await reading(at.page, 'Le séisme a fait 12 morts et 30 blessés.');
  assert.equal(await at.page.getByRole('searchbox').count(), 0);
});

test('a row leads to its words, and back; the popover names the other figures', async () => {
  await reading(at.page, CONFLICT);
  await row('civils burundais').click();
  const dialog = at.page.getByRole('dialog');
  await dialog.getByText('Partie de').waitFor();
  await dialog.getByRole('button', { name: 'plus de 600' }).waitFor();
  await dialog.getByRole('button', { name: /Retour à la liste/ }).click();
  assert.equal(await hasFocus(row('civils burundais')), true);
  await row('morts').click();
  assert.match((await dialog.innerText()).replace(/\s+/g, ' '), /Détaillés 73 .* Dont 45 28/);
  await at.page.keyboard.press('Escape');
  await row('police').click();
  await dialog.getByText('Autre chiffre').waitFor();
  await dialog.getByText('Pourquoi').click();
  assert.ok((await dialog.locator('code').count()) >= 3, 'the rule of the number and of each link');
});
