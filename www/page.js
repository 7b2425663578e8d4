// The page around <fact-mark>: it uses only what any page could.

import './define.js';
import { acceptFiles } from './drop.js';
import { tell } from './page-words.js';
import { fromFragment, toFragment } from './share.js';

const article = document.querySelector('#article');
const field = document.querySelector('#date');
const note = document.querySelector('#note');
const all = (selector) => [...document.querySelectorAll(selector)];
const preferred = navigator.languages.find((language) => /^(fr|en)\b/i.test(language)) ?? 'fr';

let language = remembered() ?? preferred.slice(0, 2).toLowerCase();
let requests = 0;
let cost = null;
let samples = [];
let turn = 0;
/** Whether the reader chose the publication date; else the article's own is read from it. */
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
    element.replaceChildren(...parts.map((part) => (typeof part === 'string' ? part : sign(...part))));
  }
  for (const element of all('[data-label]')) element.setAttribute('aria-label', words[element.dataset.label]);
  for (const button of all('[data-language]')) button.setAttribute('aria-pressed', String(button.dataset.language === language));
  article.lang = language;
  account();
}

function sign(kind, word) {
  const element = document.createElement('span');
  element.className = `sign ${kind}`;
  element.textContent = word;
  return element;
}

function view(name) {
  article.editable = name === 'edit';
  for (const button of all('[data-view]')) button.setAttribute('aria-pressed', String(button.dataset.view === name));
}

/** What this page has cost since it was opened. */
function account() {
  const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
  const bytes = entries.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  document.querySelector('#cost').textContent = tell(language).cost(requests, cost, bytes / 1000);
}

/** Another article: the date of the one before says nothing about it. */
function show(text, date = '') {
  dated = date !== '';
  field.value = date;
  article.date = date;
  article.text = text;
  view(text === '' ? 'edit' : 'read');
}

function read(sample) {
  turn = samples.indexOf(sample) + 1;
  show(sample.text, sample.date);
  scrollTo({ top: 0 });
}

/** The samples come with the page: reading one asks nothing of the network. */
async function offerSamples() {
  samples = await fetch('pkg/samples.json').then((response) => response.json());
  document.querySelector('#samples').replaceChildren(...samples.map((sample) => {
    const row = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sample.title;
    button.addEventListener('click', () => read(sample));
    row.append(button);
    return row;
  }));
}

function say(words) {
  note.textContent = words;
}

function download(format) {
  const type = format === 'csv' ? 'text/csv' : 'application/json';
  const options = format === 'csv' ? { separator: language === 'fr' ? ';' : ',' } : {};
  const url = URL.createObjectURL(new Blob([article.export(format, options)], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `factmark.${format}`;
  link.click();
  URL.revokeObjectURL(url);
}

async function share() {
  const words = tell(language);
  const fragment = await toFragment({ text: article.text, date: article.date || undefined, corrections: article.corrections });
  if (!fragment) return say(words.unshared);
  const address = new URL(fragment, location.href).href;
  try {
    await navigator.clipboard.writeText(address);
    say(words.shared);
  } catch {
    history.replaceState(null, '', fragment);
    say(words.copyThis);
  }
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

/** « Publié le 18/02/2025 » or « PARIS, 9 août 2024 - » at the head of an article: its publication date. */
function ownDate({ text, analysis }) {
  const found = analysis.mentions.find(({ start, end, type, iso }) => type === 'date' && /^\d{4}-\d\d-\d\d$/.test(iso ?? '') && start < 400
    && (/(publi|modifi|jour)\S*\s+(le\s+)?$/i.test(text.slice(0, start)) || /^\s*[-–—]\s/.test(text.slice(end))));
  return found?.iso;
}

function accept({ detail }) {
  const { text, analysis, duration } = detail;
  const nothing = analysis.mentions.length === 0;
  cost = text === '' ? null : duration;
  for (const button of all('[data-export], #share, #print')) button.disabled = nothing;
  document.querySelector('#clear').disabled = text === '';
  if (!dated) article.date = field.value = ownDate(detail) ?? '';
  say('');
  account();
}

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
    article.kinds = all('[name=kind]:checked').map(({ value }) => value);
  });
}
document.querySelector('#sample').addEventListener('click', () => samples.length && read(samples[turn % samples.length]));
document.querySelector('#clear').addEventListener('click', () => show(''));
document.querySelector('#share').addEventListener('click', share);
document.querySelector('#print').addEventListener('click', () => {
  view('read');
  requestAnimationFrame(() => print());
});
field.addEventListener('change', () => {
  dated = field.value !== '';
  article.date = field.value;
});

const menu = document.querySelector('.menu');
document.addEventListener('click', (event) => {
  if (!event.target.closest('.menu summary')) menu.open = false;
});
menu.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !menu.open) return;
  menu.open = false;
  menu.querySelector('summary').focus();
});

// What is pasted with the focus nowhere is the article.
document.addEventListener('paste', (event) => {
  if (event.defaultPrevented || event.composedPath().some((one) => one.matches?.('input, textarea, select'))) return;
  const text = event.clipboardData.getData('text/plain');
  if (text.trim() === '') return;
  event.preventDefault();
  show(text);
});

acceptFiles((text) => show(text), () => say(tell(language).notText));

article.addEventListener('factmark-analysis', accept);
article.addEventListener('factmark-ready', () => {
  const ready = performance.now();
  new PerformanceObserver((list) => {
    // The browser asks for the icon of the tab when it likes.
    requests += list.getEntries().filter(({ name, startTime }) => startTime > ready && !name.endsWith('/icon.svg')).length;
    account();
  }).observe({ type: 'resource' });
}, { once: true });
addEventListener('hashchange', readFragment);

translate();
offerSamples().catch(() => {});
readFragment();
