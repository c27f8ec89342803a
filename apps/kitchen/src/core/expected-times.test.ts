import { TICKET_RANK } from '@galley/domain';
import { expect, test } from 'vitest';
import { NOW, openKitchen, ticketRow } from './kitchen.fixture.ts';

const DAY_MS = 24 * 3600 * 1000;

test('[KT51] [KS73] a ticket says when it is expected to be done, by what its station made before', async () => {
  const shop = openKitchen();
  const before = Array.from({ length: 30 }, (_, at) => {
    const firedAt = NOW - 5 * DAY_MS + at * 900_000;
    return ticketRow(`old${at}`, {
      ...{ businessDate: '2026-05-27', firedAt, bumpedAt: firedAt + 600_000 },
      rank: TICKET_RANK.bumped,
    });
  });
  shop.put('ticket', ...before, ticketRow('a', { firedAt: NOW - 60_000 }));
  const [ticket] = (await shop.board())?.open ?? [];
  expect(ticket?.expectedAt).toBe(NOW - 60_000 + 600_000);
});

test('[KT51] nothing is said where nothing is known', async () => {
  const shop = openKitchen();
  shop.put('ticket', ticketRow('a'));
  expect((await shop.board())?.open[0]?.expectedAt).toBeNull();
});

test('[KT51] [KX4] what was made today says nothing yet: screens of a station expect alike', async () => {
  const shop = openKitchen();
  const today = Array.from({ length: 30 }, (_, at) => {
    const firedAt = NOW - 8 * 3_600_000 + at * 900_000;
    return ticketRow(`new${at}`, {
      ...{ firedAt, bumpedAt: firedAt + 600_000, rank: TICKET_RANK.bumped },
    });
  });
  shop.put('ticket', ...today, ticketRow('a'));
  expect((await shop.board())?.open[0]?.expectedAt).toBeNull();
});
