import type { ChangedRow, Row } from '../rows.ts';

/** What one device has written and another merges, in the form of the library. */
export type Change = unknown;

/** Two replicas by some library: one that writes, and one that merges what was written. */
export type Pair = {
  /** New rows, each as one value that never changes. */
  writeFacts(rows: readonly Row[]): Promise<Change> | Change;
  /** New rows, with a register for each column. */
  writeSettings(rows: readonly Row[]): Promise<Change> | Change;
  /** Some columns of known rows. */
  changeSettings(rows: readonly ChangedRow[]): Promise<Change> | Change;
  merge(change: Change): Promise<unknown> | unknown;
  /** How many rows the merging replica has; a figure of a merge that did nothing says nothing. */
  counts(): Promise<{ facts: number; settings: number }> | { facts: number; settings: number };
  /** A value that the last change wrote, as the merging replica has it. */
  price(id: string): Promise<unknown> | unknown;
};

export type Peer = {
  /** Part of the figures' names. */
  readonly name: string;
  /** Where its rows are when they are merged. */
  readonly keeps: string;
  open(): Promise<Pair>;
};

export const FACTS = 'line';
export const SETTINGS = 'menu_item';
