// One rival from npm on the texts of a folder: `node npm.mjs PROGRAM FOLDER`, started where the rivals are installed.
// Prints one line of JSON: what it is asked for, how long it took, what it found.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { best, processor } from '../measure.mjs';

const require = createRequire(`${process.cwd()}/package.json`);
const [program, folder] = process.argv.slice(2);

/** @type {Record<string, { from: string, text: number, make: (library: any) => (text: string) => object }>} */
const PROGRAMS = {
  'fr-compromise': {
    from: 'fr-compromise', text: 20_000,
    make: (library) => (text) => {
      const document = (library.default ?? library)(text);
      return {
        names: document.people().length + document.places().length + document.organizations().length,
        numbers: document.numbers().length,
      };
    },
  },
  // English grammar on a French text: its speed is what counts here.
  compromise: {
    from: 'compromise', text: 20_000,
    make: (library) => (text) => {
      const document = library(text);
      return {
        names: document.people().length + document.places().length + document.organizations().length,
        numbers: document.numbers().length,
      };
    },
  },
  'chrono-node': {
    from: 'chrono-node', text: 20_000,
    make: (library) => (text) => ({ dates: library.fr.parse(text).length }),
  },
  'Recognizers-Text, numbers': {
    from: '@microsoft/recognizers-text-suite', text: 20_000,
    make: (library) => (text) => ({ numbers: library.recognizeNumber(text, library.Culture.French).length }),
  },
  // Its time grows with the square of the text: minutes at 20 kB.
  'Recognizers-Text, dates': {
    from: '@microsoft/recognizers-text-suite', text: 2_000,
    make: (library) => (text) => ({ dates: library.recognizeDateTime(text, library.Culture.French).length }),
  },
};

const { from, text: size, make } = PROGRAMS[program];
const text = readFileSync(`${folder}/${size}.txt`, 'utf8');
const work = make(require(from));
const found = work(text);
const ms = await best(() => work(text), { least: 2, enough: 2_000, processor });
const { version } = JSON.parse(readFileSync(`node_modules/${from}/package.json`, 'utf8'));
console.log(JSON.stringify({ version, text: size, bytes: Buffer.byteLength(text), ms, found }));
