import { expect, test } from 'vitest';
import { saidText } from './said-text.ts';

const last = { text: '3.8 °C', at: 7 };
const time = (at: number) => `at ${at}`;

test('[PB25] what another machine heard has its time, what is heard here is of now', () => {
  const works = { words: null };
  expect(saidText({ last, own: true, seen: works }, time)).toBe('3.8 °C');
  expect(saidText({ last, own: false, seen: works }, time)).toBe('3.8 °C, at 7');
  expect(saidText({ last, own: true, seen: { words: 'Asked when weighed.' } }, time)).toBe(
    '3.8 °C, at 7',
  );
  expect(saidText({ last: null, own: true, seen: works }, time)).toBe('');
});
