// One way to drive three engines: Chromium (Playwright), Firefox ESR as it is (WebDriver BiDi), WebKitGTK (WebDriver).
//
//   const browser = await start('firefox');              // 'chromium', 'firefox' or 'webkit': see ENGINES
//   const page = await browser.open(url, { width: 390, dark: true });
//   await page.click('mark', 'plus de 400');             // a real click, on an element within whatever open shadow root
//   await page.press('Control+Enter');                   // a real key, in the names of KeyboardEvent.key
//   await page.type('Bien avant, ');
//   await page.reach(/^Chiffres/);                       // Tab until this has the focus
//   await page.choose('[role=dialog] select', 'ville');
//   await page.paste('Un article');                      // by the engine's clipboard, at the focus
//   await page.drop('article.txt', 'Un article');        // a file on the page (made by script: no engine lets one drag)
//   await page.evaluate((words) => document.title + words, 'x');  // values as JSON has them; promises are awaited
//   await page.until((count) => document.images.length > count, 3);  // until it is true; gives what it gave
//   const { name, content } = await page.download(() => page.click('a', 'Export'));  // the file the browser has saved
//   await page.resize(820, 1180); await page.screenshot('x.png'); await page.complaints();
//   await page.close(); await browser.close();
//
// A selector is CSS, matched in the document and in all open shadow roots, `>>` leads into one (`#article >> mark`); with
// `text` the first visible element whose words are these, else contain them.
//
// What an engine cannot do is said in its own file. `browser.can` has what tests must ask for: `dark`, whether the
// reader's color scheme can be set (else a page opened `dark` has that `color-scheme` on its root), and `offline`, whether
// `page.offline(true)` takes the network away.

import { setTimeout as wait } from 'node:timers/promises';

export const ENGINES = ['chromium', 'firefox', 'webkit'];
const PATIENCE = 15_000;

/** @param {'chromium' | 'firefox' | 'webkit'} engine */
export async function start(engine) {
  const { launch } = await import(`./engines-${engine}.mjs`);
  return launch();
}

/** What all drivers share; each adds `run` for an expression, `press`, `type`, `clickAt`, `resize`, `goto`, `screenshot`, `files`, `close`. */
export class Page {
  async evaluate(fn, ...args) {
    const json = await this.run(`(async () => JSON.stringify(await (${fn})(...${JSON.stringify(args)})))()`);
    return json == null ? undefined : JSON.parse(json);
  }

  /** Runs a script in the page, whatever its policy. */
  load(source) {
    return this.run(`(() => {${source}\n})()`);
  }

  /** Until `fn` gives something true; an error in it counts as not yet. */
  async until(fn, ...args) {
    let last;
    for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(40)) {
      try {
        last = undefined;
        const value = await this.evaluate(fn, ...args);
        if (value) return value;
      } catch (error) {
        last = error;
      }
    }
    throw new Error(`not true after ${PATIENCE} ms: ${fn}(${JSON.stringify(args)})`, { cause: last });
  }

  /** Scrolls to an element and presses the mouse on it, once it rests: what comes in above it moves it away from the mouse. */
  async click(selector, text) {
    const find = () => this.until(seek, selector, text ?? '');
    let [at, before] = [await find(), null];
    while (at.x !== before?.x || at.y !== before?.y) {
      await wait(50);
      [before, at] = [at, await find()];
    }
    await this.clickAt(at.x, at.y);
  }

  /** Chooses from a closed list, by script: its menu is the system's, which no driver reaches everywhere. */
  choose(selector, option) {
    return this.until(choice, selector, option);
  }

  /** Presses a key, as a rule Tab, until what has the focus says `words`. */
  async reach(words, key = 'Tab', most = 60) {
    const met = [];
    for (let step = 0; step < most; step++) {
      await this.press(key);
      met.push(await this.focused());
      if (words instanceof RegExp ? words.test(met.at(-1)) : words === met.at(-1)) return;
    }
    throw new Error(`${key} does not lead to ${words}, but to ${met.join(' | ')}`);
  }

  /** The words of all visible elements of a selector. @returns {Promise<string[]>} */
  texts(selector) {
    return this.evaluate(seek, selector);
  }

  /** The words of what has the focus, within whatever shadow root it stands; of a field its name. */
  focused() {
    return this.evaluate(focus);
  }

  /** Copies as a reader does, from a passing field, then pastes where the focus was. @param {{ html?: string }} [rich] */
  async paste(text, { html } = {}) {
    await this.evaluate(copyFrom, text, html ?? null);
    await this.press('Control+c');
    await this.evaluate(copyDone);
    await this.press('Control+v');
  }

  /** Takes back what was last written in a field. */
  undo() {
    return this.press('Control+z');
  }

  drop(name, content) {
    return this.evaluate(dropped, name, content);
  }

  /** The file that is saved when `action` is done. @returns {Promise<{ name: string, content: string }>} */
  async download(action) {
    const before = new Set((await this.files()).map(({ path }) => path));
    await action();
    for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(40)) {
      const file = (await this.files()).find(({ path }) => !before.has(path));
      if (file) return { name: file.name, content: await file.read() };
    }
    throw new Error('no file was saved');
  }

  /** Errors and policy violations since the page was opened, as `watch.js` of the test server noted them. */
  complaints() {
    return this.evaluate(() => globalThis.complaints);
  }
}

