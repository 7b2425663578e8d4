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

test('exports hold what was found', async () => {
  const { write } = await import('../../www/export.js');
  const analysis = fakeAnalysis();
  assert.deepEqual(JSON.parse(write('json', ARTICLE, analysis, { date: '2020-10-10' })).mentions, analysis.mentions);
  const lines = write('csv', ARTICLE, analysis, { separator: ';' }).split('\r\n');
  assert.ok(lines[0].startsWith('\uFEFFvalue;upper;qualifier;type'));
  assert.equal(lines.length, 2 + analysis.mentions.filter(({ kind }) => kind === 'number').length);
  assert.ok(lines.some((line) => line.startsWith('400;;gt;cardinal;;;;morts;;;;ministère de la Défense;attributed;dead')));
  assert.throws(() => write('xml', '', analysis), RangeError);
});

test('a spreadsheet runs nothing an article says', async () => {
  const { write } = await import('../../www/export.js');
  const number = { start: 0, end: 8, kind: 'number', type: 'cardinal', exact: '-7', qualifier: 'eq' };
  const csv = write('csv', '=cmd|"x"', { mentions: [number], facts: [] }, { bom: false });
  assert.match(csv, /\r\n-7,,eq,/);
  assert.match(csv, /"'=cmd\|""x"""/);
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

test('the page’s scripts and styles stay within 30 kB, compressed', async () => {
  const files = [...await bundle()].filter(([name]) => /(?<!\.d)\.(js|css)$/.test(name));
  const sum = files.reduce((bytes, [, content]) => bytes + brotliCompressSync(content).length, 0);
  assert.ok(sum <= 30_000, `${sum} bytes`);
});
