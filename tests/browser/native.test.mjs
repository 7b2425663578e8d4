// The engine in WebAssembly answers as the command line does, position by position.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { LocalEngine } from '../../www/engine.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const www = (name) => readFileSync(new URL(`../../www/${name}`, import.meta.url));
/** Runs a program of the workspace, as `cargo test` builds it, and gives what it prints. */
const program = (name, args, input = '') => execFileSync(join(process.env.CARGO_TARGET_DIR ?? join(root, 'target'), 'debug', name), args,
  { cwd: root, input, encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['pipe', 'pipe', 'inherit'] });

let engine;

before(async () => {
  execFileSync('cargo', ['build', '--quiet', '--locked', '--workspace', '--all-features', '--bins'], { cwd: root, stdio: 'inherit' });
  engine = new LocalEngine(www('pkg/factmark_bg.wasm'));
  await engine.load();
  // The command line carries the pack of places.
  const { loadPlaces } = await import('../../www/pkg/factmark.js');
  loadPlaces(www('pkg/places.bin'));
});

/** Both answers to each text, as JSON. */
async function same(records) {
  const lines = records.map((record, id) => JSON.stringify({ id, ...record })).join('\n');
  const native = program('factmark', ['--input', 'jsonl', '--offsets', 'utf16'], lines);
  const answers = native.trimEnd().split('\n');
  assert.equal(answers.length, records.length);
  let mentions = 0;
  for (const [id, { text, date }] of records.entries()) {
    const { id: own, ...expected } = JSON.parse(answers[id]);
    assert.equal(own, id);
    const found = await engine.analyze(text, date ? { date } : {});
    assert.deepEqual(JSON.parse(JSON.stringify(found)), expected, JSON.stringify(text));
    mentions += found.mentions.length;
  }
  return mentions;
}

test('on the sample articles', async () => {
  const folder = new URL('../../seeds/articles/', import.meta.url);
  const texts = readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(new URL(name, folder), 'utf8'));
  assert.ok(await same(texts.flatMap((text) => [{ text }, { text, date: '2024-02-29' }])) > 1000);
});

test('on two thousand texts of the fuzzer', async () => {
  const lines = program('factmark-fuzz', ['--print', '2000', '--seed', '7']).trimEnd().split('\n');
  assert.ok(await same(lines.map((line) => ({ text: JSON.parse(line).text }))) > 1000);
});

test('on lone surrogates anywhere, positions are those of the text as it was given', async () => {
  const lines = program('factmark-fuzz', ['--print', '1000', '--seed', '8']).trimEnd().split('\n');
  let mentions = 0;
  for (const [index, line] of lines.entries()) {
    const units = JSON.parse(line).text.split('');
    for (const [step, lone] of ['\uD83D', '\uDE00', '\uDBFF'].entries()) {
      units.splice((index * 7 + step * 13) % (units.length + 1), 0, lone);
    }
    const text = units.join('');
    const found = await engine.analyze(text, {});
    assert.deepEqual(found, await engine.analyze(text.toWellFormed(), {}), JSON.stringify(text));
    for (const { start, end, text: words } of found.mentions) assert.equal(text.slice(start, end).toWellFormed(), words);
    mentions += found.mentions.length;
  }
  assert.ok(mentions > 500, `${mentions} mentions`);
});

test('on lone surrogates, each of which is one letter that is none', async () => {
  const text = 'Le bilan \uD83D est de 12 morts \uDE00 à Lyon, \uDBFF\uDBFF selon la police.';
  const found = await engine.analyze(text, {});
  assert.ok(found.mentions.length >= 2);
  for (const { start, end, text: words } of found.mentions) assert.equal(text.slice(start, end), words);
  await same([{ text: text.toWellFormed() }]);
  assert.deepEqual(await engine.analyze(text.toWellFormed(), {}), found);
});
