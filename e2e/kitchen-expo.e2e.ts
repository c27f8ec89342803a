import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityOf } from './src/accessibility.ts';
import { clearBoard, clearPass, openBoard, openExpo, settle } from './src/kitchen-page.ts';
import { picture, WIDE } from './src/picture.ts';
import { type RegisterCore, registerCore } from './src/register-core.ts';
import { PINS, type RegisterPage, registerPage } from './src/register-page.ts';
import { enterShop, type SharedShop } from './src/shared-shop.ts';
import { until } from './src/suite.ts';

const SMALL = { width: 1280, height: 720 };
let shop: SharedShop;
let board: Page;
let expo: Page;
let pickup: Page;
let till: RegisterPage;
let register: RegisterCore;
beforeAll(async () => {
  shop = await enterShop('whole');
  board = await openBoard(shop);
  expo = await openExpo(shop);
  pickup = await shop.open(shop.suite.part('kitchen').customerAddress ?? 'none', WIDE);
  register = await registerCore(shop.suite);
  till = registerPage(await shop.open(shop.suite.part('register').address));
  await till.logIn(PINS.manager);
});
afterAll(async () => {
  await clearBoard(board);
  register.close();
  await shop.leave();
});

const order = (text: string) => expo.getByTestId('expo-order').filter({ hasText: text });
const readyOrders = () => expo.locator('[data-ready=true]');
const bumpFirst = async () => {
  await board.getByTestId('ticket').first().waitFor();
  await settle(board);
  await board.keyboard.press('Digit1');
};
/** Texts of the list items in a page's boxes that are seen in part only. */
const cutRows = (page: Page, boxes: string): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll(${JSON.stringify(boxes)})].flatMap((room) => {
    const { bottom, right } = room.getBoundingClientRect();
    return [...room.querySelectorAll('li')].filter((row) => {
      const box = row.getBoundingClientRect();
      const seen = getComputedStyle(row).visibility === 'visible' && box.top < bottom;
      return seen && (box.bottom > bottom + 1.5 || box.right > right + 1.5);
    }).map((row) => row.textContent);
  })`);
const unseenNumbers = (): Promise<string[]> =>
  pickup.evaluate(`[...document.querySelectorAll('main ul')].flatMap((room) => {
    const { bottom, right } = room.getBoundingClientRect();
    return [...room.children].filter((row) => {
      const box = row.getBoundingClientRect();
      return box.bottom > bottom + 1 || box.right > right + 1;
    }).map((row) => row.textContent);
  })`);
const numbers = async (which: 'preparing' | 'ready') =>
  pickup.getByTestId(which).locator('li').allInnerTexts();

describe('the expo', () => {
  test('[KS65] [KT34] [KT36] gathers stations, hands out what is ready and takes it back; guests see their number', async () => {
    await register.order([{ name: 'Chips' }, { name: 'Lemon tart' }], 'Counter Cleo');
    await order('Counter Cleo').waitFor();
    expect(await order('Counter Cleo').getByTestId('expo-station').count()).toBe(2);
    expect(await order('Counter Cleo').getByText('owes 1').count()).toBe(2);
    await until('guests see it being made', async () => (await numbers('preparing')).length === 1);
    await picture(expo, 'expo-owes', WIDE, SMALL);
    expect((await accessibilityOf(expo)).grave).toEqual([]);
    await bumpFirst();
    await order('Counter Cleo').getByText('READY', { exact: true }).waitFor();
    await bumpFirst();
    await order('Counter Cleo').and(readyOrders()).waitFor();
    await until('guests see it ready', async () => (await numbers('ready')).length === 1);
    expect(await numbers('preparing')).toEqual([]);
    await picture(pickup, 'pickup-ready', WIDE, SMALL);
    expect(await pickup.getByText('Counter Cleo').count()).toBe(0);
    await picture(expo, 'expo-ready', WIDE, SMALL);
    await order('Counter Cleo').getByTestId('hand-out').tap();
    await order('Counter Cleo').waitFor({ state: 'detached' });
    await until('it is off the board', async () => (await numbers('ready')).length === 0);
    await expo.getByTestId('open-handed-out').tap();
    await expo.getByTestId('handed-out').first().getByText('Take back').tap();
    await order('Counter Cleo').waitFor();
    await order('Counter Cleo').getByTestId('hand-out').tap();
    await order('Counter Cleo').waitFor({ state: 'detached' });
  });

  test('[KS74] hands out and takes back by the keys of a bump bar', async () => {
    await register.order([{ name: 'Chips' }], 'Keyed Kim');
    await order('Keyed Kim').waitFor();
    await settle(expo);
    await expo.keyboard.press('Enter');
    await order('Keyed Kim').and(expo.locator('[data-selected]')).waitFor();
    await expo.keyboard.press('Enter');
    await expo
      .getByText('ready')
      .and(expo.getByText(/No station has anything/))
      .waitFor();
    await picture(expo, 'expo-keys', WIDE, SMALL);
    await bumpFirst();
    await order('Keyed Kim').and(readyOrders()).waitFor();
    await settle(expo);
    await expo.keyboard.press('Digit1');
    await order('Keyed Kim').waitFor({ state: 'detached' });
    await expo.keyboard.press('Backspace');
    await order('Keyed Kim').waitFor();
    await settle(expo);
    await expo.keyboard.press('F4');
    await expo.getByRole('dialog').waitFor();
    await expo.keyboard.press('Escape');
    await expo.getByRole('dialog').waitFor({ state: 'detached' });
    await expo.keyboard.press('Digit1');
    await order('Keyed Kim').waitFor({ state: 'detached' });
  });

  test('[KS77] [KS76] sets up its keys and its silence, and goes on with them', async () => {
    const openSettings = () => expo.getByLabel('Settings of this screen').tap();
    await openSettings();
    await expo.getByTestId('open-keys').tap();
    await expo.getByTestId('keys-sheet').waitFor();
    await expo.getByTestId('learn-openRecall').tap();
    await expo.keyboard.press('KeyQ');
    await expo.getByTestId('expo-keys').getByText('F4').waitFor();
    await expo.getByText('Take off Q').or(expo.getByLabel('Take off Q')).first().waitFor();
    await expo.keyboard.press('Escape');
    await expo.getByTestId('keys-sheet').waitFor({ state: 'detached' });
    await openSettings();
    await expo.getByText('Red bar').scrollIntoViewIfNeeded();
    await picture(expo, 'expo-settings', WIDE, SMALL);
    await expo.getByText('30 s', { exact: true }).tap();
    await until('it is remembered', () =>
      expo.evaluate(`JSON.parse(localStorage.getItem('galley.kitchen')).silence === 30`),
    );
    await expo.keyboard.press('Escape');
    await expo.getByRole('dialog').waitFor({ state: 'detached' });
    await expo.keyboard.press('KeyQ');
    await expo.getByRole('dialog').waitFor();
    await expo.keyboard.press('Escape');
    await expo.getByRole('dialog').waitFor({ state: 'detached' });
    await picture(expo, 'expo-foot', WIDE, SMALL);
  });

  test('[KS80] plays a service of all stations again, and comes back to what waits', async () => {
    await register.order([{ name: 'Chips' }], 'Waiting Wyn');
    await order('Waiting Wyn').waitFor();
    await expo.getByLabel('Settings of this screen').tap();
    await expo.getByTestId('open-replay').tap();
    await expo.getByText('REPLAY, not live').waitFor();
    await expo.getByTestId('replay-play').tap();
    await expo.getByTestId('replay-on').tap();
    await expo
      .getByTestId('ticket')
      .filter({ hasText: 'Waiting Wyn' })
      .getByText('Fryer')
      .waitFor();
    await picture(expo, 'expo-replay', SMALL);
    await expo.getByTestId('leave-replay').tap();
    await order('Waiting Wyn').waitFor();
    await bumpFirst();
    await order('Waiting Wyn').and(readyOrders()).waitFor();
    await settle(expo);
    await expo.keyboard.press('Digit1');
    await order('Waiting Wyn').waitFor({ state: 'detached' });
  });

  test('[KS82] a card that has no room for all lines says so, and shows every station; a touch or key shows all', async () => {
    const many = ['Chips', 'Cheesy chips', 'Onion rings', 'Mushy peas', 'Curry sauce', 'Coleslaw'];
    const items = [...many, 'Baked beans', 'Side salad', 'Lemon tart', 'Bread and butter'];
    await register.order(
      items.map((name) => ({ name })),
      'Many Mia',
    );
    const card = order('Many Mia');
    await card.waitFor();
    await expo.setViewportSize(SMALL);
    await card.getByTestId('expo-all-lines').getByText('All 10 lines').waitFor();
    expect(await cutRows(expo, '[data-testid=expo-lines]')).toEqual([]);
    const stations = await card.getByTestId('expo-station').allInnerTexts();
    expect(stations.length).toBeGreaterThan(1);
    for (const station of await card.getByTestId('expo-station').all())
      expect(await station.isVisible()).toBe(true);
    await picture(expo, 'expo-many');
    await card.getByTestId('expo-all-lines').tap();
    const sheet = expo.getByTestId('expo-order-sheet');
    for (const name of items) await sheet.getByText(name, { exact: true }).waitFor();
    await picture(expo, 'expo-order-sheet');
    await expo.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await expo.keyboard.press('F6');
    await sheet.waitFor();
    await expo.keyboard.press('Escape');
    await expo.setViewportSize(WIDE);
    await clearBoard(board);
    await card.and(readyOrders()).waitFor();
    await card.getByTestId('hand-out').tap();
    await card.waitFor({ state: 'detached' });
  });

  test('[KT35] tells the server’s register what is at the pass, until they have it', async () => {
    const line = till.page.getByTestId('handed-out-line');
    await register.order([{ name: 'Chips' }], 'Served Sam');
    await order('Served Sam').waitFor();
    await bumpFirst();
    await order('Served Sam').getByTestId('hand-out').tap();
    // What was handed out before stands first, until it is taken.
    await until('the plate of Sam stands first', async () => {
      const said = (await line.count()) === 0 ? '' : await line.innerText();
      if (said.includes('Served Sam')) return true;
      // Between the look and the tap the line may be gone, or another guest's.
      if (said !== '')
        await till.page
          .getByTestId('take-out')
          .tap({ timeout: 1000 })
          .catch(() => undefined);
      return false;
    });
    await picture(till.page, 'register-handed-out');
    await till.page.getByTestId('take-out').tap();
    await line.waitFor({ state: 'detached' });
  });
});

describe('the page of guests who wait', () => {
  test('[KS66] shows every number, however many and however small its window', async () => {
    const guests = ['Ada', 'Ben', 'Cem', 'Dot', 'Eve', 'Fay', 'Gus', 'Hal', 'Ida', 'Jon'];
    for (const guest of guests) await register.order([{ name: 'Chips' }], `Many ${guest}`);
    await until('all are being made', async () => (await numbers('preparing')).length === 10);
    expect(await unseenNumbers()).toEqual([]);
    await pickup.setViewportSize({ width: 800, height: 450 });
    await until('all have room', async () => (await unseenNumbers()).length === 0);
    await picture(pickup, 'pickup-many');
    await pickup.setViewportSize(WIDE);
    await clearBoard(board);
    await until('all are ready', async () => (await numbers('ready')).length === 10);
    expect(await unseenNumbers()).toEqual([]);
    await clearPass(expo);
  });

  test('[KS66] speaks five languages, and says so when its numbers may be old', async () => {
    const address = shop.suite.part('kitchen').customerAddress ?? 'none';
    const [page, token] = address.split('#');
    const words = { de: 'Abholbereit', fr: 'Prêt', es: 'Listo', ar: 'جاهز' };
    for (const [language, word] of Object.entries(words)) {
      const guests = await shop.open(`${page}?language=${language}#${token}`, WIDE);
      await guests.getByText(word, { exact: true }).waitFor();
      if (language === 'ar') {
        expect(await guests.evaluate('document.documentElement.dir')).toBe('rtl');
        await picture(guests, 'pickup-ar', WIDE);
      }
      expect((await accessibilityOf(guests)).grave).toEqual([]);
      await guests.close();
    }
  });
});
