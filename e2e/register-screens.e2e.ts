import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityOf } from './src/accessibility.ts';
import { openWindow, type Size, type Window } from './src/browser.ts';
import { textContrasts } from './src/contrast.ts';
import { bringLayoutProbes, misfitsOf, smallTargetsOf, tallPageOf } from './src/layout.ts';
import { cutOffScreens } from './src/screens/cut-off-screens.ts';
import { openLively } from './src/screens/lively-shop.ts';
import { registerScreens } from './src/screens/register-screens.ts';
import { type Screen, settled, showTheme, THEMES, walkOf } from './src/screens/screen.ts';
import type { Suite } from './src/suite.ts';

const SMALL: Size = { width: 1024, height: 768 };
/** Of tills, and of tablets of ten inches. */
const USUAL: Size = { width: 1280, height: 800 };
/** A tablet of ten inches, held upright. */
const UPRIGHT: Size = { width: 800, height: 1280 };
const LARGE: Size = { width: 1920, height: 1080 };
const LEAST_CONTRAST = 4.5;

let suite: Suite;
let window: Window | undefined;
let page: Page;

beforeAll(async () => {
  suite = await openLively();
  window = await openWindow(suite.part('register').address ?? '', USUAL);
  page = window.page;
  await bringLayoutProbes(page);
  await page.reload();
}, 180_000);
afterAll(async () => {
  await window?.close();
  await suite.stop();
  suite.remove();
});

const at = (what: string) => (fault: string) => `${what}: ${fault}`;

/**
 * The test run looks at every sixth screen, in the smallest size and one theme, and asks axe at every twelfth;
 * `npm run prove -- screens` at all.
 */
const WHOLE = Number(process.env.GALLEY_TEST_SCALE ?? '1') > 1;

/** A sheet is as wide at any size, and lowest on the smallest; what is behind it was looked at before. */
const sizes = async (): Promise<readonly Size[]> =>
  !WHOLE || (await page.getByRole('dialog').count()) > 0 ? [SMALL] : [SMALL, LARGE, USUAL];

const faultsOfFit = async (): Promise<string[]> => {
  const found: string[] = [];
  for (const size of await sizes()) {
    await page.setViewportSize(size);
    await settled(page);
    const faults = [
      ...(await misfitsOf(page)),
      ...(await tallPageOf(page)),
      ...(await smallTargetsOf(page)),
    ];
    found.push(...faults.map(at(`${size.width}×${size.height}`)));
  }
  await page.setViewportSize(USUAL);
  return found;
};

/** Words that say nothing now stand back; everything else is read in every theme. */
const faintWords = async (): Promise<string[]> =>
  (await textContrasts(page))
    .filter(({ ratio }) => ratio < LEAST_CONTRAST)
    .map(({ text, ratio }) => `${text} has a contrast of ${ratio.toFixed(1)}`);

/** Every theme by its contrasts, one of them by all that axe knows, another for each screen. */
const faultsOfThemes = async (turn: number): Promise<string[]> => {
  const found: string[] = [];
  const whole = THEMES[turn % THEMES.length];
  for (const theme of THEMES.filter((one) => WHOLE || one === whole)) {
    await showTheme(page, theme);
    found.push(...(await faintWords()).map(at(theme)));
    if (theme === whole && (WHOLE || turn % 12 === 0))
      found.push(...(await accessibilityOf(page)).grave.map(at(theme)));
  }
  await showTheme(page, 'light');
  return found;
};

const look = async ({ open }: Screen, turn: number): Promise<readonly string[]> => {
  await open();
  await settled(page);
  return [...(await faultsOfFit()), ...(await faultsOfThemes(turn))];
};

describe('every screen of the register', () => {
  test('[RG24] [RG25] fits at every size, can be hit with a finger, and is read in every theme', async () => {
    const walk = walkOf(page, suite);
    await walk.logIn();
    const looked: Record<string, readonly string[]> = {};
    for (const [turn, screen] of [...registerScreens(walk), ...cutOffScreens(walk)].entries())
      if (WHOLE || turn % 6 === 0) looked[screen.name] = await look(screen, turn);
      else await screen.open();
    expect(Object.entries(looked).filter(([, faults]) => faults.length > 0)).toEqual([]);
  }, 240_000);

  test.each([
    ['ar', 1],
    ['de', 1.16],
  ])(
    '[RG24] [FL46] no word is cut on the key of a table, upright or wide: %s, %f',
    async (language, scale) => {
      const other = await openWindow(suite.part('register').address ?? '', USUAL);
      const walk = walkOf(other.page, suite);
      await bringLayoutProbes(other.page);
      await other.page.evaluate(`localStorage.setItem('galley.language', '${language}');
      localStorage.setItem('galley.display', '{"theme":"light","scale":${scale}}')`);
      await other.page.reload();
      await walk.logIn();
      await walk.tap('go-tables');
      await walk.see('table-7');
      for (const size of [SMALL, USUAL, UPRIGHT]) {
        await other.page.setViewportSize(size);
        await settled(other.page);
        const faults = [...(await misfitsOf(other.page)), ...(await tallPageOf(other.page))];
        expect(faults.map(at(`${size.width}×${size.height}`))).toEqual([]);
      }
      await other.close();
    },
    60_000,
  );
});
