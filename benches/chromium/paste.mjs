// A text pasted into the page, against the same text pasted into nothing but a <pre> or a <textarea>.

import { spread } from '../measure.mjs';
import { visit } from './visit.mjs';

const RUNS = 5;
/** Milliseconds that people at least need to read a page before they paste into it. */
const PAUSE = 2000;

/** Milliseconds from the key to the frame, by what is shown and by text; bytes of the scripts' memory after it. */
export async function paste(browser, url, articles) {
  const figures = { text: {}, highlight: {}, read: {}, lists: {}, pre: {}, textarea: {}, heap: {} };
  for (const [name, text] of articles) {
    for (const [file, prepare] of [['', page], ['pages/empty.html', pre], ['pages/empty.html', textarea]]) {
      const runs = [];
      for (let run = 0; run < RUNS; run++) runs.push(await once(browser, `${url}/${file}`, prepare, text));
      for (const stage of Object.keys(runs[0])) figures[stage][name] = spread(runs.map((one) => one[stage])).median;
    }
  }
  return figures;
}

async function once(browser, address, prepare, text) {
  const opened = await visit(browser, address);
  await opened.waitForLoadState('networkidle');
  await opened.waitForTimeout(PAUSE);
  await opened.evaluate((words) => navigator.clipboard.writeText(words), text);
  await opened.evaluate(prepare);
  await opened.keyboard.press('ControlOrMeta+V');
  await opened.waitForFunction(() => bench.done, null, { polling: 100 });
  const times = await opened.evaluate(() => bench.times);
  if (prepare === page) times.heap = await heap(opened);
  await opened.context().close();
  return times;
}

async function heap(opened) {
  const session = await opened.context().newCDPSession(opened);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

/** Runs in the page, as do the next two: looks at every frame. */
function page() {
  const article = document.querySelector('#article');
  document.activeElement.blur();
  bench.times = {};
  const there = (selector) => article.shadowRoot.querySelector(selector) !== null;
  const stages = {
    text: () => there('.reader p'),
    highlight: () => there('.reader mark'),
    read: () => article.analysis !== null && there('.reader mark'),
    lists: () => article.analysis !== null && !there('[aria-busy]'),
  };
  addEventListener('keydown', ({ key, timeStamp }) => {
    if (key.toLowerCase() !== 'v') return;
    const look = () => {
      for (const [name, reached] of Object.entries(stages)) {
        if (name in bench.times || !reached()) continue;
        bench.times[name] = null;
        bench.drawn().then((at) => {
          bench.times[name] = at - timeStamp;
          bench.done = Object.keys(stages).every((stage) => bench.times[stage]);
        });
      }
      if (!bench.done) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, { capture: true });
}

function pre() {
  const shown = document.createElement('pre');
  Object.assign(shown.style, { whiteSpace: 'pre-wrap', width: '40rem', font: '18px/1.6 serif' });
  document.body.append(shown);
  let pressed;
  addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true });
  document.addEventListener('paste', async (event) => {
    event.preventDefault();
    shown.textContent = event.clipboardData.getData('text/plain');
    bench.times = { pre: await bench.painted() - pressed };
    bench.done = true;
  });
}

function textarea() {
  const field = document.createElement('textarea');
  Object.assign(field.style, { width: '40rem', height: '40rem', font: '18px/1.6 serif' });
  document.body.append(field);
  field.focus();
  let pressed;
  addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true });
  field.addEventListener('input', async () => {
    bench.times = { textarea: await bench.painted() - pressed };
    bench.done = true;
  });
}
