import { byId } from '../rows.ts';

/** Quantity that counts of each row, filled in order of id up to `room`. */
export const capByRoom = <T extends { readonly id: string; readonly quantity: number }>(
  rows: readonly T[],
  room: number,
): { readonly row: T; readonly counted: number }[] => {
  let left = room;
  return byId(rows).map((row) => {
    const counted = Math.max(0, Math.min(row.quantity, left));
    left -= counted;
    return { row, counted };
  });
};
