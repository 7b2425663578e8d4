// Serves the page as it is shipped, and the test pages, under the policy a strict newsroom sets.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../../xtask/bundle.mjs';

const PAGES = fileURLToPath(new URL('../', import.meta.url));
export const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
  + "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";
const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css',
  '.json': 'application/json', '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.txt': 'text/plain; charset=utf-8',
};

/**
 * All files are also there under `/second/`, as another version of the element would be.
 * With `watch`, each page first loads `pages/watch.js`, which notes what goes wrong on it in any engine. `folders` on disk
 * are served under the paths that name them.
 * @param {{ policy?: string, types?: object, watch?: boolean, folders?: Record<string, string> }} [options]
 * @returns {Promise<{ url: string, requests: string[], close: () => void }>} `requests` fills with the paths asked for
 */
export async function serve({ policy = POLICY, types = TYPES, watch = false, folders = {} } = {}) {
  const files = await bundle();
  const requests = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    requests.push(path);
    try {
      const [under, folder] = Object.entries({ '/pages/': join(PAGES, 'pages'), ...folders }).find(([start]) => path.startsWith(start)) ?? [];
      let content = folder
        ? await readFile(join(folder, normalize(path.slice(under.length - 1).replace(/\/$/, '/index.html'))))
        : files.get(path === '/' ? 'index.html' : path.replace(/^\/(second\/)?/, ''));
      if (!content) throw new Error('not found');
      if (watch && /(^|\.html|\/)$/.test(path)) content = String(Buffer.from(content)).replace('<head>', '<head><script src="/pages/watch.js"></script>');
      const type = types[extname(path) || '.html'] ?? 'text/plain';
      response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': policy });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${server.address().port}`, requests, close };
}
