import { expect, test } from 'vitest';
import { createSensorBook } from './sensor-book.ts';

const value = { milliC: 4000, sentMilliC: 4000, quality: 'good', stable: true, raw: '' } as const;
const good = (probe = '1') =>
  ({ type: 'reading', deviceId: 'per_1', at: 0, probe, reading: value }) as const;
const none = (cause: 'open' | 'power_on' | 'out_of_range' | 'jump', probe = '1') =>
  ({ type: 'reading', deviceId: 'per_1', at: 0, probe, none: { cause, words: cause } }) as const;

test('[PB16] an open sensor and a value out of range are said at once, and no longer than they last', () => {
  const book = createSensorBook();
  for (const cause of ['open', 'out_of_range'] as const) {
    book.take(none(cause), 0);
    expect(book.troubleOf('per_1', 0)).toBe(cause);
    book.take(good(), 1);
    expect(book.troubleOf('per_1', 1)).toBeUndefined();
  }
  expect(book.troubleOf('per_2', 1)).toBeUndefined();
});

test('[PB16] what passes by itself is said when it does not', () => {
  const book = createSensorBook();
  book.take(none('jump'), 0);
  book.take(none('jump'), 9000);
  expect(book.troubleOf('per_1', 9999)).toBeUndefined();
  expect(book.troubleOf('per_1', 10_000)).toBe('jump');
  book.forget();
  expect(book.troubleOf('per_1', 10_000)).toBeUndefined();
});

test('[PB16] of several sensors the one that measures nothing is named', () => {
  const book = createSensorBook();
  book.take(good('1'), 0);
  book.take(none('open', '2'), 0);
  expect(book.troubleOf('per_1', 0)).toBe('Sensor 2: open');
});
