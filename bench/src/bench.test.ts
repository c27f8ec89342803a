import { describe, expect, it } from 'vitest';
import { latencies, table } from './bench.ts';

describe('figures', () => {
  it('[BE3] percentiles are samples, whatever order they came in', () => {
    const samples = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(latencies(samples)).toEqual({ p50_ms: 51, p95_ms: 96, p99_ms: 100 });
  });

  it('[BE3] a table says which limits hold', () => {
    const limits = { p50_ms: { floor: 30, good: 10 } };
    const bench = { name: 'x', about: '', limits, run: () => Promise.reject(new Error('unused')) };
    const verdictOf = (p50_ms: number) => table(bench, { figures: { p50_ms }, ratios: {} })[1];
    expect(verdictOf(10)).toMatch(/good$/);
    expect(verdictOf(11)).toMatch(/within floor$/);
    expect(verdictOf(31)).toMatch(/ABOVE FLOOR$/);
  });

  it('[BE3] throughput is held against lower bounds', () => {
    const limits = { rows_per_s: { floor: 5000, good: 10_000, better: 'more' } } as const;
    const bench = { name: 'x', about: '', limits, run: () => Promise.reject(new Error('unused')) };
    const verdictOf = (rows_per_s: number) =>
      table(bench, { figures: { rows_per_s }, ratios: {} })[1];
    expect(verdictOf(10_000)).toMatch(/good$/);
    expect(verdictOf(9999)).toMatch(/within floor$/);
    expect(verdictOf(4999)).toMatch(/BELOW FLOOR$/);
  });
});
