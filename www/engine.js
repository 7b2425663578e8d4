// The engine behind every widget: loaded once, on first use; what would hold up a frame goes to a worker.

import { file, handed, workerScript } from './files.js';

/** Texts of more UTF-16 code units than this are analyzed in a worker, so that no frame waits for them. */
export const SHORT = 8000;

/** Texts of more UTF-16 code units than this take so long and so much memory that their worker ends with them. */
export const LARGE = 200_000;

/** UTF-16 code units that fill a screen. */
const SCREEN = 3000;

/** Texts of more UTF-16 code units than this are not read: a browser would run out of memory. */
export const LARGEST = 8_000_000;

/** Why there is no analysis: `wasm-blocked`, `unreachable`, `too-large`, `canceled` or `failed`. */
export class EngineError extends Error {
  /** @param {string} code @param {string} message @param {unknown} [cause] */
  constructor(code, message, cause) {
    super(message, { cause });
    this.name = 'EngineError';
    this.code = code;
  }
}

const canceled = () => new EngineError('canceled', 'canceled');

/** Runs on this thread. */
export class LocalEngine {
  #glue;
  #loading;
  #packs = {};
  #src;
  /** Whether the engine stopped in the middle, out of memory: what it left behind is not to be trusted. */
  broken = false;
  /** The pack of places that is there, by its name. */
  pack = null;
  /** The wasm module, compiled, once it is there. */
  module;

  /** @param {string | URL | WebAssembly.Module} [src] address of the wasm file, beside this module unless given; or what it contains */
  constructor(src) {
    this.#src = src;
  }

  /** Loads the wasm file; needless before `analyze`, but earlier is faster. A failure may be tried again. */
  load() {
    this.#loading ??= this.#fetch().catch((error) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  /** @param {string} text @param {object} [options] @param {{ signal?: AbortSignal }} [request] */
  async analyze(text, options, request) {
    return this.call('analyze', [text, options], request);
  }

  /** Both analyses and what became of the figures of the first. */
  async compare(before, beforeOptions, after, afterOptions, request) {
    return this.call('compare', [before, beforeOptions, after, afterOptions], request);
  }

  /** Calls the wasm module, once it is loaded. @param {'analyze' | 'compare'} name @param {unknown[]} values */
  async call(name, values, request) {
    await this.load();
    if (request?.signal?.aborted) throw canceled();
    try {
      return this.#glue[name](...values);
    } catch (error) {
      this.broken ||= error instanceof WebAssembly.RuntimeError;
      throw new EngineError('failed', error.message, error);
    }
  }

  /** The analysis of the beginning of a long text, at once, if it can be had. */
  glance(text, options) {
    const end = text.lastIndexOf('\n', SCREEN);
    try {
      return !this.broken && this.#glue.analyze(text.slice(0, end > SCREEN / 2 ? end : SCREEN), options);
    } catch {
      // The whole text will tell.
    }
  }

  /**
   * The analysis of a text as `csv`, `markdown`, `webannotation` or `casualties`; once loaded.
   * @param {{ separator?: string, bom?: boolean }} [table] of the formats that are tables
   */
  exportAs(text, options, format, { separator = ',', bom = true } = {}) {
    const written = this.#glue.exportAs(text, options, format, separator);
    return bom && (format === 'csv' || format === 'casualties') ? `\uFEFF${written}` : written;
  }

  /**
   * Fetches a pack of places once, for all analyses to come; true if it is there. Without it the engine knows fewer
   * places and where none of them lies, which is no error.
   * @param {'places' | 'places-near'} [pack] that of the whole world, or a small one
   */
  places(pack = 'places') {
    this.#packs[pack] ??= this.#addPlaces(pack).then(() => Boolean(this.pack = pack), () => false);
    return this.#packs[pack];
  }

  async #addPlaces(pack) {
    if (globalThis.navigator?.connection?.saveData) throw canceled();
    const [bytes] = await Promise.all([file(pack).then((response) => response.arrayBuffer()), this.load()]);
    this.#glue.loadPlaces(new Uint8Array(bytes));
  }

  /** Text of an article on the page; once loaded. */
  hostText(host) {
    return this.#glue.hostText(host);
  }

  /** Ranges of the page for offsets into `hostText`; once loaded. */
  hostRanges(host, offsets) {
    return this.#glue.hostRanges(host, Uint32Array.from(offsets));
  }

