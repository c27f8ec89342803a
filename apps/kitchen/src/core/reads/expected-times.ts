import type { PaceModel, TicketState } from '@galley/domain';

/** So fine is what is told: a board is not painted again for a second. */
const STEP_MS = 10_000;

const wasOpenAt = ({ status, row, dueAt, remaining }: TicketState, at: number): boolean =>
  dueAt !== null &&
  dueAt <= at &&
  (status === 'bumped' ? (row.bumpedAt ?? 0) > at : status === 'fired' && remaining > 0);

/** When a ticket is expected to be done, hub time, ms; null: it is not made now, or nothing is known. */
export type ExpectedAt = (ticket: TicketState) => number | null;

/** `all`: every ticket in play; what its station had open when it was to be started counts (rule KT51). */
export const expectedTimes =
  (model: PaceModel, all: readonly TicketState[]): ExpectedAt =>
  ({ row, status, dueAt, lines }) => {
    if (status !== 'fired' || dueAt === null) return null;
    const { stationKey } = row;
    const beside = all.filter((one) => one.row.stationKey === stationKey && wasOpenAt(one, dueAt));
    const own = lines.filter(
      ({ onTicket, quantity, voidedQuantity }) => onTicket === null && quantity > voidedQuantity,
    );
    const items = own.map(({ name }) => name);
    const seconds = model({ stationKey, items, load: Math.max(0, beside.length - 1) });
    return seconds === null ? null : Math.round((dueAt + seconds * 1000) / STEP_MS) * STEP_MS;
  };
