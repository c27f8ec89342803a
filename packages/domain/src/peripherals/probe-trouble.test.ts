import { expect, test } from 'vitest';
import { probeTrouble } from './probe-trouble.ts';

const broken = { state: 'attention', words: 'The sensor is broken.', at: 1000 } as const;

test('[PB27] what was measured after a trouble was told ends it; before that it stands', () => {
  expect(probeTrouble(broken, 900)).toBe(broken.words);
  expect(probeTrouble(broken, undefined)).toBe(broken.words);
  expect(probeTrouble(broken, 1001)).toBeNull();
  expect(probeTrouble({ ...broken, state: 'working' }, undefined)).toBeNull();
});

test('[PB27] a probe of which nothing was told is silent only where nothing was measured, and no trouble is without words', () => {
  expect(probeTrouble(undefined, 900)).toBeNull();
  expect(probeTrouble(undefined, undefined)).toMatch(/^Nobody has told yet/);
  expect(probeTrouble({ ...broken, words: null }, 900)).toMatch(/Look at it there\.$/);
});
