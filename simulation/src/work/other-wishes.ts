import { projectRows } from '../../../apps/kitchen/src/core/reads/board-view.ts';
import type { Random } from '../engine/random.ts';
import { SITE } from '../shop/place.ts';
import type { KitchenCore, OfficeCore } from './cores.ts';
import type { WishDraft } from './wish.ts';

/** A cook bumps mostly, recalls now and then, and acknowledges voids; allergies are confirmed before a bump, most of the time. */
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
    const voids = reads.voidsOfChecks(reads.changedChecks(date));
    const tickets = reads.ticketsOfChecks(voids.map(({ checkId }) => checkId));
    const pairs = voids.flatMap((row) =>
      tickets
        .filter((ticket) => ticket.lines.some(({ lineId }) => lineId === row.lineId))
        .map((ticket) => ({ ticketId: ticket.id, subjectId: row.id })),
    );
    if (pairs.length > 0) return { name: 'acknowledge', input: random.pick(pairs) };
  }
  if (open.length === 0) return undefined;
  const ticketId = random.pick(open).id;
  const allergyIds = unconfirmedOn(reads, ticketId);
  return allergyIds.length > 0 && random.chance(0.9)
    ? { name: 'confirmAllergies', input: { ticketId, allergyIds } }
    : { name: 'bumpTicket', input: { ticketId } };
};

/** Allergies on a ticket that its station has not confirmed. */
const unconfirmedOn = (reads: KitchenCore['reads'], ticketId: string): string[] => {
  const ticket = reads.ticket(ticketId);
  const states = ticket === undefined ? [] : projectRows(reads, [ticket]);
  return states
    .filter(({ row }) => row.id === ticketId)
    .flatMap(({ allergies }) => allergies.flatMap(({ unconfirmed }) => unconfirmed));
};

/** Something is out, or back. */
export const eightySix = (subjectId: string, random: Random): WishDraft => {
  const about = { subjectKind: 'item', subjectId };
  if (random.chance(0.6)) return { name: 'markAvailable', input: about };
  return { name: 'markUnavailable', input: { ...about, until: random.pick(['back', 'day_end']) } };
};

/** The owner changes prices, names and what is on the menu. */
export const officeWish = async (
  { reads }: OfficeCore,
  random: Random,
): Promise<WishDraft | undefined> => {
  const { items } = reads.menu(SITE);
  if (items.length === 0) return undefined;
  const { id, name, priceMinor } = random.pick(items);
  const change = random.weighted({ price: 6, name: 2, eightySix: 3, portions: 2, remove: 1 });
  if (change === 'remove') return { name: 'removeItem', input: { itemId: id } };
  if (change === 'eightySix') return eightySix(id, random);
  if (change === 'portions')
    return { name: 'setPortions', input: { itemId: id, portions: random.between(3, 12) } };
  const columns = {
    price: { priceMinor: priceMinor + random.between(1, 50) },
    name: { name: `${name.slice(0, 40)} ${random.below(100)}` },
  }[change];
  return { name: 'saveItem', input: { id, ...columns } };
};
