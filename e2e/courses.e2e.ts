import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityOf } from './src/accessibility.ts';
import { cutOff } from './src/cut-off.ts';
import { replicaRows } from './src/databases.ts';
import { BESIDE_LINES, openBoard } from './src/kitchen-page.ts';
import { logInAtOffice } from './src/office-page.ts';
import { picture, WIDE } from './src/picture.ts';
import type { RegisterPage } from './src/register-page.ts';
import { until } from './src/suite.ts';
import { openTwoRegisters, type TwoRegisters } from './src/two-registers.ts';

let shop: TwoRegisters;
let one: RegisterPage;
let two: RegisterPage;
let kitchen: Page;
let office: Page;

const table = async ({ page, tap }: RegisterPage, name: string): Promise<void> => {
  await page.keyboard.press('F3');
  await tap(`table-${name}`);
  await page.getByTestId('check-panel').waitFor();
};

const courseIs = ({ page }: RegisterPage, number: number, state: string): Promise<void> =>
  page.locator(`[data-course="${number}"][data-state="${state}"]`).waitFor({ timeout: 20_000 });

const ticket = (name: string) => kitchen.getByTestId('ticket').filter({ hasText: name });

/** The names that people read on the buttons are those that the office gave. */
const dinner = async (register: RegisterPage, name: string): Promise<void> => {
  await table(register, name);
  await register.category('From the fryer');
  await register.item('Whitebait');
  await register.category('Sides');
  await register.item('Chips');
  await register.category('Puddings');
  await register.item('Lemon tart');
  await register.page.getByTestId('line').nth(2).waitFor();
};

beforeAll(async () => {
  shop = await openTwoRegisters();
  ({ one, two } = shop);
  kitchen = await openBoard(shop);
  office = await shop.open(shop.suite.part('backoffice').address);
});
afterAll(() => shop.leave());

describe('courses', () => {
  test('[CF8] [CF16] [UI45] the office names them, and the check stands by course at once', async () => {
    await logInAtOffice(office);
    await office.getByTestId('nav-more').tap();
    await office.getByTestId('more-tab-courses').tap();
    await office.getByTestId('usual-courses').tap();
    await office.getByTestId('course-name-2').waitFor();
    await office.getByTestId('save-courses').tap();
    await office.getByTestId('station-courses').first().waitFor();
    await picture(office, 'office-courses', WIDE);
    expect(await office.evaluate('document.documentElement.scrollHeight - innerHeight')).toBe(0);
    expect((await accessibilityOf(office)).grave).toEqual([]);
    await dinner(one, '5');
    await courseIs(one, 2, 'new');
    await one.page.getByTestId('line').filter({ hasText: 'Chips' }).tap();
    await one.page.getByTestId('to-course-1').waitFor();
    await picture(one.page, 'register-line-course', WIDE);
    expect((await accessibilityOf(one.page)).grave).toEqual([]);
    await one.tap('hold-line');
    await one.page.getByText('Will be held').waitFor();
    await one.tap('hold-line');
    await one.page.getByText('Will be held').waitFor({ state: 'detached' });
  });

  test('[CF1] [CF4] [KS64] a send starts the first course alone; the kitchen sees the others as coming', async () => {
    await one.tap('send');
    await courseIs(one, 1, 'fired');
    for (const number of [2, 3]) await courseIs(one, number, 'held');
    await ticket('Whitebait').waitFor();
    expect(await kitchen.getByTestId('ticket').count()).toBe(1);
    await kitchen.getByTestId('coming').waitFor();
    await until('two are coming', async () => {
      const count = await kitchen.getByTestId('coming-ticket').count();
      return count === 2;
    });
    for (const held of await kitchen.getByTestId('coming-ticket').allInnerTexts())
      expect(held).toMatch(/HELD, sent \d\d:\d\d\n/);
    await picture(one.page, 'register-held', WIDE);
    await picture(kitchen, 'kitchen-coming', WIDE);
    expect((await accessibilityOf(kitchen)).grave).toEqual([]);
  });

  test('[CF3] [CF5] another register fires the next course; it is taken back at the first one', async () => {
    await table(two, '5');
    await two.tap('fire-2');
    await ticket('Chips').waitFor();
    await courseIs(one, 2, 'fired');
    await picture(one.page, 'register-fired', WIDE);
    await picture(kitchen, 'kitchen-fired', WIDE);
    await one.tap('undo-fire-2');
    await ticket('Chips').waitFor({ state: 'detached' });
    await courseIs(two, 2, 'held');
  });

  test('[CF15] the kitchen fires what it sees as coming, and the registers show it', async () => {
    const coming = kitchen.getByTestId('coming-ticket').filter({ hasText: 'Chips' });
    await coming.getByTestId('fire-coming').tap();
    await ticket('Chips').waitFor();
    for (const register of [one, two]) await courseIs(register, 2, 'fired');
    await coming.waitFor({ state: 'detached' });
  });

  test('[CF3] [CF7] fired at two registers that are cut off from each other, it is made once', async () => {
    await cutOff(shop).secondAlone();
    await two.tap('fire-3');
    await courseIs(two, 3, 'fired');
    await cutOff(shop).firstAlone();
    await one.page.getByTestId('fire-3').tap();
    await courseIs(one, 3, 'fired');
    await cutOff(shop).heal();
    const fires = (folder: string) =>
      replicaRows<{ course: number }>(shop.suite.dataDir, folder, 'course_fire').filter(
        ({ course }) => course === 3,
      );
    await until(
      'both have both fires',
      async () => fires('register').length === 2 && fires('register-2').length === 2,
      60_000,
    );
    await until('the kitchen has both', async () => fires('kitchen').length === 2, 60_000);
    expect(await ticket('Lemon tart').count()).toBe(1);
    await ticket('Lemon tart').getByTestId('bump').first().tap({ position: BESIDE_LINES });
    await ticket('Lemon tart').waitFor({ state: 'detached' });
    await courseIs(one, 3, 'done');
    await courseIs(two, 3, 'done');
    await picture(two.page, 'register-done', WIDE);
  }, 180_000);
});
