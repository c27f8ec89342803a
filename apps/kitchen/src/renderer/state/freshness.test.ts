import type { FreshnessView } from '@galley/kitchen/contract';
import { describe, expect, test } from 'vitest';
import {
  freshnessBar,
  freshnessLine,
  type Heard,
  isFresh,
  type Level,
  shortLine,
} from './freshness.ts';

const NOW = 1_000_000;
const register = (name: string, silentMs: number, open = true) => ({
  deviceId: name,
  name,
  open,
  connected: true,
  lastHeardAt: NOW - silentMs,
});
const view = (more: Partial<FreshnessView> = {}): FreshnessView => ({
  mode: 'online',
  caughtUp: true,
  registers: [register('Register 1', 2_000)],
  hubLastHeardAt: NOW - 500,
  pendingCommits: 0,
  oldestPendingAt: null,
  coreNow: NOW,
  clockOffsetMs: 0,
  ...more,
});
const core = { connected: true, heardAt: NOW - 400 };
const time = (ms: number) => `T${ms}`;
const texts = (shown: FreshnessView) => freshnessLine(shown, NOW).map((part) => part.text);

describe('the line', () => {
  test('[KS9] it says when each register and the hub were heard', () => {
    expect(texts(view())).toEqual(['Register 1 heard 2 s ago', 'Hub heard 0 s ago']);
  });

  test('[KS83] names the hub that is heard, where a device stands in for that of the site', () => {
    const standIn = { ...view(), hubName: 'Hub at Register 2' };
    expect(texts(standIn)).toContain('Hub at Register 2 heard 0 s ago');
  });

  test('[KS9] five seconds of silence show', () => {
    const levels = [4_999, 5_000, 15_000].map(
      (ms) => freshnessLine(view({ registers: [register('R', ms)] }), NOW)[0],
    );
    expect(levels.map((part) => part?.level)).toEqual(['heard', 'quiet', 'silent']);
    expect(levels[1]?.text).toBe('R silent 5 s');
    expect(texts(view({ registers: [register('R', 185_000)] }))[0]).toBe('R silent 3 min');
  });

  test('[KS9] a register where nobody is logged in is closed, however long ago it was heard', () => {
    expect(texts(view({ registers: [register('Register 2', 900_000, false)] }))[0]).toBe(
      'Register 2 closed',
    );
  });

  test('[KS9] what was never heard is said, not left out', () => {
    expect(texts(view({ registers: [], hubLastHeardAt: null, caughtUp: false }))).toEqual([
      'No register heard yet',
      'Hub not heard yet',
      'Catching up',
    ]);
    expect(texts(view({ mode: 'alone', caughtUp: false }))).not.toContain('Catching up');
  });
});

describe('the bar', () => {
  const bar = (more: Partial<FreshnessView>) => freshnessBar(view(more), core, NOW, time);

  test('[KS10] fifteen seconds of silence raise it with names and since when', () => {
    expect(bar({ registers: [register('Register 1', 14_999)] })).toBeUndefined();
    expect(bar({ registers: [register('Register 1', 15_000)] })).toEqual({
      cause: 'silence',
      title: `Register 1 not heard since T${NOW - 15_000}`,
      advice: 'New tickets may be missing.',
    });
    const both = bar({
      registers: [register('Register 1', 20_000), register('Register 2', 40_000)],
      hubLastHeardAt: NOW - 30_000,
    });
    expect(both?.title).toBe(`Register 1, Register 2 and Hub not heard since T${NOW - 40_000}`);
  });

  test('[KS76] a screen that is set so raises it earlier or later, and the line says it as long', () => {
    const silent = view({
      registers: [register('Register 1', 20_000)],
      hubLastHeardAt: NOW - 12_000,
    });
    const title = (barMs: number) => freshnessBar(silent, core, NOW, time, barMs)?.title;
    expect(title(10_000)).toBe(`Register 1 and Hub not heard since T${NOW - 20_000}`);
    expect(title(15_000)).toBe(`Register 1 not heard since T${NOW - 20_000}`);
    expect(title(30_000)).toBeUndefined();
    const levels = freshnessLine(silent, NOW, 30_000).map(({ level }) => level);
    expect(levels).toEqual(['quiet', 'quiet']);
  });

  test('[KS76] an empty board is no surer for a later bar, nor is a core that hangs heard longer', () => {
    const silent = view({ registers: [register('Register 1', 20_000)] });
    expect(isFresh(silent, core, NOW)).toBe(false);
    const hangs = { connected: true, heardAt: NOW - 15_000 };
    expect(freshnessBar(view(), hangs, NOW, time, 60_000)?.cause).toBe('core');
  });

  test('[KS10] a closed register raises none, and one heard again clears it', () => {
    expect(bar({ registers: [register('Register 1', 99_000, false)] })).toBeUndefined();
    expect(bar({ registers: [register('Register 1', 100)] })).toBeUndefined();
  });

  test('[KS11] a lost or hanging core raises it with the time of what is shown', () => {
    const lost = freshnessBar(view(), { connected: false, heardAt: NOW - 7_000 }, NOW, time);
    expect(lost).toMatchObject({
      cause: 'core',
      title: `This screen’s own program is lost: shown as of T${NOW - 7_000}`,
    });
    const hangs = { connected: true, heardAt: NOW - 15_000 };
    expect(freshnessBar(view(), hangs, NOW, time)?.cause).toBe('core');
    expect(freshnessBar(undefined, core, NOW, time)).toBeUndefined();
    const refused = { ...core, refusal: 'The disk is full.' };
    expect(freshnessBar(view(), refused, NOW, time)).toMatchObject({ advice: 'The disk is full.' });
    expect(isFresh(view(), refused, NOW)).toBe(false);
  });
});

