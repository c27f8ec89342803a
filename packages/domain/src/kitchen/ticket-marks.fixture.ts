import type { TicketRow } from '../rows.ts';
import { NOW } from '../testing/fixtures.ts';
import { TICKET_RANK } from './kitchen.table.ts';

/** A fired ticket of two lines, `lin_a1` and `lin_a2` of the ticket `a`. */
export const ticketRow = (id: string, more: Partial<TicketRow> = {}): TicketRow => ({
  id: `tkt_${id}`,
  checkId: `chk_${id}`,
  roundId: `rnd_${id}`,
  businessDate: '2026-06-01',
  stationKey: 'fry',
  course: 1,
  label: id,
  guestName: null,
  orderTypeName: 'Dine in',
  serverName: 'Maria',
  deviceId: 'dev_register',
  lines: ['Chips', 'Salad'].map((name, index) => ({
    lineId: `lin_${id}${index + 1}`,
    name,
    quantity: 1,
    modifiers: [],
    note: null,
    seat: null,
  })),
  firedAt: NOW - 60_000,
  bumpedAt: null,
  generation: 1,
  rank: TICKET_RANK.fired,
  replayed: 0,
  held: null,
  longestSeconds: null,
  promisedAt: null,
  ...{ movedFrom: null, movedAt: null, without: null },
  ...more,
});
