import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openWindow, type Window } from './src/browser.ts';
import { type Finger, fingerOn, middleOf } from './src/fingers.ts';
import { type GalleryServer, serveGallery } from './src/gallery.ts';
import { root, until } from './src/suite.ts';

/** Longer than the browser takes to make a click of a touch, and than the echo is watched for. */
const ECHO_OVER_MS = 600;

type MirrorFaults = {
  readonly compared: number;
  readonly keptKeys: number;
  readonly faults: readonly string[];
};

let gallery: GalleryServer;
let window: Window;
let page: Page;
let finger: Finger;

beforeAll(async () => {
  gallery = await serveGallery();
  window = await openWindow(gallery.address);
  page = window.page;
  await page.addInitScript({ path: join(root, 'e2e/fixtures/page-probes.js') });
  finger = await fingerOn(page);
});
afterAll(async () => {
  await window.close();
  await gallery.close();
});
beforeEach(async () => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto(gallery.address);
  await page.getByTestId('tap-a').scrollIntoViewIfNeeded();
});

/** Asks what the page measures itself (fixtures/page-probes.js). */
const probe = <T>(call: string): Promise<T> => page.evaluate<T>(`probes.${call}`);
const taps = async (): Promise<number> => Number(await page.getByTestId('taps').textContent());

describe('a menu tile', () => {
  test('[UI30] keeps a six-figure price whole, within itself and clear of a count of two digits', async () => {
    const tile = page.getByRole('button', { name: /^The whole boat/ });
    for (let count = 0; count < 12; count += 1) await tile.tap();
    await tile.getByText('12', { exact: true }).waitFor();
    const [whole, count, price] = await Promise.all(
      [tile, tile.getByText('12', { exact: true }), tile.getByText('£900,000.00')].map((one) =>
        one.boundingBox(),
      ),
    );
    if (!whole || !count || !price) throw new Error('nothing to measure');
    expect(count.x).toBeGreaterThan(whole.x);
    expect(price.x).toBeGreaterThan(count.x + count.width);
    expect(price.x + price.width).toBeLessThan(whole.x + whole.width);
  });
});

describe('one touch', () => {
  test('[UI23] is one tap of a finger, of the mouse, and of each of twenty quick taps', async () => {
    const key = page.getByTestId('tap-a');
    await finger.tap(key);
    await page.waitForTimeout(ECHO_OVER_MS);
    expect(await taps()).toBe(1);
    await key.click();
    await page.waitForTimeout(ECHO_OVER_MS);
    expect(await taps()).toBe(2);
    const spot = await middleOf(key);
    for (let count = 0; count < 20; count += 1) await finger.tapAt(spot);
    await page.waitForTimeout(ECHO_OVER_MS);
    expect(await taps()).toBe(22);
  });

  const clicksBeneath = async (selector: string): Promise<number> => {
    await probe(`coverOnLift('${selector}')`);
    await finger.tap(page.locator(selector));
    await page.waitForTimeout(ECHO_OVER_MS);
    return probe('clicksOnCover()');
  };

  test('[UI23] does not fall through to what appears beneath it, as it does from a plain button', async () => {
    expect(await clicksBeneath('[data-testid=tap-a]')).toBe(0);
    expect(await taps()).toBe(1);
    await probe('addPlainButton()');
    expect(await clicksBeneath('#plain')).toBe(1);
  });
});