// What follows runs in the page: each function stands alone.

/**
 * The words of all visible elements of a selector; or with `text`, which may be empty, the middle of the first box of the
 * one that says it, scrolled into view.
 */
function seek(selector, text = null) {
  const within = (root) => [...root.querySelectorAll('*'), ...(root.shadowRoot ? [root.shadowRoot, ...root.shadowRoot.querySelectorAll('*')] : [])];
  const deep = (root) => within(root).flatMap((node) => (node.shadowRoot && node !== root ? [node, ...deep(node.shadowRoot)] : [node]));
  let found = [document];
  for (const part of selector.split('>>')) {
    found = [...new Set(found.flatMap(deep))].filter((node) => node.matches?.(part.trim()));
  }
  const visible = found.filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length);
  const said = (element) => element.textContent.replace(/\s+/g, ' ').trim();
  if (text === null) return visible.map((element) => (element.innerText ?? element.textContent).replace(/\s+/g, ' ').trim());
  const element = visible.find((one) => said(one) === text) ?? visible.find((one) => said(one).includes(text));
  if (!element) return null;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = element.getClientRects()[0];
  return { x: Math.round(box.left + Math.min(box.width, 200) / 2), y: Math.round(box.top + Math.min(box.height, innerHeight) / 2) };
}

function choice(selector, label) {
  const found = [];
  const within = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches(selector) && element.checkVisibility()) found.push(element);
      if (element.shadowRoot) within(element.shadowRoot);
    }
  };
  within(document);
  const option = [...found[0]?.options ?? []].find(({ text }) => text === label);
  if (!option) return false;
  option.selected = true;
  found[0].dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

function focus() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element?.getAttribute('aria-label') ?? element?.innerText?.replace(/\s+/g, ' ').trim() ?? '';
}

function copyFrom(text, html) {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  globalThis.focusBeforeCopy = element;
  const field = document.createElement(html === null ? 'textarea' : 'div');
  field.id = 'copy-from';
  document.body.append(field);
  if (html === null) {
    field.value = text;
    field.focus({ preventScroll: true });
    field.select();
  } else {
    const parsed = new DOMParser();
    const policy = globalThis.trustedTypes?.createPolicy?.(`copy-${performance.now()}`, { createHTML: (string) => string });
    field.append(...parsed.parseFromString(policy ? policy.createHTML(html) : html, 'text/html').body.childNodes);
    element?.blur();
    getSelection().selectAllChildren(field);
  }
}

function copyDone() {
  document.querySelector('#copy-from').remove();
  globalThis.focusBeforeCopy?.focus({ preventScroll: true });
}

function dropped(name, content) {
  const data = new DataTransfer();
  data.items.add(new File([content], name));
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
}
