import { describe, expect, it } from 'vitest';
import { createTapTracker } from './tap-tracker.ts';

const key = { left: 0, top: 0, right: 50, bottom: 50 };
const DRIFT = 38;

function pressed(x = 25, y = 25, finger = 1) {
  const tracker = createTapTracker();
  tracker.down(finger, { x, y }, key, DRIFT);
  return tracker;
}

describe('taps', () => {
  it('[UI7] a finger that comes down is held at once and commits when lifted', () => {
    const tracker = pressed();
    expect(tracker.held()).toBe(1);
    expect(tracker.up(1, { x: 30, y: 20 })).toBe(true);
    expect(tracker.held()).toBe(0);
  });

  it('[UI8] sliding off releases the key and does not commit', () => {
    const tracker = pressed();
    tracker.move(1, { x: 120, y: 25 });
    expect(tracker.held()).toBe(0);
    expect(tracker.up(1, { x: 120, y: 25 })).toBe(false);
  });

  it('[UI8] sliding back on holds the key again', () => {
    const tracker = pressed();
    tracker.move(1, { x: 120, y: 25 });
    tracker.move(1, { x: 40, y: 25 });
    expect(tracker.held()).toBe(1);
    expect(tracker.up(1, { x: 40, y: 25 })).toBe(true);
  });

  it('[UI9] a drift over the edge within 10 mm still commits, and one beyond does not', () => {
    expect(pressed(48).up(1, { x: 48 + DRIFT, y: 25 })).toBe(true);
    expect(pressed(48).up(1, { x: 49 + DRIFT, y: 25 })).toBe(false);
  });

  it('[UI10] overlapping fingers each commit for themselves', () => {
    const tracker = pressed();
    tracker.down(2, { x: 10, y: 10 }, key, DRIFT);
    expect(tracker.held()).toBe(2);
    expect(tracker.up(1, { x: 25, y: 25 })).toBe(true);
    expect(tracker.held()).toBe(1);
    expect(tracker.up(2, { x: 10, y: 10 })).toBe(true);
  });

  it('[UI8] a cancelled or unknown finger never commits', () => {
    const tracker = pressed();
    tracker.cancel(1);
    expect(tracker.up(1, { x: 25, y: 25 })).toBe(false);
    expect(tracker.up(7, { x: 25, y: 25 })).toBe(false);
  });
});
