import { describe, expect, test } from 'vitest';
import { DEFAULT_KEYS } from './key-map.ts';
import { NOTHING_PENDING, readStroke } from './key-reader.ts';
import { layOut, pageOf } from './lay-out.ts';
import { noticeRows } from './notice-rows.ts';
import { DEFAULT_PREFS, parsePrefs } from './prefs.store.ts';
import { moveSelection, neighbourOf } from './selection.ts';
import { line, measure, ticket } from './testing.fixture.ts';

const press = (code: string, repeat = false) =>
  readStroke(DEFAULT_KEYS, NOTHING_PENDING, { type: 'down', code, repeat, chord: false, at: 0 })
    .actions[0];

describe('keys', () => {
  test('[KS14] digits of both blocks bump by place, 0 is the tenth', () => {
    for (const block of ['Digit', 'Numpad']) {
      expect(press(`${block}1`)).toEqual({ type: 'bumpAt', position: 1 });
      expect(press(`${block}9`)).toEqual({ type: 'bumpAt', position: 9 });
      expect(press(`${block}0`)).toEqual({ type: 'bumpAt', position: 10 });
    }
  });

  test('[KS14] recall has its keys, Enter bumps what is chosen', () => {
    for (const code of ['Backspace', 'KeyR', 'NumpadSubtract'])
      expect(press(code)?.type).toBe('recallLast');
    expect(press('Enter')?.type).toBe('bumpSelected');
    expect(press('ArrowLeft')).toEqual({ type: 'move', to: 'left' });
  });

  test('[KS14] a key held down acts once and other keys do nothing', () => {
    expect(press('Digit1', true)).toBeUndefined();
    expect(press('KeyQ')).toBeUndefined();
    expect(press('constructor')).toBeUndefined();
  });
});

describe('selection', () => {
  const long = ticket('c', { lines: Array.from({ length: 9 }, (_, i) => line(`Item ${i}`)) });
  const tickets = [ticket('a'), ticket('b'), long, ticket('d')];
  const parts = layOut(tickets, { width: 376, height: 440 }, measure);
  const { cells } = pageOf(parts, { columns: 5, rows: 2 }, 0);

  test('[KS15] arrows lead to the ticket beside and stay at the edge', () => {
    expect(cells.map((cell) => cell.ticket.id)).toEqual(['a', 'b', 'c', 'c', 'd']);
    expect(moveSelection(cells, null, 'left')).toBe('a');
    expect(moveSelection(cells, 'a', 'down')).toBe('b');
    expect(moveSelection(cells, 'a', 'up')).toBe('a');
    expect(moveSelection(cells, 'b', 'right')).toBe('c');
    expect(moveSelection(cells, 'c', 'down')).toBe('c');
    expect(moveSelection(cells, 'c', 'right')).toBe('d');
    expect(moveSelection(cells, 'd', 'right')).toBe('d');
    expect(moveSelection([], null, 'right')).toBeNull();
  });

  test('[KS15] after a bump the next in order is chosen, at the end the one before', () => {
    expect(neighbourOf(['a', 'b', 'c'], 'b')).toBe('c');
    expect(neighbourOf(['a', 'b', 'c'], 'c')).toBe('b');
    expect(neighbourOf(['a'], 'a')).toBeNull();
    expect(neighbourOf(['a'], 'x')).toBeNull();
  });
});

describe('texts and preferences', () => {
  test('[KS18] a void reads as what and what to do', () => {
    const rows = (type: 'void' | 'moved', text: string) => noticeRows({ type, text });
    expect(rows('void', '2 × Pie: apple: made, throw away')).toEqual([
      'VOID 2 × Pie: apple',
      'made, throw away',
    ]);
    expect(rows('void', 'Changed')).toEqual(['VOID Changed', '']);
    expect(rows('moved', '1 × Salt and pepper squid: made at Grill')).toEqual([
      'MOVED, made at Grill',
      '1 × Salt and pepper squid',
    ]);
  });

  test('[KS17] preferences that make no sense fall back one by one', () => {
    expect(parsePrefs(null)).toEqual(DEFAULT_PREFS);
    for (const text of ['{', 'null', '7', '[]']) expect(parsePrefs(text)).toEqual(DEFAULT_PREFS);
    const stored = {
      stationKey: 'fry',
      columns: 9,
      allDay: true,
      sound: 'no',
      volume: 'high',
      silence: 7,
    };
    expect(parsePrefs(JSON.stringify(stored))).toEqual({
      ...DEFAULT_PREFS,
      stationKey: 'fry',
      allDay: true,
      volume: 'high',
    });
  });
});
