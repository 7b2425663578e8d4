// The page around <fact-mark>: it uses only what any page could.

import { compared } from './compare.js';
import { h } from './dom.js';
import { acceptFiles, isRich, pasted } from './drop.js';
import { FactMark } from './element.js';
import { sharedEngine } from './engine.js';
import { FILES, file } from './files.js';
import { counted, decimal } from './format.js';
import { fill } from './i18n.js';
import './offline.js';
import { tell } from './page-words.js';
import { fromFragment, toFragment } from './share.js';

// The words of the page are shown before the element takes their place; a page that nobody looks at is not painted at all.
await new Promise((shown) => {
  new PerformanceObserver(shown).observe({ type: 'paint', buffered: true });
  setTimeout(shown, 200);
});
FactMark.define();
const one = (selector) => document.querySelector(selector);
const all = (selector) => [...document.querySelectorAll(selector)];
const [article, comparison, field, note] = ['#article', '#comparison', '#date', '#note'].map(one);
/** The article it is compared with, once that was asked for. */
const other = h('fact-mark', { id: 'other', editable: true, panel: 'none', hidden: true });
const preferred = navigator.languages.find((language) => /^(fr|en)\b/i.test(language)) ?? 'fr';
/** How the name of a file of each format ends. */
const ENDINGS = { csv: '.csv', json: '.json', markdown: '.md', casualties: '-bilans.csv', webannotation: '.jsonld' };

let language = remembered() ?? preferred.slice(0, 2).toLowerCase();
let requests = 0;
let cost = null;
let samples = [];
let turn = 0;
let shown = 'edit';
/** Whether the reader chose the publication date; else the article's own is shown. */
let dated = false;

/** Only the language is remembered, never a text; where storage is refused, not even that. */
function remembered() {
  try {
    return localStorage.getItem('factmark-language');
  } catch {
    return null;
  }
}

function remember() {
  try {
    localStorage.setItem('factmark-language', language);
  } catch {
    // The page works without.
  }
}

function translate() {
  document.documentElement.lang = language;
  const words = tell(language);
  for (const element of all('[data-words]')) {
    const parts = [words[element.dataset.words]].flat(1);
    element.replaceChildren(...parts.map((part) => (typeof part === 'string' ? part : h('span', { className: `sign ${part[0]}` }, part[1]))));
  }
  for (const element of all('[data-label]')) element.setAttribute('aria-label', words[element.dataset.label]);
  press('language', language);
  article.lang = other.lang = language;
  account();
  compare();
}

function press(name, value) {
  for (const button of all(`button[data-${name}]`)) button.setAttribute('aria-pressed', String(button.dataset[name] === value));
}

function view(name) {
  shown = name;
  const comparing = name === 'compare';
  article.editable = name === 'edit' || article.text === '';
  article.panel = comparing ? 'none' : 'side';
  if (comparing) comparison.after(other);
  other.hidden = comparison.hidden = !comparing;
  document.body.classList.toggle('comparing', comparing);
  press('view', name);
  compare();
}

/** The figures of both articles, once there are two. */
async function compare() {
  if (shown !== 'compare') return;
  const words = tell(language);
  const [text, version] = [article.text, other.text];
  if (!text || !version) return comparison.replaceChildren(h('p', { className: 'promise' }, text ? words.other : words.first));
  const result = await article.compare(version, { date: other.date || undefined, corrections: other.corrections }).catch(() => null);
  // Meanwhile the texts may be others.
  if (!result || shown !== 'compare' || article.text !== text || other.text !== version) return;
  const rows = compared(result, words, language, (side, number) => (side === 'before' ? article : other).select(number));
  comparison.replaceChildren(...rows.length ? rows : [h('p', { className: 'promise' }, words.same)], h('button', { onclick: () => {
    other.editable = true;
    other.focus();
  } }, words.change));
}

/** What this page has cost since it was opened. */
function account() {
  const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
  const bytes = entries.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  const words = tell(language);
  const number = (value, digits = 0) => decimal(value, language, { maximumFractionDigits: digits });
  one('#cost').textContent = [
    counted(words.requests, requests, language),
    cost !== null && fill(words.took, { n: number(cost, cost < 10 ? 1 : 0) }),
    bytes > 0 && fill(words.cost, { n: number(bytes / 1000) }),
  ].filter(Boolean).join(' · ');
}

/** Another article: the date of the one before says nothing about it. */
function show(text, date = '') {
  dated = date !== '';
  field.value = date;
  article.date = date;
  article.editable = text === '';
  article.text = text;
  view(text === '' ? 'edit' : 'read');
}

/** A text from outside: the article, or beside one the other. */
function receive(text) {
  if (shown !== 'compare' || article.text === '') return show(text);
  other.text = text;
  other.editable = false;
}

function read(sample) {
  turn = samples.indexOf(sample) + 1;
  show(sample.text, sample.date);
  scrollTo({ top: 0 });
}

