// What a browser has saved in the home it was given.

import { readFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const FOLDER = /^(Downloads|Téléchargements|Desktop)?$/;
const UNFINISHED = /\.(part|wkdownload)$/;

/** Files saved whole, in the home or a folder for them. @returns {Promise<{ path: string, name: string, read: () => Promise<string> }[]>} */
export async function saved(home) {
  const found = [];
  for (const folder of ['', ...await readdir(home)].filter((name) => FOLDER.test(name))) {
    for (const name of await readdir(join(home, folder))) {
      const path = join(home, folder, name);
      if (name.startsWith('.') || UNFINISHED.test(name)) continue;
      const about = await stat(path).catch(() => null);
      if (about?.isFile() && about.size > 0) found.push({ path, name, read: () => taken(path) });
    }
  }
  return found;
}

/** Read and removed: a browser does not save two files under one name. */
async function taken(path) {
  const content = await readFile(path, 'utf8');
  await rm(path);
  return content;
}
