// A browser for a test file, and pages that note everything that should not happen.

import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export function launch() {
  const executablePath = PLACES.find((path) => path && existsSync(path));
  if (!executablePath) throw new Error('Chromium is missing: install it (apt-get install chromium) or name it in CHROMIUM');
  return chromium.launch({ executablePath, args: FLAGS, headless: true });
}

/** A page in its own context; `page.faults` gathers errors and policy violations, `page.requests` addresses. */
export async function open(browser, url, { locale = 'fr-FR', ...options } = {}) {
  const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 }, ...options });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  page.faults = [];
  page.requests = [];
  page.on('pageerror', (error) => page.faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security|TrustedScript|Trusted Type/.test(message.text())) page.faults.push(message.text());
  });
  page.on('request', (request) => page.requests.push(request.url()));
  await page.addInitScript(() => {
    globalThis.engineReady = new Promise((ready) => {
      addEventListener('factmark-ready', () => ready(), { once: true, capture: true });
    });
    globalThis.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      globalThis.violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
    });
  });
  await page.goto(url);
  // The page lets its words be painted before it makes its element, which then loads its engine: by now a reader has seen them.
  await page.evaluate(() => document.querySelector('script[src="page.js"]')
    && Promise.race([globalThis.engineReady, new Promise((late) => setTimeout(late, 3000))]));
  return page;
}
