// Lighthouse on the served page, as on a phone and on a desk: `node run.mjs URL`. Fails below 100.

import * as launcher from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';
import { existsSync } from 'node:fs';

const CATEGORIES = ['performance', 'accessibility', 'best-practices'];
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** What the figures of a slow phone are made of; unit: milliseconds, save the shift. */
const METRICS = { 'first-contentful-paint': 'FCP', 'largest-contentful-paint': 'LCP', 'total-blocking-time': 'TBT', 'cumulative-layout-shift': 'CLS', 'speed-index': 'SI' };

const chromePath = PLACES.find((path) => path && existsSync(path));
const chrome = await launcher.launch({ chromePath, chromeFlags: FLAGS });
let least = 100;
try {
  for (const [device, config] of [['phone', undefined], ['desktop', desktopConfig]]) {
    const { lhr } = await lighthouse(process.argv[2], { port: chrome.port, onlyCategories: CATEGORIES, logLevel: 'error' }, config);
    const scores = CATEGORIES.map((name) => [name, Math.round(lhr.categories[name].score * 100)]);
    const metrics = Object.entries(METRICS).map(([id, short]) => `${short} ${Number(lhr.audits[id].numericValue.toPrecision(3))}`);
    console.log(`${device}: ${scores.map((one) => one.join(' ')).join(', ')} (${metrics.join(', ')})`);
    for (const { auditRefs } of CATEGORIES.map((name) => lhr.categories[name])) {
      for (const { id, weight } of auditRefs) {
        const { score, title, displayValue } = lhr.audits[id];
        if (weight > 0 && score !== null && score < 0.9) console.log(`  ${title}: ${displayValue ?? score}`);
      }
    }
    least = Math.min(least, ...scores.map(([, score]) => score));
  }
} finally {
  chrome.kill();
}
process.exitCode = least < 100 ? 1 : 0;
