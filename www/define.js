// Registers <fact-mark>: the only module with a side effect.

import { FactMark } from './element.js';

FactMark.define();

export { FactMark };
