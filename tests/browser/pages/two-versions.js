// The other version, under a name of its own: `fact-mark` belongs to the one that came first.
import { FactMark } from '/second/element.js';

FactMark.define('press-facts');
