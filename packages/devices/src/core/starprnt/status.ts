import type { PrinterStatus } from '../printer-status.ts';

/** A whole automatic status of a Star printer. */
export type StarReport = {
  readonly status: PrinterStatus;
  /** Counts jobs from 0 to 31 and round; one up means that everything before the count is printed. */
  readonly jobs: number;
};

/** How often the counter went up since it stood at `before`; it goes round after 31. */
export const countedSince = (before: number, jobs: number): number => (jobs - before + 32) % 32;

const isHead = (byte: number): boolean => (byte & 0x91) === 0x01;
const shortest = 7;
const longest = 31;

/** Length of the status in bytes, its two headers included. */
const lengthOf = (head: number): number => ((head >> 1) & 0x07) | ((head >> 2) & 0x18);

const bit = (byte: number | undefined, at: number): boolean => (((byte ?? 0) >> at) & 1) === 1;

/** Takes the reports out of what a Star printer sends, however it is split; other bytes fall away. */
export class StarReplies {
  #open: number[] = [];

  push(bytes: Iterable<number>): StarReport[] {
    const reports: StarReport[] = [];
    for (const byte of bytes) {
      if (this.#open.length === 0 && !beginsReport(byte)) continue;
      this.#open.push(byte);
      if (this.#open.length < lengthOf(this.#open[0] ?? 0)) continue;
      reports.push(reportOf(this.#open));
      this.#open = [];
    }
    return reports;
  }
}

function beginsReport(byte: number): boolean {
  const length = lengthOf(byte);
  return isHead(byte) && length >= shortest && length <= longest;
}

/** Bytes 3 to 8 of the status (StarPRNT Command Specifications, automatic status). */
function reportOf(bytes: readonly number[]): StarReport {
  const [, , printer, errors, more, paper, , count = 0] = bytes;
  return {
    status: {
      reachable: true,
      online: !bit(printer, 3),
      coverOpen: bit(printer, 5),
      paper: bit(paper, 3) ? 'out' : bit(paper, 2) || bit(paper, 1) ? 'near-end' : 'ok',
      error: errorOf(errors ?? 0, more ?? 0),
      drawerPinHigh: bit(printer, 2),
    },
    jobs: ((count >> 1) & 0x07) | ((count >> 2) & 0x18),
  };
}

function errorOf(errors: number, more: number): PrinterStatus['error'] {
  if (bit(errors, 5) || bit(errors, 1) || bit(more, 1)) return 'unrecoverable';
  if (bit(errors, 3)) return 'cutter';
  if (bit(errors, 6)) return 'too-hot';
  return bit(errors, 2) || bit(more, 2) || bit(more, 3) ? 'recoverable' : 'none';
}
