import type { TicketView } from '@galley/kitchen/contract';

/** The tickets of `after`, each as the object of `before` where nothing of it changed: memoised cards stay. */
export const keepEqual = (
  before: readonly TicketView[],
  after: readonly TicketView[],
): readonly TicketView[] => {
  const known = new Map(before.map((ticket) => [ticket.id, ticket]));
  const kept = after.map((ticket) => {
    const old = known.get(ticket.id);
    return old !== undefined && JSON.stringify(old) === JSON.stringify(ticket) ? old : ticket;
  });
  const same = kept.length === before.length && kept.every((one, index) => one === before[index]);
  return same ? before : kept;
};
