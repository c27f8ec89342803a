import type { PrinterStatus } from '@galley/devices/core';

/** Who waits for a paper, or for what a printer prints; `test`: nobody but who tries the printer. */
export type PaperFor = 'guest' | 'kitchen' | 'other' | 'test';

export type PrintJobView = {
  readonly jobKey: string;
  /** What people call it: `Receipt 1-000017`. */
  readonly title: string;
  readonly whose: PaperFor;
  /** Address of the printer that it is for. */
  readonly printer: string;
  /** What people call that printer. */
  readonly printerName: string;
  /** The printer that it was meant for, where another one has it; null: it is where it belongs. */
  readonly insteadOf: string | null;
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
    | 'dismissed'
    /** A later send of the same copy stands for it. */
    | 'replaced';
  /** How well `printed` is proved: `L1` the printer worked through it, `L2` it reported the paper done; `none`: practice kept it to itself. */
  readonly evidence: 'none' | 'L0' | 'L1' | 'L2' | null;
  readonly cause: string | null;
  /** What a person can do with it that has an effect now. */
  readonly acts: readonly PrintJobAct[];
  /** The receipt that came out, of which a numbered copy can be printed; null for any other paper. */
  readonly receipt: { readonly id: string; readonly display: string } | null;
  readonly at: number;
};

/** `retry`: at once, or once more where it may be out; `reprint`: once more and marked; `reroute`: to another printer. */
export type PrintJobAct = 'retry' | 'dismiss' | 'reprint' | 'reroute';

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
  /** Who waits for what it prints by its roles; `test`: it has none, and no printer hands on to it. */
  readonly whose: PaperFor;
};

/** A pulse that was to open a drawer; see `KickOutcome` of the devices. `opened`, `did_not_open`: its sensor saw it. */
export type DrawerKickView = {
  readonly id: string;
  /** The receipt that it belongs to. */
  readonly about: string | null;
  readonly reason: string | null;
  /** What people call the printer that the drawer hangs on, or the drawer itself where it has a line of its own. */
  readonly printer: string;
  /** A box at a line of its own opens it, no printer. */
  readonly ownLine?: boolean;
  /** A sensor tells whether the drawer opens; null: nobody has said whether it has one. */
  readonly sensor: boolean | null;
  readonly state:
    | 'going'
    | 'sent'
    | 'handed_over'
    | 'not_sent'
    | 'unknown'
    | 'opened'
    | 'did_not_open';
  readonly cause: string | null;
  readonly at: number;
};

/**
 * A drawer of this register. `open` null: its sensor was not read yet, or it has none. `openedByHand`: it is open, and
 * no pulse opened it, as far as is known here. Times are UTC ms.
 */
export type DrawerStateView = {
  readonly id: string;
  readonly name: string;
  readonly open: boolean | null;
  readonly openSince: number | null;
  readonly leftOpen: boolean;
  readonly openedByHand: boolean;
};
