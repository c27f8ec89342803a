import { groupBy, type TicketRow } from '../rows.ts';

/** A course of a check at a station. */
const placeOf = ({ checkId, stationKey, course }: TicketRow): string =>
  JSON.stringify([checkId, stationKey, course]);

const isSent = ({ movedFrom, lines }: TicketRow): boolean =>
  movedFrom == null && lines.every(({ remake }) => remake === undefined);

const byFire = (a: TicketRow, b: TicketRow): number =>
  a.firedAt - b.firedAt || (a.roundId < b.roundId ? -1 : 1);

/**
 * Tickets of a later round to a course that their station has from that check already (rule KT63). What is made again
 * or made over says so itself. `rows`: all tickets of the checks.
 */
export const addedTickets = (rows: readonly TicketRow[]): ReadonlySet<string> =>
  new Set(
    [...groupBy(rows.filter(isSent), placeOf)].flatMap(([, own]) => {
      const [first] = [...own].sort(byFire);
      return own.filter(({ roundId }) => roundId !== first?.roundId).map(({ id }) => id);
    }),
  );
