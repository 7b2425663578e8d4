// The analysis in formats other programs read.

const COLUMNS = [
  'value', 'upper', 'qualifier', 'type', 'unit', 'iso', 'resolved', 'what', 'who', 'where', 'when', 'source', 'modality',
  'category', 'start', 'end', 'text',
];

/**
 * @param {'json' | 'csv'} format
 * @param {string} text the article
 * @param {object} analysis
 * @param {{ separator?: string, bom?: boolean, date?: string, corrections?: object[] }} [options]
 */
export function write(format, text, analysis, options = {}) {
  if (format === 'json') return json(text, analysis, options);
  if (format === 'csv') return csv(text, analysis, options);
  throw new RangeError(`export: expected json or csv, found « ${format} »`);
}

/** Corrections are in the mentions already; they stand apart too, to be laid over another analysis of the text. */
function json(text, analysis, { date, corrections = [] }) {
  const apart = corrections.length > 0 ? { corrections } : {};
  return JSON.stringify({ format: 'factmark-analysis', date, text, ...analysis, ...apart }, null, 2);
}

/** One row per number; the byte order mark makes spreadsheets read UTF-8. */
function csv(text, { mentions, facts }, { separator = ',', bom = true }) {
  const factOf = new Map(facts.map((fact) => [fact.number, fact]));
  const rows = mentions.flatMap((mention, index) => (mention.kind === 'number' ? [row(text, mention, factOf.get(index))] : []));
  const lines = [COLUMNS, ...rows].map((cells) => cells.map((cell) => quoted(cell, separator)).join(separator));
  return `${bom ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`;
}

function row(text, mention, fact) {
  const words = (link) => link && text.slice(link.start, link.end);
  const cells = {
    ...mention, value: mention.exact, upper: mention.exactUpper, what: words(fact?.what), who: words(fact?.who),
    where: words(fact?.where), when: words(fact?.when), source: words(fact?.source), modality: fact?.modality,
    category: fact?.category, text: words(mention),
  };
  return COLUMNS.map((column) => cells[column] ?? '');
}

/** Words that a spreadsheet would run as a formula get an apostrophe; plain numbers stay numbers. */
function quoted(cell, separator) {
  let shown = String(cell);
  if (/^[=+\-@\t\r]/.test(shown) && !/^-?\d+(\.\d+)?$/.test(shown)) shown = `'${shown}`;
  return /["\r\n]/.test(shown) || shown.includes(separator) ? `"${shown.replaceAll('"', '""')}"` : shown;
}
