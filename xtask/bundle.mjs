// The page and the element as they are served: few files, small ones, under the names they have in www/.
// `node xtask/bundle.mjs` writes them to dist/; the browser tests take them from memory, so that they are never stale.

import { build, transform } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const www = join(root, 'www');
const dist = join(root, 'dist');

/** What pages, workers and other modules load by name; what these share goes to chunks beside them. */
const ENTRIES = ['page.js', 'define.js', 'element.js', 'engine.js', 'worker.js', 'pkg/factmark.js', 'page.css'];
const TARGET = ['es2022', 'chrome117', 'firefox128', 'safari17.4'];
/** Copied as they are. */
const COPIES = ['icon.svg', 'factmark.d.ts', 'pkg/factmark_bg.wasm', 'pkg/places.bin', 'pkg/places-near.bin', 'pkg/samples.json'];

/** The style sheets in `styles.js` are strings: they are made small as those in files are. */
export const sheets = {
  name: 'sheets',
  setup({ onLoad }) {
    onLoad({ filter: /www\/styles\.js$/ }, async ({ path }) => {
      let source = await readFile(path, 'utf8');
      for (const [whole, css] of source.matchAll(/= `([^`]*)`/g)) {
        const { code } = await transform(css, { loader: 'css', minify: true, charset: 'utf8', target: TARGET });
        source = source.replace(whole, () => `= \`${code.trim()}\``);
      }
      return { contents: source, loader: 'js' };
    });
  },
};

/** The bytes of each file by its path. @returns {Promise<Map<string, Uint8Array>>} */
export async function bundle() {
  const { outputFiles, metafile } = await build({
    entryPoints: ENTRIES.map((name) => join(www, name)),
    outbase: www, outdir: dist, absWorkingDir: root,
    bundle: true, splitting: true, format: 'esm', target: TARGET, plugins: [sheets],
    minify: true, write: false, metafile: true, charset: 'utf8', legalComments: 'none', logLevel: 'warning',
  });
  const files = new Map(outputFiles.map(({ path, contents }) => [relative(dist, path), contents]));
  for (const name of COPIES) files.set(name, await readFile(join(www, name)));
  // The engine takes no other bytes for the packs of places.
  for (const name of ['places', 'places-near']) {
    const hash = createHash('sha256').update(files.get(`pkg/${name}.bin`)).digest('hex');
    files.set(`pkg/${name}.sha256`, new TextEncoder().encode(`${hash}\n`));
  }
  const coasts = await readFile(join(root, 'seeds/map/land.tsv'), 'utf8');
  files.set('pkg/land.txt', new TextEncoder().encode(coasts.trimEnd().split('\n').slice(1).join('')));
  const page = await readFile(join(www, 'index.html'), 'utf8');
  files.set('index.html', new TextEncoder().encode(preloaded(page, metafile.outputs['dist/page.js'])));
  files.set('integrity.json', integrity(files));
  return files;
}

/** What `integrity="…"` must say of each script and style sheet, for pages that load them from another server. */
function integrity(files) {
  const named = [...files].filter(([name]) => /\.(js|css)$/.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  const hashes = named.map(([name, bytes]) => [name, `sha384-${createHash('sha384').update(bytes).digest('base64')}`]);
  return new TextEncoder().encode(`${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
}

/** The chunks of the page are asked for together with it, not after it; without the indents. */
function preloaded(page, { imports }) {
  const links = imports
    .filter(({ kind }) => kind === 'import-statement')
    .map(({ path }) => `<link rel="modulepreload" href="${relative('dist', path)}">\n  `);
  return page.replace('<script type="module"', `${links.join('')}<script type="module"`).replace(/\n +/g, '\n');
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
