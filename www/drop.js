// A text file dropped anywhere on the page is the article; of a web page, and of rich text, only the text.

import { sharedEngine } from './engine.js';

/** What a strict policy would complain of, though nothing of it is ever applied: styles, and in tags their attributes. */
const STYLE_OR_TAG = /<style[^]*?<\/style>|<\w(?:"[^"]*"|'[^']*'|[^>"'])*>/gi;
const COMPLAINT = /^<style.*|[\s/](?:style|on\w+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*)/gis;
const inert = (markup) => markup.replace(STYLE_OR_TAG, (tag) => tag.replace(COMPLAINT, ''));

let policy;

/**
 * @param {(text: string) => void} onText
 * @param {() => void} onOther a file that is no text
 */
export function acceptFiles(onText, onOther) {
  document.addEventListener('dragover', (event) => {
    if (event.dataTransfer.types.includes('Files')) event.preventDefault();
  });
  document.addEventListener('drop', async (event) => {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    const [, format] = /\.(txt|md|text|html?)$/i.exec(file.name) ?? [];
    if (!format) return onOther();
    const text = decoded(await file.arrayBuffer());
    onText(/^h/i.test(format) ? await plain(text) : text);
  });
}

/** Whether only the rich text has paragraphs. */
export const isRich = (data) => data.getData('text/html') !== '' && !/\n/.test(data.getData('text/plain').trim());

/** What was copied, its paragraphs kept. */
export const pasted = async (data) => (isRich(data) ? plain(data.getData('text/html')) : data.getData('text/plain'));

/** The text of a document that is never shown and runs nothing. */
async function plain(markup) {
  policy ??= globalThis.trustedTypes?.createPolicy('factmark-page', { createHTML: inert });
  const { body } = new DOMParser().parseFromString(policy?.createHTML(markup) ?? markup, 'text/html');
  const engine = sharedEngine();
  await engine.load();
  return engine.hostText(body);
}

/** UTF-8, or what French files were written in before it. */
function decoded(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
