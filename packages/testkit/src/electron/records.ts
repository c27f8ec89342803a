/** One answer of the product's own handlers to something that a page or a device asked for. */
export type Verdict = {
  readonly asked: 'navigate' | 'window' | 'permission' | 'check' | 'device';
  /** Address, or name of the permission or device. */
  readonly what: string;
  readonly granted: boolean;
};

/** What the stand-in saw, under `standIn` of its `electron` module; a test reads it there. */
export type StandIn = {
  readonly verdicts: Verdict[];
  /** Addresses that the app's own protocol handler answered. */
  readonly served: string[];
};

export const records: StandIn = { verdicts: [], served: [] };
