// The page around <fact-mark>: it uses only what any page could.

import './define.js';
import { tell } from './page-words.js';

const article = document.querySelector('#article');
const all = (selector) => [...document.querySelectorAll(selector)];
const preferred = navigator.languages.find((language) => /^(fr|en)\b/i.test(language)) ?? 'fr';

let language = remembered() ?? preferred.slice(0, 2).toLowerCase();
let requests = 0;
let cost = null;
let samples = null;
let sample = 0;

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
  for (const element of all('[data-words]')) element.textContent = words[element.dataset.words];
  for (const element of all('[data-label]')) element.setAttribute('aria-label', words[element.dataset.label]);
  for (const button of all('[data-language]')) button.setAttribute('aria-pressed', String(button.dataset.language === language));
  article.lang = language;
  account();
}

function view(name) {
  article.editable = name === 'edit';
  for (const button of all('[data-view]')) button.setAttribute('aria-pressed', String(button.dataset.view === name));
}

/** What this page has cost since it was loaded. */
function account() {
  document.querySelector('#cost').textContent = tell(language).cost(requests, cost);
}

async function nextSample() {
  samples ??= await fetch('pkg/samples/index.json').then((response) => response.json());
  if (samples.length === 0) return;
  const { file } = samples[sample++ % samples.length];
  const response = await fetch(`pkg/samples/${encodeURIComponent(file)}`);
  article.text = await response.text();
  view('read');
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
document.querySelector('#sample').addEventListener('click', nextSample);
document.querySelector('#clear').addEventListener('click', () => {
  article.text = '';
  view('edit');
});
document.querySelector('#date').addEventListener('change', (event) => {
  article.date = event.target.value;
});
article.addEventListener('factmark-analysis', ({ detail }) => {
  cost = detail.text === '' ? null : detail.duration;
  for (const button of all('[data-export]')) button.disabled = detail.analysis.mentions.length === 0;
  account();
});
article.addEventListener('factmark-ready', () => {
  const ready = performance.now();
  new PerformanceObserver((list) => {
    requests += list.getEntries().filter(({ startTime }) => startTime > ready).length;
    account();
  }).observe({ type: 'resource' });
}, { once: true });

translate();
