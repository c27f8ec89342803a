import { capByRoom } from '../checks/project-lines.ts';
import { type FamilyMember, sentTwice } from '../checks/sent-twice.ts';
import { type LineVoidRow, sum, type TicketRow } from '../rows.ts';
import type { TicketLine } from './kitchen.table.ts';

type SentLine = FamilyMember & { readonly name: string };
type Voids = ReadonlyMap<string, readonly LineVoidRow[]>;

/** Edits of a line that was sent as well, by the id of each but the first, with all of their family. */
export type TwiceSent = ReadonlyMap<string, readonly SentLine[]>;

const leftOf = ({ lineId, rootId, quantity, name }: TicketLine, voids: Voids): SentLine => {
  const counted = capByRoom(voids.get(lineId) ?? [], quantity).map((one) => one.counted);
  return { lineId, rootId: rootId ?? lineId, leftQuantity: quantity - sum(counted), name };
};

/** What two cut-off registers sent of one line, as far as somebody will eat it (rule KT16). */
export const twiceOnTickets = (tickets: readonly TicketRow[], voids: Voids): TwiceSent =>
  sentTwice(tickets.flatMap(({ lines }) => lines.map((line) => leftOf(line, voids))));

/** How the mark reads; undefined: the line is the only one of its family, or the first. */
export const twiceText = (lineId: string, twice: TwiceSent): string | undefined => {
  const told = (line: SentLine): string => `${line.leftQuantity} × ${line.name}`;
  const family = twice.get(lineId) ?? [];
  const own = family.find((line) => line.lineId === lineId);
  if (own === undefined) return undefined;
  const others = family.filter((line) => line !== own).map(told);
  return `${told(own)}: also sent as ${others.join(', ')}, ask which`;
};
