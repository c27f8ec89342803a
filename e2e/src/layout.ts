import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from './suite.ts';

export type Box = {
  readonly what: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly b: number;
};

/** Brings the measures of fixtures/layout-probes.js into every page that is opened from now on. */
export const bringLayoutProbes = (page: Page): Promise<unknown> =>
  page.addInitScript({ path: join(root, 'e2e/fixtures/layout-probes.js') });

/** Visible boxes of what a selector finds, in whole pixels. */
export const boxesOf = (page: Page, selector: string): Promise<Box[]> =>
  page.evaluate<Box[]>(`layout.boxes(${JSON.stringify(selector)})`);

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.r && b.x < a.r && a.y < b.b && b.y < a.b;

/** Sideways scrolling, amounts that are cut or lie upon another text, and words cut on keys of tables. */
export const misfitsOf = (page: Page): Promise<string[]> => page.evaluate('layout.misfits()');

/** A page that is taller than its window, where nothing may scroll but what is in it. */
export const tallPageOf = (page: Page): Promise<string[]> => page.evaluate('layout.tall()');

/** Targets under 10 mm, each with its size. */
export const smallTargetsOf = (page: Page): Promise<string[]> =>
  page.evaluate('layout.smallTargets()');

/** Nothing on the page has the focus. */
export const letFocusGo = (page: Page): Promise<unknown> => page.evaluate('layout.letGo()');
