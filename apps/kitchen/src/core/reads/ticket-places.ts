import {
  type LineShare,
  placeOfLine,
  soldLineId,
  type TicketLine,
  type TicketRow,
} from '@galley/domain';
import type { CheckName, KitchenReads } from './kitchen-reads.ts';

/** What a ticket is called now, and where each of its lines goes to. */
export type TicketPlace = {
  readonly label: string;
  readonly guestName: string | null;
  /** When it is to be with the guest; null: as soon as possible. */
  readonly promisedAt: number | null;
  /** Null: its check is not here. */
  readonly orderTypeId: string | null;
  /** Its guests sit at a table, as far as known: courses are for those. */
  readonly seated: boolean;
  /** By id of the line: its seat, and its table where the ticket's lines go to several. */
  lineAt(line: TicketLine): { readonly seat: number | null; readonly at: string | null };
};

export type TicketPlaces = (ticket: TicketRow) => TicketPlace;

type Names = ReadonlyMap<string, CheckName>;
type SharesOf = (ticket: TicketRow, line: TicketLine) => readonly LineShare[];

const labelOf = (names: Names, checkIds: readonly string[], sent: string): string => {
  const labels = checkIds.map((id) => names.get(id)?.label ?? sent);
  return [...new Set(labels)].join(' + ');
};

/** Of lines that nobody moved: the check and the seat of the send. */
const asSent: SharesOf = ({ checkId }, { seat }) => [{ checkId, seat, parts: 1 }];

/** Where the lines of these tickets sit now (rule KT15). */
const sharesNow = (reads: KitchenReads, rows: readonly TicketRow[]): SharesOf => {
  const kin = reads.kinOf([...new Set(rows.map((row) => row.checkId))]);
  const moves = reads.movesOfChecks(kin);
  if (moves.length === 0) return asSent;
  const places = placeOfLine(reads.linesOfChecks(kin), moves);
  return (ticket, line) => places(soldLineId(line))?.shares ?? asSent(ticket, line);
};

const seatNow = (shares: readonly LineShare[]): number | null => {
  const seats = [...new Set(shares.map(({ seat }) => seat))];
  return seats.length === 1 ? (seats[0] ?? null) : null;
};

const placeOf = (ticket: TicketRow, names: Names, sharesOf: SharesOf): TicketPlace => {
  const idsOf = (line: TicketLine): string[] => [
    ...new Set(sharesOf(ticket, line).map(({ checkId }) => checkId)),
  ];
  const all = [...new Set(ticket.lines.flatMap(idsOf))];
  const label = labelOf(names, all, ticket.label);
  const name = all.length === 1 ? names.get(all[0] ?? '') : undefined;
  return {
    label,
    guestName: name === undefined ? ticket.guestName : name.guestName,
    orderTypeId: (names.get(ticket.checkId) ?? name)?.orderTypeId ?? null,
    seated: all.some((id) => names.get(id)?.seated !== 0),
    promisedAt: (name === undefined ? ticket.promisedAt : name.promisedAt) ?? null,
    lineAt(line) {
      const at = labelOf(names, idsOf(line), ticket.label);
      return { seat: seatNow(sharesOf(ticket, line)), at: at === label ? null : at };
    },
  };
};

/**
 * What these tickets are called now: a moved table, moved lines or another guest's name change the label of what
 * was sent and nothing else of it (KT13, KT15). The ticket keeps what it was called at its send, for when the
 * check is not here yet.
 */
export const placesOfTickets = (reads: KitchenReads, rows: readonly TicketRow[]): TicketPlaces => {
  const sharesOf = sharesNow(reads, rows);
  const checkIds = rows.flatMap((row) =>
    row.lines.flatMap((line) => sharesOf(row, line).map(({ checkId }) => checkId)),
  );
  const names = reads.namesOfChecks([...new Set(checkIds)]);
  return (ticket) => placeOf(ticket, names, sharesOf);
};
