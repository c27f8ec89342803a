import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { heardFile } from './heard-file.ts';
import { createHearing } from './hearing.ts';

const START = 1_000_000;

/** A device whose network and clock the test holds; `again` is its next process. */
const device = () => {
  const file = join(mkdtempSync(join(tmpdir(), 'galley-heard-')), 'heard.json');
  const world = { now: START, alone: false };
  const open = () =>
    createHearing(
      { now: () => world.now },
      () => ({ mode: world.alone ? 'alone' : 'online', peers: [] }),
      heardFile(file),
    );
  return { world, open, file };
};

describe('when a device last heard of somebody', () => {
  test('[AV12] is null while it hears, and the last moment at which it did once it is cut off', () => {
    const { world, open } = device();
    const hearing = open();
    expect(hearing.cutOffSince()).toBeNull();
    world.now += 5000;
    world.alone = true;
    hearing.look();
    world.now += 60_000;
    expect(hearing.cutOffSince()).toBe(START + 5000);
    world.alone = false;
    expect(hearing.cutOffSince()).toBeNull();
  });

  test('[AV12] is told by the next process as well, when it starts cut off', () => {
    const { world, open } = device();
    const hearing = open();
    world.now += 5000;
    world.alone = true;
    hearing.look();
    world.now += 3_600_000;
    expect(open().cutOffSince()).toBe(START + 5000);
  });

  test('[AV12] after a kill while it heard, is when it was kept last', () => {
    const { world, open } = device();
    const hearing = open();
    world.now += 60_000;
    hearing.keep();
    world.now += 20_000;
    world.alone = true;
    const next = open();
    next.keep();
    world.now += 60_000;
    next.keep();
    expect(next.cutOffSince()).toBe(START + 60_000);
    expect(open().cutOffSince()).toBe(START + 60_000);
  });

  test('[AV12] is the start where nothing is kept, it cannot be read, or the clock was set back', () => {
    const { world, open, file } = device();
    world.alone = true;
    expect(open().cutOffSince()).toBe(START);
    writeFileSync(file, '{"heardAt":"half');
    expect(open().cutOffSince()).toBe(START);
    writeFileSync(file, JSON.stringify({ heardAt: START + 1 }));
    expect(open().cutOffSince()).toBe(START);
    expect(readdirSync(join(file, '..'))).toEqual(['heard.json']);
  });
});
