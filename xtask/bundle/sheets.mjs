// The style sheets in `styles.js` are strings: they are made small as those in files are.

import { transform } from 'esbuild';
import { readFile } from 'node:fs/promises';

export const TARGET = ['es2022', 'chrome117', 'firefox128', 'safari17.4'];

/** Minified, values of custom properties are left as they were written. */
export const dense = (css) => css.replace(/(,|--[\w-]+:) /g, '$1');

export const sheets = {
  name: 'sheets',
  setup({ onLoad }) {
    onLoad({ filter: /www\/styles\.js$/ }, async ({ path }) => {
      let source = await readFile(path, 'utf8');
      for (const [whole, css] of source.matchAll(/= `([^`]*)`/g)) {
        const { code } = await transform(css, { loader: 'css', minify: true, charset: 'utf8', target: TARGET });
        source = source.replace(whole, () => `= \`${dense(code.trim())}\``);
      }
      return { contents: source, loader: 'js' };
    });
  },
};
