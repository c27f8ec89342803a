import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const BOUNDS = { x: 0, y: 0, width: 1280, height: 800 };
const stand = vi.hoisted(() => ({ displays: [] as { id: number; bounds: object }[] }));

const screen = new EventEmitter();
vi.mock('electron', () => ({
  screen: {
    on: (name: string, act: () => void) => screen.on(name, act),
    getPrimaryDisplay: () => stand.displays[0],
    getAllDisplays: () => stand.displays,
  },
}));

const { displayForGuests, keepCustomerWindow } = await import('./customer-window.ts');

const own = { id: 1, bounds: BOUNDS };
const second = { id: 2, bounds: { ...BOUNDS, x: 1280 } };

const fakeWindow = () => {
  let gone = false;
  const close = () => {
    gone = true;
  };
  const window = { isDestroyed: () => gone, close };
  return { window: window as unknown as BrowserWindow, isGone: () => gone };
};

const start = () => {
  const made: { bounds: object; isGone: () => boolean; restarts: number }[] = [];
  const kept = keepCustomerWindow((bounds) => {
    const { window, isGone } = fakeWindow();
    const one = { bounds, isGone, restarts: 0 };
    made.push(one);
    return { window, coreStarted: () => void one.restarts++ };
  });
  return { made, kept };
};

beforeEach(() => {
  screen.removeAllListeners();
  stand.displays = [own];
});

describe('the window for guests', () => {
  it('[CD14] stands on the display that is not the one of the person at work', () => {
    expect(displayForGuests([own], own)).toBeUndefined();
    expect(displayForGuests([second, own], own)).toBe(second);
    stand.displays = [own, second];
    const { made } = start();
    expect(made.map(({ bounds }) => bounds)).toEqual([second.bounds]);
  });

  it('[CD14] comes and goes with the second display, once', () => {
    const { made } = start();
    expect(made).toHaveLength(0);
    stand.displays = [own, second];
    screen.emit('display-added');
    screen.emit('display-added');
    expect(made).toHaveLength(1);
    stand.displays = [own];
    screen.emit('display-removed');
    expect(made[0]?.isGone()).toBe(true);
    stand.displays = [own, second];
    screen.emit('display-added');
    expect(made).toHaveLength(2);
  });

  it('[CD14] never stays where its display was, nor on one that became the person’s own', () => {
    const third = { id: 3, bounds: { ...BOUNDS, x: 2560 } };
    stand.displays = [own, second, third];
    const { made } = start();
    stand.displays = [own, third];
    screen.emit('display-removed');
    expect(made.map(({ bounds, isGone }) => [bounds, isGone()])).toEqual([
      [second.bounds, true],
      [third.bounds, false],
    ]);
    stand.displays = [third, own];
    screen.emit('display-metrics-changed');
    expect(made.map(({ isGone }) => isGone())).toEqual([true, true, false]);
    expect(made[2]?.bounds).toBe(own.bounds);
  });

  it('[CD14] [CD16] is joined to a core that was started again, and ends with the register', () => {
    stand.displays = [own, second];
    const { made, kept } = start();
    kept.coreStarted();
    expect(made[0]?.restarts).toBe(1);
    kept.end();
    expect(made[0]?.isGone()).toBe(true);
    screen.emit('display-added');
    expect(made).toHaveLength(1);
  });
});
