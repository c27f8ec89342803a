import { describe, expect, test } from 'vitest';
import { idleCollector } from './idle-collection.ts';

const MB = 1_000_000;

const core = () => {
  const now = { busy: 0, held: 60 * MB, collections: 0 };
  const look = idleCollector({
    busy: () => now.busy,
    held: () => now.held,
    collect: () => {
      now.collections += 1;
      now.held = 40 * MB;
    },
  });
  return { now, look };
};

describe('[SH104] a core collects what it no longer needs', () => {
  test('[SH104] once it is still, and not again before there is something worth it', () => {
    const { now, look } = core();
    look();
    expect(now).toMatchObject({ collections: 1, held: 40 * MB });
    now.held = 47 * MB;
    look();
    expect(now.collections).toBe(1);
    now.held = 48 * MB;
    look();
    expect(now.collections).toBe(2);
  });

  test('[SH104] never while it works', () => {
    const { now, look } = core();
    now.busy = 0.5;
    look();
    expect(now.collections).toBe(0);
    now.busy = 0.01;
    look();
    expect(now.collections).toBe(1);
  });
});
