export type Range = { readonly from: number; readonly to: number };

export type Part = Range & {
  readonly seeds: number;
  readonly commands: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly failed: readonly number[];
  readonly cpuSeconds: number;
  readonly commit: string;
  readonly program: string;
};

export type Leg = {
  readonly commit: string;
  readonly program: string;
  readonly ranges: string;
  readonly seeds: number;
  readonly failures: number;
  readonly cpuSeconds: number;
};

export type Summary = {
  readonly seeds: number;
  readonly distinctSeeds: number;
  readonly failures: number;
  readonly failedSeeds: readonly number[];
  readonly commands: number;
  readonly faultsPlayed: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly cpuSeconds: number;
  readonly cpuSecondsPerSeed: number;
  readonly legs: readonly Leg[];
};

export declare const rangeOf: (text: string) => Range | undefined;
export declare const partsOf: (range: Range, size: number) => Range[];
export declare const summaryOf: (parts: readonly Part[]) => Summary;
