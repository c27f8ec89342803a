import { groupBy, type LineVoidRow, sum, type TicketRow } from '../rows.ts';
import { type CourseLookup, fireOf, type Shortened } from './ticket-course.ts';

/** Null: it starts with its send or fire, or is to be ready at a promised time whatever else of it is voided. */
export const togetherKey = (ticket: TicketRow, lookup: CourseLookup): string | null => {
  const fire = fireOf(ticket, lookup);
  if (fire !== undefined) return fire.longestSeconds === null ? null : fire.id;
  const alone = ticket.held === 1 || ticket.longestSeconds === null || ticket.promisedAt !== null;
  return alone ? null : `${ticket.roundId} ${ticket.course}`;
};

type Cooked = { readonly seconds: number; readonly voidedAt: number | null };

const cookedOf = (
  { lines }: TicketRow,
  voids: ReadonlyMap<string, readonly LineVoidRow[]>,
): Cooked[] =>
  lines.map(({ lineId, quantity, prepSeconds }) => {
    const own = voids.get(lineId) ?? [];
    const gone = sum(own.map((row) => row.quantity)) >= quantity;
    const voidedAt = gone ? Math.max(...own.map((row) => row.voidedAt)) : null;
    return { seconds: prepSeconds ?? 0, voidedAt };
  });

const shortenedBy = (cooked: readonly Cooked[]): Shortened | undefined => {
  const left = cooked.filter(({ voidedAt }) => voidedAt === null).map(({ seconds }) => seconds);
  const longestSeconds = Math.max(0, ...left);
  const longer = cooked.filter(({ seconds }) => seconds > longestSeconds);
  if (left.length === 0 || longer.length === 0) return undefined;
  return { longestSeconds, since: Math.max(...longer.map(({ voidedAt }) => voidedAt ?? 0)) };
};

/** By `togetherKey`; what lost nothing of its longest is not in it (rule CF9). */
export const shortenedTogether = (
  tickets: readonly TicketRow[],
  voids: ReadonlyMap<string, readonly LineVoidRow[]>,
  lookup: CourseLookup,
): ReadonlyMap<string, Shortened> => {
  const groups = groupBy(tickets, (ticket) => togetherKey(ticket, lookup) ?? '');
  const found = [...groups]
    .filter(([key]) => key !== '')
    .map(([key, group]) => {
      const cooked = group.flatMap((ticket) => cookedOf(ticket, voids));
      return [key, shortenedBy(cooked)] as const;
    });
  return new Map(found.filter((entry): entry is [string, Shortened] => entry[1] !== undefined));
};
