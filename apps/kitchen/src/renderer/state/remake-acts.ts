import type { RemakeReason } from '@galley/domain';
import type { TicketView } from '@galley/kitchen/contract';
import { attempt, tell } from './acts.ts';
import { rpc } from './rpc.ts';

/** Lines of a ticket that it makes or made, and of which something is left to be eaten. */
export const remakeableLines = ({ lines }: Pick<TicketView, 'lines'>) =>
  lines.filter(
    ({ onTicket, quantity, voidedQuantity }) => onTicket === null && quantity > voidedQuantity,
  );

/** So many of each line, by its id. */
export type RemakeCounts = Readonly<Record<string, number>>;

type Ticket = Pick<TicketView, 'id' | 'label' | 'lines'>;

const wishOf = (ticket: Ticket, counts: RemakeCounts) =>
  remakeableLines(ticket).flatMap(({ lineId }) => {
    const quantity = counts[lineId] ?? 0;
    return quantity === 0 ? [] : [{ lineId, quantity }];
  });

const askOne = async (
  ticket: Ticket,
  counts: RemakeCounts,
  reason: RemakeReason,
): Promise<readonly string[]> => {
  const lines = wishOf(ticket, counts);
  let made: readonly string[] = [];
  if (lines.length === 0) return made;
  await attempt(`remake ${ticket.id}`, async () => {
    const wish = { ticketId: ticket.id, lines, reason, note: null };
    const outcome = await rpc().run('remake', wish);
    if (!outcome.ok) return outcome;
    made = outcome.value.ticketIds;
    return { ok: true, value: null };
  });
  return made;
};

const takeBack = async (ids: readonly string[]): Promise<void> => {
  for (const ticketId of ids)
    await attempt(`not again ${ticketId}`, () => rpc().run('takeBackRemake', { ticketId }));
};

/** Has these dishes made again, each at the station that made it; the message takes it back. */
export const makeAgain = async (
  tickets: readonly Ticket[],
  counts: RemakeCounts,
  reason: RemakeReason,
): Promise<void> => {
  const made: string[] = [];
  for (const ticket of tickets) made.push(...(await askOne(ticket, counts, reason)));
  if (made.length > 0) tell(`${tickets[0]?.label}: made again`, () => takeBack(made));
};
