import { describe, expect, it } from 'vitest';
import { formatAge } from '../age/format-age.ts';
import { createToaster } from '../toast/toaster.ts';
import { type KeyStroke, matchesHotkey } from './hotkey.ts';
import { createLayers } from './layers.ts';
import { createTicker } from './ticker.ts';
import { parseDisplay } from './use-theme.ts';

function fakeHost(start: number) {
  let time = start;
  const timers = new Map<number, { at: number; run: () => void }>();
  let ids = 0;
  return {
    timers,
    now: () => time,
    after(ms: number, run: () => void) {
      ids += 1;
      const id = ids;
      timers.set(id, { at: time + ms, run });
      return () => void timers.delete(id);
    },
    advance(ms: number) {
      time += ms;
      for (const [id, timer] of [...timers])
        if (timer.at <= time) {
          timers.delete(id);
          timer.run();
        }
    },
  };
}

describe('ticker', () => {
  it('[UI14] all readers share one timer, aligned to the interval, and see one time', () => {
    const host = fakeHost(1300);
    const ticker = createTicker(1000, host);
    const seen: number[] = [];
    const stops = [1, 2, 3].map(() => ticker.subscribe(() => seen.push(ticker.now())));
    expect([...host.timers.values()].map(({ at }) => at)).toEqual([2000]);
    host.advance(700);
    expect(seen).toEqual([2000, 2000, 2000]);
    for (const stop of stops) stop();
    expect(host.timers.size).toBe(0);
  });

  it('[UI14] a reader that comes after a pause does not see an old time', () => {
    const host = fakeHost(1000);
    const ticker = createTicker(1000, host);
    ticker.subscribe(() => {})();
    host.advance(60_000);
    ticker.subscribe(() => {});
    expect(ticker.now()).toBe(61_000);
  });
});

describe('age', () => {
  it('[UI15] reads mm:ss, from an hour h:mm:ss, and never below zero', () => {
    expect(formatAge(0, 754_999)).toBe('12:34');
    expect(formatAge(0, 3_600_000)).toBe('1:00:00');
    expect(formatAge(9000, 1000)).toBe('00:00');
  });
});

function stroke(key: string, more: Partial<KeyStroke> = {}): KeyStroke {
  const none = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };
  return { key, code: key, ...none, ...more };
}

describe('hotkeys', () => {
  it('[UI16] match by key or code, with exactly the modifiers named', () => {
    expect(matchesHotkey('F2', stroke('F2'))).toBe(true);
    expect(matchesHotkey('F2', stroke('F2', { ctrlKey: true }))).toBe(false);
    expect(matchesHotkey('ctrl+p', stroke('P', { ctrlKey: true }))).toBe(true);
    expect(matchesHotkey('ctrl+p', stroke('p'))).toBe(false);
    expect(matchesHotkey('NumpadAdd', stroke('+', { code: 'NumpadAdd' }))).toBe(true);
    expect(matchesHotkey('+', stroke('+', { code: 'BracketRight', shiftKey: true }))).toBe(true);
  });
});

describe('layers', () => {
  it('[UI28] the keyboard belongs to the topmost open sheet, and to the page without one', () => {
    const layers = createLayers();
    expect(layers.top()).toBe(0);
    const closeSheet = layers.open(1);
    const closeInner = layers.open(2);
    const closeSibling = layers.open(1);
    expect(layers.top()).toBe(2);
    closeInner();
    closeSheet();
    expect(layers.top()).toBe(1);
    closeSibling();
    expect(layers.top()).toBe(0);
  });
});

describe('display', () => {
  it('[UI17] a stored display that makes no sense falls back', () => {
    expect(parseDisplay('{"theme":"dark","scale":1.47}')).toEqual({ theme: 'dark', scale: 1.47 });
    expect(parseDisplay('{"theme":"pink","scale":"big"}')).toEqual({ theme: 'system', scale: 1 });
    expect(parseDisplay('{"scale":40}').scale).toBe(3);
    expect(parseDisplay('not json')).toEqual({ theme: 'system', scale: 1 });
    expect(parseDisplay('null')).toEqual({ theme: 'system', scale: 1 });
    expect(parseDisplay(null)).toEqual({ theme: 'system', scale: 1 });
  });
});

describe('toasts', () => {
  it('[UI18] the newest takes the place of the one before and leaves after its own time', () => {
    const host = fakeHost(0);
    const toaster = createToaster(host.after);
    toaster.show({ message: 'Removed tea', stayMs: 1000 });
    host.advance(800);
    toaster.show({ message: 'Removed pie', stayMs: 1000 });
    host.advance(800);
    expect(toaster.current()?.message).toBe('Removed pie');
    host.advance(300);
    expect(toaster.current()).toBeUndefined();
  });

  it('[UI18] dismissing an older message leaves the newer', () => {
    const toaster = createToaster(fakeHost(0).after);
    const first = toaster.show({ message: 'one' });
    toaster.show({ message: 'two' });
    toaster.dismiss(first);
    expect(toaster.current()?.message).toBe('two');
  });
});
