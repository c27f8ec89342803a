import type { PeripheralRow } from '@galley/domain';
import { twinFacts } from '@galley/domain/demo';
import { expect, it } from 'vitest';
import { createMovedTwins } from './moved-twins.ts';

const SITE = 'sit_harbour0';

const twinRows = (first: number): PeripheralRow[] => {
  const ports = { scale: first, scanner: first + 1, probe: first + 2, display: first + 3 };
  return twinFacts(SITE, ports).map(({ id, doc }) => ({ ...(doc as PeripheralRow), id }));
};

const held = (told: string | undefined, now: readonly PeripheralRow[], before = twinRows(9101)) =>
  now.filter(createMovedTwins(SITE, told, before)).map(({ type }) => type);

it('[PE26] virtual devices that moved are not attached where they were before the start', () => {
  expect(held('9101,9102,7003,9104', twinRows(9101))).toEqual(['probe']);
  // The back office has written the new ports down.
  expect(held('7001,7002,7003,7004', twinRows(7001))).toEqual([]);
  // A person has given one another port since the start.
  expect(held('7001,7002,7003,7004', twinRows(8001))).toEqual([]);
});

it("[PE26] devices that are nobody's twins are attached as ever", () => {
  const own = twinRows(9101).map((row) => ({ ...row, id: `per_own_${row.type}` }));
  expect(held('7001,7002,7003,7004', own, own)).toEqual([]);
  const far = twinRows(9101).map((row) => ({
    ...row,
    connection: { ...row.connection, host: '10.0.0.9' },
  }));
  expect(held('7001,7002,7003,7004', far, far)).toEqual([]);
  expect(held(undefined, twinRows(9101))).toEqual([]);
});