describe('a screen that was shut out', () => {
  test('[KS33] says so before any silence, and what to do', () => {
    const shut = view({ revoked: true, registers: [register('Register 1', 60_000)] });
    const bar = freshnessBar(shut, core, NOW, time);
    expect(bar).toMatchObject({ cause: 'shut-out' });
    expect(`${bar?.title} ${bar?.advice}`).toMatch(/shut this screen out.*No new tickets.*office/);
    expect(isFresh(view({ revoked: true }), core, NOW)).toBe(false);
    // A core that hangs knows nothing of now, of this neither.
    expect(freshnessBar(shut, { ...core, connected: false }, NOW, time)?.cause).toBe('core');
  });
});

describe('an empty board', () => {
  test('[KS12] is sure only while all that could send is heard', () => {
    expect(isFresh(view(), core, NOW)).toBe(true);
    const closed = [register('Register 1', 1), register('Register 2', 900_000, false)];
    expect(isFresh(view({ registers: closed }), core, NOW)).toBe(true);
    const doubts = [
      view({ registers: [register('Register 1', 5_000)] }),
      view({ registers: [] }),
      view({ hubLastHeardAt: null }),
      view({ hubLastHeardAt: NOW - 5_000 }),
      view({ caughtUp: false }),
    ];
    for (const doubt of doubts) expect(isFresh(doubt, core, NOW)).toBe(false);
    expect(isFresh(undefined, core, NOW)).toBe(false);
    expect(isFresh(view(), { connected: false, heardAt: NOW }, NOW)).toBe(false);
  });
});

describe('a line with no room for all', () => {
  const part = (id: string, level: Level): Heard => ({ id, level, text: `${id} ${level}` });

  test('[KS92] four stand as they are, each in its place', () => {
    const four = [
      part('a', 'heard'),
      part('b', 'quiet'),
      part('c', 'closed'),
      part('hub', 'heard'),
    ];
    expect(shortLine(four)).toEqual(four);
  });

  test('[KS92] of more, whoever is quiet comes first, then the hub; the others are counted', () => {
    const many = [
      ...['a', 'b'].map((id) => part(id, 'closed')),
      ...['c', 'd', 'e', 'f'].map((id) => part(id, 'heard')),
      ...[part('g', 'quiet'), part('hub', 'heard')],
    ];
    expect(shortLine(many).map(({ text }) => text)).toEqual([
      ...['g quiet', 'hub heard', 'c heard', 'd heard'],
      ...['2 more heard', '2 more closed'],
    ]);
  });

  test('[KS92] nobody who is quiet is left out, however many there are', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => part(id, 'quiet'));
    expect(shortLine([...many, part('hub', 'heard')]).map(({ id }) => id)).toEqual([
      ...['a', 'b', 'c', 'd', 'e', 'f', 'more-heard'],
    ]);
  });
});
