// The page opened on an address that holds an article, from a server on this machine: from the click to the words.

import { toFragment } from '../../www/share.js';
import { spread } from '../measure.mjs';
import { visit } from './visit.mjs';

const RUNS = 7;

/** Milliseconds until the text is painted, and until its highlights are. */
export async function opening(browser, url, text) {
  const fragment = await toFragment({ text });
  const runs = [];
  for (let run = 0; run < RUNS; run++) {
    const page = await visit(browser, `${url}/${fragment}`, watch);
    await page.waitForFunction(() => bench.highlight);
    runs.push(await page.evaluate(() => ({ text: bench.text, highlight: bench.highlight })));
    await page.context().close();
  }
  return { text: spread(runs.map((one) => one.text)), highlight: spread(runs.map((one) => one.highlight)) };
}

/** Runs in the page, before its own scripts: looks at every frame. */
function watch() {
  const look = () => {
    const root = document.querySelector('#article')?.shadowRoot;
    for (const [name, selector] of [['text', '.reader p'], ['highlight', '.reader mark']]) {
      if (bench[name] !== undefined || !root?.querySelector(selector)) continue;
      bench[name] = null;
      bench.drawn().then((at) => (bench[name] = at));
    }
    if (!bench.highlight) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
