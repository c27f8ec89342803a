import type { EstateHub } from '@galley/backoffice/contract';
import { expect, it } from 'vitest';
import { moved, toggled } from './hub-order.ts';

const hub = (id: string, excluded = false): EstateHub => ({
  ...{ id, name: id, excluded, deviceId: null, urls: [] },
});
const ids = (hubs: readonly EstateHub[]) =>
  hubs.map(({ id, excluded }) => (excluded ? `-${id}` : id));

const list = [hub('a'), hub('b'), hub('c', true)];

it('[OF40] a hub moves one place, and not beyond the ends or those that never take over', () => {
  expect(ids(moved(list, 'b', -1))).toEqual(['b', 'a', '-c']);
  expect(ids(moved(list, 'a', -1))).toEqual(['a', 'b', '-c']);
  expect(ids(moved(list, 'b', 1))).toEqual(['a', 'b', '-c']);
});

it('[OF40] one that is taken out stands behind the others, one that comes back stands last of them', () => {
  expect(ids(toggled(list, 'a'))).toEqual(['b', '-a', '-c']);
  expect(ids(toggled([hub('a'), hub('b', true), hub('c', true)], 'c'))).toEqual(['a', 'c', '-b']);
});
