import type { Random } from '../engine/random.ts';
import { SITE } from '../shop/place.ts';
import type { KitchenCore, OfficeCore } from './cores.ts';
import type { WishDraft } from './wish.ts';

/** A cook bumps mostly, recalls now and then, and acknowledges voids. */
export const kitchenWish = async (
  { reads }: KitchenCore,
  random: Random,
): Promise<WishDraft | undefined> => {
  const open = reads.openTickets();
  if (random.chance(0.25)) {
    const date = reads.sessions()[0]?.businessDate ?? '';
    const bumped = reads.bumpedTickets(date, undefined, 10);
    if (bumped.length > 0) {
      return { name: 'recallTicket', input: { ticketId: random.pick(bumped).id } };
    }
  }
  if (random.chance(0.2)) {
    const date = reads.sessions()[0]?.businessDate ?? '';
    const voids = reads.voidsOfChecks(reads.voidedChecks(date));
    const tickets = reads.ticketsOfChecks(voids.map(({ checkId }) => checkId));
    const pairs = voids.flatMap((row) =>
      tickets
        .filter((ticket) => ticket.lines.some(({ lineId }) => lineId === row.lineId))
        .map((ticket) => ({ ticketId: ticket.id, subjectId: row.id })),
    );
    if (pairs.length > 0) return { name: 'acknowledge', input: random.pick(pairs) };
  }
  return open.length === 0
    ? undefined
    : { name: 'bumpTicket', input: { ticketId: random.pick(open).id } };
};

/** The owner changes prices, names and what is on the menu. */
export const officeWish = async (
  { reads }: OfficeCore,
  random: Random,
): Promise<WishDraft | undefined> => {
  const { items } = reads.menu(SITE);
  if (items.length === 0) return undefined;
  const { id, name, priceMinor } = random.pick(items);
  const change = random.weighted({ price: 6, name: 2, eightySix: 2, remove: 1 });
  if (change === 'remove') return { name: 'removeItem', input: { itemId: id } };
  const columns = {
    price: { priceMinor: priceMinor + random.between(1, 50) },
    name: { name: `${name.slice(0, 40)} ${random.below(100)}` },
    eightySix: { unavailable: random.chance(0.5) },
  }[change];
  return { name: 'saveItem', input: { id, ...columns } };
};
