// The npm package: what its archive holds works once installed, and its manifest says what the element does.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { pack } from '../../xtask/pack.mjs';
import { launch, open } from './support/browser.mjs';
import { serve } from './support/server.mjs';

let home;
let installed;
const json = (name) => JSON.parse(readFileSync(join(installed, name), 'utf8'));
/** Runs a module of somebody who has installed the package. */
const run = (code) => execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: home, encoding: 'utf8' }).trim();

before(async () => {
  home = mkdtempSync(join(tmpdir(), 'factmark-package-'));
  const { archive } = await pack(join(home, 'made'));
  writeFileSync(join(home, 'package.json'), '{ "type": "module" }');
  execFileSync('npm', ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', archive], { cwd: home, stdio: 'pipe' });
  installed = join(home, 'node_modules/factmark');
});
after(() => rmSync(home, { recursive: true }));

test('it brings nothing else, and every entry it names is there', () => {
  const { dependencies, peerDependencies, exports, types, main, unpkg, customElements, license, version } = json('package.json');
  assert.deepEqual([dependencies, peerDependencies], [undefined, undefined]);
  assert.match(version, /^\d+\.\d+\.\d+$/);
  assert.equal(license, 'MIT OR Apache-2.0');
  const paths = Object.values(exports).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)));
  for (const path of [...paths, types, main, unpkg, customElements, 'README.md', 'NOTICE', 'LICENSE-MIT', 'LICENSE-APACHE']) {
    if (!path.includes('*')) assert.ok(readFileSync(join(installed, path)).length > 0, path);
  }
  assert.ok(Object.keys(json('integrity.json')).every((name) => readFileSync(join(installed, name)).length > 0));
});

test('the class comes without side effects on a server; the engine reads its own files there', () => {
  assert.equal(run("import { FactMark } from 'factmark'; import 'factmark/define'; console.log(typeof FactMark, typeof customElements)"), 'function undefined');
  assert.equal(run("import { LocalEngine } from 'factmark/engine'; const { mentions } = await new LocalEngine().analyze('Plus de 400 morts.'); console.log(mentions[0].text)"), 'Plus de 400');
  assert.equal(run("import { Engine } from 'factmark/engine'; const engine = new Engine(); console.log(await engine.places(), engine.pack)"), 'true places');
});

test('its types compile under every resolution that projects use', () => {
  writeFileSync(join(home, 'use.ts'), `import { FactMark } from 'factmark';
import type { Analysis } from 'factmark';
import { LocalEngine, type Options } from 'factmark/engine';
import 'factmark/define';
const options: Options = { date: '2024-05-16' };
export const analysis: Promise<Analysis> = new LocalEngine().analyze('12 morts', options);
export const element: FactMark = document.createElement('fact-mark');
`);
  const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));
  for (const [module, resolution] of [['preserve', 'bundler'], ['nodenext', 'nodenext']]) {
    const flags = ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022,dom,dom.iterable', '--module', module, '--moduleResolution', resolution];
    execFileSync(process.execPath, [tsc, ...flags, 'use.ts'], { cwd: home, encoding: 'utf8', stdio: 'pipe' });
  }
});

/** Names of one list of the manifest's element. */
const named = (list) => json('custom-elements.json').modules[0].declarations[0][list].map(({ name }) => name).sort();

test('custom-elements.json names the attributes, properties, methods, parts and custom properties that there are', async () => {
  const server = await serve();
  const browser = await launch();
  try {
    const page = await open(browser, `${server.url}/`);
    await page.getByRole('button', { name: 'Article d’exemple' }).click();
    await page.getByRole('button', { name: 'Lire' }).click();
    await page.locator('fact-mark mark').first().click();
    const real = await page.evaluate(async () => {
      const { FactMark } = await import('/element.js');
      const article = document.querySelector('#article');
      article.panel = 'fold';
      await article.analyze();
      const parts = new Set();
      const gather = () => {
        for (const element of article.shadowRoot.querySelectorAll('[part]')) for (const part of element.part) parts.add(part);
      };
      gather();
      article.editable = true;
      await article.analyze();
      gather();
      const prototypes = [FactMark.prototype, Object.getPrototypeOf(FactMark.prototype)];
      const members = prototypes.flatMap((one) => Object.getOwnPropertyNames(one)).filter((name) => !/^(constructor|.*Callback)$/.test(name));
      const sheets = article.shadowRoot.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
      const properties = new Set(sheets.join('\n').match(/--factmark-[a-z-]+/g));
      return { observed: FactMark.observedAttributes, parts: [...parts], members: [...new Set(members)], properties: [...properties] };
    });
    assert.deepEqual(named('cssParts'), real.parts.sort());
    assert.deepEqual(named('members'), [...real.members, 'define'].sort());
    assert.deepEqual(named('cssProperties'), real.properties.sort());
    assert.deepEqual(real.observed.filter((name) => !named('attributes').includes(name)), []);
  } finally {
    await browser.close();
    server.close();
  }
});

test('custom-elements.json names the events that are typed', () => {
  const types = readFileSync(join(installed, 'factmark.d.ts'), 'utf8');
  assert.deepEqual(named('events'), [...types.matchAll(/^ {2}'(factmark-\w+)':/gm)].map(([, name]) => name).sort());
});
