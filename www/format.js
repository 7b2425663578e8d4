// Values as readers expect them in their language; `Intl` knows the conventions.

import { fill, words } from './i18n.js';

const DAY = { day: 'numeric', month: 'long', year: 'numeric' };
const FULL = /^\d{4}-\d\d-\d\d$/;
const SYMBOLS = { percent: '\u202F%' };

const made = new Map();

/** One of the formats of `Intl`; to make one takes much longer than to use it. */
function intl(name, language, options) {
  const key = name + language + JSON.stringify(options);
  let format = made.get(key);
  if (!format) made.set(key, format = new Intl[name](language, options));
  return format;
}

/** A number mention's value, its qualifier in words; empty where there is none (« vendredi »). */
export function value(mention, language) {
  const shown = plain(mention, language);
  const qualifier = words(language).qualifiers[mention.qualifier];
  return shown && qualifier ? `${qualifier} ${shown}` : shown;
}

/** The value alone, millions and more in words. */
export function short(mention, language) {
  return plain(mention, language, { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 3 });
}

/** The value alone. */
export function plain(mention, language, large) {
  if (mention.iso) return mention.iso.split('/').map((iso) => moment(iso, language)).join(' – ');
  const bounds = [mention.exact, mention.exactUpper].filter((bound) => bound != null);
  return bounds.length ? bounds.map((bound, at) => quantity(bound, mention, language, at === bounds.length - 1, large)).join(' – ') : '';
}

/** An exact decimal, grouped. */
export function decimal(digits, language, notation) {
  return intl('NumberFormat', language, notation ?? { maximumFractionDigits: 20 }).format(digits);
}

/** « 1 chiffre », « 12 chiffres »: a template with the endings of the plural, and `{y}`. */
export function counted(template, n, language) {
  const single = /^en\b/i.test(language) ? n === 1 : n < 2;
  return fill(template, { n: decimal(n, language), ...(single ? { y: 'y' } : { s: 's', x: 'x', y: 'ies' }) });
}

/** A day, or a span of days as short as can be: « 1902 », « février 2025 », « 17–18 février 2025 ». */
export function resolved({ resolved: first, resolvedUpper: end }, language) {
  if (!first) return '';
  if (!end || !FULL.test(first) || !FULL.test(end)) return [first, end].filter(Boolean).map((day) => moment(day, language)).join(' – ');
  const [from, to] = [first, end].map((day) => new Date(`${day}T00:00Z`));
  const after = new Date(to.getTime() + 864e5);
  const whole = from.getUTCDate() === 1 && after.getUTCDate() === 1;
  const length = (after.getUTCFullYear() - from.getUTCFullYear()) * 12 + after.getUTCMonth() - from.getUTCMonth();
  const shown = { year: 'numeric' };
  if (!whole || length !== 12 || from.getUTCMonth() !== 0) shown.month = 'long';
  if (!whole || (length !== 1 && shown.month)) shown.day = 'numeric';
  return intl('DateTimeFormat', language, { ...shown, timeZone: 'UTC' }).formatRange(from, to);
}

/** The name of a country, or the reference as it is. */
export function reference(ref, language) {
  if (!/^[A-Z]{2}$/.test(ref ?? '')) return ref ?? '';
  return intl('DisplayNames', language, { type: 'region', fallback: 'code' }).of(ref);
}

function quantity(digits, { type, unit }, language, last, large) {
  const notation = Math.abs(digits) >= 1e6 ? large : undefined;
  if (type === 'money' && /^[A-Z]{3}$/.test(unit ?? '') && last) return money(digits, unit, language, notation);
  const number = decimal(digits, language, notation);
  if (!last) return number;
  if (unit === 'point') return `${number} point${Math.abs(digits) >= 2 ? 's' : ''}`;
  if (type === 'age') return `${number} ${unit ?? (language.startsWith('en') ? 'years' : 'ans')}`;
  const symbol = SYMBOLS[type] ?? (type === 'measure' && unit ? `\u00A0${unit}` : '');
  return number + symbol;
}

function money(digits, currency, language, notation) {
  const style = { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger', ...notation };
  return intl('NumberFormat', language, style).format(digits);
}

/** An ISO 8601 duration, date or time, as far as it is known. */
function moment(iso, language) {
  if (/^-?P/.test(iso)) return duration(iso, language);
  const date = /^(\d{4}|XXXX)-(\d{2})(?:-(\d{2}))?$/.exec(iso);
  if (!date) return iso;
  const [, year, month, day] = date;
  const known = { ...DAY };
  if (!day) delete known.day;
  if (year === 'XXXX') delete known.year;
  const point = new Date(Date.UTC(year === 'XXXX' ? 2000 : Number(year), month - 1, day ?? 1));
  return intl('DateTimeFormat', language, { ...known, timeZone: 'UTC' }).format(point);
}

const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];
const DURATION = /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/;

function duration(iso, language) {
  const parts = DURATION.exec(iso);
  if (!parts) return iso;
  const long = (unit) => intl('NumberFormat', language, { style: 'unit', unit, unitDisplay: 'long' });
  const shown = UNITS.map((unit, at) => parts[at + 1] && long(unit).format(parts[at + 1])).filter(Boolean);
  return intl('ListFormat', language, { type: 'conjunction' }).format(shown);
}
