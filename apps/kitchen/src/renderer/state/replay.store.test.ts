import type { KitchenBoard } from '@galley/kitchen/contract';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  beginReplay,
  changeDay,
  endReplay,
  goTo,
  isReplaying,
  pass,
  setSpeed,
  stepBy,
  takeView,
  tellLive,
  togglePlaying,
  useReplay,
} from './replay.store.ts';

const FROM = 1_000_000;
const TO = FROM + 3_600_000;
const days = ['2026-06-02', '2026-06-01'].map((businessDate) => ({ businessDate, tickets: 3 }));
const load = { from: FROM, to: TO, stepMs: 60_000, open: [1, 2] };
const at = () => useReplay.getState().at;
const board = { open: [] } as unknown as KitchenBoard;

describe('a service that is played again', () => {
  beforeEach(() => {
    endReplay();
    beginReplay('2026-06-02');
    takeView({ days, load });
  });

  test('[KS80] begins with its first ticket, passes ten times as fast, and stops at its end', () => {
    expect(at()).toBe(FROM);
    pass(2000);
    expect(at()).toBe(FROM + 20_000);
    setSpeed(60);
    pass(1000);
    expect(at()).toBe(FROM + 80_000);
    pass(10_000_000);
    expect([at(), useReplay.getState().playing]).toEqual([TO, false]);
    togglePlaying();
    expect([at(), useReplay.getState().playing]).toEqual([FROM, true]);
  });

  test('[KS80] steps by five minutes within the service, stands still, and goes to another day', () => {
    stepBy(-1);
    expect(at()).toBe(FROM);
    stepBy(2);
    expect(at()).toBe(FROM + 600_000);
    togglePlaying();
    pass(5000);
    expect(at()).toBe(FROM + 600_000);
    goTo(TO + 1);
    expect(at()).toBe(TO);
    changeDay(1);
    expect([useReplay.getState().day, at()]).toEqual(['2026-06-01', null]);
    changeDay(1);
    expect(useReplay.getState().day).toBe('2026-06-01');
  });

  test('[KS81] what comes to the board meanwhile leads back to it after 20 s, unless somebody stays', () => {
    tellLive(board, 0, 5000);
    expect(useReplay.getState().leavesAt).toBeNull();
    tellLive(board, 1, 5000);
    expect(useReplay.getState()).toMatchObject({ fresh: 1, leavesAt: 25_000, live: board });
    stepBy(1);
    expect(useReplay.getState().leavesAt).toBeNull();
    tellLive(board, 1, 9000);
    expect(useReplay.getState().leavesAt).toBeNull();
    endReplay();
    expect([isReplaying(), useReplay.getState().fresh]).toEqual([false, 0]);
  });
});
