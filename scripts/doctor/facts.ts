/** What an app's core says of itself: the members of its support bundle that are judged. */
export type AppBundle = {
  readonly schema: number;
  readonly node: string;
  readonly sync: {
    readonly mode: 'online' | 'site_only' | 'alone';
    readonly caughtUp: boolean;
    readonly pendingCommits: number;
    readonly oldestPendingAgoMs: number | null;
    readonly clockOffsetMs: number;
    readonly heldSettings: number;
    readonly lastError: string | null;
    readonly digest: {
      readonly state: 'agrees' | 'checking' | 'differs';
      readonly healed: number;
      readonly spared?: number;
    } | null;
  };
  readonly alarms: Readonly<Record<string, number>>;
  readonly deviceJobs: Readonly<Record<string, number>>;
  /** Its device process; null: none belongs to it. */
  readonly devices: {
    readonly state: 'starting' | 'working' | 'silent' | 'gone';
    readonly forMs: number;
    readonly restarts: number;
    readonly hangs: number;
  } | null;
  readonly file: { readonly diskFreeMb: number };
};

/** A hub's answer to /health and the figures of its /metrics, by name. */
export type HubFacts = {
  readonly status: string;
  readonly role: 'central' | 'site';
  readonly centralReachable?: boolean;
  readonly figures: Readonly<Record<string, number>>;
};

/** What was found of one part. `null` facts: it did not answer. */
export type PartFacts =
  | {
      readonly type: 'app';
      readonly name: string;
      readonly port: number;
      readonly bundle: AppBundle | null;
    }
  | {
      readonly type: 'hub';
      readonly name: string;
      readonly port: number;
      readonly hub: HubFacts | null;
    }
  | {
      readonly type: 'printer';
      readonly name: string;
      readonly port: number;
      readonly answers: boolean;
    };

export type Finding = {
  readonly part: string;
  readonly wrong: boolean;
  /** What is so, and why. */
  readonly text: string;
  /** How to mend it; for what is wrong only. */
  readonly cure?: string;
};
