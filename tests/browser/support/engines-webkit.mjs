// WebKitGTK's MiniBrowser by WebDriver, on a display of its own where there is none.
// It has one window, so one page at a time; a page narrower than the window's tools gets a window without them, and cannot be
// resized below. It cannot be told the reader's color scheme or language, and has no way to take the network away.

import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { saved } from './engines-files.mjs';
import { Page } from './engines.mjs';

/** The width of the tools in its window. */
const NARROWEST = 450;
const MISSING = 'WebKitGTK is missing: install it (apt-get install webkit2gtk-driver xvfb)';
const KEYS = {
  Control: '\uE009', Shift: '\uE008', Alt: '\uE00A', Meta: '\uE03D', Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', Space: ' ',
  Backspace: '\uE003', Delete: '\uE017', Home: '\uE011', End: '\uE010', PageUp: '\uE00E', PageDown: '\uE00F',
  ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015',
};

export async function launch() {
  const binary = miniBrowser();
  const home = await mkdtemp(join(tmpdir(), 'webkit-'));
  const screen = process.env.DISPLAY ? null : await display();
  const port = await freePort();
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home };
  if (screen) env.DISPLAY = screen.name;
  await writeFile(join(home, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${home}"\n`);
  const driver = spawn('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], { env, stdio: 'ignore' });
  const stop = async () => {
    for (const child of [driver, screen?.process]) child?.kill();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const remote = await session(`http://127.0.0.1:${port}`, { binary, args: ['--automation'] });
    return {
      name: 'webkit',
      can: { dark: false, offline: false },
      async close() {
        await remote('DELETE', '').catch(() => {});
        await stop();
      },
      async open(url, { width = 1440, height = 900, dark = false } = {}) {
        const page = new WebKitPage(remote, home);
        if (width < NARROWEST) await page.openSmall(width, height);
        else await page.resize(width, height);
        await page.goto(url);
        // The window is the same for all pages: each starts with nothing remembered.
        if (await page.evaluate(() => localStorage.length > 0 && (localStorage.clear(), true))) await page.goto(url);
        if (dark) await page.evaluate(() => document.documentElement.style.setProperty('color-scheme', 'dark'));
        return page;
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

class WebKitPage extends Page {
  #remote;
  #home;
  #main;

  constructor(remote, home) {
    super();
    this.#remote = remote;
    this.#home = home;
  }

  goto(url) {
    return this.#remote('POST', '/url', { url });
  }

  run(expression) {
    return this.#remote('POST', '/execute/sync', { script: `return ${expression}`, args: [] });
  }

  press(keys) {
    const values = keys.split('+').map((key) => KEYS[key] ?? key);
    return this.#keys([...values.map((value) => ({ type: 'keyDown', value })), ...values.reverse().map((value) => ({ type: 'keyUp', value }))]);
  }

  type(text) {
    return this.#keys([...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]));
  }

  clickAt(x, y) {
    return this.#remote('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', actions: [
      { type: 'pointerMove', duration: 0, x, y }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 },
    ] }] });
  }

  /** The window is set so that the page in it has this size. */
  async resize(width, height) {
    for (let step = 0; step < 2; step++) {
      const [inner, outer] = await this.evaluate(() => [[innerWidth, innerHeight], [outerWidth, outerHeight]]);
      if (inner[0] === width && inner[1] === height) return;
      await this.#remote('POST', '/window/rect', { width: width + outer[0] - inner[0], height: height + outer[1] - inner[1] });
      await wait(100);
    }
  }

  /** MiniBrowser has no key for it: applications bind one. */
  undo() {
    return this.evaluate(() => document.execCommand('undo'));
  }

  async screenshot(path) {
    // Else it may be of what was drawn before.
    await this.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await writeFile(path, Buffer.from(await this.#remote('GET', '/screenshot'), 'base64'));
  }

  files() {
    return saved(this.#home);
  }

  /** A window without tools, which only pages open. */
  async openSmall(width, height) {
    this.#main = await this.#remote('GET', '/window');
    await this.goto('about:blank');
    await this.evaluate((features) => {
      addEventListener('click', () => open('about:blank', '_blank', features), { once: true });
    }, `popup,noopener,width=${width},height=${height}`);
    await this.clickAt(100, 100);
    for (let tries = 0; tries < 100; tries++) {
      const small = (await this.#remote('GET', '/window/handles')).find((handle) => handle !== this.#main);
      if (small) return this.#remote('POST', '/window', { handle: small });
      await wait(50);
    }
    throw new Error('no small window');
  }

  async close() {
    if (this.#main) {
      await this.#remote('DELETE', '/window');
      await this.#remote('POST', '/window', { handle: this.#main });
    }
    await this.goto('about:blank');
  }

  #keys(actions) {
    return this.#remote('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }
}

function miniBrowser() {
  const libraries = ['/usr/lib', '/usr/libexec'].filter(existsSync).flatMap((folder) => [folder, ...readdirSync(folder)
    .filter((name) => name.endsWith('-linux-gnu')).map((name) => join(folder, name))]);
  const named = libraries.flatMap((folder) => readdirSync(folder).filter((name) => /^webkit2?gtk-/.test(name)).map((name) => join(folder, name, 'MiniBrowser')));
  const binary = [process.env.MINIBROWSER, ...named].find((path) => path && existsSync(path));
  if (!binary) throw new Error(MISSING);
  return binary;
}

/** A screen nobody sees. */
async function display() {
  const process = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1400x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const number = await new Promise((resolve, reject) => {
    process.once('error', () => reject(new Error(MISSING)));
    process.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    process.stdout.once('data', (bytes) => resolve(String(bytes).trim()));
  });
  return { process, name: `:${number}` };
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** A function that sends one command of the session and gives its value. */
async function session(driver, options) {
  const send = async (method, path, body) => {
    const response = await fetch(driver + path, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  };
  for (let tries = 0; ; tries++) {
    try {
      await send('GET', '/status');
      break;
    } catch (error) {
      if (tries === 100) throw new Error(MISSING, { cause: error });
      await wait(50);
    }
  }
  const { sessionId } = await send('POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } });
  return (method, path, body) => send(method, `/session/${sessionId}${path}`, body);
}
