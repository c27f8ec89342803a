import { type DrawerEventRow, rowFact } from '@galley/domain';
import { describe, expect, it } from 'vitest';
import { NOW, openOffice } from './testing/open-office.fixture.ts';
import { nothing } from './testing/outcomes.fixture.ts';

const event = (id: string, at: number, more: Partial<DrawerEventRow> = {}) => {
  const row: DrawerEventRow = {
    id: `drw_${id}`,
    businessDate: '2026-06-01',
    at,
    deviceId: 'dev_bar',
    printerId: 'per_till',
    type: 'kicked',
    by: null,
    since: null,
    employeeId: null,
    reason: null,
    ...more,
  };
  return rowFact('drawer_event', row);
};

const till = rowFact('peripheral', {
  id: 'per_till',
  name: 'Till printer',
  type: 'printer',
  hostId: 'dev_bar',
  connection: { kind: 'tcp', host: '127.0.0.1', port: 9100 },
  model: null,
  setup: {},
  roles: ['receipt'],
  failoverId: null,
  sort: 0,
});

describe('drawers in the back office', () => {
  it('[DW8] an opening that a pulse of another register explains is no exception, and names its person', async () => {
    const shop = openOffice();
    const pulse = { deviceId: 'dev_terrace', employeeId: 'emp_ana', reason: 'sale' } as const;
    shop.commit([
      rowFact('employee', { id: 'emp_ana', name: 'Ana', roleId: 'rol_server', active: 1 }),
      till,
      event('a', NOW - 5000, { type: 'opened', by: 'hand', employeeId: 'emp_else' }),
      event('b', NOW - 4600, pulse),
      event('c', NOW, { type: 'opened', by: 'hand' }),
    ]);
    const call = { session: shop.houseSession };
    const answer = await shop.definition.queries.drawerEvents.ask(nothing, call);
    if (!answer.ok) throw new Error(answer.error.message);
    const told = answer.value.map(({ type, by, person, reason, exception }) => {
      return [type, by, person, reason, exception];
    });
    expect(told).toEqual([
      ['opened', 'hand', null, null, true],
      ['kicked', null, 'Ana', 'sale', false],
      ['opened', 'kick', 'Ana', 'sale', false],
    ]);
  });

  it('[DW6] the last 24 hours are shown, newest first, and what the house should ask about is marked', async () => {
    const shop = openOffice();
    shop.commit([
      till,
      event('a', NOW - 90_000_000),
      event('b', NOW - 5000),
      event('c', NOW - 4000, { type: 'opened', by: 'kick' }),
      event('d', NOW - 1000, { type: 'left_open', since: NOW - 4000 }),
      event('e', NOW, { type: 'opened', by: 'hand', printerId: 'per_gone' }),
    ]);
    const call = { session: shop.houseSession };
    const answer = await shop.definition.queries.drawerEvents.ask(nothing, call);
    if (!answer.ok) throw new Error(answer.error.message);
    const told = answer.value.map(({ type, drawerName, openForMs, exception }) => [
      type,
      drawerName,
      openForMs,
      exception,
    ]);
    expect(told).toEqual([
      ['opened', 'per_gone', null, true],
      ['left_open', 'Till printer', 3000, true],
      ['opened', 'Till printer', null, false],
      ['kicked', 'Till printer', null, false],
    ]);
    const stranger = await shop.definition.queries.drawerEvents.ask(nothing, {
      session: undefined,
    });
    expect(stranger.ok).toBe(false);
  });
});
