import { localInstant, TICKET_RANK, type TicketRow } from '@galley/domain';
import type { SalesOrder } from '../../../scripts/galley/sales-file.ts';
import { seededRandom } from '../harness/random.ts';

const STATIONS = ['grill', 'fry', 'cold'] as const;
/** Hands at a station: what comes while all are busy waits. */
const COOKS = 2;
const SEED = 51;

/** The same for one name in every run, 0 to 1. */
const shareOf = (name: string): number => {
  let sum = 7;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum / 9973;
};

const stationOf = (name: string): string =>
  STATIONS[Math.floor(shareOf(`at ${name}`) * STATIONS.length)] ?? 'grill';

/** Two to twelve minutes, for an item always the same. */
const usualSeconds = (name: string): number => 120 + shareOf(name) * 600;

const line = (lineId: string, name: string, quantity: number): TicketRow['lines'][number] => ({
  ...{ lineId, name, quantity, modifiers: [], note: null, seat: null },
});

const ticketOf = (
  order: SalesOrder,
  stationKey: string,
  firedAt: number,
  bumpedAt: number,
): TicketRow => ({
  ...{ id: `tkt_${order.ref}_${stationKey}`, checkId: `chk_${order.ref}`, roundId: 'rnd' },
  ...{ businessDate: order.local.slice(0, 10), stationKey, course: 1, label: order.ref },
  ...{ guestName: null, orderTypeName: 'Takeaway', serverName: '', deviceId: 'dev' },
  lines: order.lines
    .filter(({ name }) => stationOf(name) === stationKey)
    .map(({ name, quantity }, at) => line(`lin_${order.ref}_${at}`, name, quantity)),
  ...{ firedAt, bumpedAt, generation: 1, rank: TICKET_RANK.bumped, replayed: 1 },
  ...{ held: null, longestSeconds: null, promisedAt: null },
  ...{ movedFrom: null, movedAt: null, without: null },
});

/**
 * Recorded orders as a kitchen of three stations would have made them: the file tells when each came and what it was,
 * and not how long it took. A ticket takes its slowest item, a fifth more or less by chance, from when a cook is free.
 */
export const madeTickets = (orders: readonly SalesOrder[], timeZone: string): TicketRow[] => {
  const random = seededRandom(SEED);
  const free = new Map(
    STATIONS.map((key) => [key as string, Array.from({ length: COOKS }, () => 0)]),
  );
  const inOrder = [...orders].sort((a, b) => (a.local < b.local ? -1 : 1));
  return inOrder.flatMap((order) => {
    const firedAt = localInstant(order.local, timeZone);
    const keys = [...new Set(order.lines.map(({ name }) => stationOf(name)))];
    return keys.map((key) => {
      const cooks = free.get(key) ?? [];
      const first = cooks.indexOf(Math.min(...cooks));
      const own = order.lines.filter(({ name }) => stationOf(name) === key);
      const slowest = Math.max(...own.map(({ name }) => usualSeconds(name)));
      const chance = 0.8 + (random() + random()) * 0.2;
      const done = Math.max(cooks[first] ?? 0, firedAt) + slowest * chance * 1000;
      cooks[first] = done;
      return ticketOf(order, key, firedAt, Math.round(done));
    });
  });
};
