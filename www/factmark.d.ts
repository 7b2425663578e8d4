// What JavaScript sees: the exchange format of src/wire, the element and the engine.
// Positions are UTF-16 code units, as JavaScript slices strings; `end` is excluded.

/** Everything found in one article. */
export interface Analysis {
  /** Version of this shape; a change that breaks readers raises it. */
  version: 1;
  /** Sorted, disjoint. */
  mentions: Mention[];
  /** In text order. */
  facts: Fact[];
  /** In order of first mention. */
  entities: Entity[];
  /** What the text says of parties and each other, in text order. */
  relations: Relation[];
  /** When the article was published, if that is known: what its dates are read against. */
  publication?: Publication;
  remarks: Remark[];
}

/** When the article was published. */
export interface Publication {
  /** A day, or the month or year that is known. */
  date: string;
  /** Whether the text told it, not the caller. */
  inferred: boolean;
}

export type Remark = 'empty' | 'not-french' | 'binary' | 'nothing-found';
export type Kind = 'number' | 'party' | 'place';
export type Qualifier = 'eq' | 'gt' | 'ge' | 'lt' | 'le' | 'approx' | 'vague';
export type NumberType =
  | 'cardinal' | 'ordinal' | 'fraction' | 'percent' | 'money' | 'measure' | 'duration' | 'age' | 'date' | 'time';
export type PartyType = 'person' | 'people' | 'state' | 'org' | 'group';
export type PlaceType = 'country' | 'region' | 'city' | 'site' | 'natural';
export type Modality =
  | 'asserted' | 'attributed' | 'conditional' | 'denied' | 'provisional' | 'forecast' | 'target' | 'past';

/** Words of the article. */
export interface Words {
  start: number;
  end: number;
  text: string;
}

/** Words that justify a decision, and the rule that read them. */
export interface Evidence extends Words {
  rule: string;
}

interface MentionBase extends Words {
  /** Index into `entities`. */
  entity?: number;
  /** The rule that made it. */
  rule: string;
  /** What else spoke for it. */
  evidence: Evidence[];
}

export interface NumberMention extends MentionBase {
  kind: 'number';
  type: NumberType;
  qualifier: Qualifier;
  /** Nearest double of the value, for numbers with a plain decimal value. */
  value?: number;
  /** Upper end of a range. */
  upper?: number;
  /** The exact decimal, as digits: « 140000 », « 3.5 ». */
  exact?: string;
  exactUpper?: string;
  /** ISO 8601 duration, date or `HH:MM`; a range as `lower/upper`. */
  iso?: string;
  /** Currency code, measure symbol, `%`, `point`. */
  unit?: string;
  /** First day of what a date stands for, read against the publication date. */
  resolved?: string;
  /** Last day, where it is another. */
  resolvedUpper?: string;
}

export interface PartyMention extends MentionBase {
  kind: 'party';
  type: PartyType;
  /** Country code, or the fullest name in the article. */
  ref?: string;
  /** A person's function, as written. */
  role?: string;
  /** A bare collective or anaphoric group. */
  generic?: true;
}

export interface PlaceMention extends MentionBase {
  kind: 'place';
  type: PlaceType;
  /** Country code. */
  ref?: string;
  /** Degrees north and east. */
  latitude?: number;
  longitude?: number;
}

export type Mention = NumberMention | PartyMention | PlaceMention;

/** A link from a fact to words of the article. */
export interface Link extends Words {
  /** Index of the mention they are or lie in. */
  mention?: number;
  /** The rule that drew the link. */
  rule: string;
}

/** An attributed quantity. */
export interface Fact {
  /** Index of the number among the mentions. */
  number: number;
  what?: Link;
  who?: Link;
  where?: Link;
  when?: Link;
  /** Who states it. */
  source?: Link;
  modality: Modality;
  /** Class of the counted thing: `dead`, `wounded`, `displaced` … */
  category?: string;
  /** Index of the fact this one is a part of. */
  partOf?: number;
  /** A value the text implies, as exact digits. */
  derived?: string;
  /** The sum of its parts, as exact digits. */
  accountedFor?: string;
  /** The change it takes part in. */
  change?: Change;
  /** Indices of facts that give the same quantity another value, by another source. */
  disputedBy?: number[];
  evidence: Evidence[];
}

/** From one value to another; each fact that takes part carries it. Indices into `facts`. */
export interface Change {
  from?: number;
  to?: number;
  by?: number;
  direction?: 'rise' | 'fall';
}

/** The thing in the world that several mentions refer to. */
export interface Entity {
  kind: 'party' | 'place';
  /** Its fullest name in the article. */
  name: string;
  country?: string;
  /** Indices of its mentions, in text order. */
  mentions: number[];
  /** For « les deux pays » and the like, the entities it stands for, as indices into `entities`. */
  members?: number[];
}

/** What the text says of two parties; indices into `mentions`. */
export interface Relation {
  kind: 'ally' | 'support' | 'oppose' | 'fight' | 'accuse' | 'deny' | 'negotiate' | 'agree' | 'mediate' | 'treaty';
  subject: number;
  object: number;
  /** The words that say it. */
  evidence: Evidence;
}

/** A figure of one article or of both; indices into the facts of each. */
export interface ComparedFigure {
  outcome: 'agree' | 'changed' | 'appeared' | 'vanished';
  before?: number;
  after?: number;
  /** By how much it changed, as exact digits, where both are single values. */
  difference?: string;
}

/** Two analyses and what became of their figures. */
export interface Comparison {
  version: 1;
  before: Analysis;
  after: Analysis;
  figures: ComparedFigure[];
}

