import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityOf } from './src/accessibility.ts';
import { clearBoard, openBoard, settle } from './src/kitchen-page.ts';
import { picture, WIDE } from './src/picture.ts';
import { type RegisterCore, registerCore } from './src/register-core.ts';
import { enterShop, type SharedShop } from './src/shared-shop.ts';
import { until } from './src/suite.ts';

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
  await set('10');
  await clearBoard(page);
  register.close();
  await shop.leave();
});

const heads = () => page.locator('[data-testid=ticket][data-part^="1 of "]').count();
const set = async (size: string, as: 'tickets' | 'list' = 'tickets'): Promise<void> => {
  await page.getByLabel('Settings of this screen').tap();
  await page.getByTestId(`${as}-${size}`).tap();
  await page.keyboard.press('Escape');
  await page.getByTestId(`${as}-${size}`).waitFor({ state: 'detached' });
};
/** Runs in the page: tickets whose words stand out of their card. */
const CUT = `[...document.querySelectorAll('[data-testid=ticket]')].filter((card) => {
  const box = card.getBoundingClientRect();
  return [...card.querySelectorAll('[data-testid=line]')].some(
    (line) => line.getBoundingClientRect().bottom > box.bottom + 1,
  );
}).length`;

describe('layouts', () => {
  test('[KS67] a screen shows from two to twenty-four tickets, and cuts none', async () => {
    for (let guest = 1; guest <= 24; guest += 1)
      await register.order([{ name: 'Chips' }], `Guest ${guest}`);
    await until('the board has its tickets', async () => (await heads()) === 10);
    for (const size of ['2', '6', '12', '24']) {
      await set(size);
      await until(`${size} tickets are shown`, async () => (await heads()) === Number(size));
      for (const window of [SMALL, WIDE]) {
        await page.setViewportSize(window);
        await settle(page);
        expect(await page.evaluate(CUT), `${size} at ${window.width}`).toBe(0);
      }
      await picture(page, `kitchen-${size}`, WIDE, SMALL);
    }
  });

  test('[UI44] the layout in use looks chosen among the others', async () => {
    await page.getByLabel('Settings of this screen').tap();
    const ground = (size: string): Promise<string> =>
      page.evaluate(
        `getComputedStyle(document.querySelector('[data-testid=tickets-${size}]')).backgroundColor`,
      );
    const others = [await ground('2'), await ground('6')];
    expect(others[0]).toBe(others[1]);
    expect(await ground('24')).not.toBe(others[0]);
    await picture(page, 'kitchen-layout-chosen', SMALL);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('[KS75] a screen shows a list instead, in the same order, and cuts none', async () => {
    const order = () => page.locator('[data-testid=ticket][data-part^="1 of "] h2').allInnerTexts();
    await set('12');
    await until('twelve cards are shown', async () => (await heads()) === 12);
    const cards = await order();
    for (const size of ['4', '6', '12']) {
      await set(size, 'list');
      await until(`${size} rows are shown`, async () => (await heads()) === Number(size));
      expect(await order()).toEqual(cards.slice(0, Number(size)));
      for (const window of [SMALL, WIDE]) {
        await page.setViewportSize(window);
        await settle(page);
        expect(await page.evaluate(CUT), `${size} at ${window.width}`).toBe(0);
      }
      await picture(page, `kitchen-list-${size}`, WIDE, SMALL);
    }
    expect((await accessibilityOf(page)).grave).toEqual([]);
    await page.keyboard.press('Digit2');
    await until('the second row is gone', async () => (await order())[1] === cards[2]);
  });

  test('[KS68] lines that are alike stand as one on wish, and a touch marks all of them', async () => {
    await set('10');
    await clearBoard(page);
    const twice = [{ name: 'Chips' }, { name: 'Cheesy chips' }, { name: 'Chips', quantity: 2 }];
    await register.order(twice, 'Alike Al');
    const quantities = () => page.getByTestId('quantity').allInnerTexts();
    await until('each stands alone', async () => (await quantities()).join() === '1,1,2');
    await page.getByLabel('Settings of this screen').tap();
    await page.getByText('Lines that are alike as one').tap();
    await page.keyboard.press('Escape');
    await until('they stand as one', async () => (await quantities()).join() === '3,1');
    await settle(page);
    await page.getByLabel(/^Chips: /).tap();
    await page.locator('[data-testid=line][data-work=started]').waitFor();
    expect(await quantities()).toEqual(['3', '1']);
    await page.getByLabel('Settings of this screen').tap();
    await page.getByText('Lines that are alike as one').tap();
    await page.keyboard.press('Escape');
    await until('both are started', async () => {
      const started = page.locator('[data-testid=line][data-work=started]');
      return (await started.count()) === 2;
    });
  });
});
