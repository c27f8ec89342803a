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

/** Hands out all that is ready at the pass. */
export const clearPass = (page: Page): Promise<void> =>
  pressAway(page, 'expo-order', async () => {
    await page.keyboard.press('Digit1');
    await settle(page);
  });

/** The expo, with nothing at the pass that another test left there. */
export const openExpo = async (shop: SharedShop): Promise<Page> => {
  const page = await shop.open(shop.suite.part('kitchen').address, WIDE);
  await page.getByText('Expo', { exact: true }).tap();
  await page
    .getByTestId('expo-order')
    .or(page.getByText('Nothing waits to be handed out'))
    .first()
    .waitFor();
  await settle(page);
  await clearPass(page);
  return page;
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

/** Guests of all tickets, page for page, in the order in which they stand; a long ticket counts once. */
export const guestsInOrder = async (page: Page): Promise<string[]> => {
  await page.keyboard.press('Home');
  await settle(page);
  const pages = /of (\d+)/.exec(await page.getByTestId('pager').innerText())?.[1];
  const found: string[] = [];
  for (let turn = 0; turn < Number(pages ?? 1); turn += 1) {
    const heads = page.locator('[data-testid=ticket][data-part^="1 of "]');
    found.push(...(await heads.getByTestId('guest').allInnerTexts()));
    await page.keyboard.press('PageDown');
    await settle(page);
  }
  await page.keyboard.press('Home');
  return found;
};
