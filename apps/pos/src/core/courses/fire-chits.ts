import {
  type CheckState,
  type CourseFireRow,
  groupBy,
  type SiteRow,
  type TicketLine,
  type TicketRow,
} from '@galley/domain';
import type { OutboxJob } from '@galley/sync/replica';
import { kitchenChits, type Printing } from '../printing/chit-jobs.ts';
import { checkLabel } from '../read/send-facts.ts';

/** The held tickets of a fire's lines. */
export const ticketsOfFire = (
  { read }: Pick<Printing, 'read'>,
  fire: Pick<CourseFireRow, 'checkId' | 'lineIds'>,
): TicketRow[] =>
  read
    .ticketsOf(read.kinOf([fire.checkId]))
    .filter(
      ({ held, lines }) => held === 1 && lines.some(({ lineId }) => fire.lineIds.includes(lineId)),
    );

/** As the line is now: between the send and the fire some of it may be voided, and an allergy noted. */
const lineNow = (line: TicketLine, { lines }: CheckState): TicketLine[] => {
  const now = lines.find(({ row }) => row.id === line.lineId);
  if (now === undefined) return [line];
  if (now.wholeQuantity === 0) return [];
  const allergies = now.allergies.map(({ allergyId, allergen, words }) => ({
    ...{ allergyId, allergen, words },
  }));
  return [{ ...line, quantity: now.wholeQuantity, allergies }];
};

/** What was held one by one is on one paper at its station, under the id of the fire. */
const perStation = (
  { read }: Printing,
  fire: CourseFireRow,
  tickets: readonly TicketRow[],
  state: CheckState,
): TicketRow[] =>
  [...groupBy(tickets, ({ stationKey }) => stationKey)].flatMap(([stationKey, group]) => {
    const [head] = group;
    const lines = group.flatMap((ticket) => ticket.lines.flatMap((line) => lineNow(line, state)));
    if (head === undefined || lines.length === 0) return [];
    return [
      {
        ...head,
        id: `${fire.id}.${stationKey}`,
        label: checkLabel(read, state.check),
        course: fire.course,
        lines,
        firedAt: fire.firedAt,
        held: null,
      },
    ];
  });

/** A chit at each station of a fire, or one that takes it back (rules CF13, CF14). */
export const fireChits = (
  printing: Printing,
  fire: CourseFireRow,
  tickets: readonly TicketRow[],
  state: CheckState,
  site: SiteRow,
): OutboxJob[] =>
  kitchenChits(
    printing,
    perStation(printing, fire, tickets, state),
    printing.read.stations(),
    state.check,
    site,
    fire.type === 'undo',
  );
