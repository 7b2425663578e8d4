// Places on the outline of the land: no tiles, no borders, nothing asked of anyone while one reads.

import { h } from './dom.js';
import { file } from './files.js';

/** Units of the outline in a degree. */
const UNITS = 4;
/** Width to height of the frame. */
const RATIO = 1.75;
/** The least height shown, in degrees: less would show no coast. */
const LEAST = 28;

let loading;

/** The outline as SVG path data; empty where it is out of reach. */
export function outline() {
  loading ??= file('land').then((response) => response.text()).catch(() => '');
  return loading;
}

/**
 * @param {{ name: string, mentions: number[], point: { latitude: number, longitude: number } }[]} points
 * @param {import('./list.js').Rows} rows
 * @param {string} label
 */
export function map(points, rows, label) {
  const { west, north, width, height } = frame(points.map(({ point }) => point));
  const land = svg('path', { 'fill-rule': 'evenodd' });
  outline().then((path) => land.setAttribute('d', path));
  const box = [(west + 180) * UNITS, (90 - north) * UNITS, width * UNITS, height * UNITS].join(' ');
  const sheet = svg('svg', { viewBox: box, preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  sheet.append(land);
  const taken = points.map(({ point }) => {
    const [x, y] = [(point.longitude - west) / width, (north - point.latitude) / height];
    return { from: x - 0.012, to: x + 0.012, x, y };
  });
  return h('div', { className: 'map', role: 'group', 'aria-label': label }, sheet, ...points.map(({ name, mentions }, at) => {
    const { x, y } = taken[at];
    // A name stands where it covers nothing, else it is told, not shown.
    const length = 0.04 + name.length * 0.019;
    const place = [['east', x + 0.02, x + length], ['west', x - length, x - 0.02]].find(([, from, to]) => from > 0 && to < 1
      && taken.every((other) => Math.abs(other.y - y) > 0.085 || other.from > to || other.to < from));
    if (place) taken.push({ from: place[1], to: place[2], y });
    const button = rows.button(mentions.map((index) => ({ index })), `point ${place ? place[0] : 'unnamed'}`, h('span', {}, name));
    button.style.left = `${x * 100}%`;
    button.style.top = `${y * 100}%`;
    return button;
  }));
}

/** The piece of the world that holds the points, with room around them, no more squeezed than it is on the globe. */
function frame(points) {
  const [lowest, highest] = ends(points.map(({ latitude }) => latitude));
  const [west, east] = ends(points.map(({ longitude }) => longitude));
  const squeeze = Math.cos(((lowest + highest) / 2) * (Math.PI / 180));
  const height = Math.min(180, Math.max(LEAST, (highest - lowest) * 1.5, ((east - west) * 1.5 * squeeze) / RATIO));
  const width = Math.min(360, (height * RATIO) / squeeze);
  return { west: (west + east - width) / 2, north: Math.min(90, (lowest + highest + height) / 2), width, height };
}

const ends = (values) => [Math.min(...values), Math.max(...values)];

function svg(name, attributes) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
