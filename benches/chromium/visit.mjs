// A page as someone opens it who was never there: nothing is in any cache.

import { best, drawn, painted, scanner } from '../measure.mjs';

const HELP = `${drawn}\nglobalThis.bench = { best: ${best}, drawn, painted: ${painted}, scanner: ${scanner} };`;

/** @param {(() => void)} [before] runs in the page before its own scripts */
export async function visit(browser, url, before) {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1440, height: 900 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await context.addInitScript(HELP);
  if (before) await context.addInitScript(before);
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(url);
  // The page lets its words be painted before it makes its element.
  await page.evaluate(() => document.querySelector('script[src="page.js"]') && customElements.whenDefined('fact-mark').then(() => {}));
  return page;
}
