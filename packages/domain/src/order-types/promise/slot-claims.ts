import { groupBy, sum } from '../../rows.ts';
import type { OrderType } from '../order-type.ts';
import { type PromisedOrder, slotStart } from './slots.ts';

/** What a promised order takes of its slot. */
export type SlotClaim = PromisedOrder & {
  /** UTC ms, who and where: of the promise for this time. */
  readonly claimedAt: number;
  readonly employeeId: string | null;
  readonly deviceId: string | null;
  /** It waits for its time: it may still be moved. */
  readonly waits: boolean;
  /** With so many items a person took it for this time although that was full; null: nobody did. */
  readonly agreedItems: number | null;
};

/** More is promised in a slot than it has room for. */
export type SlotLack = {
  /** Beginning of the slot, UTC ms. */
  readonly at: number;
  readonly unit: 'orders' | 'items';
  readonly room: number;
  /** All that is promised in it, what a person agreed to included. */
  readonly taken: number;
};

type SlotType = Pick<OrderType, 'id' | 'slots'>;
type Slots = NonNullable<OrderType['slots']>;

/** Somebody agreed to it with all that stands on it. */
const agreed = ({ items, agreedItems }: SlotClaim): boolean =>
  agreedItems !== null && items <= agreedItems;

const exceeded = (slots: Slots, claims: readonly SlotClaim[]): SlotLack['unit'] | undefined => {
  const blind = claims.filter((claim) => !agreed(claim));
  const items = sum(blind.map((claim) => claim.items));
  if (slots.orders !== null && blind.length > slots.orders) return 'orders';
  return slots.items !== null && items > slots.items ? 'items' : undefined;
};

const lackOf = (
  slots: Slots,
  at: number,
  unit: SlotLack['unit'],
  all: readonly SlotClaim[],
): SlotLack => ({
  at,
  unit,
  room: slots[unit] ?? 0,
  taken: unit === 'orders' ? all.length : sum(all.map(({ items }) => items)),
});

/** What the kitchen has stands, then whoever promised first. */
const inTurn = (a: SlotClaim, b: SlotClaim): number =>
  Number(a.waits) - Number(b.waits) ||
  a.claimedAt - b.claimedAt ||
  (a.checkId < b.checkId ? -1 : 1);

/** An order that does not fit into its slot, with the others of that. */
export type LateClaim = {
  readonly claim: SlotClaim;
  readonly lack: SlotLack;
  readonly others: readonly SlotClaim[];
};

const lateOf = (slots: Slots, at: number, claims: readonly SlotClaim[]): LateClaim[] => {
  const fits: SlotClaim[] = [];
  const late: LateClaim[] = [];
  for (const claim of [...claims].sort(inTurn)) {
    const unit = agreed(claim) ? undefined : exceeded(slots, [...fits, claim]);
    if (unit === undefined || !claim.waits) fits.push(claim);
    else {
      const others = claims.filter(({ checkId }) => checkId !== claim.checkId);
      late.push({ claim, lack: lackOf(slots, at, unit, claims), others });
    }
  }
  return late;
};

/** By the order types and their slots; what is promised for a type without slots is in none. */
const bySlot = (
  types: readonly SlotType[],
  claims: readonly SlotClaim[],
  timeZone: string,
): { readonly slots: Slots; readonly at: number; readonly claims: SlotClaim[] }[] =>
  types.flatMap(({ id, slots }) => {
    if (slots === undefined) return [];
    const mine = claims.filter(({ orderTypeId }) => orderTypeId === id);
    const taken = groupBy(mine, ({ promisedAt }) => String(slotStart(promisedAt, slots, timeZone)));
    return [...taken].map(([at, group]) => ({ slots, at: Number(at), claims: group }));
  });

/**
 * Orders that wait and for which their slot has no room: of what cut-off registers promised the later ones, whatever
 * order their rows came in (rule OP8).
 */
export const lateClaims = (
  types: readonly SlotType[],
  claims: readonly SlotClaim[],
  timeZone: string,
): LateClaim[] =>
  bySlot(types, claims, timeZone).flatMap(({ slots, at, claims: group }) =>
    lateOf(slots, at, group),
  );

/** What the slot of an order lacks, unless the order is with the kitchen or somebody agreed to it (rule OP9). */
export const slotLack = (
  type: SlotType,
  claims: readonly SlotClaim[],
  checkId: string,
  timeZone: string,
): SlotLack | undefined => {
  const own = claims.find((claim) => claim.checkId === checkId);
  if (own === undefined || !own.waits || agreed(own)) return undefined;
  const group = bySlot([type], claims, timeZone).find((one) => one.claims.includes(own));
  const unit = group && exceeded(group.slots, group.claims);
  return group && unit && lackOf(group.slots, group.at, unit, group.claims);
};
