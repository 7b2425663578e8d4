// Chromium by Playwright: everything can be done.

import { readFile } from 'node:fs/promises';
import { launch as launchChromium } from './browser.mjs';
import { Page } from './engines.mjs';

export async function launch() {
  const browser = await launchChromium();
  return {
    name: 'chromium',
    can: { dark: true, offline: true },
    close: () => browser.close(),
    async open(url, { width = 1440, height = 900, dark = false } = {}) {
      const context = await browser.newContext({
        locale: 'fr-FR', viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', acceptDownloads: true,
      });
      const page = new ChromiumPage(await context.newPage());
      await page.goto(url);
      return page;
    },
  };
}

class ChromiumPage extends Page {
  #saved = [];

  constructor(page) {
    super();
    /** Playwright's own page, for what only Chromium can show. */
    this.native = page;
    page.on('download', (file) => this.#saved.push(file));
  }

  goto(url) {
    return this.native.goto(url);
  }

  run(expression) {
    return this.native.evaluate(expression);
  }

  press(key) {
    return this.native.keyboard.press(key);
  }

  type(text) {
    return this.native.keyboard.type(text);
  }

  clickAt(x, y) {
    return this.native.mouse.click(x, y);
  }

  resize(width, height) {
    return this.native.setViewportSize({ width, height });
  }

  screenshot(path) {
    return this.native.screenshot({ path });
  }

  offline(gone) {
    return this.native.context().setOffline(gone);
  }

  async files() {
    return this.#saved.map((file) => ({
      path: file, name: file.suggestedFilename(), read: async () => readFile(await file.path(), 'utf8'),
    }));
  }

  close() {
    return this.native.context().close();
  }
}
