import {
  blockingCause,
  type JobReport,
  type KickOutcome,
  type PrinterStatus,
  type PrintRequest,
  readyStatus,
} from '@galley/devices/core';
import type { PrinterAddress } from './destination.ts';
import { addressOf } from './print-job.ts';

/** A printer that takes no paper for so long gives its papers to the next one, ms. */
export const FAIL_OVER_MS = 10_000;
/** How often a printer in trouble is asked whether it is well again, ms. */
const LOOK_AGAIN_MS = 5_000;

type Printer = Pick<PrintRequest, 'printerId' | 'target' | 'model'>;
type Trouble = { readonly since: number; askedAt: number; readonly printer: Printer };

/** Which printer of a chain takes a paper, by what is known of each. */
export type Routes = {
  /** The printer to send to: the one that has the job as long as it is well, else the first that is. */
  choose(
    printers: readonly PrinterAddress[],
    holder: string | undefined,
    now: number,
  ): PrinterAddress | undefined;
  /** A report of a job that this printer has. */
  reported(printer: Printer, report: JobReport, now: number): void;
  /** `printer` is undefined where no row names it: it is not asked again. */
  stated(printerId: string, printer: Printer | undefined, status: PrinterStatus, now: number): void;
  /** What became of a pulse by this printer. */
  kicked(printerId: string, printer: Printer | undefined, kick: KickOutcome, now: number): void;
  /** What a printer said of itself last; not reachable once it was spoken to since and gave no answer. */
  statusOf(printerId: string): PrinterStatus | undefined;
  /** True if a printer passed the time within which it must take a paper. */
  isDown(printerId: string, now: number): boolean;
  /** Printers in trouble that are to be asked how they are now. */
  toAsk(now: number): Printer[];
};

const cannotTake = ({ state, bytesSent }: JobReport): boolean =>
  bytesSent === 0 && (state === 'failed_safe' || state === 'blocked');

/** It was spoken to and gave no answer: what it said before is not true any more. */
const SILENT: ReadonlySet<string | undefined> = new Set([
  'unreachable',
  'no-answer',
  'connection-lost',
  'timed-out',
]);

const hasTaken = ({ state }: JobReport): boolean =>
  state === 'sending' || state === 'waiting' || state === 'printed' || state === 'handed_over';

export const createRoutes = (failOverMs = FAIL_OVER_MS): Routes => {
  const troubles = new Map<string, Trouble>();
  const statuses = new Map<string, PrinterStatus>();
  const silent = new Set<string>();

  const inTrouble = (printer: Printer, now: number): void => {
    if (troubles.has(printer.printerId)) return;
    troubles.set(printer.printerId, { since: now, askedAt: now, printer });
  };

  const isDown = (printerId: string, now: number): boolean => {
    const trouble = troubles.get(printerId);
    return trouble !== undefined && now - trouble.since >= failOverMs;
  };

  return {
    isDown,
    choose(printers, holder, now) {
      const well = printers.filter((one) => !isDown(addressOf(one).printerId, now));
      return well.find((one) => addressOf(one).printerId === holder) ?? well[0] ?? printers[0];
    },
    reported(printer, report, now) {
      if (SILENT.has(report.cause)) silent.add(printer.printerId);
      else if (hasTaken(report)) silent.delete(printer.printerId);
      if (cannotTake(report)) inTrouble(printer, now);
      else if (hasTaken(report)) troubles.delete(printer.printerId);
    },
    stated(printerId, printer, status, now) {
      statuses.set(printerId, status);
      silent.delete(printerId);
      const well = status.reachable && blockingCause(status) === undefined;
      if (well) troubles.delete(printerId);
      else if (printer !== undefined) inTrouble(printer, now);
    },
    kicked(printerId, printer, { state, cause }, now) {
      if (state === 'sent' || !SILENT.has(cause)) return;
      silent.add(printerId);
      if (printer !== undefined) inTrouble(printer, now);
    },
    statusOf: (printerId) =>
      silent.has(printerId)
        ? { ...(statuses.get(printerId) ?? readyStatus), reachable: false }
        : statuses.get(printerId),
    toAsk(now) {
      const due = [...troubles.values()].filter(({ askedAt }) => now - askedAt >= LOOK_AGAIN_MS);
      for (const trouble of due) trouble.askedAt = now;
      return due.map(({ printer }) => printer);
    },
  };
};
