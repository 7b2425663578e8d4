// Keys pressed in the middle of a long article, each followed by its highlights.

import { spread } from '../measure.mjs';
import { visit } from './visit.mjs';

const KEYS = 'hier 12 morts et vingt blessés à Lyon ';
const CATEGORIES = ['toplevel', 'blink.user_timing', 'disabled-by-default-devtools.timeline'];

/** From the key: its letter painted, the highlights painted; and the longest task of this thread until the next key. */
export async function typing(browser, url, text) {
  const page = await visit(browser, `${url}/`);
  await page.evaluate((words) => document.querySelector('#article').analyze(words), text);
  await page.evaluate(listen);
  await browser.startTracing(page, { categories: CATEGORIES });
  for (const letter of KEYS) {
    const shown = page.evaluate(() => new Promise((resolve) => (bench.done = resolve)));
    await page.keyboard.type(letter);
    await shown;
  }
  const tasks = longest(JSON.parse(await browser.stopTracing()).traceEvents);
  const keys = await page.evaluate(() => bench.keys);
  await page.context().close();
  const of = (name) => spread(keys.map((key) => key[name]));
  return { letter: of('letter'), highlight: of('highlight'), analysis: of('analysis'), task: spread(tasks) };
}

/** Runs in the page. */
function listen() {
  const article = document.querySelector('#article');
  const field = article.shadowRoot.querySelector('textarea');
  field.focus();
  field.setSelectionRange(field.value.length / 2, field.value.length / 2);
  bench.keys = [];
  // Letters without a key of their own send no keydown.
  field.addEventListener('beforeinput', ({ timeStamp }) => {
    performance.mark('bench-key');
    bench.keys.push({ at: timeStamp });
  }, { capture: true });
  article.addEventListener('factmark-change', async () => {
    const key = bench.keys.at(-1);
    key.letter = await bench.painted() - key.at;
  });
  article.addEventListener('factmark-analysis', async ({ detail }) => {
    const key = bench.keys.at(-1);
    key.analysis = detail.duration;
    key.highlight = await bench.painted() - key.at;
    bench.done();
  });
}

/** Milliseconds of the longest task from each mark to the next, on the thread that made the marks. */
function longest(events) {
  const marks = events.filter(({ name, cat }) => name === 'bench-key' && cat.includes('user_timing')).sort((a, b) => a.ts - b.ts);
  const [{ pid, tid }] = marks;
  const tasks = events.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X' && /RunTask$/.test(event.name));
  return marks.map(({ ts }, index) => {
    const next = marks[index + 1]?.ts ?? Infinity;
    // The task that the mark was made in began before it.
    const own = tasks.filter((task) => task.ts + task.dur > ts && task.ts + task.dur < next);
    return Math.max(0, ...own.map(({ dur }) => dur)) / 1000;
  });
}