  async #fetch() {
    try {
      // The smallest module: where none may be compiled, this says so at once; a stream may never answer.
      new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    } catch (error) {
      throw new EngineError('wasm-blocked', error.message, error);
    }
    try {
      const glue = await import('./pkg/factmark.js');
      this.module = await compiled(await (this.#src ?? file('wasm')));
      await glue.default({ module_or_path: this.module });
      this.#glue = glue;
    } catch (error) {
      throw new EngineError('unreachable', error.message, error);
    }
  }
}

/** @param {WebAssembly.Module | Response | BufferSource | string | URL} source */
async function compiled(source) {
  if (source instanceof WebAssembly.Module) return source;
  const given = typeof source === 'string' || source instanceof URL ? await fetch(source) : source;
  if (!(given instanceof Response)) return WebAssembly.compile(given);
  if (!given.ok) throw new Error(given.status);
  // Some servers call it something else.
  const named = given.headers.get('Content-Type') === 'application/wasm';
  return named ? WebAssembly.compileStreaming(given) : WebAssembly.compile(await given.arrayBuffer());
}

/** The same, in a worker: every request has an id, is answered or rejected, and can be canceled. */
export class WorkerEngine {
  #worker;
  #src;
  #requests = new Map();
  #next = 0;
  /** The wasm module, where it is compiled already. */
  module;

  /** @param {string | URL} [src] */
  constructor(src) {
    this.#src = src && String(new URL(src, globalThis.location?.href));
  }

  /** @param {string} text @param {object} [options] @param {{ signal?: AbortSignal }} [request] */
  analyze(text, options, request) {
    return this.call('analyze', [text, options], request);
  }

  /** As of `LocalEngine`. */
  call(name, values, request) {
    const signal = request?.signal;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) throw canceled();
      const id = this.#next++;
      this.#requests.set(id, { resolve, reject, large: lengthOf(values) > LARGE, message: { id, name, values, places: request?.places } });
      signal?.addEventListener('abort', () => this.#cancel(id), { once: true });
      this.#start().postMessage(this.#requests.get(id).message);
    });
  }

  #start() {
    if (this.#worker) return this.#worker;
    const worker = new Worker(workerAddress(), { type: 'module' });
    worker.onmessage = ({ data }) => (data.alive ? this.#watch(worker, data.alive) : this.#answer(data));
    worker.onerror = (event) => this.#fail(new EngineError('unreachable', event.message || 'no worker'));
    // A worker that dies says nothing; the lock that it holds while it lives is free then.
    const life = `factmark ${Math.random()}`;
    handed().then((files) => worker.postMessage({ life, files, src: this.module ?? this.#src }));
    this.#worker = worker;
    return worker;
  }

  /** Whoever gets the lock of a worker knows that it is gone. */
  async #watch(worker, life) {
    await navigator.locks.request(life, () => {});
    if (this.#worker === worker) this.#fail(new EngineError('failed', 'the worker ended'));
  }

  #answer({ id, json, error }) {
    const request = this.#requests.get(id);
    this.#requests.delete(id);
    // What has failed is not to be trusted, and what was large leaves its memory behind.
    if (error || request?.large) this.#restart();
    if (error) request?.reject(new EngineError(error.code, error.message));
    else request?.resolve(JSON.parse(json));
  }

  /** A worker deep in an analysis hears nothing: one that will be long is ended. */
  #cancel(id) {
    const request = this.#requests.get(id);
    if (!request) return;
    this.#requests.delete(id);
    if (request.large) this.#restart();
    request.reject(canceled());
  }

  /** Ends the worker; requests that are left are sent to a new one. */
  #restart() {
    this.#stop();
    for (const { message } of this.#requests.values()) this.#start().postMessage(message);
  }

  #fail(error) {
    const requests = [...this.#requests.values()];
    this.#requests.clear();
    this.#stop();
    for (const { reject } of requests) reject(error);
  }

  #stop() {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}

const lengthOf = (values) => values.reduce((sum, value) => sum + (typeof value === 'string' ? value.length : 0), 0);

let policy;

/** Worker addresses are guarded by Trusted Types; ours is a constant. */
function workerAddress() {
  policy ??= globalThis.trustedTypes?.createPolicy('factmark', { createScriptURL: workerScript });
  return policy?.createScriptURL('') ?? workerScript();
}

/** What widgets use: this thread for a few paragraphs, a worker for more, this thread again where workers are refused. */
export class Engine extends LocalEngine {
  #worker;
  /** Whether the browser or the page refused the worker. */
  #refused = false;

  constructor(src) {
    super(src);
    this.#worker = new WorkerEngine(src);
  }

  async call(name, values, request) {
    const length = lengthOf(values);
    if (length > LARGEST) throw new EngineError('too-large', `${length} > ${LARGEST}`);
    const here = length <= (this.#refused ? LARGE : SHORT) && !this.broken;
    if (here || !globalThis.Worker) return super.call(name, values, request);
    await this.load();
    this.#worker.module = this.module;
    try {
      return await this.#worker.call(name, values, { ...request, places: this.pack });
    } catch (error) {
      // The next worker fetches it again.
      if (error.code === 'failed') this.module = undefined;
      if (error.code === 'canceled' || error.code === 'failed' || this.broken) throw error;
      this.#refused = true;
      return super.call(name, values, request);
    }
  }
}

let shared;

/** The engine all widgets of a page share; the first `src` asked for wins. */
export function sharedEngine(src) {
  shared ??= new Engine(src);
  return shared;
}
