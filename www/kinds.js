/** The kinds of mentions, in the order in which they are shown. */
export const KINDS = Object.freeze(['number', 'party', 'place']);
/** The lists of the panel: one for each kind, and one for what is dated. */
export const VIEWS = Object.freeze([...KINDS, 'time']);
