import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningPrinter } from '@galley/devices/testing';

/** Uniform in [0, 1), the same for the same seed (mulberry32). */
export const randomOf = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

type Conditions = Parameters<RunningPrinter['setCondition']>[0];

/** What is true of a printer that is well, whatever was the matter. */
export const well: Conditions = {
  coverOpen: false,
  paper: 'ok',
  offline: false,
  cutterJam: false,
  headHot: false,
  neverRead: false,
  paperLines: undefined,
  dropAfterBytes: undefined,
  resetAfterBytes: undefined,
  stopReadingAfterBytes: undefined,
  dripBytesPerSecond: undefined,
  splitReplies: false,
  breakInReply: false,
  processIds: 'honest',
};

export type Fault = readonly [name: string, conditions: Conditions];

/** One of everything that can be the matter with a printer. */
export const aFault = (random: () => number): Fault => {
  const bytes = 1 + Math.floor(random() * 5_000);
  const all: readonly Fault[] = [
    ['cover', { coverOpen: true }],
    ['paper out', { paper: 'out' }],
    ['paper ends', { paperLines: 1 + Math.floor(random() * 8) }],
    ['cutter', { cutterJam: true }],
    ['head', { headHot: true }],
    ['offline', { offline: true }],
    ['never reads', { neverRead: true }],
    ['stops reading', { stopReadingAfterBytes: bytes }],
    ['drops', { dropAfterBytes: bytes }],
    ['drops early', { dropAfterBytes: 1 + Math.floor(random() * 200) }],
    ['resets', { resetAfterBytes: bytes }],
    ['drips', { dripBytesPerSecond: 2_000 + Math.floor(random() * 20_000) }],
    ['splits answers', { splitReplies: true }],
    ['half an answer', { breakInReply: true }],
    ['ids twice', { processIds: 'twice' }],
    ['ids late', { processIds: 'late' }],
    ['ids stale', { processIds: 'stale-first' }],
    ['ids never', { processIds: 'never' }],
  ];
  return all[Math.floor(random() * all.length)] ?? ['none', {}];
};

/** Puts something wrong for a while. */
export const disturb = async (
  printer: RunningPrinter,
  fault: Fault,
  forMs: number,
): Promise<void> => {
  printer.setCondition(fault[1]);
  await sleep(forMs);
  printer.setCondition(well);
};
