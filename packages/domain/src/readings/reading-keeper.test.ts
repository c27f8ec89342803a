import { expect, it } from 'vitest';
import { createReadingKeeper } from './reading-keeper.ts';
import { type ProbeReadingInput, probeReadingInput } from './record-reading.rule.ts';

const told = { milliC: 3800, sentMilliC: 3800, quality: 'good', stable: true, raw: '3.8' } as const;

const bench = () => {
  const kept: ProbeReadingInput[] = [];
  const ports = {
    latest: (probe: string) => kept.findLast((one) => one.probe === probe),
    keep: (input: ProbeReadingInput) => kept.push(input) > 0,
  };
  const hear = (keeper: ReturnType<typeof createReadingKeeper>, probe: string, at: number) =>
    keeper.hear(probeReadingInput({ deviceId: 'per_fridge', probe }, at, told));
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
