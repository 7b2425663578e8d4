// The places: listed, and on a map of the land that asks nothing of the network.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONFLICT } from './support/conflict.mjs';
import { hasFocus, openList, reading } from './support/page.mjs';
import { suite } from './support/suite.mjs';

const at = suite();
const points = () => at.page.locator('#article .map .point');
const box = (locator) => locator.boundingBox();

test('each place with coordinates is a named point where it lies', async () => {
  await reading(at.page, CONFLICT);
  await openList(at.page, 'place');
  assert.deepEqual(await points().allTextContents(), ['Cyangugu', 'Bukavu', 'Goma', 'Bujumbura']);
  await at.page.getByRole('group', { name: 'Carte des lieux' }).waitFor();
  const [goma, bujumbura, map] = await Promise.all([box(points().nth(2)), box(points().nth(3)), box(at.page.locator('#article .map'))]);
  assert.ok(goma.y < bujumbura.y, 'Goma lies north of Bujumbura');
  for (const point of [goma, bujumbura]) assert.ok(point.x > map.x && point.x + point.width < map.x + map.width);
  assert.ok(goma.width >= 24 && goma.height >= 24, 'large enough to touch');
});

test('the land is drawn, without any border, and without a request', async () => {
  await at.page.waitForLoadState('networkidle');
  const before = at.page.requests.length;
  await reading(at.page, CONFLICT);
  await openList(at.page, 'place');
  assert.match(await at.page.locator('#article .map path').getAttribute('d'), /^(M[\d -]+l[\d -]+z){50,}$/);
  assert.deepEqual(at.page.requests.slice(before), []);
  assert.match(await at.page.locator('#cost').innerText(), /^0 requête depuis le chargement/);
});

test('a point leads to its words, and back, by keyboard', async () => {
  await reading(at.page, CONFLICT);
  await openList(at.page, 'place');
  await at.page.keyboard.press('Tab');
  await at.page.keyboard.press('Tab');
  await at.page.keyboard.press('Tab');
  assert.equal(await hasFocus(points().nth(2)), true);
  await at.page.keyboard.press('Enter');
  assert.equal(await at.page.locator('#popover-title').innerText(), 'Goma');
  await at.page.keyboard.press('Escape');
  assert.equal(await hasFocus(points().nth(2)), true);
});

test('no name covers another', async () => {
  await reading(at.page, 'Des incendies ont fait 12 morts à Paris, à Lyon, à Marseille, à Toulon, à Nice, à Cannes, à Antibes et à Bruxelles.');
  await openList(at.page, 'place');
  const boxes = await points().locator('span').evaluateAll((spans) => spans
    .filter((span) => getComputedStyle(span).opacity !== '0').map((span) => span.getBoundingClientRect().toJSON()));
  assert.ok(boxes.length > 2);
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      const apart = one.right <= other.left || other.right <= one.left || one.bottom <= other.top + 6 || other.bottom <= one.top + 6;
      assert.ok(apart, JSON.stringify([one, other]));
    }
  }
});

test('places without coordinates are listed without a map', async () => {
  await reading(at.page, 'Le conseil de Trifouillis-le-Vieux a voté 12 millions d’euros.');
  await openList(at.page, 'place');
  assert.equal(await at.page.locator('#article .map').count(), 0);
});
