// The class; importing it registers nothing.
export { FactMark } from './factmark.js';
export type * from './factmark.js';
