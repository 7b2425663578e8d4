/** The kinds of mentions, in the order in which they are shown. */
export const KINDS = Object.freeze(['number', 'party', 'place']);
