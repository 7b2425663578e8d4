// What the element says about its work: counts for assistive technology, remarks, errors, a way to cancel or undo.

import { h } from './dom.js';
import { LARGEST } from './engine.js';
import { decimal } from './format.js';
import { fill, words } from './i18n.js';
import { summary } from './panel.js';

export class Status {
  element = h('div', { className: 'status', part: 'status', role: 'status' });
  /** Whether the next counts are those of the correction that stands here: it stays, and its way back. */
  #held = false;

  /** The text is another: what was offered for the one before is void. */
  edited() {
    if (this.element.querySelector('button')) this.#say();
  }

  /** The counts and remarks of an analysis; the counts in words. */
  found({ mentions, remarks: codes }, counts, language) {
    const said = mentions.length ? summary(counts, language) : '';
    const remarks = codes.map((code) => words(language).remarks[code]).filter(Boolean);
    if (this.#held) this.#held = false;
    else this.#say(said && h('span', { className: 'count' }, said), ...remarks.map((remark) => h('p', {}, remark)));
    return said;
  }

  /** A long text is being read; `onCancel` ends that. */
  busy(language, onCancel) {
    if (this.#held) return;
    const shown = words(language);
    const cancel = h('button', { onclick: onCancel }, shown.cancel);
    this.#say(h('p', {}, h('span', {}, shown.working), ' ', h('progress', { 'aria-label': shown.working }), cancel));
  }

  /** Why there is no analysis; where trying again may help, a way to do so. */
  failed(code, language, onRetry) {
    const { remarks, retry } = words(language);
    const n = decimal(LARGEST, language);
    const again = !['too-large', 'wasm-blocked'].includes(code) && h('button', { onclick: onRetry }, retry);
    this.#say(h('p', {}, fill(remarks[code] ?? remarks.failed, { n }), again || ''));
  }

  /** Words were corrected to `type`, or removed without one; the way back has the focus. */
  corrected(surface, type, language, onUndo) {
    const shown = words(language);
    const undo = h('button', { onclick: onUndo }, shown.undo);
    this.#say(h('p', { className: 'toast' }, `« ${surface} » : ${type ? shown.types[type] : shown.removed}.`, undo));
    undo.focus({ preventScroll: true });
    this.#held = true;
  }

  #say(...content) {
    this.#held = false;
    this.element.replaceChildren(...content.filter(Boolean));
  }
}
