// The facts of an article, a line each: node facts.mjs article.txt 2024-03-12

import { readFile } from 'node:fs/promises';
import { LocalEngine } from 'factmark/engine';

const [file, date] = process.argv.slice(2);
const engine = new LocalEngine();
await engine.places();
const { mentions, facts } = await engine.analyze(await readFile(file, 'utf8'), { date });
for (const { number, what, who, where, source, modality } of facts) {
  const parts = [mentions[number].text, what?.text, who?.text, where?.text, source?.text, modality];
  console.log(parts.map((part) => part ?? '—').join(' | '));
}
