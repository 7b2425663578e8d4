// The hashes that pages elsewhere hold the scripts against.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import { bundle } from '../../xtask/bundle.mjs';

test('integrity.json has the hash of every script and style sheet, and of nothing else', async () => {
  const files = await bundle();
  const hashes = JSON.parse(new TextDecoder().decode(files.get('integrity.json')));
  const expected = [...files.keys()].filter((name) => /\.(js|css)$/.test(name)).sort();
  assert.deepEqual(Object.keys(hashes), expected);
  assert.ok(expected.includes('define.js'));
  for (const name of expected) {
    assert.equal(hashes[name], `sha384-${createHash('sha384').update(files.get(name)).digest('base64')}`, name);
  }
});
