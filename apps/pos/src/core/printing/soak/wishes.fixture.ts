import type { JobKind, PrinterModelId } from '@galley/devices/core';
import type { PrintTiming } from '@galley/devices/node';

export type SoakPrinter = {
  readonly id: string;
  readonly port: number;
  readonly model: PrinterModelId;
  readonly failover?: string;
};

export type SoakJob = {
  readonly n: number;
  readonly kind: JobKind;
  readonly printerId: string;
  /** A pulse inside of the paper, on the fifth pin. */
  readonly drawer: boolean;
  /** A pulse apart from the paper, on the second pin, as a sale sends it. */
  readonly pulse: boolean;
  readonly picture: boolean;
};

/** A pulse apart from papers: how far it came, and the facts that it became. */
export type StandingPulse = {
  readonly about: string;
  readonly printerId: string;
  /** When it was wished, ms. */
  readonly at: number;
  readonly state: string;
  readonly facts: readonly string[];
};

export type CoreWish = { readonly folder: string; readonly printers: readonly SoakPrinter[] };

export type StandingJob = {
  readonly jobKey: string;
  readonly state: string;
  readonly cause: string | null;
};

/** To the process with the journal. `device` carries what the device process says. */
export type ToCore =
  | { readonly type: 'device'; readonly message: unknown }
  | { readonly type: 'open' | 'closed' }
  | { readonly type: 'add'; readonly call: number; readonly jobs: readonly SoakJob[] }
  | { readonly type: 'unfinished' | 'all'; readonly call: number }
  | {
      readonly type: 'resolve';
      readonly call: number;
      readonly jobKey: string;
      readonly action: 'retry' | 'dismiss';
    };

export type FromCore =
  | { readonly type: 'device'; readonly message: unknown }
  | ({ readonly type: 'answer'; readonly call: number } & SoakAnswer);

export type SoakAnswer = {
  readonly jobs: readonly StandingJob[];
  readonly pulses: readonly StandingPulse[];
};

/** Short enough for faults by the hundred, long enough for a machine that has other work. */
export const soakTiming: PrintTiming = {
  connect: 400,
  begin: 1_500,
  idle: 500,
  job: 4_000,
  poll: 80,
  grace: 150,
  retryFirst: 20,
  retryLongest: 120,
  blockedRetry: 40,
  believed: 500,
};

export const FAIL_OVER_MS = 700;
