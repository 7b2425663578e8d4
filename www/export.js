/**
 * The analysis as JSON. Corrections are in the mentions already; they stand apart too, to be laid over another analysis
 * of the text.
 */
export function json(text, analysis, { date, corrections }) {
  const apart = corrections.length > 0 ? { corrections } : {};
  return JSON.stringify({ format: 'factmark-analysis', date, text, ...analysis, ...apart }, null, 2);
}
