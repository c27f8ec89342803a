import type { JobReport, JobState, PrinterStatus } from '../core/index.ts';
import { openFonts } from '../fonts/index.ts';
import { encodeWith } from './encode-with.ts';
import { PrintSender } from './print-sender.ts';
import type { PrintTiming } from './timing.ts';
import { type Connect, connectPrinter } from './transports/connect-printer.ts';

/** A sender with all that it tells; whoever makes it closes it. */
export const recordingSender = (timing: PrintTiming, connect: Connect = connectPrinter) => {
  const reports: JobReport[] = [];
  const statuses: PrinterStatus[] = [];
  const made = new PrintSender({
    connect,
    encode: encodeWith(openFonts()),
    now: Date.now,
    random: () => 0.5,
    timing,
    onJob: (report) => reports.push(report),
    onStatus: (status) => statuses.push(status),
    begin: () => Promise.resolve(true),
  });
  const states = (key: string): JobState[] =>
    reports.filter(({ jobKey }) => jobKey === key).map(({ state }) => state);
  return { made, reports, statuses, states };
};
