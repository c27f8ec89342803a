import type { Page } from 'playwright-core';
import { WIDE } from './picture.ts';
import type { SharedShop } from './shared-shop.ts';

/** Longer than a change of places is guarded (KS5). Keys tell their own time: no clock can be put on. */
export const settle = (page: Page): Promise<void> => page.waitForTimeout(400);

/** Bumps all that is on the board, and confirms what it tells of tickets that are gone. */
export const clearBoard = async (page: Page): Promise<void> => {
  await page.keyboard.press('Home');
  while ((await page.getByTestId('ticket').count()) > 0) {
    await page.keyboard.press('Digit1');
    await settle(page);
  }
  const hidden = page.getByTestId('hidden-notice');
  while ((await hidden.count()) > 0) {
    await page.keyboard.press('KeyA');
    await page.waitForTimeout(150);
  }
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
