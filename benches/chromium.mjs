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
try {
  const figures = {
    version: browser.version(),
    ...await speeds(browser, server.url, articles, [...await readFile(`${folder}/words.wasm`)]),
    cold: await coldStart(browser, server.url, articles[0][1]),
    open: await opening(browser, server.url, articles[0][1]),
    typing: await typing(browser, server.url, await readFile(`${folder}/article.txt`, 'utf8')),
    paste: await paste(browser, server.url, articles),
  };
  console.log(JSON.stringify(figures));
} finally {
  await browser.close();
  server.close();
}
