// Exports: downloaded, parsed back, with what the reader corrected.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { CONFLICT } from './support/conflict.mjs';
import { reading } from './support/page.mjs';
import { suite } from './support/suite.mjs';

const at = suite();

/** The name and content of a file that the menu gives. */
async function download(name) {
  await at.page.getByText('Exporter').click();
  const [file] = await Promise.all([at.page.waitForEvent('download'), at.page.getByRole('button', { name }).click()]);
  return [file.suggestedFilename(), readFileSync(await file.path(), 'utf8')];
}

const remove = (words) => at.page.evaluate((removed) => {
  const element = document.querySelector('#article');
  return element.correct(element.analysis.mentions.findIndex(({ text }) => text === removed), { kind: null });
}, words);

/** Rows of cells; none of ours holds a quoted line break. */
const rows = (csv) => csv.replace(/^\uFEFF/, '').trimEnd().split('\r\n').map((line) => line.split(';'));

test('CSV and casualty rows open in a French spreadsheet', async () => {
  await reading(at.page, CONFLICT);
  const [name, csv] = await download('Tableau (CSV)');
  assert.equal(name, 'factmark.csv');
  assert.match(csv, /^\uFEFF/);
  const [header, ...lines] = rows(csv);
  assert.ok(header.length > 10);
  assert.ok(lines.some((cells) => cells.includes('600') && cells.includes('morts')));
  const [file, casualties] = await download('Bilans (ACLED, UCDP)');
  assert.equal(file, 'factmark-bilans.csv');
  assert.ok(rows(casualties).some((cells) => cells.includes('dead') && cells.includes('600')), casualties);
});

test('JSON holds the text, the analysis and the corrections', async () => {
  await reading(at.page, CONFLICT);
  await remove('300');
  const [name, json] = await download('Données (JSON)');
  assert.equal(name, 'factmark.json');
  const { text, version, mentions, relations, corrections } = JSON.parse(json);
  assert.deepEqual([text, version], [CONFLICT, 1]);
  assert.ok(mentions.every((mention) => text.slice(mention.start, mention.end) === mention.text));
  assert.ok(relations.length > 2);
  assert.deepEqual(corrections.map((one) => [one.text, one.kind]), [['300', null]]);
});

test('Web Annotations lead to their words by position and by quotation', async () => {
  await reading(at.page, CONFLICT);
  const [name, content] = await download('Annotations (W3C)');
  assert.equal(name, 'factmark.jsonld');
  const points = [...CONFLICT];
  const selectors = [];
  JSON.parse(content, (key, value) => {
    if (key === 'selector') selectors.push([value].flat(2));
    return value;
  });
  assert.ok(selectors.length > 20);
  for (const list of selectors) {
    const position = list.find(({ type }) => type === 'TextPositionSelector');
    const { exact } = list.find(({ type }) => type === 'TextQuoteSelector');
    assert.equal(points.slice(position.start, position.end).join(''), exact);
  }
});

test('Markdown is downloaded, and copied', async () => {
  await reading(at.page, CONFLICT);
  const [name, markdown] = await download('Texte (Markdown)');
  assert.equal(name, 'factmark.md');
  assert.match(markdown, /^\|.*morts.*\|$/m);
  await at.page.getByText('Exporter').click();
  await at.page.getByRole('button', { name: 'Copier en Markdown' }).click();
  await at.page.getByText('Copié.').waitFor();
  assert.equal(await at.page.evaluate(() => navigator.clipboard.readText()), markdown);
});

test('corrections travel in every format', async () => {
  await reading(at.page, CONFLICT);
  const written = () => at.page.evaluate(() => ['csv', 'markdown', 'webannotation', 'json'].map((format) => document.querySelector('#article').export(format)));
  for (const content of await written()) assert.match(content, /armée rwandaise[^]*300|300[^]*armée rwandaise/);
  const before = (await written())[0].split('\r\n').length;
  await remove('300');
  const [csv, markdown] = await written();
  assert.equal(csv.split('\r\n').length, before - 1);
  assert.doesNotMatch(markdown, /\b300\b/);
});

test('without an analysis there is nothing to export', async () => {
  assert.equal(await at.page.locator('.menu button:enabled').count(), 0);
});
