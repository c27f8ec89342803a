import { describe, expect, it } from 'vitest';
import { faultsOf } from './schedule.ts';

const KINDS = [
  'standby-kill',
  'standby-freeze',
  'kill',
  'power',
  'freeze',
  'cut',
  'slow',
  'deaf',
  'torn',
  'postgres',
  'backend',
];

describe('the faults of a seed', () => {
  it('[XC1] the same seed gives the same faults, another one others', () => {
    expect(faultsOf(7, 60_000)).toEqual(faultsOf(7, 60_000));
    expect(faultsOf(7, 60_000)).not.toEqual(faultsOf(8, 60_000));
  });

  it('[XC1] a minute has at least 25, ended by its end, none upon another of the same target, the disk gone once', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const faults = faultsOf(seed, 60_000);
      expect(faults.length).toBeGreaterThanOrEqual(25);
      expect(faults.filter(({ kind }) => kind === 'disk-gone')).toHaveLength(1);
      const ended = new Map<string, number>();
      for (const { target, at, endsAt } of faults) {
        expect(endsAt).toBeLessThanOrEqual(60_000);
        expect(at).toBeGreaterThan(ended.get(target) ?? -1);
        ended.set(target, endsAt);
      }
    }
  });

  it('[XC1] ten minutes have every kind', () => {
    const kinds = new Set<string>(faultsOf(1, 600_000).map(({ kind }) => kind));
    expect(KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
  });
});
