// The examples as a reader of them would have them: copied, the package installed, built where they are built.

import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../../../xtask/bundle.mjs';
import { pack } from '../../../xtask/pack.mjs';
import { POLICY } from './server.mjs';

/** Where the examples take the scripts from that come from elsewhere. */
export const CDN = 'https://cdn.jsdelivr.net/npm/factmark@0.1.0/';
export const BUILT = ['react', 'vue', 'svelte'];
export const target = join(root, 'target/examples');

/** Makes them in `target/examples`, where frameworks are found in the project's own node_modules. @returns {Promise<string>} the package */
async function prepare() {
  const { folder } = await pack();
  await rm(target, { recursive: true, force: true });
  await cp(join(root, 'examples'), target, { recursive: true });
  for (const place of ['node_modules', 'plain-html', 'iframe']) await cp(folder, join(target, place, 'factmark'), { recursive: true });
  for (const name of BUILT) await build({ root: join(target, name), logLevel: 'error' });
  // No driver but that of Chromium can play a CDN: the others take its files from here (elsewhere.test.mjs has it as it is).
  const cdn = join(target, 'cdn/index.html');
  await writeFile(cdn, (await readFile(cdn, 'utf8')).replace(CDN, '/factmark/'));
  // A page of somebody who has never heard of factmark.
  const plain = (await readFile(join(target, 'plain-html/index.html'), 'utf8')).replace(/<script.*\/script>/, '').replace(/<\/?fact-mark.*>/g, '');
  await writeFile(join(target, 'bookmarklet/page.html'), plain);
  // A post stands in the page that a theme makes.
  const post = await readFile(join(target, 'wordpress/post.html'), 'utf8');
  await mkdir(join(target, 'wordpress'), { recursive: true });
  await writeFile(join(target, 'wordpress/index.html'), `<!doctype html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">\n<title>Un billet</title>\n</head>\n<body>\n${post}</body>\n</html>\n`);
  return folder;
}

/** The server's settings for them: the strict policy, which also lets a page frame another. */
export async function examples() {
  const folder = await prepare();
  return { policy: `${POLICY}; frame-src 'self'`, folders: { '/examples/': target, '/factmark/': folder } };
}
