// Firefox ESR as it is installed, without a changed preference, by WebDriver BiDi.
// It cannot be told the reader's color scheme, and has no way to take the network away.

import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { saved } from './engines-files.mjs';
import { Page } from './engines.mjs';

const PLACES = [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'];

export async function launch() {
  const executablePath = PLACES.find((path) => path && existsSync(path));
  if (!executablePath) throw new Error('Firefox is missing: install it (apt-get install firefox-esr) or name it in FIREFOX');
  // A home of its own: what is saved lands there.
  const home = await mkdtemp(join(tmpdir(), 'firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox', executablePath, headless: true, env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home }, waitForInitialPage: false,
  });
  return {
    name: 'firefox',
    can: { dark: false, offline: false },
    async close() {
      await browser.close();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
    async open(url, { width = 1440, height = 900, dark = false } = {}) {
      const context = await browser.createBrowserContext();
      const page = new FirefoxPage(await context.newPage(), context, home);
      await page.resize(width, height);
      await page.goto(url);
      if (dark) await page.evaluate(() => document.documentElement.style.setProperty('color-scheme', 'dark'));
      return page;
    },
  };
}

class FirefoxPage extends Page {
  #page;
  #context;
  #home;

  constructor(page, context, home) {
    super();
    this.#page = page;
    this.#context = context;
    this.#home = home;
  }

  goto(url) {
    return this.#page.goto(url);
  }

  run(expression) {
    return this.#page.evaluate(expression);
  }

  async press(keys) {
    const held = keys.split('+');
    const key = held.pop();
    for (const one of held) await this.#page.keyboard.down(one);
    await this.#page.keyboard.press(key);
    for (const one of held.reverse()) await this.#page.keyboard.up(one);
  }

  type(text) {
    return this.#page.keyboard.type(text);
  }

  clickAt(x, y) {
    return this.#page.mouse.click(x, y);
  }

  resize(width, height) {
    return this.#page.setViewport({ width, height });
  }

  screenshot(path) {
    return this.#page.screenshot({ path });
  }

  files() {
    return saved(this.#home);
  }

  close() {
    return this.#context.close();
  }
}
