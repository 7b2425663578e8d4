// Without a browser: importing is harmless, exports are right, the types describe what the engine returns.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { bundle } from '../../xtask/bundle.mjs';
import { ARTICLE, fakeAnalysis } from './support/article.mjs';

const www = new URL('../../www/', import.meta.url);
const path = (name) => fileURLToPath(new URL(name, www));

/** The engine as Node users run it. */
async function analyze(text, options) {
  const { LocalEngine } = await import('../../www/engine.js');
  return new LocalEngine(readFileSync(path('pkg/factmark_bg.wasm'))).analyze(text, options);
}

test('importing the element on a server registers nothing', async () => {
  const { FactMark } = await import('../../www/element.js');
  assert.equal(typeof FactMark, 'function');
  assert.equal(globalThis.customElements, undefined);
  await import('../../www/define.js');
});

test('the engine runs under Node', async () => {
  const { version, mentions } = await analyze('Plus de 400 morts, selon la police française.', { date: '2024-05-16' });
  assert.equal(version, 1);
  assert.equal(mentions[0].text, 'Plus de 400');
});

test('factmark.d.ts describes real results', async () => {
  const analyses = [fakeAnalysis(), await analyze(ARTICLE, { date: '2020-10-10' }), await analyze('', {})];
  const folder = mkdtempSync(join(tmpdir(), 'factmark-types-'));
  try {
    const file = join(folder, 'results.ts');
    // Fresh literals: a field the types do not know is an error too.
    const lines = analyses.map((analysis, at) => `export const result${at}: Analysis = ${JSON.stringify(analysis)};`);
    writeFileSync(file, `import type { Analysis } from ${JSON.stringify(path('factmark.js').replace(/\.js$/, ''))};\n${lines.join('\n')}\n`);
    const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));
    const flags = ['--noEmit', '--strict', '--skipLibCheck', 'false', '--target', 'es2022', '--lib', 'es2022,dom,dom.iterable', '--module', 'preserve', '--moduleResolution', 'bundler'];
    execFileSync(process.execPath, [tsc, ...flags, file], { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    assert.fail(error.stdout || error.message);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('exports hold what was found, and a spreadsheet runs nothing an article says', async () => {
  const { LocalEngine } = await import('../../www/engine.js');
  const { json } = await import('../../www/export.js');
  const analysis = fakeAnalysis();
  assert.deepEqual(JSON.parse(json(ARTICLE, analysis, { date: '2020-10-10', corrections: [] })).mentions, analysis.mentions);
  const engine = new LocalEngine(readFileSync(path('pkg/factmark_bg.wasm')));
  await engine.load();
  const lines = engine.exportAs(ARTICLE, {}, 'csv', { separator: ';' }).split('\r\n');
  assert.ok(lines[0].startsWith('\uFEFFstart;end;text;'));
  assert.ok(lines.some((line) => line.includes(';plus de 400;') && line.includes(';morts;') && line.includes('ministère de la Défense')));
  const csv = engine.exportAs('Le tableau =cmd|"x" compte 12 =morts selon la France.', {}, 'csv', { bom: false });
  assert.doesNotMatch(csv, /(^|,)[=+@]/m);
  assert.throws(() => engine.exportAs(ARTICLE, {}, 'xml'), /xml/);
});

test('two articles are compared, each as its reader corrected it', async () => {
  const { LocalEngine } = await import('../../www/engine.js');
  const engine = new LocalEngine(readFileSync(path('pkg/factmark_bg.wasm')));
  const [before, after] = ['Le séisme a fait 12 morts et 30 blessés.', 'Le séisme a fait 15 morts et 30 blessés.'];
  const { figures } = await engine.compare(before, {}, after, {});
  assert.deepEqual(figures.map(({ outcome, difference }) => [outcome, difference]), [['changed', '3'], ['agree', undefined]]);
  const at = after.indexOf('15');
  const corrections = [{ start: at, end: at + 2, text: '15', kind: null }];
  assert.equal((await engine.compare(before, {}, after, { corrections })).figures[0].outcome, 'vanished');
});

test('values read as their language writes them', async () => {
  const format = await import('../../www/format.js');
  const number = (fields) => ({ kind: 'number', qualifier: 'eq', ...fields });
  const plain = (words) => words.replace(/[\u00A0\u202F]/g, ' ');
  assert.equal(plain(format.value(number({ type: 'cardinal', exact: '140000', qualifier: 'gt' }), 'fr')), 'plus de 140 000');
  assert.equal(plain(format.value(number({ type: 'money', exact: '2500000000', unit: 'EUR' }), 'fr')), '2 500 000 000 €');
  assert.equal(plain(format.value(number({ type: 'percent', exact: '12.5', unit: '%' }), 'fr')), '12,5 %');
  assert.equal(plain(format.value(number({ type: 'duration', iso: 'P1DT10H' }), 'fr')), '1 jour et 10 heures');
  assert.equal(plain(format.value(number({ type: 'date', iso: 'XXXX-10-10' }), 'fr')), '10 octobre');
  assert.equal(plain(format.value(number({ type: 'date', iso: '2020-10-09/2020-10-10' }), 'en')), 'October 9, 2020 – October 10, 2020');
  assert.equal(format.value(number({ type: 'date' }), 'fr'), '');
  const days = (resolved, resolvedUpper) => format.resolved({ resolved, resolvedUpper }, 'fr').replace(/\s*[-–]\s*/g, '–');
  assert.equal(days('2025-02-18'), '18 février 2025');
  assert.equal(days('2025-02-17', '2025-02-18'), '17–18 février 2025');
  assert.equal(days('2025-02-01', '2025-02-28'), 'février 2025');
  assert.equal(days('1902-01-01', '1902-12-31'), '1902');
  assert.equal(days('2025-01-30', '2025-02-18'), '30 janvier–18 février 2025');
});

test('the scripts and styles of the page stay within 30 kB, compressed', async () => {
  const files = [...await bundle()].filter(([name]) => /^(page\.(css|js)|sw\.js)$/.test(name));
  const sum = files.reduce((bytes, [, content]) => bytes + brotliCompressSync(content).length, 0);
  assert.ok(files.length === 3 && sum <= 30_000, `${sum} bytes`);
});
