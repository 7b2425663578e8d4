// <fact-mark>: the numbers, parties and places of a French article, highlighted and listed. Importing registers nothing.

import { Reflecting } from './attributes.js';
import { Corrections } from './corrections.js';
import { h, sheet } from './dom.js';
import { sharedEngine, SHORT } from './engine.js';
import { FactMarkEvent } from './events.js';
import { json } from './export.js';
import { words } from './i18n.js';
import { KINDS } from './kinds.js';
import { outline } from './map.js';
import { Panel } from './panel.js';
import { Selection } from './selection.js';
import { Status } from './status.js';
import { HIGHLIGHTS, STYLES } from './styles.js';
import { Editor } from './surfaces/editor.js';
import { InPlace } from './surfaces/in-place.js';
import { Reader } from './surfaces/reader.js';

const PAUSE = 120; // milliseconds of quiet before what is typed is analyzed
const PASTED = 20; // characters that nobody types or deletes at once

/** What an attribute changes, if not where the text is. */
const STALE = { kinds: 'paint', lang: 'language', date: 'analysis', panel: 'panel' };

let sheets;

/**
 * @attr {string} for - selector of an article elsewhere in the same tree; else the article is the content, or `text`
 * @attr {string} kinds - `number party place`, or some of them: what is highlighted
 * @attr {string} date - publication date, `YYYY-MM-DD`
 * @attr {string} lang - language of the interface, `fr` or `en`
 * @attr {boolean} editable - the text can be written
 * @attr {string} panel - `side`, `below`, `fold` or `none`
 * @attr {string} theme - `light` or `dark`; else the page's color scheme
 * @attr {string} loading - `eager` loads the engine at once
 * @attr {string} src - address of the wasm file
 * @attr {string} places - after the first article the extended pack of places is fetched, and the article read again;
 *   `near`: a small one, for the map of the places, and with `loading="eager"` at once
 * @slot - the article, readable without script
 * @slot empty - what stands in the panel while there is no text
 * @fires factmark-ready factmark-analysis factmark-select factmark-change factmark-error factmark-places
 * @csspart root text field paragraph mention number party place panel tabs tab filter list row popover status
 * @cssprop --factmark-number --factmark-party --factmark-place (each with a `-tint`) --factmark-linked
 *   --factmark-ink --factmark-soft-ink --factmark-rule --factmark-paper --factmark-serif --factmark-sans --factmark-text
 */
export class FactMark extends Reflecting {
  static observedAttributes = ['for', 'kinds', 'date', 'lang', 'editable', 'panel', 'src'];

  /** Registers the element, unless the page has one of that name. */
  static define(tag = 'fact-mark', registry = globalThis.customElements) {
    if (registry && !registry.get(tag)) registry.define(tag, this);
    return this;
  }

  /** What `text` was set to; the text last analyzed. */
  #given = null;
  #text = '';
  #length = 0; // of the text as last edited, in UTF-16 code units
  #analysis = null;
  #corrections = new Corrections();
  #lexicon = [];
  #surface;
  #panel;
  #selection;
  #root;
  #status;
  #listeners;
  #request;
  #timer;
  #stale = new Set();
  #ready = false;
  #broken; // why the engine did not come: an empty text does not take that back
  /** Whether the text is another, nothing of it highlighted yet. */
  #fresh = false;
  #shown;
  #refined = false;

  get text() {
    return this.#inPlace ? this.#text : this.#own ? this.#surface.text : (this.#given ?? '');
  }

