// One module of www/ in the place of another, or nothing.

import { dirname, join } from 'node:path';

/** @param {Record<string, string | null>} others by the name of a module, without `.js`, the file read for it; `null`: none */
export function instead(others) {
  return {
    name: 'instead',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`/(${Object.keys(others).join('|')})\\.js$`) }, ({ path, importer }) => {
        const [, name] = /([\w-]+)\.js$/.exec(path);
        const other = others[name];
        return other === null ? { path, namespace: 'nothing' } : { path: join(dirname(importer), other) };
      });
      onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: '' }));
    },
  };
}
