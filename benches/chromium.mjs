// The engine and the page of dist/ in Chromium, on the texts of a folder: `node benches/chromium.mjs FOLDER` prints one
// line of JSON.

import { readFile } from 'node:fs/promises';
import { launch } from '../tests/browser/support/browser.mjs';
import { serve } from '../tests/browser/support/server.mjs';
import { coldStart, speeds } from './chromium/engine.mjs';
import { opening } from './chromium/opening.mjs';
import { paste } from './chromium/paste.mjs';
import { typing } from './chromium/typing.mjs';
import { texts } from './measure.mjs';

const [folder] = process.argv.slice(2);
const articles = await texts(folder);
const server = await serve();
const browser = await launch();
const first = articles[0][1];
const parts = {
  engine: async () => speeds(browser, server.url, articles, [...await readFile(`${folder}/words.wasm`)]),
  'cold start': async () => ({ cold: await coldStart(browser, server.url, first) }),
  opening: async () => ({ open: await opening(browser, server.url, first) }),
  typing: async () => ({ typing: await typing(browser, server.url, await readFile(`${folder}/article.txt`, 'utf8')) }),
  paste: async () => ({ paste: await paste(browser, server.url, articles) }),
};
const figures = { version: browser.version(), failures: [] };
for (const [name, measure] of Object.entries(parts)) {
  try {
    Object.assign(figures, await measure());
  } catch (error) {
    // What one part fails at is no reason to know nothing of the others.
    figures.failures.push(`${name}: ${error.message.split('\n')[0]}`);
  }
}
await browser.close();
server.close();
console.log(JSON.stringify(figures));
