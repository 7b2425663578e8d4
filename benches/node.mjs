// The engine of dist/ in Node, on the texts of a folder: `node benches/node.mjs FOLDER` prints one line of JSON.

import { readFileSync } from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { best, processor, scanner, texts } from './measure.mjs';

const { LocalEngine } = await import('../dist/engine.js');
const wasm = readFileSync(fileURLToPath(new URL('../dist/pkg/factmark_bg.wasm', import.meta.url)));
const [folder] = process.argv.slice(2);
const articles = await texts(folder);
const words = readFileSync(`${folder}/words.wasm`);

const started = performance.now();
const engine = new LocalEngine(wasm);
await engine.analyze(articles[0][1], {});
const cold = performance.now() - started;
const { memory } = await (await import('../dist/pkg/factmark.js')).default();

const table = {};
const objects = {};
const encode = {};
const scan = {};
const wasmBytes = {};
const found = {};
for (const [name, text] of articles) {
  const bytes = Buffer.byteLength(text);
  const buffer = new Uint8Array(3 * text.length);
  const encoder = new TextEncoder();
  const speed = async (work) => ({ bytes, ms: await best(work, { processor }) });
  objects[name] = await speed(() => engine.call('analyze', [text, {}]));
  table[name] = await speed(() => engine.exportAs(text, {}, 'casualties'));
  encode[name] = await speed(() => encoder.encodeInto(text, buffer));
  scan[name] = await speed(await scanner(words, text));
  wasmBytes[name] = memory.buffer.byteLength;
  found[name] = counts(await engine.analyze(text, {}));
}

function counts({ mentions, facts }) {
  const times = new Set(['date', 'time', 'duration']);
  const numbers = mentions.filter(({ kind }) => kind === 'number');
  const dates = numbers.filter(({ type }) => times.has(type)).length;
  return { names: mentions.length - numbers.length, numbers: numbers.length - dates, dates, facts: facts.length };
}

const distribution = () => {
  try {
    return /^PRETTY_NAME="?([^"\n]*)/m.exec(readFileSync('/etc/os-release', 'utf8'))[1];
  } catch {
    return os.type();
  }
};
const machine = {
  date: new Date().toISOString().slice(0, 10),
  processor: os.cpus()[0]?.model.trim() ?? 'unknown',
  cores: os.cpus().length,
  memory: Math.round(os.totalmem() / 2 ** 30),
  system: `${distribution()}, ${os.arch()}`,
  node: process.version,
  load: os.loadavg()[0],
};
console.log(JSON.stringify({ machine, cold, table, objects, encode, scan, wasmBytes, found }));
