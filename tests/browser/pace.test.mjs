// When the text is read: at once after a paste, after a pause in typing.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paste } from './support/page.mjs';
import { suite } from './support/suite.mjs';

const state = suite();

/** The delays that the element has asked the browser for since. */
const delays = (page) => page.evaluate(() => {
  globalThis.delays = [];
  const { setTimeout } = globalThis;
  globalThis.setTimeout = (run, delay, ...rest) => {
    globalThis.delays.push(delay);
    return setTimeout(run, delay, ...rest);
  };
});
const asked = (page) => page.evaluate(() => globalThis.delays.splice(0));

test('what is pasted is read at once, what is typed after a pause', async () => {
  const { page } = state;
  await page.getByRole('textbox', { name: 'Texte de l’article' }).click();
  await delays(page);
  await paste(page, 'Le bilan est monté à plus de 400 morts à Marseille.');
  await page.waitForFunction(() => document.querySelector('fact-mark').analysis?.mentions.length > 0);
  assert.deepEqual((await asked(page)).filter((delay) => delay > 0 && delay < 250), [], 'nothing is waited for');
  await page.keyboard.type(' Paris compte 12 morts de plus que la ville.');
  const typed = await asked(page);
  assert.ok(typed.filter((delay) => delay > 0 && delay < 250).length >= 40, String(typed));
  await page.waitForFunction(() => document.querySelector('fact-mark').analysis?.mentions.some(({ text }) => text === '12'));
});
