// The dates: one day after the other, open where the text leaves an end open, with the figures of each day.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONFLICT } from './support/conflict.mjs';
import { hasFocus, openList, reading } from './support/page.mjs';
import { suite } from './support/suite.mjs';

const at = suite();
const days = () => at.page.locator('#article .day');
const titles = async () => (await days().locator('> p').allInnerTexts()).map((words) => words.replace(/\s+/g, ' '));

test('days stand in the order of the calendar', async () => {
  await reading(at.page, CONFLICT);
  await openList(at.page, 'time');
  assert.deepEqual(await titles(), ['2014', '3 mars 2023 et après', '12 mars 2023', '13 mars 2023', '14 mars 2023', 'juin 2023']);
});

test('a day has its words, in their sentence, and its figures', async () => {
  await reading(at.page, CONFLICT);
  await openList(at.page, 'time');
  const day = days().nth(2);
  assert.match((await day.innerText()).replace(/\s+/g, ' '), /Le bilan provisoire est monté dimanche soir à plus de 600 morts.* plus de 600 morts 45 civils burundais/);
  const figure = day.getByRole('button', { name: '45 civils burundais', exact: true });
  await figure.click();
  assert.equal(await at.page.locator('#popover-title').innerText(), '45');
  await at.page.getByRole('dialog').getByRole('button', { name: /Retour à la liste/ }).click();
  assert.equal(await hasFocus(figure), true);
});

test('from the words of a date to its day', async () => {
  await reading(at.page, CONFLICT);
  await at.page.locator('#article mark', { hasText: 'lundi' }).click();
  await at.page.getByRole('dialog').getByRole('button', { name: 'Voir dans la liste' }).click();
  assert.equal(await at.page.getByRole('tab', { name: /Dates/ }).getAttribute('aria-selected'), 'true');
  assert.equal(await hasFocus(days().nth(3).locator('.moment')), true);
});

test('the date of publication that a reader sets moves the days', async () => {
  await reading(at.page, 'La grève a commencé mardi. Elle durera jusqu’au 3 mai. Elle dure depuis 2 jours et a fait 12 blessés.');
  await at.page.getByLabel('Publié le').fill('2024-05-02');
  await openList(at.page, 'time');
  await at.page.getByText('30 avril 2024').first().waitFor();
  assert.deepEqual(await titles(), ['30 avril 2024', '30 avril 2024 et après', '3 mai 2024 et avant']);
});

test('durations, ages and ranks have no day', async () => {
  await reading(at.page, CONFLICT);
  await openList(at.page, 'time');
  assert.deepEqual(await at.page.locator('#article .undated .figure').allInnerTexts(), ['onze jours', 'plus de 9 heures']);
});

test('an article without dates says so', async () => {
  await reading(at.page, 'Il y a eu 12 morts et 30 blessés à Paris.');
  await openList(at.page, 'time');
  await at.page.getByText('Aucune date.').waitFor();
});
