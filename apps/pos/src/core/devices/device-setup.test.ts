import type { PeripheralRow } from '@galley/domain';
import { expect, test } from 'vitest';
import { tellsOnce } from './device-setup.ts';

const scale = (protocol: string): PeripheralRow => ({
  ...{ id: 'per_scale', name: 'Counter scale', type: 'scale', hostId: null, model: null },
  connection: { kind: 'tcp', host: '127.0.0.1', port: 9101 },
  setup: { kind: 'scale', setup: { protocol } },
  ...{ roles: [], failoverId: null, sort: 0 },
});

test('[WI10] a scale that tells each weighing once is known, so that people look at the goods', () => {
  expect(['adam', 'dialog-06', 'dialog-02-04'].map((one) => tellsOnce(scale(one)))).toEqual([
    ...[true, true, true],
  ]);
  expect(['toledo-8217', 'cas', 'hid', 'none'].some((one) => tellsOnce(scale(one)))).toBe(false);
});
