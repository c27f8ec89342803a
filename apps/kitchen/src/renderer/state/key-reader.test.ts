import { describe, expect, test } from 'vitest';
import type { KeyMap } from './key-map.ts';
import { keysFor, keysOf, keyText, PRESETS, storedOf, withKey, withoutKey } from './key-presets.ts';
import { learnStroke, NOTHING_PENDING, readPause, readStroke, SEQUENCE_MS } from './key-reader.ts';
import { parseKeys } from './keys.store.ts';

/** `+code` goes down, `-code` is let go, `…` is a pause. */
const play = (keys: KeyMap, ...strokes: string[]): string[] => {
  let pending = NOTHING_PENDING;
  let at = 1000;
  const acts: string[] = [];
  for (const text of [...strokes, '…']) {
    at += text === '…' ? SEQUENCE_MS : 50;
    const stroke = {
      ...{ type: text.startsWith('+') ? ('down' as const) : ('up' as const), at },
      ...{ code: text.slice(1).replace('^', ''), repeat: false, chord: text.endsWith('^') },
    };
    const read = text === '…' ? readPause(keys, pending, at) : readStroke(keys, pending, stroke);
    pending = read.pending;
    acts.push(...read.actions.map((one) => (one.type === 'bumpAt' ? `${one.position}` : one.type)));
  }
  return acts;
};

describe('strokes', () => {
  test('[KB1] a modifier alone acts when it is let go, with another key it does not', () => {
    const keys = PRESETS.left_ctrl;
    expect(play(keys, '+ControlLeft', '-ControlLeft')).toEqual(['bumpSelected']);
    expect(play(keys, '+ControlLeft', '+KeyR^', '-KeyR', '-ControlLeft')).toEqual([]);
    expect(play(keys, '+ControlRight', '-ControlRight')).toEqual([]);
    expect(play(keys, '-ControlLeft')).toEqual([]);
  });

  test('[KB2] a sequence acts with its last key; one that ends early means what its keys mean', () => {
    const keys = PRESETS.zero_first;
    expect(play(keys, '+Digit0', '-Digit0', '+Digit2')).toEqual(['12']);
    expect(play(keys, '+Digit3')).toEqual(['3']);
    expect(play(keys, '+Digit0', '…', '+Digit2')).toEqual(['2']);
    expect(play(keys, '+Digit0', '+Enter')).toEqual(['bumpSelected']);
    const both: KeyMap = { ...keys, Digit0: { type: 'undo' } };
    expect(play(both, '+Digit0', '…')).toEqual(['undo']);
    expect(play(both, '+Digit0', '+Enter')).toEqual(['undo', 'bumpSelected']);
  });

  test('[KB1] keys with Ctrl, Alt or Meta are no bump bar', () => {
    expect(play(PRESETS.keyboard, '+KeyR^', '-KeyR')).toEqual([]);
  });
});

describe('the map', () => {
  test('[KB3] a learned key leaves what it did before, and is told by its place', () => {
    const keys = withKey(PRESETS.keyboard, 'KeyU', { type: 'rush' });
    expect(keysFor(keys, { type: 'undo' })).toEqual([]);
    expect(keysFor(keys, { type: 'rush' })).toEqual(['KeyU', 'F3']);
    expect(keysFor(withoutKey(keys, 'F3'), { type: 'rush' })).toEqual(['KeyU']);
    expect(keyText('ControlLeft')).toBe('Left Ctrl');
    expect(keyText('Digit0 NumpadSubtract')).toBe('0, Pad Subtract');
  });

  test('[KB3] learning takes several keys one after the other, and a modifier alone', () => {
    const stroke = (code: string, type: 'down' | 'up') => ({
      ...{ code, type, repeat: false, chord: false, at: 0 },
    });
    const first = learnStroke([], stroke('ControlLeft', 'down'), null);
    const second = learnStroke(first.learned, stroke('ControlLeft', 'up'), first.lone);
    expect(second.learned).toEqual(['ControlLeft']);
    expect(learnStroke(second.learned, stroke('Digit1', 'down'), null).learned).toEqual([
      'ControlLeft',
      'Digit1',
    ]);
  });

  test('[KB4] every preset is kept and read back; what makes no sense falls back', () => {
    for (const keys of Object.values(PRESETS))
      expect(parseKeys(JSON.stringify(storedOf(keys)))).toEqual(keys);
    for (const text of ['{', 'null', '[]', '7']) expect(parseKeys(text)).toEqual(PRESETS.keyboard);
    expect(keysOf({ KeyQ: 'from a later version', KeyW: 'undo' })).toEqual({
      KeyW: { type: 'undo' },
    });
  });
});
