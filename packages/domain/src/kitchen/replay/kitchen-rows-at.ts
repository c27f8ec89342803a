import type { TicketRow } from '../../rows.ts';
import { TICKET_RANK } from '../kitchen.table.ts';
import type { KitchenRows } from '../project-tickets.ts';
import type { AllergyRows } from '../ticket-allergies.ts';

/** Until its last bump it stands open: which bumps a recall took back, its row does not tell. */
const ticketAt = (row: TicketRow, at: number): TicketRow =>
  row.bumpedAt !== null && row.bumpedAt > at
    ? { ...row, rank: TICKET_RANK.fired, bumpedAt: null, without: null }
    : row;

const allergiesAt = (about: AllergyRows, at: number): AllergyRows => ({
  ...about,
  allergies: about.allergies.filter(({ notedAt }) => notedAt <= at),
  withdrawals: about.withdrawals.filter(({ withdrawnAt }) => withdrawnAt <= at),
});

/**
 * What a kitchen was told by a moment (hub time, ms), on any device: out of it a board is drawn as it stood then (rule
 * KT60). What is said of a line without a time, its course and its place, is as it is now.
 */
export const kitchenRowsAt = (rows: KitchenRows, at: number): KitchenRows => ({
  ...rows,
  tickets: rows.tickets
    .filter(({ firedAt, movedAt }) => (movedAt ?? firedAt) <= at)
    .map((row) => ticketAt(row, at)),
  voids: rows.voids.filter(({ voidedAt }) => voidedAt <= at),
  acks: rows.acks.filter(({ ackedAt }) => ackedAt <= at),
  ...(rows.marks === undefined
    ? {}
    : { marks: rows.marks.filter(({ markedAt }) => markedAt <= at) }),
  ...(rows.fires === undefined ? {} : { fires: rows.fires.filter(({ firedAt }) => firedAt <= at) }),
  ...(rows.about === undefined ? {} : { about: allergiesAt(rows.about, at) }),
});
