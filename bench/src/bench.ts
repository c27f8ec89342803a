/** What one benchmark measured. Latencies are `p50_ms`, `p95_ms`, `p99_ms`; ratios are against a peer in the same run. */
export type BenchResult = {
  readonly figures: Readonly<Record<string, number>>;
  readonly ratios: Readonly<Record<string, number>>;
};

/**
 * A limit of docs/architecture.md: `floor` must hold, `good` is the aim. Both are upper bounds, or lower ones
 * where `better` is `more` (throughput).
 */
export type Limit = { readonly floor: number; readonly good: number; readonly better?: 'more' };

export type Bench = {
  readonly name: string;
  readonly about: string;
  readonly limits: Readonly<Record<string, Limit>>;
  run(log: (line: string) => void): Promise<BenchResult>;
};

/** `count` of something in `ms`, per second. */
export const perSecond = (count: number, ms: number): number => Math.round((count * 1000) / ms);

/** How many times `a` is of `b`, to two digits. */
export const ratioOf = (a: number, b: number): number => Math.round((a / b) * 100) / 100;

export const percentile = (sorted: readonly number[], p: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * p) / 100))] ?? Number.NaN;

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

export const latencies = (samples: readonly number[]): Record<string, number> => {
  const sorted = [...samples].sort((a, b) => a - b);
  return {
    p50_ms: rounded(percentile(sorted, 50)),
    p95_ms: rounded(percentile(sorted, 95)),
    p99_ms: rounded(percentile(sorted, 99)),
  };
};

const verdict = (value: number, limit: Limit | undefined): string => {
  if (limit === undefined) return '';
  const more = limit.better === 'more';
  const reaches = (bound: number): boolean => (more ? value >= bound : value <= bound);
  if (reaches(limit.good)) return 'good';
  if (reaches(limit.floor)) return 'within floor';
  return more ? 'BELOW FLOOR' : 'ABOVE FLOOR';
};

/** Lines of a table: figure, value, floor, good, verdict. */
export const table = (bench: Bench, result: BenchResult): string[] => {
  const rows = [...Object.entries(result.figures), ...Object.entries(result.ratios)];
  const header = `${'figure'.padEnd(28)}${'value'.padStart(12)}${'floor'.padStart(10)}${'good'.padStart(10)}`;
  return [
    header,
    ...rows.map(([name, value]) => {
      const limit = bench.limits[name];
      const cells = `${name.padEnd(28)}${String(value).padStart(12)}`;
      return `${cells}${String(limit?.floor ?? '').padStart(10)}${String(limit?.good ?? '').padStart(10)}  ${verdict(value, limit)}`;
    }),
  ];
};
