// What a reader does and sees on the page.

/** Puts `text` on the clipboard and pastes it where the caret is. */
export async function paste(page, text) {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('ControlOrMeta+V');
}

/** The words highlighted per kind, through the browser's own highlight registry. */
export function highlighted(page, kind) {
  return page.evaluate((name) => [...(CSS.highlights.get(`factmark-${name}`) ?? [])].map(String), kind);
}

/** Waits until an analysis of the element's present text is there, and all of it is shown. */
export async function analyzed(page, selector = 'fact-mark') {
  await page.waitForFunction((one) => {
    const { analysis, shadowRoot } = document.querySelector(one);
    return analysis !== null && !shadowRoot.querySelector('[aria-busy]');
  }, selector);
}

/** Sets a text and waits for its analysis. */
export function analyze(page, text, selector = 'fact-mark') {
  return page.evaluate(([one, words]) => document.querySelector(one).analyze(words), [selector, text]);
}

/** The reading view of a text, analyzed. */
export async function reading(page, text) {
  await analyze(page, text);
  await page.getByRole('button', { name: 'Lire' }).click();
}

/** Opens one of the lists: `number`, `party`, `place`, `time`. */
export const openList = (page, kind) => page.locator(`#article [role=tab][data-kind=${kind}]`).click();

/** Whether an element has the focus, within whatever shadow it stands. */
export const hasFocus = (locator) => locator.evaluate((element) => element.getRootNode().activeElement === element);
