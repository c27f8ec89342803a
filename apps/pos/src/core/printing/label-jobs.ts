import {
  type Block,
  labelDocument,
  type PaperContext,
  printJobKey,
  type ReceiptDoc,
} from '@galley/devices/core';
import {
  allergyTexts,
  type CheckRow,
  type SiteRow,
  type TicketLine,
  type TicketRow,
} from '@galley/domain';
import type { OutboxJob } from '@galley/sync/replica';
import { allergenNames } from './allergen-names.ts';
import type { Printing } from './chit-jobs.ts';
import { labelPrinter } from './destination.ts';
import { paperContext } from './paper-context.ts';
import { callOf, paperTime } from './paper-text.ts';
import { printJob } from './print-job.ts';
import { printsFor } from './type-papers.ts';

/** More of one line are packed together and share a label. */
const MOST_PIECES = 40;

const piecesOf = ({ quantity }: TicketLine): number[] =>
  Array.from({ length: quantity > MOST_PIECES ? 1 : quantity }, (_, at) => at + 1);

/** A label for each piece, so that each cup and box has its own. */
const lineLabels = (
  line: TicketLine,
  ticket: TicketRow,
  check: CheckRow,
  site: SiteRow,
  context: PaperContext,
): Block[] => {
  const call = callOf(check);
  const { allergies = [], note } = line;
  return piecesOf(line).flatMap((n) => {
    const input = {
      name: line.quantity > MOST_PIECES ? `${line.quantity} ${line.name}` : line.name,
      ...(line.quantity > 1 && line.quantity <= MOST_PIECES
        ? { piece: { n, of: line.quantity } }
        : {}),
      ...(call === undefined ? {} : { call }),
      modifiers: line.modifiers.map(({ name, quantity, depth = 0 }) => ({
        text: quantity > 1 ? `${quantity} ${name}` : name,
        depth,
      })),
      ...(note ? { note } : {}),
      ...(allergies.length === 0
        ? {}
        : { allergies: allergyTexts(allergies, allergenNames(context.labels)) }),
      sentAt: paperTime(ticket.firedAt, site),
    };
    return labelDocument(input, context).blocks;
  });
};

/** Labels of what is taken away, where a printer has that role (rule PN19). */
export const itemLabels = (
  { read, identity }: Printing,
  tickets: readonly TicketRow[],
  check: CheckRow,
  site: SiteRow,
): OutboxJob[] => {
  const printer = labelPrinter(read, identity);
  if (printer === undefined || !printsFor(read, check, 'label')) return [];
  const context = paperContext(read, site, 'label');
  const labelled = new Set<string>();
  return tickets.flatMap((ticket) => {
    // What several stations make together is packed once.
    const lines = ticket.lines.filter(({ lineId }) => !labelled.has(lineId));
    for (const { lineId } of lines) labelled.add(lineId);
    const doc: ReceiptDoc = {
      blocks: lines.flatMap((line) => lineLabels(line, ticket, check, site, context)),
    };
    const key = printJobKey(ticket.id, 'label', 0, 0);
    return lines.length === 0 ? [] : [printJob(key, 'label', printer, doc, context.labels)];
  });
};
