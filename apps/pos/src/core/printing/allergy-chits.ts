import { allergyChitDocument, printJobKey } from '@galley/devices/core';
import {
  type AllergyRow,
  allergyKey,
  allergyRowsOf,
  type CheckRows,
  projectTickets,
  type SiteRow,
  type TicketState,
} from '@galley/domain';
import type { OutboxJob } from '@galley/sync/replica';
import { checkLabel } from '../read/send-facts.ts';
import { chitHead, chitLine, type Printing } from './chit-jobs.ts';
import { stationPrinter } from './destination.ts';
import { paperContext } from './paper-context.ts';
import { printJob } from './print-job.ts';

type NotedLine = TicketState['lines'][number];

/** Lines of a ticket that somebody will eat and that what was noted just now marks anew. */
const marked = ({ lines }: TicketState, noted: readonly AllergyRow[]): NotedLine[] => {
  const ids = new Set(noted.map(({ id }) => id));
  return lines.filter(
    (line) =>
      line.onTicket === null &&
      line.quantity > line.voidedQuantity &&
      line.allergies.some(({ allergyId, late }) => late && ids.has(allergyId)),
  );
};

/** A line with what was noted, and with what it carried before. */
const lineOf = (line: NotedLine) => {
  const marks = new Map(line.allergies.map((mark) => [allergyKey(mark), mark]));
  return { ...line, quantity: line.quantity - line.voidedQuantity, allergies: [...marks.values()] };
};

/**
 * An allergy noted after the send prints at every station with a printer that holds lines of its guest, bumped or
 * not: like a void it reaches the plate wherever that stands (rule AY9).
 */
export const allergyChits = (
  printing: Printing,
  rows: CheckRows,
  noted: readonly AllergyRow[],
  site: SiteRow,
): OutboxJob[] => {
  const { read, identity } = printing;
  const [first] = noted;
  if (first === undefined) return [];
  const stations = read.stations();
  const context = paperContext(read, site, 'kitchen-chit');
  const { labels } = context;
  const label = checkLabel(read, rows.check);
  return projectTickets({ ...rows, acks: [], about: allergyRowsOf(rows) }).flatMap((ticket) => {
    const lines = marked(ticket, noted);
    const station = stations.find(({ key }) => key === ticket.row.stationKey);
    const printer = stationPrinter(read, identity, station);
    if (lines.length === 0 || station === undefined || printer === undefined) return [];
    const input = {
      ...chitHead(
        printing,
        { ...ticket.row, label },
        station,
        rows.check,
        site,
        first.notedAt,
        labels,
      ),
      lines: lines.map((line) => chitLine(lineOf(line), labels)),
    };
    const key = printJobKey(`${first.id}.${ticket.row.id}`, 'allergy-chit', 0, 0);
    const doc = allergyChitDocument(input, context);
    return [printJob(key, 'allergy-chit', printer, doc, labels)];
  });
};
