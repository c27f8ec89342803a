import type { Page } from 'playwright-core';
import { WIDE } from './picture.ts';
import type { SharedShop } from './shared-shop.ts';

/** On a ticket's head: a touch there bumps it, one on a line marks the line (KS60). */
export const BESIDE_LINES = { x: 60, y: 16 };

/** Longer than a change of places is guarded (KS5). Keys tell their own time: no clock can be put on. */
export const settle = (page: Page): Promise<void> => page.waitForTimeout(400);

/** A press at a time until nothing is left; what will not go is told with all that the board says. */
const pressAway = async (page: Page, what: string, press: () => Promise<void>): Promise<void> => {
  const shown = page.getByTestId(what);
  const deadline = performance.now() + 30_000;
  while ((await shown.count()) > 0) {
    if (performance.now() > deadline)
      throw new Error(`${what} stays: ${await page.locator('body').innerText()}`);
    await press();
  }
};

/** Bumps all that is on the board, its allergies confirmed, and confirms what it tells of tickets that are gone. */
export const clearBoard = async (page: Page): Promise<void> => {
  await page.keyboard.press('Home');
  await pressAway(page, 'ticket', async () => {
    // What changed and whom it may harm is confirmed before a ticket may go (AY8).
    await page.keyboard.press('KeyA');
    await page.keyboard.press('Digit1');
    await settle(page);
  });
  await pressAway(page, 'hidden-notice', async () => {
    await page.keyboard.press('KeyA');
    await page.waitForTimeout(150);
  });
};

/** The board of all stations, with nothing on it. */
export const openBoard = async (shop: SharedShop): Promise<Page> => {
  const page = await shop.open(shop.suite.part('kitchen').address, WIDE);
  await page.getByText('All stations').tap();
  await page.getByTestId('ticket').or(page.getByTestId('empty-board')).first().waitFor();
  await clearBoard(page);
  await page.getByTestId('empty-board').waitFor();
  return page;
};
