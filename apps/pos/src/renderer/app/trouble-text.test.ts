import { failure } from '@galley/base';
import { expect, it } from 'vitest';
import { unreadHelp, unreadTitle } from './trouble-text.ts';

it('[RG34] what could not be read is named as people call it, with consequence and cure', () => {
  expect(unreadTitle('availability')).toBe('What is out could not be read.');
  expect(unreadTitle('somethingNew')).toBe('Part of the screen could not be read.');
  expect(unreadHelp(failure('internal', 'countdowns threw'))).toMatch(/may be old.*restart/);
  const known = 'The menu is not here yet. It comes with the first contact to a hub.';
  expect(unreadHelp(failure('no_menu', known))).toBe(known);
});
