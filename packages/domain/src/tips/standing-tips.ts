import { byId, groupBy, sum, type TipRow } from '../rows.ts';
import type { PersonTips } from './tips.table.ts';

/**
 * The note of each payment that counts: none took its place, and of several that registers made while they were cut
 * off it is the one with the greatest id (rule TP3).
 */
export const standingTips = (rows: readonly TipRow[]): TipRow[] => {
  const replaced = new Set(rows.flatMap(({ after }) => after));
  const heads = byId(rows).filter(({ id }) => !replaced.has(id));
  return [...groupBy(heads, ({ paymentId }) => paymentId).values()].flatMap(
    (notes) => notes.at(-1) ?? [],
  );
};

/** The tip of a payment as it counts; undefined: nobody noted one. */
export const tipOfPayment = (rows: readonly TipRow[], paymentId: string): TipRow | undefined =>
  standingTips(rows.filter((row) => row.paymentId === paymentId))[0];

/** Tips noted and changed in a period by person, in the order of their ids; nobody whom nothing is owed (rule TP4). */
export const tipsByPerson = (rows: readonly TipRow[]): PersonTips[] =>
  [...groupBy(byId(rows), ({ employeeId }) => employeeId)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([employeeId, of]) => ({
      employeeId,
      amountMinor: sum(of.map(({ changeMinor }) => changeMinor)),
    }))
    .filter(({ amountMinor }) => amountMinor !== 0);
