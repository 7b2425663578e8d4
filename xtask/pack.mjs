// The npm package, in target/npm: the folder `factmark`, as it is once installed, and the archive that npm makes of it.
// It takes what `cargo xtask build` has put into www/pkg.

import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle, root } from './bundle.mjs';


/** Files of the page, which are no part of the element. */
const PAGE = /^(index\.html|factmark\.html|page\.(js|css)|sw\.js|icon\.svg|pkg\/samples\.json)$/;
/** Kept beside the scripts, under these names. */
const TEXTS = { 'README.md': 'docs/package.md', 'CHANGELOG.md': 'CHANGELOG.md', 'LICENSE-MIT': 'LICENSE-MIT', 'LICENSE-APACHE': 'LICENSE-APACHE', NOTICE: 'NOTICE', 'analysis.schema.json': 'schema/analysis.schema.json' };

/** Writes the folder and the archive. @returns {Promise<{ folder: string, archive: string }>} their paths */
export async function pack(target = join(root, 'target/npm')) {
  const folder = join(target, 'factmark');
  const files = new Map([...await bundle()].filter(([name]) => !PAGE.test(name)));
  for (const [name, path] of Object.entries(TEXTS)) files.set(name, await readFile(join(root, path)));
  files.set('integrity.json', integrity(files));
  files.set('package.json', `${JSON.stringify(await manifest(), null, 2)}\n`);
  await rm(folder, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
  const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', folder, '--json', '--pack-destination', target], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  return { folder, archive: join(target, filename) };
}

/** The hashes of the scripts that the package has. */
function integrity(files) {
  const all = JSON.parse(new TextDecoder().decode(files.get('integrity.json')));
  return `${JSON.stringify(Object.fromEntries(Object.entries(all).filter(([name]) => files.has(name))), null, 2)}\n`;
}

/** Version and license are those of the crate. */
async function manifest() {
  const cargo = await readFile(join(root, 'Cargo.toml'), 'utf8');
  const field = (name) => new RegExp(`^${name} = "(.*)"$`, 'm').exec(cargo)[1];
  const module = (types, script) => ({ types: `./${types}.d.ts`, default: `./${script}.js` });
  return {
    name: 'factmark',
    version: field('version'),
    description: field('description'),
    license: field('license'),
    keywords: ['web-component', 'custom-element', 'french', 'news', 'fact-checking', 'ner', 'numbers', 'wasm'],
    type: 'module',
    main: './element.js',
    types: './element.d.ts',
    customElements: 'custom-elements.json',
    // All other modules do nothing until they are called.
    sideEffects: ['./define.js', './cdn.js', './worker.js'],
    exports: {
      '.': module('element', 'element'),
      './define': module('define', 'define'),
      './engine': { types: './engine.d.ts', node: './engine-node.js', default: './engine.js' },
      './cdn': module('define', 'cdn'),
      './worker': './worker.js',
      './pkg/*': './pkg/*',
      './custom-elements.json': './custom-elements.json',
      './integrity.json': './integrity.json',
      './analysis.schema.json': './analysis.schema.json',
      './package.json': './package.json',
    },
    unpkg: './cdn.js',
    jsdelivr: './cdn.js',
    engines: { node: '>=20' },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log((await pack()).archive);
