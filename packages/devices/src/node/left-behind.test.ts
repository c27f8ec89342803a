import { ok } from '@galley/base';
import { afterEach, expect, it } from 'vitest';
import { LeftBehind } from './left-behind.ts';
import { closeAll, closeLater, request, timing, until } from './printing.fixture.ts';
import { recordingSender } from './recording-sender.fixture.ts';
import type { Transport } from './tcp-transport.ts';

afterEach(closeAll);

const untold = { state: 'failed_safe', evidence: 'none', cause: 'no-answer' } as const;

const chit = request('chit', 9100);

it('[PR122] the tries at which a silent printer is sent NULs lie twice as far apart each time', () => {
  const left = new LeftBehind();
  const flushed = Array.from({ length: 33 }, (_, tried) => {
    const { flushes } = left;
    left.learn(untold, chit);
    return flushes ? [tried] : [];
  }).flat();
  expect(flushed).toEqual([0, 1, 2, 4, 8, 16, 32]);
  left.learn({ state: 'failed_safe', evidence: 'none', cause: 'unreachable' }, chit);
  expect(left.flushes).toBe(false);
  left.learn({ state: 'blocked', evidence: 'none', cause: 'paper-out' }, chit);
  expect(left.flushes).toBe(true);
});

it('[PR122] a line that takes every byte and never answers is not flushed at each try', async () => {
  const heard: number[][] = [];
  const mute = (): Transport => {
    const line: number[] = [];
    heard.push(line);
    return {
      write: async (bytes) => void line.push(...bytes),
      onBytes: () => undefined,
      onClose: () => undefined,
      end: async () => undefined,
      destroy: () => undefined,
    };
  };
  const quick = { ...timing, connect: 5, grace: 5, retryFirst: 1, retryLongest: 1 };
  const { made, states } = recordingSender(quick, async () => ok(mute()));
  closeLater(made);
  made.enqueue(request('chit', 9100));
  await until(() => heard.length > 7);
  const flushed = heard.slice(0, 7).map((line) => line.filter((byte) => byte === 0).length > 8000);
  expect(flushed).toEqual([true, true, true, false, true, false, false]);
  expect(states('chit')).not.toContain('sending');
});
