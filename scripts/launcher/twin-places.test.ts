import { expect, it } from 'vitest';
import { twinPlaces } from './twin-places.ts';

const wanted = [9101, 9102, 9103, 9104];

it('[SH94] says nothing while the virtual devices are where they were wanted', () => {
  expect(twinPlaces({ type: 'ready', twinPorts: wanted }, wanted)).toEqual({ ports: wanted });
  expect(twinPlaces({ type: 'ready' }, [])).toEqual({ ports: [] });
});

it('[SH94] says what moved where, and that none is there', () => {
  const moved = [9101, 9102, 40_001, 9104];
  const { ports, text } = twinPlaces({ type: 'ready', twinPorts: moved }, wanted);
  expect(ports).toEqual(moved);
  expect(text).toContain('probe from 9103 to 40001');
  const none = twinPlaces({ type: 'ready' }, wanted);
  expect(none.ports).toEqual([]);
  expect(none.text).toContain('are not there');
});
