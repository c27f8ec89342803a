import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, test } from 'vitest';
import { clearBoard, openBoard, settle } from './src/kitchen-page.ts';
import { picture, WIDE } from './src/picture.ts';
import { type RegisterCore, registerCore } from './src/register-core.ts';
import { enterShop, type SharedShop } from './src/shared-shop.ts';
import { until } from './src/suite.ts';

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
beforeEach(() => clearBoard(page));

const ticketOf = (guest: string) => page.getByTestId('ticket').filter({ hasText: guest });
const focused = async (): Promise<string> => {
  const at = page.locator(':focus').first();
  if ((await at.count()) === 0) return '';
  return (await at.getAttribute('data-testid')) ?? (await at.textContent()) ?? '';
};

/** Arrows until a control has the focus, and the bump key on it. */
const pressControl = async (wanted: RegExp): Promise<void> => {
  const ways = [
    ...Array<string>(25).fill('ArrowDown'),
    ...Array<string>(25).fill('ArrowUp'),
    ...['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowRight'],
  ];
  let step = 0;
  await until(`the arrows reach ${wanted}`, async () => {
    if (wanted.test(await focused())) return true;
    await page.keyboard.press(ways[step % ways.length] ?? 'ArrowDown');
    step += 1;
    return wanted.test(await focused());
  });
  await page.keyboard.press('Enter');
};

describe('a kitchen screen without touch', () => {
  test('[KS78] makes a ticket over to another station and takes it back, by keys alone', async () => {
    await register.order([{ name: 'Chips' }], 'Keyed Kim');
    await ticketOf('Keyed Kim').waitFor();
    await settle(page);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F6');
    await page.getByTestId('move-ticket').waitFor();
    await pressControl(/^move-to-/);
    await page.getByTestId('move-ticket').waitFor({ state: 'detached' });
    await page.getByText(/: made at /).waitFor();
    await page.keyboard.press('KeyU');
    await page.getByText(/ is made here again$/).waitFor();
  });

  test('[KS78] says what it is out of, and has it back', async () => {
    await register.order([{ name: 'Cheesy chips' }], 'Out Ola');
    await ticketOf('Out Ola').waitFor();
    await settle(page);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F6');
    await page.getByTestId('out-sheet').waitFor();
    await pressControl(/^out-itm/);
    await page.getByText('86’d now').first().waitFor();
    await picture(page, 'kitchen-keys-86', WIDE);
    await pressControl(/^Have it back$/);
    await page.getByText('86’d now').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.getByTestId('out-sheet').waitFor({ state: 'detached' });
  });

  test('[AV32] finds on the menu what it is out of, with no ticket of it', async () => {
    await page.keyboard.press('F6');
    await page.getByTestId('menu-out').getByText('From the grill').waitFor();
    await picture(page, 'kitchen-menu-out', WIDE);
    await page.getByRole('searchbox').fill('caes');
    await page.getByText('From the grill').waitFor({ state: 'detached' });
    await picture(page, 'kitchen-menu-out-found');
    await page.getByRole('button', { name: '86 Caesar salad' }).tap();
    await page.getByText('86’d now').first().waitFor();
    await page.getByRole('button', { name: 'Have it back' }).tap();
    await page.getByText('86’d now').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.getByTestId('out-sheet').waitFor({ state: 'detached' });
  });

  test('[KS78] sets the screen and chooses its station', async () => {
    await page.keyboard.press('F7');
    await page.getByTestId('open-keys').waitFor();
    await pressControl(/^open-keys$/);
    await page.getByText('Settings of this screen').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('F8');
    await page.getByText('Which station is this screen?').waitFor();
    await picture(page, 'kitchen-keys-choice', WIDE);
    await pressControl(/^All stations/);
    await page.getByTestId('empty-board').waitFor();
  });

  test('[KT55] shows by key how many portions need each ingredient', async () => {
    await register.order(
      [{ name: 'Dressed crab salad' }, { name: 'Dressed crab salad' }],
      'Count Cas',
    );
    await ticketOf('Count Cas').waitFor();
    await page.keyboard.press('F1');
    await page.getByTestId('ingredient-counts').getByText('crab meat').waitFor();
    await picture(page, 'kitchen-ingredients', WIDE, { width: 1280, height: 720 });
    await page.keyboard.press('F1');
    await page.getByTestId('ingredient-counts').waitFor({ state: 'detached' });
  });
});
