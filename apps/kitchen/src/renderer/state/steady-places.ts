import type { Placed } from './lay-out.ts';

/** A ticket that came into another's place less than this ago was not what the cook aimed at. */
export const SETTLE_MS = 350;

type Place = { readonly at: string; readonly since: number };

export type SteadyPlaces = {
  /** Tells which tickets stand where now. Times are ms of any clock that only runs forward. */
  update(cells: readonly Placed[], now: number): void;
  /** False for a ticket that has only just moved into the place of another. */
  settled(ticketId: string, now: number): boolean;
};

const LONG_AGO = Number.NEGATIVE_INFINITY;

/** Remembers since when each ticket stands where it stands. */
export const createSteadyPlaces = (): SteadyPlaces => {
  let places: ReadonlyMap<string, Place> = new Map();
  const placeOf = (cell: Placed, taken: ReadonlySet<string>, now: number): Place => {
    const at = `${cell.column} ${cell.row}`;
    const before = places.get(cell.ticket.id);
    if (before?.at === at) return before;
    return { at, since: taken.has(at) ? now : LONG_AGO };
  };
  return {
    update: (cells, now) => {
      const taken = new Set([...places.values()].map(({ at }) => at));
      const next = new Map<string, Place>();
      for (const cell of cells)
        if (!next.has(cell.ticket.id)) next.set(cell.ticket.id, placeOf(cell, taken, now));
      places = next;
    },
    settled: (ticketId, now) => now - (places.get(ticketId)?.since ?? LONG_AGO) >= SETTLE_MS,
  };
};
