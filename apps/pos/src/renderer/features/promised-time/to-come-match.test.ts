import type { PromisedView } from '@galley/pos/contract';
import { describe, expect, test } from 'vitest';
import { matchesToCome } from './to-come-match.ts';

const order: PromisedView = {
  ...{ id: 'chk_1', title: '1-03 · Zoë', orderTypeName: 'Delivery', orderTypeKind: 'delivery' },
  ...{ guestName: 'Zoë Byron', phone: '01736 555-019', address: '4 Quay Street' },
  ...{
    promisedAt: 0,
    sendsAt: 0,
    sendsWhy: null,
    state: 'waiting',
    items: 1,
    totalMinor: 0,
    dueMinor: 0,
  },
};

describe('what is to come', () => {
  test('[OP5] is found by name, address and number, and by a phone number however it is typed', () => {
    for (const search of ['zoe', 'quay byron', '1-03', '0173 6555', '555019', ''])
      expect(matchesToCome(order, search), search).toBe(true);
    for (const search of ['zoe smith', '018 1', '99'])
      expect(matchesToCome(order, search), search).toBe(false);
  });
});
