import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityOf } from './src/accessibility.ts';
import { BESIDE_LINES, clearBoard, openBoard, settle } from './src/kitchen-page.ts';
import { picture, WIDE } from './src/picture.ts';
import { type RegisterCore, registerCore } from './src/register-core.ts';
import { enterShop, type SharedShop } from './src/shared-shop.ts';

const SMALL = { width: 1280, height: 720 };
let shop: SharedShop;
let page: Page;
let register: RegisterCore;
beforeAll(async () => {
  shop = await enterShop('whole');
  page = await openBoard(shop);
  register = await registerCore(shop.suite);
});
afterAll(async () => {
  await clearBoard(page);
  register.close();
  await shop.leave();
});

const ticketOf = (guest: string) => page.getByTestId('ticket').filter({ hasText: guest });
const timeShown = () => page.getByTestId('replay-time').innerText();

describe('a service that is played again', () => {
  test('[KS80] [KS81] [KT60] shows what stood, changes nothing, and gives way to what comes', async () => {
    await register.order([{ name: 'Chips' }], 'Early Edda');
    await ticketOf('Early Edda').waitFor();
    await settle(page);
    await ticketOf('Early Edda').getByTestId('bump').tap({ position: BESIDE_LINES });
    await ticketOf('Early Edda').waitFor({ state: 'detached' });
    await register.order([{ name: 'Chips' }], 'Still Stan');
    await ticketOf('Still Stan').waitFor();

    await page.keyboard.press('F7');
    await page.getByTestId('open-replay').tap();
    await page.getByText('REPLAY, not live').waitFor();
    await page.getByTestId('replay-play').tap();
    await page.getByTestId('replay-on').tap();
    await ticketOf('Still Stan').waitFor();
    await ticketOf('Early Edda').waitFor({ state: 'detached' });
    await picture(page, 'kitchen-replay', SMALL, WIDE);
    expect((await accessibilityOf(page)).grave).toEqual([]);
    const end = await timeShown();

    await page.keyboard.press('Digit1');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(timeShown).not.toBe(end);
    await page.keyboard.press('ArrowRight');
    await expect.poll(timeShown).toBe(end);
    await ticketOf('Still Stan').waitFor();

    await register.order([{ name: 'Chips' }], 'Live Liv');
    await page.getByText('1 new ticket on the board').waitFor();
    await picture(page, 'kitchen-replay-fresh', SMALL);
    await page.getByTestId('stay-in-replay').tap();
    await page.getByTestId('stay-in-replay').waitFor({ state: 'detached' });
    await page.getByTestId('leave-replay').tap();
    for (const guest of ['Still Stan', 'Live Liv']) await ticketOf(guest).waitFor();
  });
});