  /** The article, as plain text; an article on the page keeps its own. */
  set text(text) {
    this.#given = String(text ?? '');
    this.#analysis = null;
    this.#fresh = true;
    if (this.#stale.has('surface')) this.#choose(this.#given);
    if (this.#own) this.#surface.text = this.#given;
    this.#invalidate('surface', 'analysis');
  }

  /** The latest analysis, `null` before the first. Setting one shows it without the engine. */
  get analysis() {
    return this.#analysis;
  }

  set analysis(analysis) {
    this.#request?.abort();
    clearTimeout(this.#timer);
    this.#accept(this.text, analysis, 0);
  }

  /** Names of your own: `{ form, kind, type, ref }`. */
  get lexicon() {
    return this.#lexicon;
  }

  set lexicon(entries) {
    this.#lexicon = [...(entries ?? [])];
    this.#invalidate('analysis');
  }

  /** What the reader corrected: `{ start, end, text, kind, type }`, `kind: null` for a mention removed. The text is read again. */
  get corrections() {
    return this.#corrections.list;
  }

  set corrections(list) {
    this.#corrections.replace(list, this.text);
    this.#recorrect();
  }

  get panel() {
    return super.panel || (this.#inPlace ? 'fold' : 'below');
  }

  set panel(panel) {
    super.panel = panel;
  }

  /** Analyzes the text, or `text` instead of it. @returns {Promise<object>} the analysis, once all of it is shown */
  async analyze(text) {
    if (text !== undefined) this.text = text;
    this.#stale.delete('analysis');
    this.#update();
    clearTimeout(this.#timer);
    const analysis = await this.#run();
    await this.#shown;
    return analysis;
  }

  /** The analysis as `json`, `csv`, `markdown`, `webannotation` or `casualties`: a text. */
  export(format = 'json', options = {}) {
    if (!this.#analysis) throw new Error('export: there is no analysis yet');
    if (format === 'json') return json(this.#text, this.#analysis, { date: this.date || undefined, corrections: this.corrections });
    return this.#engine.exportAs(this.#text, this.#options(), format, options);
  }

  /** Compares the figures with those of another article. @returns {Promise<object>} both analyses and what became of each figure */
  compare(text, options) {
    return this.#engine.compare(this.text, this.#options(), text, options);
  }

  /** Shows one mention by its index, as a click on it does. */
  select(index) {
    if (this.#analysis?.mentions[index]) this.#selection.show(index, 'script');
  }

  /** Gives a mention another kind and type, or `{ kind: null }`: none. @returns {Promise<object>} the new analysis */
  async correct(index, change) {
    const { start, end } = this.#analysis?.mentions[index] ?? {};
    return this.add(start, end, change);
  }

  /** Makes words a party or place; mentions within them give way. @returns {Promise<object>} the new analysis */
  async add(start, end, { kind, type }) {
    const text = this.#text.slice(start, end);
    if (!this.#analysis || !(start < end) || text.trim() === '') return this.#analysis;
    this.#corrections.add({ start, end, text, kind, ...(kind && { type }) });
    return this.#recorrect();
  }

  /** Takes back the last correction; `false` if there is none. */
  undo() {
    const undone = this.#corrections.undo();
    if (undone) this.#recorrect();
    return undone;
  }

  connectedCallback() {
    this.#listeners = new AbortController();
    this.#build();
    this.#invalidate('surface', 'language', 'analysis');
    if (this.getAttribute('loading') === 'eager') { // with the map, so that nothing is asked for later
      const near = this.getAttribute('places') === 'near' && this.#engine.places('places-near');
      Promise.all([this.#engine.load(), outline(), near]).then(() => this.#announce(), (error) => this.#fail((this.#broken = error)));
    }
  }

  disconnectedCallback() {
    if (!this.#inPlace) this.#given = this.text;
    this.#listeners.abort();
    this.#request?.abort();
    clearTimeout(this.#timer);
    this.#panel.stop();
    this.#selection.close(false);
    this.#surface?.disconnect();
    this.#surface = undefined;
    this.#stale.clear();
    this.shadowRoot.replaceChildren();
    this.shadowRoot.adoptedStyleSheets = [];
  }

  attributeChangedCallback(name, before, after) {
    if (before !== after) this.#invalidate(STALE[name] ?? 'surface');
  }

  get #engine() {
    return sharedEngine(this.getAttribute('src') ?? undefined);
  }

  get #inPlace() {
    return this.hasAttribute('for') || (!this.editable && this.#given === null && this.textContent.trim() !== '');
  }

  /** Whether the text shown is the element's own. */
  get #own() {
    return this.#surface !== undefined && !(this.#surface instanceof InPlace);
  }

  /** Changes of one turn are applied together, once. */
  #invalidate(...what) {
    if (!this.isConnected) return;
    if (this.#stale.size === 0) queueMicrotask(() => this.#update());
    for (const one of what) this.#stale.add(one);
  }

  #update() {
    if (!this.isConnected || this.#stale.size === 0) return;
    const stale = new Set(this.#stale);
    this.#stale.clear();
    if (stale.has('surface')) this.#choose();
    else if (stale.has('language')) this.#surface.label(words(this.language));
    if (stale.has('surface') || stale.has('panel')) this.#arrange();
    if (stale.has('analysis')) this.#schedule(0);
    if (!this.#analysis) this.#panel.clear(this.text, this.language);
    else if (stale.has('surface') || stale.has('paint') || stale.has('language')) this.#show();
  }

  #build() {
    const { signal } = this.#listeners;
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    sheets ??= [sheet(STYLES), sheet(HIGHLIGHTS)];
    this.#panel = new Panel({ signal, onRow: (index, row, clause) => this.#selection.show(index, 'panel', row, true, clause) });
    this.#selection = new Selection({
      signal,
      state: () => ({
        text: this.#text, analysis: this.#analysis, kinds: this.kinds, language: this.language, surface: this.#surface, panel: this.#panel,
      }),
      unfold: () => this.#root.querySelector('.fold')?.setAttribute('open', ''),
      onSelect: (detail) => this.#emit('select', detail),
      onCorrect: (span, change) => this.#correct(span, change),
    });
    this.#status = new Status();
    this.#root = h('div', { className: 'root', part: 'root' });
    root.replaceChildren(this.#root, this.#selection.element);
    root.adoptedStyleSheets = [...sheets, this.#selection.place];
    this.#root.addEventListener('keydown', (event) => {
      const undo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (undo && !event.target.matches('textarea, input') && this.undo()) event.preventDefault();
    }, { signal });
  }

  /** The surface for where the text is: written here, read here, or an article of the page. */
  #choose(text = this.text) {
    // What was typed or pasted stays when the field makes way for the reader.
    if (this.#own && text !== '') this.#given = text;
    const { signal } = this.#listeners;
    const inPlace = this.#inPlace;
    const host = this.hasAttribute('for') ? this.getRootNode().querySelector(this.getAttribute('for')) : this;
    const kind = inPlace && host ? InPlace : this.editable ? Editor : Reader;
    if (!(this.#surface instanceof kind) || inPlace) {
      this.#surface?.disconnect();
      this.#surface = new kind({
        host, engine: this.#engine, signal,
        onEdit: () => this.#edited(),
        onPick: (offset, focus = true) => this.#selection.pick(offset, focus),
        onWords: (span, focus) => this.#selection.offer(span, focus),
      });
    }
    this.#surface.label(words(this.language));
    if (this.#own) this.#surface.text = text;
  }

  #arrange() {
    const { panel } = this;
    const side = panel === 'fold' ? h('details', { className: 'fold', part: 'fold' }, h('summary', {}, words(this.language).results), this.#panel.element) : this.#panel.element;
    const text = this.#surface.element ?? h('slot');
    this.#root.dataset.panel = panel;
    this.#root.classList.toggle('own', this.#surface.element !== null);
    this.#root.replaceChildren(h('div', { className: 'column' }, this.#status.element, text), side);
  }

  #edited() {
    this.#selection.close(false);
    this.#status.edited();
    const text = this.#inPlace ? undefined : this.#surface.text;
    this.#emit('change', { text });
    this.#analysis = null;
    // What is pasted is whole; only who types is waited for.
    const before = this.#length;
    this.#length = text?.length ?? 0;
    this.#fresh = before === 0 && !this.#inPlace;
    this.#schedule(Math.abs(this.#length - before) > PASTED ? 0 : PAUSE);
  }

  #schedule(delay) {
    clearTimeout(this.#timer);
    this.#request?.abort();
    if (delay) this.#timer = setTimeout(() => this.#schedule(0), delay);
    else this.#run().catch(() => {});
  }

  async #run() {
    this.#request?.abort();
    const request = (this.#request = new AbortController());
    const { signal } = request;
    const busy = setTimeout(() => this.#busy(request), 250);
    signal.addEventListener('abort', () => clearTimeout(busy));
    try {
      if (this.#inPlace) await this.#engine.load();
      if (signal.aborted) return null;
      const text = this.#surface.text;
      this.#corrections.follow(text);
      // The first screen of a long text shows what the rest will hardly change.
      const glance = this.#fresh && text.length > SHORT && this.#engine.glance(text, this.#options([]));
      if (glance) this.#surface.paint(glance, this.kinds);
      this.#fresh = false;
      const started = performance.now();
      const analysis = text === '' ? blank() : await this.#engine.analyze(text, this.#options(), { signal });
      if (!signal.aborted) this.#accept(text, analysis, performance.now() - started);
      if (text !== '') {
        this.#announce();
        this.#refine();
      }
      return signal.aborted ? analysis : this.#analysis;
    } catch (error) {
      if (!signal.aborted || request.byReader) this.#fail(error);
      throw error;
    } finally {
      clearTimeout(busy);
    }
  }

  #announce() {
    if (!this.#ready) this.#emit('ready', {});
    this.#ready = true;
  }

  /** More places, once an article is shown; without them it stays as it is. */
  async #refine() {
    const asked = this.getAttribute('places');
    if (this.#refined || asked === null) return;
    this.#refined = true;
    const [given, pack] = [this.#analysis, asked === 'near' ? 'places-near' : 'places'];
    const known = this.#engine.pack === pack;
    const loaded = await this.#engine.places(pack);
    this.#emit('places', { loaded });
    // Not over an edit, or an analysis that the page has set.
    if (loaded && !known && given && this.#analysis === given) this.#run().catch(() => {});
  }

  #options(corrections = this.corrections) {
    return { ...(this.date && { date: this.date }), lexicon: this.#lexicon, corrections };
  }

  #accept(text, analysis, duration) {
    this.#text = text;
    this.#analysis = analysis;
    this.#show();
    this.#emit('analysis', { analysis, text, duration });
  }

  /** Reads the text again as corrected; where the engine fails, it says so itself. */
  async #recorrect() {
    if (!this.isConnected) return null;
    this.#selection.close(false);
    this.#status.edited();
    this.#emit('change', { corrections: this.corrections });
    return this.analyze().catch(() => null);
  }

  #correct({ start, end }, change) {
    const surface = this.#text.slice(start, end);
    this.add(start, end, change);
    this.#status.corrected(surface, change.type, this.language, () => this.undo());
  }

  #show() {
    if (!this.#surface) return;
    const [analysis, language] = [this.#analysis, this.language];
    this.#surface.paint(analysis, this.kinds);
    this.#shown = this.#panel.show(this.#text, analysis, language, (counts) => {
      const said = this.#status.found(analysis, counts, language);
      if (this.#broken && analysis.remarks[0] === 'empty') this.#fail(this.#broken);
      this.#root.querySelector('.fold > summary')?.replaceChildren(said || words(language).results);
      return this.#surface.complete?.();
    });
  }

  #busy(request) {
    this.#status.busy(this.language, () => {
      request.byReader = true;
      request.abort();
    });
  }

  #fail(error) {
    this.#status.failed(error.code, this.language, () => this.#schedule(0));
    this.#emit('error', { error });
  }

  #emit(type, detail) {
    this.dispatchEvent(new FactMarkEvent(type, detail));
  }
}

const blank = () => ({ version: 1, mentions: [], facts: [], entities: [], relations: [], remarks: ['empty'] });
