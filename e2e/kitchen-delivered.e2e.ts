import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityOf } from './src/accessibility.ts';
import { clearBoard, openBoard } from './src/kitchen-page.ts';
import { picture, WIDE } from './src/picture.ts';
import { type RegisterCore, registerCore } from './src/register-core.ts';
import { PINS, type RegisterPage, registerPage } from './src/register-page.ts';
import { enterShop, type SharedShop } from './src/shared-shop.ts';
import { until } from './src/suite.ts';

const SMALL = { width: 1280, height: 720 };
let shop: SharedShop;
let board: Page;
let till: RegisterPage;
let register: RegisterCore;
beforeAll(async () => {
  shop = await enterShop('whole');
  board = await openBoard(shop);
  register = await registerCore(shop.suite);
  till = registerPage(await shop.open(shop.suite.part('register').address));
  await till.logIn(PINS.manager);
});
afterAll(async () => {
  if (!board.isClosed()) await clearBoard(board);
  register.close();
  await shop.leave();
});

const late = async (): Promise<string> =>
  (await till.page.getByTestId('undelivered-line').allInnerTexts()).join('');

describe('a ticket that no screen paints', () => {
  test('[KT48] [KT49] is told at the register that sent it, and no longer once a screen has it', async () => {
    await register.order([{ name: 'Chips' }], 'Seen Sue');
    await board.getByText('Seen Sue').first().waitFor();
    await clearBoard(board);
    await board.close();
    await register.order([{ name: 'Chips' }], 'Unseen Una');
    await until('the register says so', async () =>
      (await late()).includes('Not on screen at Fry'),
    );
    expect(await late()).toContain('Tell the kitchen.');
    await picture(till.page, 'register-undelivered');
    expect((await accessibilityOf(till.page)).grave).toEqual([]);
    board = await shop.open(shop.suite.part('kitchen').address, WIDE);
    await board.getByText('All stations').tap();
    await board.getByText('Unseen Una').first().waitFor();
    await until('the line is gone', async () => (await late()) === '');
    await picture(board, 'kitchen-delivered', WIDE, SMALL);
  });
});