/** The samples come with the page: reading one asks nothing of the network. */
async function offerSamples() {
  FILES.samples = new URL('pkg/samples.json', document.baseURI);
  samples = await file('samples').then((response) => response.json());
  one('#samples').replaceChildren(...samples.map((sample) => h('li', {}, h('button', { onclick: () => read(sample) }, sample.title))));
}

/**
 * Browsers compile what runs, and better what runs often: until there is an article, the worker reads the samples, then this
 * thread the first of them.
 */
async function warmUp() {
  await offered;
  const text = samples.map((sample) => sample.text).join('\n');
  const read = async () => article.text || sharedEngine().analyze(text).catch(() => {});
  const first = read();
  Array(20).fill(read).reduce((last, next) => last.then(next), first).then(() => article.text || sharedEngine().glance(text));
  return first;
}

function say(words) {
  note.textContent = words;
}

function download(format) {
  const content = article.export(format, { separator: language === 'fr' ? ';' : ',' });
  const url = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  h('a', { href: url, download: `factmark${ENDINGS[format]}` }).click();
  URL.revokeObjectURL(url);
}

/** Whether the clipboard took it. */
const copied = (text) => navigator.clipboard.writeText(text).then(() => true, () => false);

async function share() {
  const words = tell(language);
  const fragment = await toFragment({ text: article.text, date: article.date || undefined, corrections: article.corrections });
  if (!fragment) return say(words.unshared);
  if (await copied(new URL(fragment, location.href).href)) return say(words.shared);
  history.replaceState(null, '', fragment);
  say(words.copyThis);
}

async function readFragment() {
  try {
    const shared = await fromFragment(location.hash);
    if (!shared) return;
    show(shared.text, shared.date);
    article.corrections = shared.corrections;
  } catch {
    say(tell(language).unclear);
  }
}

function accept({ detail: { text, analysis, duration } }) {
  cost = text === '' ? null : duration;
  for (const button of all('.menu button')) button.disabled = analysis.mentions.length === 0;
  one('#clear').disabled = text === '';
  const own = analysis.publication?.date ?? '';
  if (!dated) field.value = /^\d{4}-\d\d-\d\d$/.test(own) ? own : '';
  say('');
  account();
  compare();
}

const actions = {
  sample: () => samples.length && read(samples[turn % samples.length]),
  clear: () => {
    other.text = '';
    show('');
  },
  share,
  copy: async () => say(await copied(article.export('markdown')) ? tell(language).copied : ''),
  print: () => {
    view('read');
    requestAnimationFrame(() => print());
  },
};
for (const [id, action] of Object.entries(actions)) one(`#${id}`).addEventListener('click', action);
for (const button of all('[data-language]')) {
  button.addEventListener('click', () => {
    language = button.dataset.language;
    remember();
    translate();
  });
}
for (const button of all('[data-view]')) button.addEventListener('click', () => view(button.dataset.view));
for (const button of all('[data-export]')) button.addEventListener('click', () => download(button.dataset.export));
for (const box of all('[name=kind]')) {
  box.addEventListener('change', () => {
    article.kinds = other.kinds = all('[name=kind]:checked').map(({ value }) => value);
  });
}
field.addEventListener('change', () => {
  dated = field.value !== '';
  article.date = field.value;
});

const menu = one('.menu');
document.addEventListener('click', (event) => {
  if (!event.target.closest('.menu summary')) menu.open = false;
});
menu.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !menu.open) return;
  menu.open = false;
  menu.querySelector('summary').focus();
});

// What is pasted with the focus nowhere is the article; into an empty other article, that article. Elsewhere fields take it
// themselves, save rich text, whose paragraphs they would lose.
document.addEventListener('paste', async (event) => {
  const [within, data] = [event.composedPath(), event.clipboardData];
  const typed = within.some((node) => node.matches?.('input, textarea, select')) && !(within.includes(other) && !other.text);
  if (event.defaultPrevented || (typed && !isRich(data))) return;
  event.preventDefault();
  const text = await pasted(data);
  if (typed) document.execCommand('insertText', false, text);
  else if (text.trim() !== '') receive(text);
});

acceptFiles(receive, () => say(tell(language).notText));

article.addEventListener('factmark-analysis', accept);
other.addEventListener('factmark-analysis', compare);
article.addEventListener('factmark-ready', async () => {
  await warmUp();
  const ready = performance.now();
  new PerformanceObserver((list) => {
    // The browser asks for the icon of the tab when it likes.
    requests += list.getEntries().filter(({ name, startTime }) => startTime > ready && !name.endsWith('/icon.svg')).length;
    account();
  }).observe({ type: 'resource' });
}, { once: true });
addEventListener('hashchange', readFragment);

translate();
const offered = offerSamples().catch(() => {});
readFragment();
