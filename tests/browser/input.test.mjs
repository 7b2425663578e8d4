// How an article comes in: pasted anywhere, as plain or rich text, or dropped as a file.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE } from './support/article.mjs';
import { paste } from './support/page.mjs';
import { suite } from './support/suite.mjs';

const at = suite();
const HTML = '<style>p { color: red }</style><h1>Séisme au Maroc</h1><p>Au moins <b>2 900 morts</b>.</p><script>alert(1)</script><ul><li>Rabat</li><li>Al-Haouz</li></ul>';
const text = () => at.page.evaluate(() => document.querySelector('#article').text);
const field = () => at.page.getByRole('textbox', { name: 'Texte de l’article' });
const firstMark = () => at.page.locator('#article mark').first().waitFor();

const drop = (name, bytes) => at.page.evaluate(([title, content]) => {
  const data = new DataTransfer();
  data.items.add(new File([Uint8Array.from(content)], title));
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
}, [name, [...bytes]]);

const copyRich = (html, plain) => at.page.evaluate(([rich, words]) => navigator.clipboard.write([new ClipboardItem({
  'text/html': new Blob([rich], { type: 'text/html' }), 'text/plain': new Blob([words], { type: 'text/plain' }),
})]), [html, plain]);

test('pasted with the focus nowhere, it is read as well', async () => {
  await at.page.evaluate(() => document.activeElement.blur());
  await paste(at.page, ARTICLE);
  await firstMark();
  assert.equal(await text(), ARTICLE);
});

test('rich text keeps its paragraphs, in the field as elsewhere; undo works', async () => {
  await field().click();
  await copyRich(HTML.replace(/<style.*?style>|<script.*?script>/g, ''), 'Séisme au Maroc Au moins 2 900 morts. Rabat Al-Haouz');
  await at.page.keyboard.press('ControlOrMeta+V');
  await at.page.waitForFunction(() => document.querySelector('#article').text !== '');
  assert.match(await text(), /^Séisme au Maroc\nAu moins 2 900 morts\.\nRabat\nAl-Haouz\s*$/);
  await at.page.keyboard.press('ControlOrMeta+Z');
  assert.equal(await field().inputValue(), '');
  await at.page.evaluate(() => document.activeElement.blur());
  await at.page.keyboard.press('ControlOrMeta+V');
  await firstMark();
  assert.match(await text(), /^Séisme au Maroc\nAu moins/);
});

test('a text file is read, in UTF-8 or Windows-1252; another is refused', async () => {
  await drop('article.txt', Buffer.from(ARTICLE));
  await firstMark();
  assert.equal(await text(), ARTICLE);
  await drop('vieux.txt', Buffer.from('Plus de 400 blessés à Genève.', 'latin1'));
  await at.page.locator('#article mark', { hasText: 'Plus de 400' }).waitFor();
  assert.equal(await text(), 'Plus de 400 blessés à Genève.');
  await drop('photo.png', Buffer.from('PNG'));
  await at.page.getByText('Seuls les fichiers de texte sont lus').waitFor();
});

test('of a web page only the text is read, and nothing in it runs', async () => {
  await drop('article.html', Buffer.from(`${HTML}<img src="x" onerror="document.title='run'">`));
  await firstMark();
  assert.match(await text(), /^Séisme au Maroc\nAu moins 2 900 morts\.\nRabat\nAl-Haouz\s*$/);
  assert.notEqual(await at.page.title(), 'run');
});
