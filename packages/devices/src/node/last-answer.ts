import type { JobCause, PrinterStatus } from '../core/index.ts';
import type { Outcome } from './delivery.ts';

export const unreachable: PrinterStatus = {
  reachable: false,
  online: false,
  coverOpen: false,
  paper: 'ok',
  error: 'none',
  drawerPinHigh: false,
};

/** It was spoken to, and somebody keeps whoever asks from hearing it. */
export const isAway = (cause: JobCause | undefined): boolean =>
  cause === 'unreachable' ||
  cause === 'no-answer' ||
  cause === 'no-permission' ||
  cause === 'in-use';

const mayBeTaken = ({ state, cause }: Outcome): boolean =>
  state === 'failed_safe' &&
  (cause === 'unreachable' || cause === 'no-answer' || cause === 'connection-lost');

/**
 * When a printer answered last. Most serve one connection at a time: while another program has it, silence says
 * nothing of the printer, and what it said of itself stays true for a while (rule PR108).
 */
export class LastAnswer {
  readonly #now: () => number;
  readonly #believedMs: number;
  #at = Number.NEGATIVE_INFINITY;

  constructor(now: () => number, believedMs: number) {
    this.#now = now;
    this.#believedMs = believedMs;
  }

  heard(): void {
    this.#at = this.#now();
  }

  /** Too long ago for what the printer said to be believed. */
  get isLate(): boolean {
    return this.#now() - this.#at >= this.#believedMs;
  }

  /** The cause that the printer itself gave is better than this silence. */
  outlives(outcome: Outcome): boolean {
    return mayBeTaken(outcome) && !this.isLate;
  }
}
