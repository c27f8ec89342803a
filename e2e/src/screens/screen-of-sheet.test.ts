import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root } from '../suite.ts';
import { registerScreens } from './register-screens.ts';
import type { Walk } from './screen.ts';
import { OUTSIDE_THE_WALK, SCREEN_OF_SHEET } from './screen-of-sheet.ts';

const sheetTypes = (): string[] => {
  const source = readFileSync(`${root}/apps/pos/src/renderer/app/Sheets.tsx`, 'utf8');
  return [...source.matchAll(/case '([a-z-]+)':/g)].map(([, type]) => type ?? '');
};

test('[RG84] every type of sheet has its screen in the walk', () => {
  const listed = [...Object.keys(SCREEN_OF_SHEET), ...Object.keys(OUTSIDE_THE_WALK)];
  expect(listed.sort()).toEqual(sheetTypes().sort());
  const names = registerScreens({ page: {} } as Walk).map(({ name }) => name);
  expect(Object.values(SCREEN_OF_SHEET).filter((name) => !names.includes(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});
