import type { Placed } from './lay-out.ts';

/** A hand that is already on its way still aims at the board as it stood this long ago. */
export const SETTLE_MS = 350;

/** What a cook aims at: the number of a ticket, or one cell of the board. */
export type Aim = { readonly position: number } | { readonly column: number; readonly row: number };

/** Where something stands that hands aim at; `ticket` is any thing with an id. */
export type Place = Pick<Placed, 'position' | 'column' | 'row'> & {
  readonly ticket: { readonly id: string };
};

export type SteadyPlaces = {
  /** Tells which tickets stand where now. Times are ms of any clock that only runs forward. */
  update(cells: readonly Place[], now: number): void;
  /** Id of the ticket that is meant; undefined when it is gone from this screen or there is none. */
  meant(aim: Aim, now: number): string | undefined;
};

type Places = ReadonlyMap<string, string>;

const keyOf = (aim: Aim): string =>
  'position' in aim ? `number ${aim.position}` : `cell ${aim.column} ${aim.row}`;

const placesOf = (cells: readonly Place[]): Places =>
  new Map(
    cells.flatMap(({ ticket, position, column, row }) => [
      [keyOf({ position }), ticket.id] as const,
      [keyOf({ column, row }), ticket.id] as const,
    ]),
  );

const differs = (before: Places, after: Places): boolean =>
  [...before].some(([key, id]) => after.get(key) !== id);

/** Tickets that are new take the free places only, so that no place changes its ticket. */
const withNew = (before: Places, after: Places): Places => {
  const known = new Set(before.values());
  return new Map([...[...after].filter(([, id]) => !known.has(id)), ...before]);
};

/** Keeps the places from before a change until the board has been still for a moment. */
export const createSteadyPlaces = (): SteadyPlaces => {
  let shown: Places = new Map();
  let aimed: Places = shown;
  let changedAt = Number.NEGATIVE_INFINITY;
  const still = (now: number) => now - changedAt >= SETTLE_MS;
  return {
    update: (cells, now) => {
      const next = placesOf(cells);
      aimed = withNew(still(now) ? shown : aimed, next);
      if (differs(shown, next)) changedAt = now;
      shown = next;
    },
    meant: (aim, now) => {
      const id = (still(now) ? shown : aimed).get(keyOf(aim));
      return id !== undefined && [...shown.values()].includes(id) ? id : undefined;
    },
  };
};