/** What a caller may ask for; unknown fields are refused. */
export interface Options {
  /** Publication date: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date?: string;
  /** The caller's own names; they win over every rule. */
  lexicon?: LexiconEntry[];
  /** What a reader corrected; those about other words than the text has there are left out. */
  corrections?: Correction[];
}

export interface LexiconEntry {
  form: string;
  kind: 'party' | 'place' | 'ignore';
  type?: PartyType | PlaceType;
  /** Country code, or the name it refers to. */
  ref?: string;
}

/** What a reader says certain words are: another kind and type, or with `null` no mention at all. */
export interface Correction extends Words {
  kind: 'party' | 'place' | null;
  type?: PartyType | PlaceType;
}

export interface RequestOptions {
  signal?: AbortSignal;
}

export class EngineError extends Error {
  code: 'wasm-blocked' | 'unreachable' | 'too-large' | 'canceled' | 'failed';
}

/** The engine without the element, for pages, workers and Node. */
export class LocalEngine {
  constructor(src?: string | URL | BufferSource | Response | WebAssembly.Module);
  load(): Promise<void>;
  /** What the wasm file contains, compiled, once it is there. */
  module?: WebAssembly.Module;
  /** The analysis of what fills a screen, of a long text, at once, if the engine is there. */
  glance(text: string, options?: Options): Analysis | false | undefined;
  /** Fetches a pack of places, large or small, for all analyses to come; false if it is out of reach or damaged. */
  places(pack?: 'places' | 'places-near'): Promise<boolean>;
  /** The name of the pack that is there. */
  pack: 'places' | 'places-near' | null;
  analyze(text: string, options?: Options, request?: RequestOptions): Promise<Analysis>;
  /** Both analyses and what became of the figures of the first. */
  compare(before: string, beforeOptions: Options | undefined, after: string, afterOptions?: Options, request?: RequestOptions): Promise<Comparison>;
  /** The analysis of a text in another format; once loaded. */
  exportAs(text: string, options: Options | undefined, format: 'csv' | 'markdown' | 'webannotation' | 'casualties', table?: ExportOptions): string;
  hostText(host: Element): string;
  hostRanges(host: Element, offsets: Iterable<number>): Range[];
}

export class WorkerEngine {
  constructor(src?: string | URL);
  analyze(text: string, options?: Options, request?: RequestOptions): Promise<Analysis>;
}

/** This thread for a few paragraphs, a worker for more. */
export class Engine extends LocalEngine {}

/** The engine that all elements of a page share; the first `src` asked for wins. */
export function sharedEngine(src?: string | URL): Engine;

/** Texts of more UTF-16 code units than this are read in a worker. */
export const SHORT: number;

/** Texts of more UTF-16 code units than this are read in a worker that ends with them. */
export const LARGE: number;

/** Texts of more UTF-16 code units than this are not read. */
export const LARGEST: number;

export type ExportFormat = 'json' | 'csv' | 'markdown' | 'webannotation' | 'casualties';

/** How tables are written: `csv` and `casualties`. */
export interface ExportOptions {
  /** Between the cells; a comma unless given. */
  separator?: string;
  /** Whether they begin with a byte order mark; they do unless refused. */
  bom?: boolean;
}

export interface FactMarkEventMap {
  'factmark-ready': CustomEventLike<Record<string, never>>;
  'factmark-analysis': CustomEventLike<{ analysis: Analysis; text: string; duration: number }>;
  'factmark-select': CustomEventLike<{
    index: number; mention: Mention; fact: Fact | null; origin: 'text' | 'panel' | 'script';
  }>;
  'factmark-change': CustomEventLike<{ text?: string; corrections?: Correction[] }>;
  'factmark-error': CustomEventLike<{ error: Error }>;
  'factmark-places': CustomEventLike<{ loaded: boolean }>;
}

export interface CustomEventLike<Detail> extends Event {
  readonly detail: Detail;
}

/** `<fact-mark>`. */
export class FactMark extends HTMLElement {
  static define(tag?: string, registry?: CustomElementRegistry): typeof FactMark;
  text: string;
  analysis: Analysis | null;
  lexicon: LexiconEntry[];
  /** Kept through edits of other words, and part of the JSON export. */
  corrections: Correction[];
  kinds: Kind[];
  date: string;
  editable: boolean;
  panel: 'side' | 'below' | 'fold' | 'none';
  /** Of the interface: what the nearest `lang` asks for. */
  readonly language: string;
  analyze(text?: string): Promise<Analysis | null>;
  /** All but `json` read the text again, as corrected; once it was analyzed. */
  export(format?: ExportFormat, options?: ExportOptions): string;
  /** Compares the figures with those of another article. */
  compare(text: string, options?: Options): Promise<Comparison>;
  select(index: number): void;
  /** Changes what a mention is; the text is read again. */
  correct(index: number, change: { kind: 'party' | 'place'; type: PartyType | PlaceType } | { kind: null }): Promise<Analysis | null>;
  /** Makes words a party or place; mentions within them give way. */
  add(start: number, end: number, what: { kind: 'party' | 'place'; type: PartyType | PlaceType }): Promise<Analysis | null>;
  /** Takes back the last correction; `false` if there is none. */
  undo(): boolean;
  addEventListener<K extends keyof FactMarkEventMap>(
    type: K, listener: (event: FactMarkEventMap[K]) => unknown, options?: boolean | AddEventListenerOptions): void;
  addEventListener(
    type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'fact-mark': FactMark;
  }
}
