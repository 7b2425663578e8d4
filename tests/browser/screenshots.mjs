// Pictures of the page with a sample article, for people to look at: `npm run screenshots` fills target/screenshots;
// `npm run screenshot` also takes the one of the README, docs/screenshot.png.

import { mkdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch, open } from './support/browser.mjs';
import { analyzed } from './support/page.mjs';
import { serve } from './support/server.mjs';

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const WIDTHS = { 390: 844, 820: 1180, 1440: 900 };
const README_LIMIT = 200_000;

async function sample(page) {
  await page.locator('#sample').click();
  await page.locator('fact-mark mark').first().waitFor();
  await analyzed(page);
}

/** The widest thing that sticks out of the page, or nothing. */
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const server = await serve();
const browser = await launch();
try {
  mkdirSync(path('target/screenshots'), { recursive: true });
  for (const colorScheme of process.argv.includes('--readme') ? [] : ['light', 'dark']) {
    for (const [width, height] of Object.entries(WIDTHS)) {
      const page = await open(browser, `${server.url}/`, { colorScheme, viewport: { width: Number(width), height } });
      const shot = (name, fullPage = false) => page.screenshot({ path: path(`target/screenshots/${width}-${colorScheme}-${name}.png`), fullPage });
      await page.waitForLoadState('networkidle');
      await shot('empty');
      await sample(page);
      await shot('sample');
      if (Number(width) < 800) await shot('whole', true);
      await page.locator('fact-mark .ledger .row').nth(3).scrollIntoViewIfNeeded();
      await shot('ledger');
      await page.emulateMedia({ media: 'print' });
      await shot('print', true);
      await page.emulateMedia({ media: null });
      await page.locator('fact-mark mark.number', { hasText: 'moitié' }).click();
      await page.getByRole('dialog').waitFor();
      await shot('popover');
      await page.keyboard.press('Escape');
      await page.locator('fact-mark mark.party').nth(3).click();
      await page.getByRole('dialog').getByText('Corriger').click();
      await page.getByRole('dialog').getByText('Pourquoi').click();
      await shot('correct');
      await page.getByRole('dialog').getByRole('combobox').selectOption({ label: 'personne' });
      await shot('corrected');
      await page.locator('.menu summary').click();
      await page.getByRole('button', { name: 'English' }).click();
      await page.locator('.menu summary').click();
      await shot('english');
      await page.locator('.menu summary').click();
      await page.locator('fact-mark [role=tab][data-kind=party]').click();
      await shot('parties');
      await page.locator('fact-mark [role=tab][data-kind=place]').click();
      await shot('places');
      await page.locator('fact-mark [role=tab][data-kind=time]').click();
      await shot('dates');
      await page.locator('[data-view=compare]').click();
      await page.evaluate(() => document.querySelector('#other').analyze(document.querySelector('#article').text.replace('312', '347')));
      await page.locator('#comparison .changed').waitFor();
      await page.evaluate(() => scrollTo(0, 0));
      await shot('compared');
      const wide = await overflow(page);
      if (wide > 0) throw new Error(`${width} px: the page is ${wide} px too wide`);
      await page.context().close();
    }
  }
  const page = await open(browser, `${server.url}/`, { viewport: { width: 1280, height: 800 } });
  await sample(page);
  await page.screenshot({ path: path('docs/screenshot.png') });
  const { size } = statSync(path('docs/screenshot.png'));
  if (size > README_LIMIT) throw new Error(`docs/screenshot.png has ${size} bytes, more than ${README_LIMIT}`);
} finally {
  await browser.close();
  server.close();
}
