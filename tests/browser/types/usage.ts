// How callers use the types of www/factmark.d.ts. It is compiled and never run: what it shows must keep compiling.

import type { Analysis, Engine, Fact, FactMark, Mention } from '../../../www/factmark';

/** A widget made, filled and heard by a page. */
export async function page(): Promise<string> {
  const element: FactMark = document.createElement('fact-mark');
  element.kinds = ['number', 'place'];
  element.date = '2024-05-16';
  element.panel = 'side';
  element.lexicon = [{ form: 'Comité du fleuve', kind: 'party', type: 'org' }];
  element.addEventListener('factmark-analysis', ({ detail }) => console.log(detail.duration.toFixed(1), detail.analysis.remarks));
  element.addEventListener('factmark-select', ({ detail: { index, fact, origin } }) => console.log(index, fact?.source?.text, origin));
  element.addEventListener('click', (event) => console.log(event.type));
  const analysis = await element.analyze('Plus de 400 morts en France.');
  const row = analysis && shown(analysis, analysis.facts[0]);
  element.select(0);
  return row ?? element.export('csv', { separator: ';', bom: false });
}

/** The kind of a mention tells which fields it has. */
function shown({ mentions, facts }: Analysis, fact: Fact | undefined): string | null {
  if (!fact) return null;
  const number: Mention | undefined = mentions[fact.number];
  if (number?.kind !== 'number') return null;
  const whole = fact.partOf === undefined ? undefined : facts[fact.partOf];
  return `${number.qualifier} ${number.exact ?? number.iso} ${number.unit ?? ''} ${fact.what?.text} ${whole?.modality}`;
}

/** The engine alone, with a request that can be canceled. */
export async function engine(one: Engine, text: string): Promise<number> {
  const controller = new AbortController();
  const { entities } = await one.analyze(text, { date: '2024' }, { signal: controller.signal });
  // @ts-expect-error an option nobody knows is a mistake
  await one.analyze(text, { dates: '2024' });
  // @ts-expect-error a kind nobody knows is a mistake
  document.createElement('fact-mark').kinds = ['person'];
  return entities.flatMap(({ mentions }) => mentions).length;
}
