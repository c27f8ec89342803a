/** One answer of the product's own handlers to something that a page or a device asked for. */
export type Verdict = {
  readonly asked: 'navigate' | 'window' | 'permission' | 'check' | 'device';
  readonly what: string;
  readonly granted: boolean;
};

export type UtilityRecord = {
  readonly name: string;
  readonly entry: string;
  readonly pid: number | undefined;
};

/** What the stand-in saw, under `standIn` of its `electron` module; a test reads it there. */
export type StandIn = {
  readonly verdicts: Verdict[];
  readonly utilities: UtilityRecord[];
  /** Addresses of pages asked from the app's own protocol handler. */
  readonly served: string[];
  readonly focused: string[];
};

export const records: StandIn = { verdicts: [], utilities: [], served: [], focused: [] };
