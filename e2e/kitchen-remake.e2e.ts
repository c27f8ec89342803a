import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityOf } from './src/accessibility.ts';
import { clearBoard, openBoard, settle } from './src/kitchen-page.ts';
import { logInAtOffice } from './src/office-page.ts';
import { picture, WIDE } from './src/picture.ts';
import { type RegisterPage, registerPage } from './src/register-page.ts';
import { enterShop, type SharedShop } from './src/shared-shop.ts';

const SMALL = { width: 1280, height: 720 };
const TABLET = { width: 1024, height: 768 };
let shop: SharedShop;
let board: Page;
let till: RegisterPage;
beforeAll(async () => {
  shop = await enterShop('whole');
  board = await openBoard(shop);
  till = registerPage(await shop.open(shop.suite.part('register').address));
  await till.logIn();
});
afterAll(async () => {
  await clearBoard(board);
  await shop.leave();
});

const remade = () => board.getByTestId('ticket').filter({ has: board.getByTestId('remake') });

describe('a dish that a guest sends back', () => {
  test('[KT56] is made again by a word at the register, which says when it is done; nobody pays for it', async () => {
    const { page } = till;
    await till.newOrder();
    await till.category('Sides');
    await till.item('Chips');
    await till.item('Chips');
    await till.dueIs('£7.90');
    await page.keyboard.press('F8');
    await page.getByTestId('line').getByText('Sent').waitFor();
    await board.getByTestId('ticket').first().waitFor();
    await page.getByTestId('line').first().tap();
    await till.tap('remake-line');
    await page.getByRole('dialog').getByText('Guest sent it back').tap();
    await picture(page, 'register-remake-sheet', TABLET, WIDE);
    expect((await accessibilityOf(page)).grave).toEqual([]);
    await till.tap('remake-confirm');
    await page.getByTestId('remake-mark').getByText('being made again').waitFor();
    await picture(page, 'register-remake', TABLET, WIDE);
    await remade().getByText('again: guest sent it back').waitFor();
    await picture(board, 'kitchen-remade', SMALL);
    await till.dueIs('£7.90');
    await settle(board);
    await remade()
      .getByTestId('bump')
      .tap({ position: { x: 60, y: 16 } });
    await page.getByTestId('remake-mark').getByText('made again').waitFor();
    await page.getByTestId('remake-mark').getByText('being').waitFor({ state: 'detached' });
  });

  test('[KT52] is among the chef’s numbers of the office', async () => {
    const office = await shop.open(shop.suite.part('backoffice').address, WIDE);
    await logInAtOffice(office);
    await office.getByTestId('nav-more').tap();
    await office.getByTestId('more-tab-kitchen').tap();
    await office.getByText('Made again', { exact: true }).waitFor();
    await office.getByText('Guest sent it back').first().waitFor();
    await picture(office, 'office-remakes', SMALL);
  });
});
