// Dates of an article in the order of the calendar, each with what it dates; no DOM here.

const SINCE = /(?:depuis|dès|partir|compter)\s+(?:(?:de|du|le|la|l['’])\s*)*$/i;
const UNTIL = /jusqu['’](?:à|au|en)\s+(?:(?:le|la|l['’])\s*)*$/i;
/** How much of the sentence stands beside a date, in UTF-16 code units. */
const BESIDE = 64;

/**
 * @param {string} text the article
 * @param {object[]} moments rows of dates, durations …
 * @param {object[]} facts rows of figures
 * @returns {{ dated: object[], undated: object[] }} days with their moments, each with its facts; what has no day
 */
export function timeline(text, moments, facts) {
  const told = new Map();
  for (const row of facts) {
    const when = row.fact?.when?.mention;
    if (!told.get(when)?.push(row)) told.set(when, [row]);
  }
  const days = new Map();
  const undated = [];
  for (const row of moments) {
    const { mention } = row;
    if (!mention.resolved) {
      undated.push(row);
      continue;
    }
    const before = text.slice(Math.max(0, mention.start - 24), mention.start);
    const open = SINCE.test(before) ? 'since' : UNTIL.test(before) ? 'until' : '';
    const key = [mention.resolved, mention.resolvedUpper, open].join();
    const day = days.get(key) ?? { mention, open, moments: [] };
    days.set(key, day);
    day.moments.push({ ...row, around: around(text, mention), facts: told.get(row.index) ?? [] });
  }
  const first = ({ mention: { resolved, resolvedUpper } }) => `${resolved} ${resolvedUpper ?? resolved}`;
  return { dated: [...days.values()].sort((one, other) => (first(one) < first(other) ? -1 : 1)), undated };
}

/** The words of the sentence before and after. */
function around(text, { start, end }) {
  const before = /[^.!?\n]*$/.exec(text.slice(Math.max(0, start - BESIDE), start))[0];
  const after = /^[^.!?\n]*[.!?]?/.exec(text.slice(end, end + BESIDE))[0];
  const cut = before.length === BESIDE ? `…${before.replace(/^\S*/, '')}` : before.trimStart();
  return [cut, after.length === BESIDE ? `${after.replace(/\S*$/, '')}…` : after];
}
