import type { ExpoOrderView } from '@galley/kitchen/contract';
import { expect, test } from 'vitest';
import { expoPage, expoPlaces } from './expo-places.ts';
import { moveSelection } from './selection.ts';
import { createSteadyPlaces } from './steady-places.ts';

const orders = (count: number, from = 1): ExpoOrderView[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ key: `o${at + from}`, tickets: [], firedAt: at },
    ...{ readyAt: null, releasedAt: null },
  }));

test('[KS74] a page of the expo has eight orders; one that is gone leads to the last', () => {
  expect(expoPage(orders(9), 0)).toMatchObject({ number: 0, count: 2, more: 1 });
  expect(expoPage(orders(9), 1).orders.map(({ key }) => key)).toEqual(['o9']);
  expect(expoPage(orders(8), 1)).toMatchObject({ number: 0, count: 1, more: 0 });
  expect(expoPage([], 0)).toMatchObject({ orders: [], number: 0, count: 1 });
});

test('[KS74] arrows go by columns of two', () => {
  const cells = expoPlaces(orders(3));
  expect(moveSelection(cells, null, 'right')).toBe('o1');
  expect(moveSelection(cells, 'o1', 'down')).toBe('o2');
  expect(moveSelection(cells, 'o1', 'right')).toBe('o3');
  expect(moveSelection(cells, 'o2', 'right')).toBe('o3');
  expect(moveSelection(cells, 'o3', 'down')).toBe('o3');
});

test('[KS74] a digit on its way means the order that had it, until the page has been still', () => {
  const places = createSteadyPlaces();
  places.update(expoPlaces(orders(3)), 0);
  places.update(expoPlaces(orders(2, 2)), 1000);
  expect(places.meant({ position: 2 }, 1100)).toBe('o2');
  expect(places.meant({ position: 1 }, 1100)).toBeUndefined();
  expect(places.meant({ position: 1 }, 1400)).toBe('o2');
});
