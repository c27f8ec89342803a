import { expect, it } from 'vitest';
import { hubOrder } from './hub-order.ts';

const hub = (hubId: string, number: number, name = hubId, revoked = false) => ({
  ...{ hubId, name, number, revoked },
});

it('[FO19] without a list hubs stand by their enrolment, and revoked ones nowhere', () => {
  const hubs = [hub('c', 3), hub('a', 1), hub('b', 2, 'b', true)];
  expect(hubOrder(undefined, hubs)).toEqual({ order: ['a', 'c'], excluded: [] });
});

it('[FO19] the list of people comes first, what it does not name behind it; who is excluded is in no order', () => {
  const hubs = [hub('a', 1), hub('b', 2), hub('c', 3), hub('d', 4)];
  const said = { order: ['c', 'a', 'nobody', 'c'], excluded: ['a'] };
  expect(hubOrder(said, hubs)).toEqual({ order: ['c', 'b', 'd'], excluded: ['a'] });
  expect(hubOrder({ order: 'x', excluded: 7 } as never, hubs).order).toEqual(['a', 'b', 'c', 'd']);
});

it('[FO20] a hub that enrolled anew under its name stands where that one stood, alive or revoked', () => {
  const hubs = [hub('a', 1, 'Cellar'), hub('b', 2, 'Hub at Bar'), hub('n', 3, 'Cellar')];
  expect(hubOrder(undefined, hubs).order).toEqual(['a', 'n', 'b']);
  expect(hubOrder({ order: ['b', 'a'] }, hubs).order).toEqual(['b', 'a', 'n']);
  const gone = [hub('a', 1, 'Cellar', true), ...hubs.slice(1)];
  expect(hubOrder({ order: ['a', 'b'] }, gone).order).toEqual(['n', 'b']);
  expect(hubOrder({ order: ['n', 'b', 'a'] }, hubs).order).toEqual(['n', 'b', 'a']);
});

it('[FO20] it is excluded as that one was, unless people named it themselves', () => {
  const hubs = [hub('a', 1, 'Cellar'), hub('b', 2, 'Hub at Bar'), hub('n', 3, 'Cellar')];
  const said = { order: ['b', 'a'], excluded: ['a'] };
  expect(hubOrder(said, hubs)).toEqual({ order: ['b'], excluded: ['a', 'n'] });
  const named = { order: ['b', 'n', 'a'], excluded: ['a'] };
  expect(hubOrder(named, hubs)).toEqual({ order: ['b', 'n'], excluded: ['a'] });
});
