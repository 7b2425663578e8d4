// Serves the page as it is shipped, and the test pages, under the policy a strict newsroom sets.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../../xtask/bundle.mjs';

const PAGES = fileURLToPath(new URL('../', import.meta.url));
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
  + "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";
const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css',
  '.json': 'application/json', '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.txt': 'text/plain; charset=utf-8',
};

/** @param {{ policy?: string, types?: object }} [options] */
export async function serve({ policy = POLICY, types = TYPES } = {}) {
  const files = await bundle();
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    try {
      const content = path.startsWith('/pages/')
        ? await readFile(join(PAGES, normalize(path)))
        : files.get(path === '/' ? 'index.html' : path.slice(1));
      if (!content) throw new Error('not found');
      const type = types[extname(path) || '.html'] ?? 'text/plain';
      response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': policy });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
