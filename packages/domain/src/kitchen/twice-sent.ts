import { capByRoom } from '../checks/cap-by-room.ts';
import { type FamilyMember, sentTwice, voidedLine } from '../checks/sent-twice.ts';
import { type LineVoidRow, sum, type TicketRow } from '../rows.ts';
import type { TicketLine } from './kitchen.table.ts';

type SentLine = FamilyMember & { readonly name: string };
type Voids = ReadonlyMap<string, readonly LineVoidRow[]>;

/** Edits of a line that was sent as well, by the id of each but the first, with all of their family. */
export type TwiceSent = ReadonlyMap<string, readonly SentLine[]>;

const leftOf = (
  { lineId, rootId, quantity, name, insteadOf }: TicketLine,
  voids: Voids,
): SentLine => {
  const counted = capByRoom(voids.get(lineId) ?? [], quantity).map((one) => one.counted);
  const leftQuantity = quantity - sum(counted);
  const replaces = insteadOf === undefined ? {} : { insteadOf: insteadOf.lineId };
  return { lineId, rootId: rootId ?? lineId, leftQuantity, name, ...replaces };
};

/** What two cut-off registers sent of one line, or instead of it, as far as somebody will eat it (rule KT16). */
export const twiceOnTickets = (tickets: readonly TicketRow[], voids: Voids): TwiceSent => {
  // What a station made over lies on a ticket of another one as well.
  const lines = tickets
    .flatMap(({ movedFrom, lines: own }) => (movedFrom == null ? own : []))
    .filter(({ remake }) => remake === undefined);
  const quantities = new Map(lines.map(({ lineId, quantity }) => [lineId, quantity]));
  return sentTwice(
    lines.map((line) => leftOf(line, voids)),
    (lineId) => {
      const quantity = quantities.get(lineId);
      return quantity === undefined ? undefined : voidedLine(voids.get(lineId) ?? [], quantity);
    },
  );
};

/**
 * What a cook acknowledges of a line that was sent twice: one made instead of another has told of itself before anybody
 * knew that there are two.
 */
export const twiceSubject = ({ lineId, insteadOf }: TicketLine): string =>
  insteadOf === undefined ? lineId : `${lineId}:twice`;

/** How the mark reads; undefined: the line is the only one of its family, or the first. */
export const twiceText = (lineId: string, twice: TwiceSent): string | undefined => {
  const told = (line: SentLine): string => `${line.leftQuantity} × ${line.name}`;
  const family = twice.get(lineId) ?? [];
  const own = family.find((line) => line.lineId === lineId);
  if (own === undefined) return undefined;
  const others = family.filter((line) => line !== own).map(told);
  return `${told(own)}: also sent as ${others.join(', ')}, ask which`;
};