describe('a side sheet', () => {
  const opener = () => page.getByTestId('open-sheet');
  const sheet = () => page.getByRole('dialog');
  const focusIsIn = (selector: string) => probe<boolean>(`focusIsIn('${selector}')`);
  const focusIsBack = () =>
    until('the focus is back', () => focusIsIn('[data-testid=open-sheet]'), 5_000);

  test('[UI24] keeps the focus inside, closes on Escape and gives the focus back', async () => {
    await opener().focus();
    await page.keyboard.press('Enter');
    await sheet().waitFor();
    const visited = new Set<string>();
    for (const key of ['Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab']) {
      await page.keyboard.press(key);
      expect(await focusIsIn('[role=dialog]'), key).toBe(true);
      visited.add(await probe<string>('focusedText()'));
    }
    expect(visited.size).toBe(2);
    await page.keyboard.press('Escape');
    await sheet().waitFor({ state: 'detached' });
    await focusIsBack();
  });

  test('[UI24] opened and closed by a finger gives the focus back as well', async () => {
    await finger.tap(opener());
    await sheet().waitFor();
    expect(await focusIsIn('[role=dialog]')).toBe(true);
    await finger.tap(sheet().getByLabel('Close'));
    await sheet().waitFor({ state: 'detached' });
    await focusIsBack();
  });

  test('[UI46] stays open under the second of two quick taps, and closes by one that comes later', async () => {
    const start = Date.UTC(2026, 5, 1, 12);
    await page.clock.setFixedTime(start);
    await finger.tap(opener());
    await sheet().waitFor();
    const outside = { x: 8, y: 300 };
    await page.clock.setFixedTime(start + 349);
    await page.touchscreen.tap(outside.x, outside.y);
    await page.evaluate(
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
    );
    expect(await sheet().count()).toBe(1);
    await page.clock.setFixedTime(start + 350);
    await page.touchscreen.tap(outside.x, outside.y);
    await sheet().waitFor({ state: 'detached' });
    await page.clock.setFixedTime(Date.now());
  });
});

describe('a confirm button', () => {
  const start = Date.UTC(2026, 5, 1, 12);

  test('[UI25] does not take a tap within 350 ms of the first, and one after them', async () => {
    await page.clock.setFixedTime(start);
    await finger.tap(page.getByRole('button', { name: 'Void check' }));
    const second = page.getByRole('button', { name: 'Void the check?' });
    await page.clock.setFixedTime(start + 349);
    await finger.tap(second);
    await page.keyboard.press('Enter');
    expect(await second.count()).toBe(1);
    expect(await page.getByText('Removed Battered haddock').count()).toBe(0);
    await page.clock.setFixedTime(start + 350);
    await finger.tap(second);
    await page.getByText('Removed Battered haddock').waitFor();
  });
});

describe('a text field', () => {
  test('[UI43] tells how much of what is pasted it left out, until something else is typed', async () => {
    const field = page.getByRole('textbox', { name: 'Note to the kitchen' });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await field.fill('Well done. ');
    await page.evaluate(`navigator.clipboard.writeText('${'long '.repeat(30)}')`);
    await field.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Control+V');
    await page.getByText('the last 41 letters were left out').waitFor();
    expect((await field.inputValue()).length).toBe(120);
    await page.keyboard.press('Backspace');
    await page.getByText('Letters left: 1').waitFor();
    expect(await page.getByText('were left out').count()).toBe(0);
  });
});

describe('motion', () => {
  const openSheet = async () => {
    await page.getByTestId('open-sheet').click();
    await page.getByRole('dialog').waitFor();
  };

  test('[UI26] lasts 120 ms at most and nothing repeats', async () => {
    await openSheet();
    const longest = await probe<number>('longestMotion()');
    expect(longest).toBeGreaterThan(50);
    expect(longest).toBeLessThanOrEqual(120);
    expect(await probe('repeatedMotion()')).toEqual([]);
  });

  test('[UI26] is over within a millisecond where the system asks for less', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openSheet();
    expect(await probe<number>('longestMotion()')).toBeLessThanOrEqual(1);
  });
});

describe('the other direction of script', () => {
  test('[UI27] mirrors every component, and digit keys keep their order', async () => {
    const { compared, faults, keptKeys } = await probe<MirrorFaults>('mirrorFaults()');
    expect(faults).toEqual([]);
    expect(compared).toBeGreaterThan(500);
    expect(keptKeys).toBeGreaterThan(30);
    const key = (name: string) => page.getByRole('button', { name, exact: true }).first();
    expect((await middleOf(key('7'))).x).toBeLessThan((await middleOf(key('9'))).x);
  });

  test('[UI27] mirrors the sheet: it stands at the end of the line', async () => {
    await page.getByTestId('open-sheet').click();
    await page.getByRole('dialog').waitFor();
    await until('the sheet has come in', () => probe<boolean>('isStill()'));
    expect(await probe("changesSides('[role=dialog]')")).toBe(true);
  });
});
