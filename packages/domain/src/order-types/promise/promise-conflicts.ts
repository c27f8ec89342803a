import type { CheckRows } from '../../checks/check-rows.ts';
import { byId, type EventRow, type TicketRow } from '../../rows.ts';

const promisesIn = (events: readonly EventRow[]): EventRow[] =>
  byId(events).filter(({ type }) => type === 'promise_changed');

/**
 * Promises of a check for another time than it has now, which nobody changed any more: registers that could not see each
 * other promised both (rule OP11). `events`: those about the check, in any order.
 */
export const promisedBeside = (
  promisedAt: number | null,
  events: readonly EventRow[],
): EventRow[] => {
  const promises = promisesIn(events);
  const left = new Set(promises.map(({ detail }) => detail.from));
  const ends = promises.filter(
    ({ detail: { to } }) => typeof to === 'number' && to !== promisedAt && !left.has(to),
  );
  return [...new Map(ends.map((event) => [event.detail.to, event])).values()];
};

/** The latest promise for the time that a check has now was made where nothing of the check was known to be sent. */
const promisedUnsent = (promisedAt: number, events: readonly EventRow[]): boolean =>
  promisesIn(events)
    .filter(({ detail }) => detail.to === promisedAt)
    .toSorted((a, b) => a.at - b.at)
    .at(-1)?.detail.sent === 0;

/** The first ticket of a check that went to the kitchen where its promise was not known (rule OP12). */
export const sentUnpromised = (
  { check, tickets }: Pick<CheckRows, 'check' | 'tickets'>,
  events: readonly EventRow[],
): TicketRow | undefined =>
  check.promisedAt != null && promisedUnsent(check.promisedAt, events)
    ? byId(tickets)
        .filter((ticket) => ticket.checkId === check.id && ticket.promisedAt == null)
        .toSorted((a, b) => a.firedAt - b.firedAt)[0]
    : undefined;
