// Prints the bookmarklet as an address: without comments and line breaks, and escaped.

import { readFile } from 'node:fs/promises';

const source = await readFile(new URL('bookmarklet.js', import.meta.url), 'utf8');
const code = source.split('\n').map((line) => line.trim()).filter((line) => line && !line.startsWith('//')).join(' ');
console.log(`javascript:${encodeURIComponent(code)}`);
