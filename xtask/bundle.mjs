// The page and the element as they are served: few files, small ones, under the names they have in www/.
// `node xtask/bundle.mjs` writes them to dist/; the browser tests take them from memory, so that they are never stale.

import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dense, sheets, TARGET } from './bundle/sheets.mjs';
import { instead } from './bundle/instead.mjs';
import { single } from './bundle/single.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));
const www = join(root, 'www');
const dist = join(root, 'dist');

/** What other pages load by name; what these share goes to chunks beside them. */
const ENTRIES = ['define.js', 'element.js', 'engine.js', 'page.css'];
/** Copied as they are. */
const TYPES = ['factmark.d.ts', 'element.d.ts', 'define.d.ts', 'engine.d.ts'];
const COPIES = ['icon.svg', 'custom-elements.json', 'pkg/factmark_bg.wasm', 'pkg/places.bin', 'pkg/places-near.bin', 'pkg/samples.json', ...TYPES];
/** What the page can do without while it has a network, and what is for other pages. */
const APART = /^(sw\.js|chunk-.*|factmark.*\.html|cdn\.js|(define|element|engine|engine-node)\.js|pkg\/places\.bin|.*\.(d\.ts|json))$/;

/** The bytes of each file by its path. @returns {Promise<Map<string, Uint8Array>>} */
export async function bundle() {
  const files = new Map();
  for (const name of COPIES) files.set(name, await readFile(join(www, name)));
  const coasts = await readFile(join(root, 'seeds/map/land.tsv'), 'utf8');
  files.set('pkg/land.txt', encode(coasts.trimEnd().split('\n').slice(1).join('')));
  // The engine takes no other bytes for the packs of places.
  const packs = ['places', 'places-near'].map((name) => [name, hash('sha256', files.get(`pkg/${name}.bin`))]);
  const define = { INTEGRITY: JSON.stringify(Object.fromEntries(packs)) };

  const external = ['./pkg/*'];
  const { outputFiles } = await scripts(ENTRIES, { define, external, splitting: true });
  for (const { path, contents } of outputFiles) files.set(relative(dist, path), contents);
  files.set('page.css', encode(dense(new TextDecoder().decode(files.get('page.css')))));
  // The page asks for one script, which is smaller and sooner there than several; what it loads beside them is `pkg/`.
  const near = { INTEGRITY: JSON.stringify(Object.fromEntries(packs.slice(1))) };
  files.set('page.js', await script('page.js', { define: near, external }));
  files.set('pkg/factmark.js', await script('pkg/factmark.js'));
  // One file each: a worker that a bundler moves keeps nothing beside it, and a tag asks for one script.
  const alone = [['worker.js', 'worker.js'], ['cdn.js', 'define.js']];
  for (const [name, entry] of alone) files.set(name, await script(entry, { define }));
  files.set('engine-node.js', await script('engine.js', { define, platform: 'node', plugins: [instead({ files: 'files-node.js' })] }));

  const page = await readFile(join(www, 'index.html'), 'utf8');
  files.set('index.html', encode(page.replace(/\n +/g, '\n')));
  files.set('factmark.html', encode(await single(page, files, script)));
  files.set('sw.js', await keeper(files));
  files.set('integrity.json', integrity(files));
  return files;
}

/** The service worker, told the files of the page. */
function keeper(files) {
  const kept = [...files.keys()].filter((name) => !APART.test(name) || name === 'pkg/samples.json');
  const version = createHash('sha256');
  for (const name of kept) version.update(name).update(files.get(name));
  return script('sw.js', { define: { BUILD: JSON.stringify({ files: ['./', ...kept], version: version.digest('hex').slice(0, 12) }) } });
}

const encode = (text) => new TextEncoder().encode(text);
const hash = (algorithm, bytes) => `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`;

/** Scripts of www/ with what they import, minified. */
function scripts(names, { plugins = [], ...options } = {}) {
  return build({
    entryPoints: names.map((name) => join(www, name)),
    outbase: www, outdir: dist, absWorkingDir: root,
    bundle: true, format: 'esm', target: TARGET, plugins: [sheets, ...plugins],
    minify: true, write: false, charset: 'utf8', legalComments: 'none', logLevel: 'warning', ...options,
  });
}

/** One script in one file. @returns {Promise<Uint8Array>} */
async function script(name, options) {
  const { outputFiles: [{ contents }] } = await scripts([name], options);
  return contents;
}

/** What `integrity="…"` must say of each script and style sheet, for pages that load them from another server. */
function integrity(files) {
  const named = [...files].filter(([name]) => /\.(js|css)$/.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  return encode(`${JSON.stringify(Object.fromEntries(named.map(([name, bytes]) => [name, hash('sha384', bytes)])), null, 2)}\n`);
}

/** Writes each file aside and moves it in whole, then removes what is of no use any more: dist/ may be served meanwhile. */
async function write() {
  const files = await bundle();
  for (const [name, bytes] of files) {
    const path = join(dist, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.new`, bytes);
    await rename(`${path}.new`, path);
  }
  for (const name of await readdir(dist, { recursive: true })) {
    if (/\.\w+$/.test(name) && !files.has(name)) await rm(join(dist, name));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await write();
