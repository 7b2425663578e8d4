// The engine without the element.
export { Engine, EngineError, LARGE, LARGEST, LocalEngine, SHORT, WorkerEngine, sharedEngine } from './factmark.js';
export type * from './factmark.js';
