import { describe, expect, it } from 'vitest';
import { type Part, partsOf, rangeOf, summaryOf } from './seed-parts.mjs';

const part = (from: number, more: Partial<Part> = {}): Part => ({
  from,
  to: from + 49,
  seeds: 50,
  commands: 11_000,
  faults: { killHub: 100, drop: 500 },
  failed: [],
  cpuSeconds: 50,
  commit: 'a'.repeat(40),
  program: 'first',
  ...more,
});

describe('seeds in parts', () => {
  it('[SM8] the same seeds are in the same part, whatever range is asked for', () => {
    expect(partsOf({ from: 1, to: 100 }, 50)).toEqual([
      { from: 1, to: 50 },
      { from: 51, to: 100 },
    ]);
    expect(partsOf({ from: 60, to: 61 }, 50)).toEqual([{ from: 51, to: 100 }]);
  });

  it('[SM8] a range is told as FROM..TO, and nothing else is one', () => {
    expect(rangeOf('51..200')).toEqual({ from: 51, to: 200 });
    for (const text of ['', '5', '0..4', '9..3', 'a..b']) expect(rangeOf(text)).toBeUndefined();
  });

  it('[SM8] parts come to seeds, commands, faults and failures, told by commit and program', () => {
    const parts = [
      part(1),
      part(101, { failed: [120, 103] }),
      part(51),
      part(151, { program: 'second', cpuSeconds: 25 }),
    ];
    expect(summaryOf(parts)).toMatchObject({
      seeds: 200,
      distinctSeeds: 200,
      failures: 2,
      failedSeeds: [103, 120],
      commands: 44_000,
      faultsPlayed: 2400,
      faults: { killHub: 400, drop: 2000 },
      cpuSeconds: 175,
      cpuSecondsPerSeed: 0.88,
      legs: [
        { program: 'first', ranges: '1..150', seeds: 150, failures: 2, cpuSeconds: 150 },
        { program: 'second', ranges: '151..200', seeds: 50, failures: 0, cpuSeconds: 25 },
      ],
    });
  });

  it('[SM8] a seed that was played twice counts once among the distinct ones', () => {
    expect(summaryOf([part(1), part(1, { program: 'second' })])).toMatchObject({
      seeds: 100,
      distinctSeeds: 50,
    });
  });
});
