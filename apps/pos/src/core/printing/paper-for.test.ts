import type { JobKind } from '@galley/devices/core';
import type { PeripheralRow } from '@galley/domain';
import type { StoredJob } from '@galley/sync/replica';
import { expect, test } from 'vitest';
import { paperFor, printerFor } from './paper-for.ts';

test.each<[JobKind, string]>([
  ['receipt', 'guest'],
  ['refund-receipt', 'guest'],
  ['gift-receipt', 'guest'],
  ['guest-check', 'guest'],
  ['kitchen-chit', 'kitchen'],
  ['void-chit', 'kitchen'],
  ['allergy-chit', 'kitchen'],
  ['runner-chit', 'kitchen'],
  ['label', 'other'],
  ['foreign', 'other'],
  ['report', 'test'],
])('[PN25] a paper of the kind %s is for: %s', (kind, whose) => {
  expect(paperFor({ jobKey: `evt_1/${kind}/0/0`, kind } as StoredJob)).toBe(whose);
});

test('[PN25] a printer is for whom its roles say; without a role it is for tests, unless another hands on to it', () => {
  const row = (id: string, roles: readonly string[], failoverId: string | null = null) =>
    ({ id, roles, failoverId }) as PeripheralRow;
  const rows = [
    row('till', ['station:bar', 'receipt'], 'spare'),
    row('grill', ['station:grill']),
    row('labels', ['label']),
    row('spare', []),
    row('bench', []),
  ];
  const told = [...rows.map(({ id }) => id), 'older'].map((id) => [id, printerFor(rows, id)]);
  expect(Object.fromEntries(told)).toEqual({
    ...{ till: 'guest', grill: 'kitchen', labels: 'other' },
    ...{ spare: 'other', bench: 'test', older: 'guest' },
  });
});
