// A text by its lines, which mentions never cross: what changes in one leaves the others as they are.

/** Start and end of each line; the break belongs to the line it ends. After a last break comes an empty line, if `last`. */
export function* lines(text, last = false) {
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found + 1;
    yield [start, end];
    start = end;
  }
  if (last && (text === '' || text.endsWith('\n'))) yield [start, start];
}

/** The last of `count` lines for which `holds`, which it does of all lines up to one; the first if of none. */
export function lastLine(count, holds) {
  let low = 0;
  for (let high = count; low + 1 < high;) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** What an edit changed: code units alike before it, and after it. Whole stretches are compared, which browsers do fast. */
export function alike(before, after) {
  const most = Math.min(before.length, after.length);
  const head = longest(most, (length) => before.slice(0, length) === after.slice(0, length));
  const tail = longest(most - head, (length) => before.slice(before.length - length) === after.slice(after.length - length));
  return { head, tail };
}

/** The greatest length up to `most` for which `holds`. */
const longest = (most, holds) => lastLine(most + 1, holds);
