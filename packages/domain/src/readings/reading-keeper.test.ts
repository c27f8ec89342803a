import { expect, it } from 'vitest';
import { createReadingKeeper } from './reading-keeper.ts';
import {
  type ProbeReadingInput,
  probeReadingInput,
  type ToldReading,
} from './record-reading.rule.ts';

const told: ToldReading = {
  ...{ milliC: 3800, sentMilliC: 3800, quality: 'good', stable: true, raw: '3.8' },
};

const bench = () => {
  const kept: ProbeReadingInput[] = [];
  const ports = {
    latest: (probe: string) => kept.findLast((one) => one.probe === probe),
    keep: (input: ProbeReadingInput) => kept.push(input) > 0,
  };
  const hear = (
    keeper: ReturnType<typeof createReadingKeeper>,
    probe: string,
    at: number,
    milliC = told.milliC,
  ) => keeper.hear(probeReadingInput({ deviceId: 'per_fridge', probe }, at, { ...told, milliC }));
  return { kept, open: () => createReadingKeeper(ports), hear };
};

it('[PB21] an orderly end keeps the last reading of each probe, and a start says from when on nothing was measured', () => {
  const { kept, open, hear } = bench();
  const keeper = open();
  for (let at = 0; at <= 60_000; at += 1000) hear(keeper, '1', at);
  hear(keeper, '2', 60_000);
  keeper.breakOff();
  hear(open(), '1', 90_000);
  expect(kept.map(({ probe, at, resumedAfter }) => [probe, at, resumedAfter])).toEqual([
    ['per_fridge/1', 0, null],
    ['per_fridge/2', 60_000, null],
    ['per_fridge/1', 60_000, null],
    ['per_fridge/1', 90_000, 60_000],
  ]);
});

it('[PB21] one sensor that is off ends the measuring of no other', () => {
  const { kept, open, hear } = bench();
  const keeper = open();
  for (const probe of ['1', '10']) hear(keeper, probe, 0);
  for (const probe of ['1', '10']) hear(keeper, probe, 30_000);
  keeper.breakOff('per_fridge/1');
  expect(kept.slice(2).map(({ probe, at }) => [probe, at])).toEqual([['per_fridge/1', 30_000]]);
});

/** What is kept of a value each second. */
const keptOf = (values: readonly number[]): [second: number, milliC: number][] => {
  const { kept, open, hear } = bench();
  const keeper = open();
  for (const [second, milliC] of values.entries()) hear(keeper, '1', second * 1000, milliC);
  return kept.map(({ at, milliC }) => [at / 1000, milliC]);
};

it('[PB25] another calibration is kept at once: what was kept before it holds no more', () => {
  const { kept, open } = bench();
  const keeper = open();
  const at = (ms: number, offsetMilliC: number) => {
    const calibration = { offsetMilliC, on: '2026-05-01', dueOn: '2027-05-01' };
    const reading = { ...told, milliC: 3800 + offsetMilliC, calibration };
    keeper.hear(probeReadingInput({ deviceId: 'per_fridge', probe: '1' }, ms, reading));
  };
  for (const ms of [0, 1000, 2000]) at(ms, 0);
  for (const ms of [3000, 4000]) at(ms, -500);
  expect(kept.map(({ at: ms, milliC }) => [ms, milliC])).toEqual([
    [0, 3800],
    [3000, 3300],
  ]);
});

const steady = (seconds: number, milliC: number): number[] => new Array(seconds).fill(milliC);

it('[PB25] where a fast change comes to rest is kept in five seconds, once', () => {
  const rise = [4000, 5000, 6000, 7000, 7700];
  expect(keptOf([...rise, ...steady(300, 7700)])).toEqual([
    [0, 4000],
    [3, 7000],
    [6, 7700],
  ]);
  // A change that ends on a step needs none.
  expect(keptOf([4000, 5000, 6000, ...steady(300, 7000)])).toHaveLength(2);
});

it('[PB25] while a change goes on the same way each three tenths are kept, at most every three seconds', () => {
  const door = Array.from({ length: 31 }, (_, second) => 4000 + second * 150);
  const kept = keptOf(door);
  expect(kept.slice(0, 3)).toEqual([
    [0, 4000],
    [7, 5050],
    [10, 5500],
  ]);
  expect(kept).toHaveLength(9);
  // A sensor that jumps about by half a degree goes no way.
  const noisy = Array.from({ length: 600 }, (_, second) => 4000 + (second % 3) * 250);
  expect(keptOf([3000, ...noisy]).length).toBeLessThanOrEqual(12);
});

it('[PB25] a slow change is kept a minute after it has come to rest; a flicker of the last digit never', () => {
  expect(keptOf([4000, 4150, ...steady(300, 4300)])).toEqual([
    [0, 4000],
    [62, 4300],
  ]);
  const flicker = Array.from({ length: 500 }, (_, second) => 3800 + (second % 2) * 100);
  expect(keptOf(flicker)).toHaveLength(1);
  const settled = flicker.map((milliC) => milliC + 300);
  expect(keptOf([3800, ...settled])).toHaveLength(2);
});
