import type { PrinterStatus } from '@galley/devices/core';

export type PrintJobView = {
  readonly jobKey: string;
  /** What people call it: `Receipt 1-000017`. */
  readonly title: string;
  /** Address of the printer that it is for. */
  readonly printer: string;
  readonly state:
    | 'queued'
    | 'sending'
    | 'waiting'
    | 'printed'
    /** Taken by a line that cannot answer: sent, and to be looked for at the printer. */
    | 'handed_over'
    | 'blocked'
    | 'failed_safe'
    | 'unknown'
    | 'dismissed';
  /** How well `printed` is proved: `L1` the printer worked through it, `L2` it reported the paper done. */
  readonly evidence: 'none' | 'L0' | 'L1' | 'L2' | null;
  readonly cause: string | null;
  readonly at: number;
};

/** A printer that this register reaches, as it was heard last. */
export type PrinterView = {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  /** Null: not heard yet, or it cannot answer. */
  readonly status: PrinterStatus | null;
  /** What is the matter and what a person does, most pressing first; empty for one that is well. */
  readonly advice: readonly string[];
  /** Papers that wait for it. */
  readonly waiting: number;
};

/** A drawer of this register. `open` null: its sensor was not read yet, or it has none. Times are UTC ms. */
export type DrawerStateView = {
  readonly id: string;
  readonly name: string;
  readonly open: boolean | null;
  readonly openSince: number | null;
  readonly leftOpen: boolean;
};
