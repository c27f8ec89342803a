import type { CheckRow, EventRow, TicketRow } from '../rows.ts';
import type { CheckRows } from './check-rows.ts';
import { restoredTimes } from './restored-lines.ts';

type Facts = Omit<CheckRows, 'check' | 'kin' | 'plans' | 'tickets' | 'lines'>;
type Row<K extends keyof Facts> = NonNullable<Facts[K]>[number];

/** When each kind of fact happened, by the clock of the device that it happened on, UTC ms. */
const HAPPENED: { readonly [K in keyof Required<Facts>]: (row: Row<K>) => number } = {
  removals: (row) => row.removedAt,
  rounds: (row) => row.sentAt,
  voids: (row) => row.voidedAt,
  adjustments: (row) => row.adjustedAt,
  adjustmentWithdrawals: (row) => row.withdrawnAt,
  moves: (row) => row.movedAt,
  allergies: (row) => row.notedAt,
  withdrawals: (row) => row.withdrawnAt,
  payments: (row) => row.paidAt,
  receipts: (row) => row.issuedAt,
  refunds: (row) => row.refundedAt,
  reversals: (row) => row.reversedAt,
  fires: (row) => row.firedAt,
  cardIntents: (row) => row.startedAt,
  cardSteps: (row) => row.at,
};

const ticketsAt = (tickets: readonly TicketRow[], at: number): TicketRow[] =>
  tickets
    .filter((row) => row.firedAt <= at)
    .map((row) => (row.bumpedAt !== null && row.bumpedAt > at ? { ...row, bumpedAt: null } : row));

const checkAt = (check: CheckRow, at: number): CheckRow =>
  check.leftAt != null && check.leftAt > at ? { ...check, leftAt: null } : check;

/**
 * The rows of a check as they stood at a moment (UTC ms): every fact that had happened by then on any device, whether
 * or not others knew of it (rule CH1). What is said of a check (name, table, covers) is kept as it is now alone.
 * `events` are those about the check: they tell when a removal was taken back (rule CH4).
 */
export const rowsAt = (
  rows: CheckRows,
  at: number,
  events: readonly EventRow[] = [],
): CheckRows => {
  const restored = restoredTimes(events);
  const until = <K extends keyof Facts>(kind: K): Facts[K] => {
    const happened = HAPPENED[kind] as (row: unknown) => number;
    const kept: readonly unknown[] | undefined = rows[kind]?.filter((row) => happened(row) <= at);
    return kept as Facts[K];
  };
  const kinds = Object.keys(HAPPENED) as (keyof Facts)[];
  return {
    ...rows,
    ...Object.fromEntries(
      kinds.filter((kind) => rows[kind] !== undefined).map((kind) => [kind, until(kind)]),
    ),
    lines: rows.lines.filter((row) => (restored.get(row.id) ?? row.addedAt) <= at),
    check: checkAt(rows.check, at),
    kin: rows.kin.filter((row) => row.openedAt <= at).map((row) => checkAt(row, at)),
    tickets: ticketsAt(rows.tickets, at),
  };
};
