import { sleep } from '../harness/wait.ts';
import type { Device } from '../shop/device.ts';
import type { Seen, Sold } from '../shop/device-part.ts';

const ARRIVES_WITHIN_MS = 5000;
const NS_PER_MS = 1e6;

export type Delay = { readonly whole: number; readonly fromDurable: number };

const byTicket = (tickets: readonly Seen[]): ReadonlyMap<string, readonly Seen[]> => {
  const found = new Map<string, Seen[]>();
  for (const seen of tickets) found.set(seen.ticketId, [...(found.get(seen.ticketId) ?? []), seen]);
  return found;
};

/** Every ticket must have come, and once: a figure of a run that lost one says nothing. */
const delaysOf = (orders: readonly Sold[], tickets: readonly Seen[]): Delay[] => {
  const arrivals = byTicket(tickets);
  return orders.map(({ ticketId, began, committed }) => {
    const [seen, ...more] = arrivals.get(ticketId) ?? [];
    if (seen === undefined) throw new Error(`${ticketId} did not reach the kitchen.`);
    if (more.length > 0) throw new Error(`${ticketId} came ${more.length + 1} times.`);
    const ms = (from: string): number => Number(BigInt(seen.at) - BigInt(from)) / NS_PER_MS;
    return { whole: ms(began), fromDurable: ms(committed) };
  });
};

const arrived = async (kitchen: Device, orders: readonly Sold[]): Promise<readonly Seen[]> => {
  const deadline = performance.now() + ARRIVES_WITHIN_MS;
  const last = orders.at(-1)?.ticketId;
  for (;;) {
    const tickets = await kitchen.seen();
    const whole = tickets.some(({ ticketId }) => ticketId === last);
    if (whole || performance.now() > deadline) return tickets;
    await sleep(100);
  }
};

/** How long each order took to each kitchen. */
export const delaysTo = async (
  kitchens: readonly Device[],
  orders: readonly Sold[],
): Promise<Delay[]> => {
  const found = await Promise.all(
    kitchens.map(async (kitchen) => delaysOf(orders, await arrived(kitchen, orders))),
  );
  return found.flat();
};
