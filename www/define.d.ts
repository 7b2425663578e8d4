// The class, registered as <fact-mark>.
export { FactMark } from './factmark.js';
export type * from './factmark.js';
