// The whole page in one file, to keep and to open from a disk: its policy forbids it every request.

import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { instead } from './instead.mjs';

/** What the page reads while it runs, by the name that `files-embedded.js` knows it under. */
const EMBEDDED = { wasm: 'pkg/factmark_bg.wasm', land: 'pkg/land.txt', samples: 'pkg/samples.json', 'places-near': 'pkg/places-near.bin' };
const plugins = [instead({ files: 'files-embedded.js', offline: null })];

/** @param {string} page @param {Map<string, Uint8Array>} files of the served page @param {Function} script bundles one script */
export async function single(page, files, script) {
  const text = (bytes) => new TextDecoder().decode(bytes);
  const define = { INTEGRITY: '{}' };
  const main = text(await script('page.js', { define, plugins })).trim();
  const style = text(files.get('page.css')).trim();
  const worker = text(await script('worker.js', { define, plugins }));
  const data = Object.entries(EMBEDDED).map(([name, path]) => block(name, gzipSync(files.get(path), { level: 9 }).toString('base64')));
  const icon = `data:image/svg+xml;base64,${Buffer.from(files.get('icon.svg')).toString('base64')}`;
  return page
    .replace(/ *<link rel="(modulepreload|preload|stylesheet)".*\n/g, '')
    .replace('href="icon.svg"', () => `href="${icon}"`)
    .replace(/ *<p id="copy-of-page">.*\n/, '')
    .replace('<meta charset="utf-8">', () => `<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policy(main, style)}">`)
    .replace(/ *<script type="module".*\n/, () => `<style>${style}</style>\n`)
    .replace('</body>', () => `${[...data, block('worker', worker)].join('\n')}\n<script type="module">${main}</script>\n</body>`)
    .replace(/\n +/g, '\n');
}

/** A script element that no browser runs. */
const block = (name, content) => `<script type="text/plain" id="file-${name}">${content.replaceAll('</script', '<\\/script')}</script>`;

function policy(script, style) {
  const hash = (content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
  return `default-src 'none'; script-src ${hash(script)} 'wasm-unsafe-eval'; style-src ${hash(style)}; img-src data:; `
    + "worker-src blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";
}
